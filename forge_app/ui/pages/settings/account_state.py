"""One's own account: profile, password, sessions, API keys."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import reflex as rx

from forge_app.errors import InvalidError
from forge_app.features.accounts.rules import SCOPES
from forge_app.features.accounts.views import ApiKeyView, SessionView
from forge_app.ui.components import told
from forge_app.ui.forge import ask, get_forge, look, perform
from forge_app.ui.session import SessionState, caller, require_user, session_token

_DAYS = {"30": 30, "90": 90, "365": 365}


@dataclass(frozen=True, slots=True)
class SessionRow:
    """A signed-in browser as it is listed."""

    id: str
    browser: str
    address: str
    seen: str
    current: bool


@dataclass(frozen=True, slots=True)
class KeyRow:
    """An API key as it is listed."""

    id: str
    name: str
    prefix: str
    scopes: str
    made: str
    used: str
    expires: str


def browser_name(agent: str) -> str:
    """Family and system (Firefox on Linux), from what a browser says of itself."""
    families = (
        ("Edg/", "Edge"),
        ("OPR/", "Opera"),
        ("Firefox/", "Firefox"),
        ("Chrome/", "Chrome"),
        ("Safari/", "Safari"),
    )
    systems = (
        ("Android", "Android"),
        ("iPhone", "iPhone"),
        ("iPad", "iPad"),
        ("Windows", "Windows"),
        ("Mac OS X", "macOS"),
        ("Linux", "Linux"),
    )
    family = next((name for mark, name in families if mark in agent), "A browser")
    system = next((name for mark, name in systems if mark in agent), "")
    return f"{family} on {system}" if system else family


def _session_row(view: SessionView) -> SessionRow:
    return SessionRow(
        id=view.id,
        browser=browser_name(view.user_agent),
        address=view.address,
        seen=view.last_seen_at.isoformat(),
        current=view.current,
    )


def _key_row(view: ApiKeyView) -> KeyRow:
    return KeyRow(
        id=view.id,
        name=view.name,
        prefix=view.prefix,
        scopes="everything" if "*" in view.scopes else ", ".join(view.scopes),
        made=view.created_at.isoformat(),
        used=view.last_used_at.isoformat() if view.last_used_at else "",
        expires=view.expires_at.isoformat() if view.expires_at else "",
    )


class AccountState(rx.State):
    """What the tabs of one's own account show."""

    has_password: bool = False
    sessions: rx.Field[list[SessionRow]] = rx.field(default_factory=list)
    keys: rx.Field[list[KeyRow]] = rx.field(default_factory=list)
    new_key: str = ""
    loaded: bool = False

    @rx.event
    @require_user
    async def load(self) -> None:
        """Show one's account. Callable by: users, for their own."""
        user, token = caller(), session_token(self)
        self.has_password = user.has_password
        sessions, keys = await look(
            lambda work: (
                work.accounts.list_sessions(user.id, token),
                work.accounts.list_api_keys(user.id),
            )
        )
        self.sessions = [_session_row(view) for view in sessions]
        self.keys = [_key_row(view) for view in keys]
        self.new_key = ""
        self.loaded = True

    @rx.event
    @require_user
    async def save_profile(self, form: dict[str, Any]) -> Any:
        """Change name and e-mail address. Callable by: users, their own."""
        user_id, name, email = caller().id, _of(form, "name"), _of(form, "email")
        await perform(
            lambda work: work.accounts.update_profile(
                user_id, name=name, email=email or None
            )
        )
        return [told("Saved."), SessionState.enter, AccountState.load]

    @rx.event
    @require_user
    async def change_password(self, form: dict[str, Any]) -> Any:
        """Set a password; other browsers are signed out. Callable by: users."""
        user_id, token = caller().id, session_token(self)
        old, new = _of(form, "old") or None, _of(form, "new")
        await ask(
            lambda forge: forge.entrance.change_password(
                user_id, old, new, keep_session=token
            )
        )
        return [
            told("The password is set; other browsers were signed out."),
            AccountState.load,
        ]

    @rx.event
    @require_user
    async def end_session(self, session_id: str) -> Any:
        """Sign one browser out. Callable by: users, for their own."""
        user_id, wanted = caller().id, str(session_id)
        await perform(lambda work: work.accounts.revoke_session(user_id, wanted))
        return [told("Signed out there."), AccountState.load]

    @rx.event
    @require_user
    async def end_other_sessions(self) -> Any:
        """Sign out everywhere but here. Callable by: users, for their own."""
        user_id, token = caller().id, session_token(self)
        ended = await perform(
            lambda work: work.accounts.sign_out_everywhere(user_id, keep_session=token)
        )
        message = f"{ended} other browser{'s' if ended != 1 else ''} signed out."
        return [told(message), AccountState.load]

    @rx.event
    @require_user
    async def make_key(self, form: dict[str, Any]) -> None:
        """Make an API key and show it once. Callable by: users, for their own."""
        user_id, name = caller().id, _of(form, "name")
        scopes = [scope for scope in SCOPES if form.get(f"scope-{scope}")]
        days = _DAYS.get(_of(form, "lasts"))
        end = get_forge().clock.now() + timedelta(days=days) if days else None
        _, secret = await perform(
            lambda work: work.accounts.create_api_key(user_id, name, scopes, end)
        )
        keys = await look(lambda work: work.accounts.list_api_keys(user_id))
        self.keys = [_key_row(view) for view in keys]
        self.new_key = secret

    @rx.event
    @require_user
    async def forget_new_key(self) -> None:
        """The new key was copied. Callable by: users."""
        self.new_key = ""

    @rx.event
    @require_user
    async def revoke_key(self, key_id: str) -> Any:
        """Stop a key from working. Callable by: users, for their own."""
        user_id, wanted = caller().id, str(key_id)
        await perform(lambda work: work.accounts.revoke_api_key(user_id, wanted))
        return [told("The key no longer works."), AccountState.load]


def _of(form: dict[str, Any], name: str) -> str:
    """A text field of a form.

    Raises:
        InvalidError: it holds something else.
    """
    value = form.get(name) or ""
    if not isinstance(value, str):
        raise InvalidError(f"{name} is to be a text.")
    return value
