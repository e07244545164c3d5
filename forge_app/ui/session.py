"""Who is looking: identity comes from the HttpOnly cookie, on every event.

Every public handler of every State names who may call it, by one of these below
`@rx.event`:

- `@require_user`: somebody signed in; everybody else goes to the sign-in page;
- `@require_admin`: an owner or admin;
- `@anyone`: no session is needed (it must show nothing of anybody's).

Inside, `caller()` is the user. A test holds every handler to this. What begins with an
underscore cannot be called from outside and needs none.
"""

import functools
import inspect
from collections.abc import AsyncGenerator, Callable, Generator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any, TypeVar, cast

import reflex as rx

from forge_app.errors import ForbiddenError, UnauthenticatedError
from forge_app.features.accounts.cookies import session_token_from_cookie
from forge_app.features.accounts.views import UserView
from forge_app.kit.ids import new_id
from forge_app.kit.logging import get_logger, log_context
from forge_app.ui import routes
from forge_app.ui.forge import get_forge, look

logger = get_logger(__name__)

ACCESS = "__forge_access__"

H = TypeVar("H", bound=Callable[..., Any])

_caller: ContextVar[UserView] = ContextVar("forge_ui_caller")


def caller() -> UserView:
    """The signed-in user of the event that is being handled.

    Raises:
        UnauthenticatedError: the handler lacks its `@require_user`.
    """
    try:
        return _caller.get()
    except LookupError:
        raise UnauthenticatedError("Please sign in.") from None


def session_token(state: rx.State) -> str | None:
    """The session token of a state's browser; never to be put into a var."""
    secure = get_forge().settings.base_url.startswith("https://")
    return session_token_from_cookie(state.router.headers.cookie, secure=secure)


async def user_of(state: rx.State) -> UserView | None:
    """Who is signed in in a state's browser, looked up now."""
    token = session_token(state)
    if token is None:
        return None
    return await look(lambda work: work.accounts.user_of_session(token))


def anyone(handler: H) -> H:
    """Mark a handler as open to visitors without a session."""
    setattr(handler, ACCESS, "anyone")
    return handler


def require_user(handler: H) -> H:
    """Let only signed-in users call a handler (plain, async or generator)."""
    return _guarded(handler, "user")


def require_admin(handler: H) -> H:
    """Let only owners and admins call a handler."""
    return _guarded(handler, "admin")


def _guarded(handler: H, access: str) -> H:
    """Wrap a handler so that its body only runs for those who may call it."""
    is_generator = inspect.isgeneratorfunction(handler)
    wrap = (
        _guarded_generator
        if is_generator or inspect.isasyncgenfunction(handler)
        else _guarded_call
    )
    guarded = functools.wraps(handler)(wrap(handler, access))
    setattr(guarded, ACCESS, access)
    return cast("H", guarded)


def _guarded_call(handler: Callable[..., Any], access: str) -> Callable[..., Any]:
    async def guarded(self: rx.State, *args: Any, **kwargs: Any) -> Any:
        with _logged(handler):
            refusal = await _admit(self, access)
            if refusal is not None:
                return refusal
            made = handler(self, *args, **kwargs)
            return await made if inspect.isawaitable(made) else made

    return guarded


def _guarded_generator(handler: Callable[..., Any], access: str) -> Callable[..., Any]:
    async def guarded(
        self: rx.State, *args: Any, **kwargs: Any
    ) -> AsyncGenerator[Any, None]:
        # A log context may not span the yields of a generator: one for each step.
        request_id = new_id()
        with log_context(request_id=request_id):
            logger.info("event", handler=handler.__qualname__)
            refusal = await _admit(self, access)
        if refusal is not None:
            yield refusal
            return
        steps = _steps(handler(self, *args, **kwargs))
        while True:
            with log_context(request_id=request_id):
                try:
                    event = await anext(steps)
                except StopAsyncIteration:
                    return
            yield event

    return guarded


async def _steps(made: Any) -> AsyncGenerator[Any, None]:
    """What a generator yields, whichever kind it is."""
    if inspect.isasyncgen(made):
        async for event in made:
            yield event
    else:
        for event in made:
            yield event


@contextmanager
def _logged(handler: Callable[..., Any]) -> Generator[None]:
    """Give a click an id that its log lines and the jobs it starts carry."""
    with log_context(request_id=new_id()):
        logger.info("event", handler=handler.__qualname__)
        yield


async def _admit(state: rx.State, access: str) -> rx.event.EventSpec | None:
    """Remember the caller; or the event that turns a visitor away.

    Raises:
        ForbiddenError: signed in, but not an owner or admin where one is needed.
    """
    user = await user_of(state)
    if user is None:
        return rx.redirect(routes.sign_in(state.router.url.path))
    if access == "admin" and not user.is_admin:
        raise ForbiddenError("Only an owner or admin may do this.")
    _caller.set(user)
    return None


def initials_of(name: str) -> str:
    """Two letters for an avatar."""
    words = [word for word in name.split() if word[0].isalnum()] or ["?"]
    letters = words[0][:1] + (words[-1][:1] if len(words) > 1 else words[0][1:2])
    return letters.upper()


class SessionState(rx.State):
    """What the shell shows of the person: name, role. Never used for decisions."""

    name: str = ""
    email: str = ""
    role: str = ""
    initials: str = ""
    _user_id: str = ""

    @rx.var
    def is_admin(self) -> bool:
        """Whether to offer what owners and admins alone may do."""
        return self.role in {"owner", "admin"}

    @rx.event
    @require_user
    async def enter(self) -> Any:
        """On load of a page that needs a session. Callable by: users."""
        user = caller()
        if self._user_id not in {"", user.id}:
            # Another person signed in within the same tab: it starts with a new state.
            return rx.call_script("sessionStorage.clear(); location.reload()")
        self._user_id = user.id
        self.name = user.name
        self.email = user.email or ""
        self.role = user.role
        self.initials = initials_of(user.name)
        return None
