"""The tabs of one's own account."""

import reflex as rx

from forge_app.features.accounts.rules import SCOPES
from forge_app.ui.components import (
    badge,
    button,
    card,
    checkbox,
    field,
    note,
    select,
    skeleton,
    text_input,
)
from forge_app.ui.pages.settings.account_state import AccountState, KeyRow, SessionRow
from forge_app.ui.pages.settings.parts import copied, danger_dialog, section
from forge_app.ui.session import SessionState
from forge_app.ui.vendor.native import plain_link
from forge_app.ui.vendor.picture import time_ago

_USUAL_SCOPES = {"generate", "images:read", "models:read"}


def profile_tab() -> rx.Component:
    """Name, e-mail address, password."""
    return rx.el.div(
        section(
            "Profile",
            "How others see you, and what you sign in with.",
            rx.cond(SessionState.name, _profile_form(), skeleton("h-32 w-full")),
        ),
        section(
            "Password",
            "Other browsers are signed out when it changes.",
            _password_form(),
        ),
        class_name="grid gap-10",
    )


def _profile_form() -> rx.Component:
    return rx.el.form(
        field(
            "Name",
            text_input(
                id="name",
                name="name",
                required=True,
                auto_complete="name",
                default_value=SessionState.name,
            ),
            control_id="name",
        ),
        field(
            "E-mail",
            text_input(
                id="email",
                name="email",
                type="email",
                auto_complete="email",
                default_value=SessionState.email,
            ),
            control_id="email",
        ),
        button(
            "Save", type="submit", variant="primary", class_name="justify-self-start"
        ),
        on_submit=AccountState.save_profile,
        class_name="grid gap-4 max-w-md",
    )


def _password_form() -> rx.Component:
    return rx.el.form(
        rx.cond(
            AccountState.has_password,
            field(
                "Present password",
                text_input(
                    id="old",
                    name="old",
                    type="password",
                    auto_complete="current-password",
                    required=True,
                ),
                control_id="old",
            ),
            rx.cond(
                SessionState.email == "",
                note("Save an e-mail address first: it is what you sign in with."),
                note("No password is set yet; you came by a link."),
            ),
        ),
        field(
            "New password",
            text_input(
                id="new",
                name="new",
                type="password",
                auto_complete="new-password",
                required=True,
                min_length=8,
            ),
            control_id="new",
            hint="At least 8 characters; four unrelated words are good.",
        ),
        button(
            "Set the password",
            type="submit",
            variant="primary",
            class_name="justify-self-start",
        ),
        on_submit=AccountState.change_password,
        reset_on_submit=True,
        class_name="grid gap-4 max-w-md",
    )


def sessions_tab() -> rx.Component:
    """Browsers that are signed in."""
    return section(
        "Signed-in browsers",
        "End those that you do not know.",
        rx.cond(
            AccountState.loaded,
            rx.el.ul(rx.foreach(AccountState.sessions, _session), class_name="rows"),
            skeleton("h-24 w-full"),
        ),
        button(
            "Sign out everywhere else",
            variant="danger",
            icon="log_out",
            class_name="justify-self-start",
            disabled=AccountState.sessions.length() < 2,
            on_click=AccountState.end_other_sessions,
        ),
    )


def _session(row: SessionRow) -> rx.Component:
    return rx.el.li(
        rx.el.div(
            rx.el.p(
                row.browser,
                rx.cond(
                    row.current,
                    badge("this one", tone="accent", class_name="ml-2"),
                    rx.fragment(),
                ),
                class_name="font-medium",
            ),
            rx.el.p(
                row.address,
                " · seen ",
                time_ago(iso=row.seen),
                class_name="tiny text-faint",
            ),
            class_name="min-w-0",
        ),
        rx.cond(
            row.current,
            rx.fragment(),
            button(
                "Sign out",
                size="sm",
                variant="ghost",
                on_click=AccountState.end_session(row.id),
            ),
        ),
        key=row.id,
        class_name="row",
    )


def keys_tab() -> rx.Component:
    """Keys for programs."""
    return rx.el.div(
        section(
            "API keys",
            rx.fragment(
                "A program's way in, for the ",
                plain_link("API", href="/api/docs", class_name="link"),
                " and everything that speaks OpenAI's image API. Only a hash is kept: "
                "copy a new key at once.",
            ),
            rx.cond(AccountState.new_key, _new_key(), rx.fragment()),
            rx.cond(
                AccountState.keys.length() > 0,
                rx.el.ul(rx.foreach(AccountState.keys, _key), class_name="rows"),
                rx.cond(
                    AccountState.loaded,
                    rx.el.p("No keys yet.", class_name="text-faint"),
                    skeleton("h-24 w-full"),
                ),
            ),
        ),
        section("New key", "Give it no more than it needs.", _key_form()),
        class_name="grid gap-10",
    )


def _new_key() -> rx.Component:
    return note(
        rx.el.p("Your new key. It is shown this once.", class_name="font-medium"),
        copied(AccountState.new_key, "Copy the key"),
        button(
            "I have copied it",
            size="sm",
            class_name="mt-2",
            on_click=AccountState.forget_new_key,
        ),
        tone="success",
        icon="key_round",
    )


def _key(row: KeyRow) -> rx.Component:
    return rx.el.li(
        rx.el.div(
            rx.el.p(
                row.name,
                rx.el.span(row.prefix, "…", class_name="code tiny text-faint ml-2"),
                class_name="font-medium",
            ),
            rx.el.p(
                row.scopes,
                " · ",
                rx.cond(
                    row.used,
                    rx.fragment("used ", time_ago(iso=row.used)),
                    "never used",
                ),
                rx.cond(
                    row.expires,
                    rx.fragment(" · until ", row.expires.split("T")[0]),
                    rx.fragment(),
                ),
                class_name="tiny text-faint",
            ),
            class_name="min-w-0",
        ),
        danger_dialog(
            trigger="Revoke",
            title="Revoke this key?",
            text="Programs that use it stop working at once. This cannot be undone.",
            action="Revoke the key",
            on_click=AccountState.revoke_key(row.id),
        ),
        key=row.id,
        class_name="row",
    )


def _key_form() -> rx.Component:
    return card(
        rx.el.form(
            field(
                "Name",
                text_input(
                    id="key-name",
                    name="name",
                    required=True,
                    max_length=100,
                    placeholder="What is it for?",
                    auto_complete="off",
                ),
                control_id="key-name",
            ),
            rx.el.fieldset(
                rx.el.legend("What it may do", class_name="label mb-2"),
                *[
                    checkbox(
                        label=rx.el.span(
                            rx.el.span(
                                "everything" if scope == "*" else scope,
                                class_name="code",
                            ),
                            rx.el.span(f" {about}", class_name="text-faint"),
                            class_name="small",
                        ),
                        name=f"scope-{scope}",
                        default_checked=scope in _USUAL_SCOPES,
                    )
                    for scope, about in SCOPES.items()
                ],
                class_name="grid gap-2",
            ),
            field(
                "Works for",
                select(
                    [
                        ("", "Until it is revoked"),
                        ("30", "30 days"),
                        ("90", "90 days"),
                        ("365", "A year"),
                    ],
                    id="key-lasts",
                    name="lasts",
                    class_name="max-w-56",
                ),
                control_id="key-lasts",
            ),
            button(
                "Make the key",
                type="submit",
                variant="primary",
                icon="plus",
                class_name="justify-self-start",
            ),
            on_submit=AccountState.make_key,
            reset_on_submit=True,
            class_name="grid gap-4",
        )
    )
