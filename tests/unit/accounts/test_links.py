"""The owner's first link, invitations, new ways in."""

from datetime import timedelta
from typing import Any

import pytest

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
from tests.support.fakes import RecordingBus
from tests.unit.accounts.conftest import PASSWORD, join


def owner_link(forge: Forge) -> str:
    with forge.work() as work:
        return work.accounts.create_owner_link()


def redeem(forge: Forge, token: str, **fields: Any) -> SignedIn:
    with forge.work() as work:
        return work.accounts.redeem_link(token, **fields)


def test_the_first_link_makes_one_owner_and_signs_in(
    forge: Forge, bus: RecordingBus
) -> None:
    tokens = [owner_link(forge), owner_link(forge)]
    users = {redeem(forge, token).user.id for token in tokens}
    assert len(users) == 1
    assert bus.names == ["user.joined"]
    with forge.read() as work:
        assert [user.role for user in work.accounts.list_users(users.pop()).items] == [
            "owner"
        ]


def test_the_command_line_acts_as_that_owner(forge: Forge) -> None:
    with forge.work() as work:
        owner = work.accounts.command_line_user()
        assert work.accounts.owner_id() == owner.id
    assert redeem(forge, owner_link(forge)).user.id == owner.id


def test_a_link_works_once(forge: Forge) -> None:
    token = owner_link(forge)
    redeem(forge, token)
    with pytest.raises(UnauthenticatedError) as caught:
        redeem(forge, token)
    assert caught.value.code == "link"
    with forge.read() as work:
        assert work.accounts.peek_link(token).state == "used"


def test_a_link_ends_after_24_hours(forge: Forge, clock: FixedClock) -> None:
    token = owner_link(forge)
    clock.at += timedelta(hours=24)
    with forge.read() as work:
        assert work.accounts.peek_link(token).state == "expired"
    with pytest.raises(UnauthenticatedError):
        redeem(forge, token)


@pytest.mark.parametrize("token", ["", "x", "A" * 43, "\ud800" * 43, "A" * 10_000])
def test_an_unknown_link_is_refused(forge: Forge, token: str) -> None:
    with forge.read() as work:
        assert not work.accounts.peek_link(token).valid
    with pytest.raises(UnauthenticatedError):
        redeem(forge, token)


def test_whether_an_owner_has_a_way_in(forge: Forge, clock: FixedClock) -> None:
    def has() -> bool:
        with forge.read() as work:
            return work.accounts.has_owner_signed_in()

    assert not has()
    token = owner_link(forge)
    assert not has()
    signed_in = redeem(forge, token)
    assert has()
    clock.at += timedelta(days=31)
    assert not has(), "the session is over and there is no password"
    with forge.work() as work:
        work.accounts.update_profile(signed_in.user.id, email="o@example.org")
        work.accounts.change_password(signed_in.user.id, None, PASSWORD)
    assert has()


def test_an_invitation_makes_an_account(forge: Forge, owner: UserView) -> None:
    with forge.work() as work:
        view, token = work.accounts.invite(owner.id, "Bo@Example.org", "admin")
    assert (view.needs_name, view.needs_email, view.valid) == (True, False, True)
    with forge.read() as work:
        assert work.accounts.peek_link(token) == view
        assert work.accounts.list_invitations(owner.id).items == [view]
    user = redeem(forge, token, name=" Bo ", email="x@y.z", password=PASSWORD).user
    assert (user.name, user.email, user.role) == ("Bo", "bo@example.org", "admin")
    assert user.has_password
    with forge.read() as work:
        assert work.accounts.list_invitations(owner.id).items == []
        assert work.accounts.sign_in("bo@example.org", PASSWORD).user == user


