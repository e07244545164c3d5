"""Signing in, up and out; passwords."""

from datetime import timedelta

import pytest

from forge_app.adapters.secrets.passwords import Argon2Hasher
from forge_app.bootstrap import Forge
from forge_app.errors import (
    ConflictError,
    ForbiddenError,
    InvalidError,
    NotFoundError,
    UnauthenticatedError,
)
from forge_app.features.accounts.views import SignedIn, UserView
from forge_app.kit.clock import FixedClock
from forge_app.settings import Settings
from tests.support.fakes import RecordingBus
from tests.unit.accounts.conftest import PASSWORD, join


def sign_in(forge: Forge, email: str, password: str = PASSWORD) -> SignedIn:
    with forge.work() as work:
        return work.accounts.sign_in(email, password, "Agent\x00 7", "10.0.0.1")


def is_live(forge: Forge, signed_in: SignedIn) -> bool:
    with forge.read() as work:
        return work.accounts.user_of_session(signed_in.session_token) is not None


def test_a_session_lasts_30_days(
    forge: Forge, member: SignedIn, clock: FixedClock
) -> None:
    signed_in = sign_in(forge, " Mia@Example.ORG ")
    assert signed_in.user == member.user
    assert signed_in.session_token not in repr(signed_in)
    clock.at += timedelta(days=30, seconds=-1)
    assert is_live(forge, signed_in)
    clock.at += timedelta(seconds=1)
    assert not is_live(forge, signed_in)


@pytest.mark.parametrize(
    ("email", "password"),
    [
        ("mia@example.org", "four unrelated word"),
        ("mia@example.org", ""),
        ("mia@example.org", PASSWORD + "x" * 10_000),
        ("mia@example.org", "\ud800"),
        ("nobody@example.org", PASSWORD),
        ("not an address", PASSWORD),
        ("", ""),
    ],
)
def test_what_does_not_fit_is_refused_alike(
    forge: Forge, member: SignedIn, email: str, password: str
) -> None:
    with pytest.raises(UnauthenticatedError) as caught:
        sign_in(forge, email, password)
    assert caught.value.code == "credentials"


def test_the_owner_without_password_cannot_sign_in_by_one(
    forge: Forge, owner: UserView
) -> None:
    with forge.work() as work:
        work.accounts.update_profile(owner.id, email="o@example.org")
    with pytest.raises(UnauthenticatedError):
        sign_in(forge, "o@example.org", "")


def test_sign_out_ends_one_session(
    forge: Forge, member: SignedIn, bus: RecordingBus
) -> None:
    other = sign_in(forge, "mia@example.org")
    with forge.work() as work:
        work.accounts.sign_out(other.session_token)
        work.accounts.sign_out(other.session_token)
        work.accounts.sign_out("nonsense")
    assert not is_live(forge, other)
    assert is_live(forge, member)
    assert bus.names.count("user.sessions_ended") == 1


def test_sign_out_everywhere_can_keep_one(forge: Forge, member: SignedIn) -> None:
    others = [sign_in(forge, "mia@example.org") for _ in range(2)]
    with forge.work() as work:
        ended = work.accounts.sign_out_everywhere(
            member.user.id, keep_session=member.session_token
        )
    assert ended == 2
    assert [is_live(forge, one) for one in (*others, member)] == [False, False, True]
    with forge.work() as work:
        assert work.accounts.sign_out_everywhere(member.user.id) == 1
    assert not is_live(forge, member)


def test_sessions_are_listed_and_revoked_by_their_user_alone(
    forge: Forge, owner: UserView, member: SignedIn
) -> None:
    other = join(forge, owner, "bo")
    sign_in(forge, "mia@example.org")
    with forge.read() as work:
        views = work.accounts.list_sessions(member.user.id, member.session_token)
    assert [view.current for view in views].count(True) == 1
    assert {view.user_agent for view in views} == {"Agent 7", ""}
    current = next(view for view in views if view.current)
    with pytest.raises(NotFoundError), forge.work() as work:
        work.accounts.revoke_session(other.user.id, current.id)
    with forge.work() as work:
        work.accounts.revoke_session(member.user.id, current.id)
    assert not is_live(forge, member)


