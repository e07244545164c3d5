"""Roles, disabling, profiles."""

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
from tests.support.fakes import RecordingBus
from tests.unit.accounts.conftest import PASSWORD, join


def test_users_come_in_pages_to_admins_alone(
    forge: Forge, owner: UserView, member: SignedIn
) -> None:
    bo = join(forge, owner, "bo").user
    with forge.read() as work:
        first = work.accounts.list_users(owner.id, limit=2)
        rest = work.accounts.list_users(owner.id, limit=2, cursor=first.next_cursor)
        with pytest.raises(ForbiddenError):
            work.accounts.list_users(member.user.id)
    assert [user.id for user in first.items] == [owner.id, member.user.id]
    assert ([user.id for user in rest.items], rest.next_cursor) == ([bo.id], None)


def test_the_last_owner_stays(forge: Forge, owner: UserView, member: SignedIn) -> None:
    with forge.work() as work:
        for attempt in (
            lambda: work.accounts.set_role(owner.id, owner.id, "member"),
            lambda: work.accounts.disable_user(owner.id, owner.id),
        ):
            with pytest.raises(ConflictError) as caught:
                attempt()
            assert caught.value.code == "last_owner"
        work.accounts.set_role(owner.id, member.user.id, "owner")
        assert work.accounts.set_role(owner.id, owner.id, "member").role == "member"
        with pytest.raises(ForbiddenError):
            work.accounts.set_role(owner.id, owner.id, "owner")


def test_admins_act_on_members_alone(
    forge: Forge, owner: UserView, member: SignedIn
) -> None:
    ann = join(forge, owner, "ann", "admin").user
    other = join(forge, owner, "abe", "admin").user
    with forge.work() as work:
        assert work.accounts.set_role(ann.id, member.user.id, "admin").role == "admin"
        for role, target in (
            ("owner", ann.id),
            ("member", other.id),
            ("member", owner.id),
        ):
            with pytest.raises(ForbiddenError):
                work.accounts.set_role(ann.id, target, role)
        with pytest.raises(ForbiddenError):
            work.accounts.disable_user(ann.id, other.id)
        with pytest.raises(NotFoundError):
            work.accounts.set_role(ann.id, "nobody", "member")


def test_a_lowered_admins_invitations_die(forge: Forge, owner: UserView) -> None:
    ann = join(forge, owner, "ann", "admin").user
    with forge.work() as work:
        _, token = work.accounts.invite(ann.id, None, "admin")
    with forge.work() as work:
        work.accounts.set_role(owner.id, ann.id, "member")
    with forge.read() as work:
        assert work.accounts.peek_link(token).state == "revoked"


def test_disabling_shuts_every_door(
    forge: Forge, owner: UserView, member: SignedIn, bus: RecordingBus
) -> None:
    with forge.work() as work:
        token = work.accounts.create_sign_in_link(owner.id, member.user.id)
    with forge.work() as work:
        view = work.accounts.disable_user(owner.id, member.user.id)
        work.accounts.disable_user(owner.id, member.user.id)
    assert view.disabled_at is not None
    assert bus.names[-2:] == ["user.sessions_ended", "user.disabled"]
    with forge.read() as work:
        assert work.accounts.user_of_session(member.session_token) is None
        assert not work.accounts.peek_link(token).valid
    with pytest.raises(UnauthenticatedError) as caught, forge.work() as work:
        work.accounts.sign_in("mia@example.org", PASSWORD)
    assert caught.value.code == "disabled"
    with forge.work() as work:
        work.accounts.enable_user(owner.id, member.user.id)
        work.accounts.sign_in("mia@example.org", PASSWORD)
        assert work.accounts.user_of_session(member.session_token) is None


def test_a_profile_is_changed_in_part(
    forge: Forge, owner: UserView, member: SignedIn
) -> None:
    with forge.work() as work:
        assert work.accounts.update_profile(owner.id, name="Olga").email is None
        view = work.accounts.update_profile(owner.id, email=" O@Example.org")
        assert (view.name, view.email) == ("Olga", "o@example.org")
        with pytest.raises(ConflictError):
            work.accounts.update_profile(owner.id, email="mia@example.org")
        with pytest.raises(InvalidError):
            work.accounts.update_profile(owner.id)
        with pytest.raises(NotFoundError):
            work.accounts.update_profile("nobody", name="X")
    with forge.read() as work:
        assert work.accounts.get_user(owner.id).name == "Olga"


def test_settings_are_for_admins(forge: Forge, member: SignedIn) -> None:
    with forge.work() as work:
        with pytest.raises(ForbiddenError):
            work.accounts.get_instance_settings(member.user.id)
        with pytest.raises(ForbiddenError):
            work.accounts.set_instance_settings(member.user.id, open_sign_up=True)
