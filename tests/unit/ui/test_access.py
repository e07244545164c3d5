"""Every event handler says who may call it, and keeps everybody else out."""

from collections.abc import AsyncGenerator, Callable, Generator
from inspect import unwrap
from typing import Any

import pytest
import reflex as rx

from forge_app.bootstrap import Forge
from forge_app.errors import ForbiddenError, UnauthenticatedError
from forge_app.features.accounts.views import SignedIn
from forge_app.ui.pages import all_pages
from forge_app.ui.session import (
    ACCESS,
    SessionState,
    caller,
    require_admin,
    require_user,
)
from tests.unit.ui.conftest import call


def every_state(base: type[rx.State] = rx.State) -> list[type[rx.State]]:
    found = []
    for kind in base.get_substates():
        found += [kind, *every_state(kind)]
    return [kind for kind in found if kind.__module__.startswith("forge_app.")]


def test_every_handler_says_who_may_call_it() -> None:
    all_pages()
    handlers = {
        f"{kind.__module__}.{kind.__name__}.{name}": handler.fn
        for kind in every_state()
        for name, handler in kind.event_handlers.items()
        if handler.fn.__module__.startswith("forge_app.")
    }
    assert len(handlers) > 40
    assert [name for name, fn in handlers.items() if not hasattr(fn, ACCESS)] == []
    # Reflex copies a mixin's handlers without their texts; the originals have them.
    written = {name: unwrap(fn).__doc__ for name, fn in handlers.items()}
    assert [name for name, text in written.items() if not text] == []


class GuardedState(rx.State):
    seen: str = ""

    @rx.event
    @require_user
    def plain(self) -> None:
        self.seen = caller().name

    @rx.event
    @require_user
    async def waiting(self, word: str) -> None:
        self.seen = word

    @rx.event
    @require_user
    def steps(self) -> Generator[Any]:
        self.seen = "one"
        yield
        self.seen = "two"

    @rx.event
    @require_user
    async def slow_steps(self) -> AsyncGenerator[Any]:
        yield
        self.seen = "last"

    @rx.event
    @require_admin
    async def for_admins(self) -> None:
        self.seen = "admin"


@pytest.mark.parametrize(
    ("name", "arguments", "seen"),
    [
        ("plain", (), "Owner"),
        ("waiting", ("word",), "word"),
        ("steps", (), "two"),
        ("slow_steps", (), "last"),
        ("for_admins", (), "admin"),
    ],
)
async def test_a_signed_in_user_gets_in(
    state: Callable[..., Any],
    owner: SignedIn,
    name: str,
    arguments: tuple[Any, ...],
    seen: str,
) -> None:
    guarded = state(GuardedState, owner)
    await call(guarded, name, *arguments)
    assert guarded.seen == seen


@pytest.mark.parametrize("name", ["plain", "steps", "slow_steps", "for_admins"])
async def test_a_visitor_is_sent_to_sign_in(
    state: Callable[..., Any], name: str
) -> None:
    guarded = state(GuardedState, None, "/settings")
    events = await call(guarded, name)
    assert guarded.seen == ""
    assert "/sign-in?next=/settings" in str(events[0].args)


async def test_a_session_that_ended_no_longer_counts(
    state: Callable[..., Any], ui: Forge, owner: SignedIn
) -> None:
    with ui.work() as work:
        work.accounts.sign_out(owner.session_token)
    guarded = state(GuardedState, owner)
    await call(guarded, "plain")
    assert guarded.seen == ""


async def test_members_are_refused_what_admins_do(
    state: Callable[..., Any], ui: Forge, owner: SignedIn
) -> None:
    with ui.work() as work:
        _, token = work.accounts.invite(owner.user.id, "m@example.org")
        member = work.accounts.redeem_link(
            token, name="Mia", password="four unrelated words"
        )
    with pytest.raises(ForbiddenError, match="owner or admin"):
        await call(state(GuardedState, member), "for_admins")


def test_nobody_is_the_caller_outside_a_guarded_handler() -> None:
    with pytest.raises(UnauthenticatedError):
        caller()


async def test_the_shell_knows_the_name(
    state: Callable[..., Any], owner: SignedIn
) -> None:
    session = state(SessionState, owner)
    await call(session, "enter")
    assert (session.name, session.initials, session.is_admin) == ("Owner", "OW", True)


async def test_another_person_in_the_same_tab_starts_anew(
    state: Callable[..., Any], owner: SignedIn
) -> None:
    session = state(SessionState, owner)
    session._user_id = "somebody else"
    events = await call(session, "enter")
    assert "sessionStorage.clear" in str(events[0].args)
    assert session.name == ""