def test_last_seen_is_written_at_most_every_five_minutes(
    forge: Forge, member: SignedIn, clock: FixedClock
) -> None:
    begun = clock.at

    def use() -> bool:
        with forge.read() as work:
            identity = work.accounts.identify_session(member.session_token)
        with forge.work() as work:
            work.accounts.touch_session(member.session_token)
        assert identity
        return identity.stale

    def last_seen():
        with forge.read() as work:
            return work.accounts.list_sessions(member.user.id)[0].last_seen_at

    clock.at = begun + timedelta(minutes=4)
    assert not use()
    assert last_seen() == begun
    clock.at = begun + timedelta(minutes=6)
    assert use()
    assert last_seen() == clock.at


def test_signing_in_drops_expired_sessions(
    forge: Forge, member: SignedIn, clock: FixedClock
) -> None:
    clock.at += timedelta(days=31)
    sign_in(forge, "mia@example.org")
    with forge.read() as work:
        assert len(work.accounts.list_sessions(member.user.id)) == 1


def test_an_outdated_hash_is_renewed_on_sign_in(forge: Forge, member: SignedIn) -> None:
    forge.hasher = Argon2Hasher(time_cost=5)
    with forge.read() as work:
        verified = work.accounts.verify_password("mia@example.org", PASSWORD)
    assert verified.new_hash
    with forge.work() as work:
        work.accounts.open_session(verified)
    with forge.read() as work:
        again = work.accounts.verify_password("mia@example.org", PASSWORD)
    assert "t=5" in again.password_hash
    assert again.new_hash is None


def test_a_password_changed_meanwhile_opens_nothing(
    forge: Forge, member: SignedIn
) -> None:
    with forge.read() as work:
        verified = work.accounts.verify_password("mia@example.org", PASSWORD)
    with forge.work() as work:
        work.accounts.change_password(member.user.id, PASSWORD, "quite another phrase")
    with pytest.raises(UnauthenticatedError), forge.work() as work:
        work.accounts.open_session(verified)


def test_changing_the_password_signs_out_elsewhere(
    forge: Forge, owner: UserView, member: SignedIn
) -> None:
    other = sign_in(forge, "mia@example.org")
    with forge.work() as work:
        way_in = work.accounts.create_sign_in_link(owner.id, member.user.id)
    with forge.work() as work:
        work.accounts.change_password(
            member.user.id,
            PASSWORD,
            "quite another phrase",
            keep_session=member.session_token,
        )
    assert (is_live(forge, other), is_live(forge, member)) == (False, True)
    sign_in(forge, "mia@example.org", "quite another phrase")
    with pytest.raises(UnauthenticatedError):
        sign_in(forge, "mia@example.org")
    with forge.read() as work:
        assert work.accounts.peek_link(way_in).state == "revoked"


@pytest.mark.parametrize(
    ("old", "new", "error"),
    [
        ("wrong", "quite another phrase", ForbiddenError),
        (None, "quite another phrase", ForbiddenError),
        (PASSWORD, "short", InvalidError),
        (PASSWORD, "mia@example.org", InvalidError),
    ],
)
def test_a_bad_change_of_password_changes_nothing(
    forge: Forge, member: SignedIn, old: str | None, new: str, error: type
) -> None:
    with pytest.raises(error), forge.work() as work:
        work.accounts.change_password(member.user.id, old, new)
    sign_in(forge, "mia@example.org")


def test_a_password_wants_an_address_to_sign_in_with(
    forge: Forge, owner: UserView
) -> None:
    with pytest.raises(InvalidError) as caught, forge.work() as work:
        work.accounts.change_password(owner.id, None, PASSWORD)
    assert caught.value.code == "no_email"


def test_sign_up_is_closed_until_the_owner_opens_it(
    forge: Forge, owner: UserView
) -> None:
    def sign_up() -> SignedIn:
        with forge.work() as work:
            return work.accounts.sign_up(
                name="Bo", email="bo@example.org", password=PASSWORD
            )

    with pytest.raises(ForbiddenError) as caught:
        sign_up()
    assert caught.value.code == "sign_up_closed"
    with forge.work() as work:
        work.accounts.set_instance_settings(owner.id, open_sign_up=True)
    assert sign_up().user.role == "member"
    with pytest.raises(ConflictError) as taken:
        sign_up()
    assert taken.value.code == "email_taken"


def test_what_was_set_in_the_browser_beats_the_environment(
    forge: Forge, owner: UserView, settings: Settings
) -> None:
    settings.open_sign_up = True
    with forge.work() as work:
        assert work.accounts.sign_up_is_open()
        work.accounts.set_instance_settings(owner.id, open_sign_up=False)
        assert not work.accounts.sign_up_is_open()
        assert not work.accounts.get_instance_settings(owner.id).open_sign_up
