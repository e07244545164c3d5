"""The settings tabs, driven as a browser drives them."""

from collections.abc import Callable
from typing import Any

import pytest

from forge_app.bootstrap import Forge
from forge_app.errors import ForbiddenError, InvalidError
from forge_app.features.accounts.views import SignedIn
from forge_app.ui.auth_form import AuthState
from forge_app.ui.pages.settings.account_state import AccountState, browser_name
from forge_app.ui.pages.settings.instance_state import PeopleState, ProvidersState
from forge_app.ui.pages.settings.page import SettingsState
from tests.unit.ui.conftest import call


@pytest.fixture
def account(state: Callable[..., Any], owner: SignedIn) -> AccountState:
    return state(AccountState, owner)


@pytest.fixture
def member(ui: Forge, owner: SignedIn) -> SignedIn:
    with ui.work() as work:
        _, token = work.accounts.invite(owner.user.id, "m@example.org")
        return work.accounts.redeem_link(
            token, name="Mia", password="four unrelated words"
        )


async def test_a_password_needs_an_address_and_signs_others_out(
    account: AccountState, ui: Forge, owner: SignedIn
) -> None:
    with pytest.raises(InvalidError, match="e-mail address first"):
        await call(account, "change_password", {"new": "correct horse battery"})
    await call(account, "save_profile", {"name": "Ada", "email": "ada@example.org"})
    await call(account, "change_password", {"new": "correct horse battery"})
    with ui.work() as work:
        work.accounts.sign_in("ada@example.org", "correct horse battery")
    await call(account, "load")
    assert account.has_password
    assert [row.current for row in account.sessions].count(True) == 1
    await call(account, "end_other_sessions")
    await call(account, "load")
    assert len(account.sessions) == 1


async def test_a_key_is_shown_once_and_works_until_it_is_revoked(
    account: AccountState, ui: Forge, owner: SignedIn
) -> None:
    await call(account, "make_key", {"name": "ci", "scope-generate": "on"})
    secret = account.new_key
    with ui.read() as work:
        user, scopes = work.accounts.user_of_key(secret)
    assert (user.id, scopes) == (owner.user.id, {"generate"})
    await call(account, "forget_new_key")
    assert account.new_key == ""
    assert secret not in str(account.keys)
    await call(account, "revoke_key", account.keys[0].id)
    await call(account, "load")
    assert account.keys == []


async def test_a_key_without_scopes_is_refused(account: AccountState) -> None:
    with pytest.raises(InvalidError, match="at least one scope"):
        await call(account, "make_key", {"name": "ci"})
    with pytest.raises(InvalidError, match="text"):
        await call(account, "make_key", {"name": ["x"]})


async def test_a_providers_key_goes_in_and_never_comes_out(
    state: Callable[..., Any], owner: SignedIn
) -> None:
    providers = state(ProvidersState, owner)
    await call(providers, "load")
    await call(
        providers,
        "save_access",
        {"provider": "openai", "key": "sk-very-secret-0123456789", "base_url": ""},
    )
    row = next(row for row in providers.providers if row.slug == "openai")
    assert row.has_key
    assert "very-secret" not in str(providers.dict())
    await call(providers, "forget_key", "openai")
    row = next(row for row in providers.providers if row.slug == "openai")
    assert not row.has_key


async def test_a_wrong_model_list_is_told_beside_it(
    state: Callable[..., Any], owner: SignedIn
) -> None:
    providers = state(ProvidersState, owner)
    await call(providers, "load")
    form = {"provider": "openai", "models": "this is no toml ["}
    await call(providers, "save_models", form)
    assert providers.toml_error["openai"]
    await call(providers, "save_models", {"provider": "openai", "models": ""})
    assert providers.toml_error["openai"] == ""


async def test_a_check_says_whether_the_provider_answers(
    state: Callable[..., Any], owner: SignedIn
) -> None:
    providers = state(ProvidersState, owner)
    await call(providers, "check", "toy")
    assert providers.health_ok["toy"]
    await call(providers, "check", "openai")
    assert not providers.health_ok["openai"]
    assert "key" in providers.health["openai"]


async def test_people_come_by_invitation_and_can_be_shut_out(
    state: Callable[..., Any], ui: Forge, owner: SignedIn
) -> None:
    people = state(PeopleState, owner)
    await call(people, "invite", {"email": "m@example.org", "role": "member"})
    token = people.new_link.rpartition("/")[2]
    assert [row.email for row in people.invitations] == ["m@example.org"]
    with ui.work() as work:
        mia = work.accounts.redeem_link(
            token, name="Mia", password="four unrelated words"
        )
    await call(people, "set_role", mia.user.id, "admin")
    await call(people, "set_disabled", mia.user.id, True)
    await call(people, "load")
    row = next(row for row in people.people if row.id == mia.user.id)
    assert (row.role, row.disabled) == ("admin", True)
    await call(people, "set_open_sign_up", True)
    with ui.read() as work:
        assert work.accounts.sign_up_is_open()


async def test_members_see_their_own_account_alone(
    state: Callable[..., Any], member: SignedIn
) -> None:
    for kind in (ProvidersState, PeopleState):
        with pytest.raises(ForbiddenError):
            await call(state(kind, member), "load")
    events = await call(state(SettingsState, member, "/settings?tab=people"), "load")
    assert len(events) == 1


async def test_errors_of_the_forms_come_back_in_words(
    state: Callable[..., Any], ui: Forge, owner: SignedIn
) -> None:
    auth = state(AuthState, None, "/sign-in?error=credentials&next=//evil.example")
    await call(auth, "load")
    assert "do not belong together" in auth.error
    assert auth.next_path == "/"
    with ui.work() as work:
        _, token = work.accounts.invite(owner.user.id, "m@example.org")
    joining = state(AuthState, None, f"/join?token={token}")
    await call(joining, "load_invitation")
    assert (joining.link_state, joining.invited_email) == ("open", "m@example.org")
    wrong = state(AuthState, None, "/join?token=nothing")
    await call(wrong, "load_invitation")
    assert wrong.link_state == "unknown"


@pytest.mark.parametrize(
    ("agent", "name"),
    [
        ("Mozilla/5.0 (X11; Linux x86_64; rv:130.0) Firefox/130.0", "Firefox on Linux"),
        ("Mozilla/5.0 (Windows NT 10.0) Chrome/130 Edg/130", "Edge on Windows"),
        ("curl/8", "A browser"),
    ],
)  # fmt: skip
def test_browsers_are_named(agent: str, name: str) -> None:
    assert browser_name(agent) == name