@pytest.mark.parametrize(
    ("fields", "error"),
    [
        ({"name": "Bo"}, InvalidError),
        ({"email": "bo@example.org"}, InvalidError),
        ({"name": "Bo", "email": "mia@example.org"}, ConflictError),
        ({"name": "Bo", "email": "b@c.d", "password": "password"}, InvalidError),
    ],
)
def test_a_failed_acceptance_does_not_use_it_up(
    forge: Forge, owner: UserView, member: SignedIn, fields: dict, error: type
) -> None:
    with forge.work() as work:
        _, token = work.accounts.invite(owner.id, None)
    with pytest.raises(error):
        redeem(forge, token, **fields)
    assert redeem(forge, token, name="Bo", email="bo@example.org").user.role == "member"


def test_a_revoked_invitation_lets_nobody_in(forge: Forge, owner: UserView) -> None:
    with forge.work() as work:
        view, token = work.accounts.invite(owner.id, None)
    with forge.work() as work:
        work.accounts.revoke_invitation(owner.id, view.id)
    with pytest.raises(UnauthenticatedError):
        redeem(forge, token, name="Bo", email="bo@example.org")
    with pytest.raises(NotFoundError), forge.work() as work:
        work.accounts.revoke_invitation(owner.id, view.id)


def test_invitations_come_in_pages(forge: Forge, owner: UserView) -> None:
    with forge.work() as work:
        made = [
            work.accounts.invite(owner.id, f"u{number}@example.org")[0].id
            for number in range(5)
        ]
    seen, cursor = [], None
    while True:
        with forge.read() as work:
            page = work.accounts.list_invitations(owner.id, limit=2, cursor=cursor)
        seen += [view.id for view in page.items]
        if (cursor := page.next_cursor) is None:
            break
    assert sorted(seen) == sorted(made), "each once, though all at the same instant"


@pytest.mark.parametrize(
    "cursor", ["?", "WzFd", "WyJ4IiwieSJd", "WyIyMDI2LTAxLTAxIiwieSJd"]
)
def test_a_foreign_cursor_is_refused(
    forge: Forge, owner: UserView, cursor: str
) -> None:
    with pytest.raises(InvalidError), forge.read() as work:
        work.accounts.list_invitations(owner.id, cursor=cursor)


def test_members_invite_nobody_and_admins_no_owner(
    forge: Forge, owner: UserView, member: SignedIn
) -> None:
    admin = join(forge, owner, "ann", "admin").user
    with forge.work() as work:
        with pytest.raises(ForbiddenError):
            work.accounts.invite(member.user.id, None)
        with pytest.raises(ForbiddenError):
            work.accounts.invite(admin.id, None, "owner")
        with pytest.raises(InvalidError):
            work.accounts.invite(owner.id, None, "king")
        with pytest.raises(InvalidError):
            work.accounts.invite(owner.id, "mia@example.org")
        work.accounts.invite(admin.id, None, "admin")


def test_a_sign_in_link_is_for_users_below_oneself(
    forge: Forge, owner: UserView, member: SignedIn
) -> None:
    admin = join(forge, owner, "ann", "admin").user
    with forge.work() as work:
        token = work.accounts.create_sign_in_link(admin.id, member.user.id)
        for by, target in (
            (admin.id, owner.id),
            (member.user.id, member.user.id),
            (member.user.id, owner.id),
        ):
            with pytest.raises(ForbiddenError):
                work.accounts.create_sign_in_link(by, target)
        with pytest.raises(NotFoundError):
            work.accounts.create_sign_in_link(owner.id, "nobody")
    assert redeem(forge, token).user.id == member.user.id


def test_a_forgotten_password_can_be_taken_away(
    forge: Forge, owner: UserView, member: SignedIn
) -> None:
    with forge.work() as work:
        token = work.accounts.create_sign_in_link(
            owner.id, member.user.id, forget_password=True
        )
    with pytest.raises(UnauthenticatedError), forge.read() as work:
        work.accounts.verify_password("mia@example.org", PASSWORD)
    user = redeem(forge, token).user
    with forge.work() as work:
        work.accounts.change_password(user.id, None, "quite another phrase")
        work.accounts.sign_in("mia@example.org", "quite another phrase")
        with pytest.raises(ForbiddenError):
            work.accounts.create_sign_in_link(owner.id, owner.id, forget_password=True)
