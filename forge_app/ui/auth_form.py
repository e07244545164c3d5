"""What the pages before signing in share: the card, and errors in words.

Their forms are the browser's own and go to `/auth/…`, which sets the cookie; a failure
comes back as `?error=<code>`.
"""

from typing import Any

import reflex as rx

from forge_app.ui import routes
from forge_app.ui.components import error_note, field, text_input
from forge_app.ui.forge import look
from forge_app.ui.session import anyone, user_of
from forge_app.ui.shell.frame import brand, plain_shell

_MESSAGES = {
    "credentials": "This e-mail address and password do not belong together.",
    "link": "This link was used already or has expired. Ask for a new one, or sign in.",
    "rate_limited": "Too many attempts. Wait a few minutes, then try again.",
    "bad_email": "This is not an e-mail address; it looks like name@example.org.",
    "bad_name": "Please give a name of 1 to 100 characters.",
    "bad_password": "A password has 8 to 200 characters.",
    "weak_password": "This password is among the first that attackers try. Choose "
    "another one, such as four unrelated words.",
    "email_taken": "There is an account with this e-mail address already: sign in.",
    "ended": "You were signed out. Sign in to go on.",
    "disabled": "This account is disabled. Ask an admin.",
    "forbidden": "This form came from another site; fill it in here.",
    "sign_up_closed": "Accounts are made by invitation here. Ask an admin for one.",
}

# What was typed, but for the password, is there again when the form was refused.
_KEPT = ("name", "email")
_FILL_IN_AGAIN = f"""
for (const id of {list(_KEPT)}) {{
    const box = document.getElementById(id);
    if (box && !box.value) box.value = sessionStorage.getItem("forge-" + id) ?? "";
}}
"""


def _keep(name: str) -> rx.event.EventSpec:
    box = f"document.getElementById('{name}')"
    return rx.call_script(f"sessionStorage.setItem('forge-{name}', {box}.value)")


class AuthState(rx.State):
    """What the forms show; holds nothing of anybody's account."""

    error: str = ""
    next_path: str = "/"
    token: str = ""
    link_state: str = ""
    invited_email: str = ""
    open_sign_up: bool = False
    checked: bool = False

    @rx.event
    @anyone
    async def load(self) -> Any:
        """Read the address. Callable by: anyone; a signed-in visitor is sent on."""
        asked = self.router.url.query_parameters
        code = asked.get("error", "")
        self.error = (
            _MESSAGES.get(code, "That did not work. Try again.") if code else ""
        )
        self.next_path = routes.safe_path(asked.get("next", "/"))
        self.open_sign_up = await look(lambda work: work.accounts.sign_up_is_open())
        self.checked = True
        if code:
            return rx.call_script(_FILL_IN_AGAIN)
        if await user_of(self) is not None:
            return rx.redirect(self.next_path)
        return None

    @rx.event
    @anyone
    async def load_invitation(self) -> Any:
        """See what an invitation is for. Callable by: whoever holds its token."""
        asked = self.router.url.query_parameters
        code, token = asked.get("error", ""), asked.get("token", "")
        link = await look(lambda work: work.accounts.peek_link(token))
        self.error = (
            _MESSAGES.get(code, "That did not work. Try again.") if code else ""
        )
        self.token = token
        self.link_state = link.state if link.purpose == "invitation" else "unknown"
        self.invited_email = link.email or ""
        self.checked = True
        return rx.call_script(_FILL_IN_AGAIN) if code else None


def auth_card(title: Any, *children: Any, text: Any = None) -> rx.Component:
    """The one card of a page before signing in."""
    about = [rx.el.p(text, class_name="text-muted")] if text is not None else []
    return plain_shell(
        rx.el.div(brand(), class_name="mb-8 flex justify-center text-lg"),
        rx.el.div(
            rx.el.div(
                rx.el.h1(title, class_name="h1"), *about, class_name="grid gap-1 mb-2"
            ),
            rx.cond(AuthState.error, error_note(AuthState.error), rx.fragment()),
            *children,
            class_name="card p-6 grid gap-4 shadow-[var(--shadow-2)]",
        ),
    )


def hidden(name: str, value: Any) -> rx.Component:
    """A value that goes with the form."""
    return rx.el.input(type="hidden", name=name, value=value, read_only=True)


def email_field(**props: Any) -> rx.Component:
    """The e-mail address."""
    return field(
        "E-mail",
        text_input(
            id="email",
            name="email",
            type="email",
            auto_complete="username",
            required=True,
            on_blur=_keep("email"),
            **props,
        ),
        control_id="email",
    )


def name_field() -> rx.Component:
    """The name that others see."""
    return field(
        "Name",
        text_input(
            id="name",
            name="name",
            auto_complete="name",
            required=True,
            on_blur=_keep("name"),
            max_length=100,
        ),
        control_id="name",
    )


def password_field(*, new: bool = False) -> rx.Component:
    """The password, present or new."""
    return field(
        "Password",
        text_input(
            id="password",
            name="password",
            type="password",
            auto_complete="new-password" if new else "current-password",
            required=True,
            min_length=8 if new else 1,
        ),
        control_id="password",
        hint="At least 8 characters; four unrelated words are good." if new else None,
    )
