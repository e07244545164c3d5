"""API keys."""

import re
from datetime import datetime, timedelta

import pytest

from forge_app.bootstrap import Forge
from forge_app.errors import (
    ConflictError,
    ForbiddenError,
    InvalidError,
    NotFoundError,
    UnauthenticatedError,
)
from forge_app.features.accounts.service import keys
from forge_app.features.accounts.views import SignedIn, UserView
from forge_app.kit.clock import FixedClock
from tests.unit.accounts.conftest import join


def make(forge: Forge, user_id: str, *scopes: str, **options):
    with forge.work() as work:
        return work.accounts.create_api_key(user_id, "ci", scopes, **options)


def who(forge: Forge, secret: str):
    with forge.read() as work:
        return work.accounts.user_of_key(secret)


def test_a_key_stands_for_its_user_and_scopes(forge: Forge, member: SignedIn) -> None:
    view, secret = make(forge, member.user.id, "images:read", "generate", "generate")
    assert re.fullmatch(r"fk_[0-9a-f]{8}_[A-Za-z0-9_-]{43}", secret)
    assert secret.startswith(view.prefix)
    assert view.scopes == ("generate", "images:read")
    assert who(forge, secret) == (member.user, frozenset({"generate", "images:read"}))
    with forge.read() as work:
        assert work.accounts.list_api_keys(member.user.id) == [view]


def test_the_secret_is_not_stored(forge: Forge, member: SignedIn) -> None:
    _, secret = make(forge, member.user.id, "*")
    path = forge.settings.data_dir
    stored = b"".join(file.read_bytes() for file in path.glob("forge.db*"))
    assert secret.encode() not in stored
    assert secret.rsplit("_", 1)[-1].encode() not in stored


@pytest.mark.parametrize("scopes", [(), ("images:paint",), ("generate", "")])
def test_scopes_must_be_known(
    forge: Forge, member: SignedIn, scopes: tuple[str, ...]
) -> None:
    with pytest.raises(InvalidError):
        make(forge, member.user.id, *scopes)


def test_members_make_no_admin_keys(
    forge: Forge, owner: UserView, member: SignedIn
) -> None:
    with pytest.raises(ForbiddenError):
        make(forge, member.user.id, "admin")
    make(forge, owner.id, "admin")


def test_a_key_gives_only_what_it_has(forge: Forge, owner: UserView) -> None:
    with pytest.raises(ForbiddenError) as caught:
        make(forge, owner.id, "*", granted={"account", "generate"})
    assert caught.value.code == "missing_scope"
    make(forge, owner.id, "generate", granted={"account", "generate"})
    make(forge, owner.id, "admin", granted={"*"})


def test_an_expired_key_is_refused(
    forge: Forge, member: SignedIn, clock: FixedClock
) -> None:
    end = clock.at + timedelta(days=1)
    _, secret = make(forge, member.user.id, "generate", expires_at=end)
    who(forge, secret)
    clock.at = end
    with pytest.raises(UnauthenticatedError):
        who(forge, secret)


def test_the_end_of_a_key_lies_ahead_and_has_a_zone(
    forge: Forge, member: SignedIn, clock: FixedClock
) -> None:
    for end in (clock.at, datetime(2099, 1, 1)):  # noqa: DTZ001
        with pytest.raises(InvalidError):
            make(forge, member.user.id, "generate", expires_at=end)


def test_a_key_is_revoked_by_its_user_alone(
    forge: Forge, owner: UserView, member: SignedIn
) -> None:
    view, secret = make(forge, member.user.id, "generate")
    with pytest.raises(NotFoundError), forge.work() as work:
        work.accounts.revoke_api_key(owner.id, view.id)
    with forge.work() as work:
        work.accounts.revoke_api_key(member.user.id, view.id)
        assert work.accounts.list_api_keys(member.user.id) == []
    with pytest.raises(UnauthenticatedError):
        who(forge, secret)
    with pytest.raises(NotFoundError), forge.work() as work:
        work.accounts.revoke_api_key(member.user.id, view.id)


@pytest.mark.parametrize(
    "bearer", ["", "fk_", "fk_00000000_" + "A" * 43, "sk-1", "fk_\ud800", "x" * 100_000]
)
def test_an_unknown_key_is_refused(forge: Forge, bearer: str) -> None:
    with pytest.raises(UnauthenticatedError) as caught:
        who(forge, bearer)
    assert caught.value.code == "invalid_key"


def test_a_disabled_users_key_is_refused(forge: Forge, owner: UserView) -> None:
    user = join(forge, owner, "bo").user
    _, secret = make(forge, user.id, "*")
    with forge.work() as work:
        work.accounts.disable_user(owner.id, user.id)
    with pytest.raises(UnauthenticatedError):
        who(forge, secret)
    with forge.work() as work:
        work.accounts.enable_user(owner.id, user.id)
    who(forge, secret)


def test_last_use_is_noted_every_five_minutes(
    forge: Forge, member: SignedIn, clock: FixedClock
) -> None:
    _, secret = make(forge, member.user.id, "*")

    def touch() -> datetime | None:
        with forge.work() as work:
            work.accounts.touch_key(secret)
            return work.accounts.list_api_keys(member.user.id)[0].last_used_at

    first = touch()
    assert first == clock.at
    clock.at += timedelta(minutes=4)
    assert touch() == first
    clock.at += timedelta(minutes=2)
    assert touch() == clock.at


def test_there_is_a_limit_to_the_number_of_keys(
    forge: Forge, member: SignedIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keys, "MAX_KEYS", 2)
    make(forge, member.user.id, "*")
    make(forge, member.user.id, "*")
    with pytest.raises(ConflictError):
        make(forge, member.user.id, "*")
