"""Making an account, where that is open to everybody."""

import reflex as rx

from forge_app.ui import routes
from forge_app.ui.auth_form import (
    AuthState,
    auth_card,
    email_field,
    hidden,
    name_field,
    password_field,
)
from forge_app.ui.components import button, link_button, note, page_link
from forge_app.ui.pages import Page
from forge_app.ui.vendor.native import native_form


def body() -> rx.Component:
    """The form, or that it is closed."""
    form = rx.fragment(
        native_form(
            hidden("next", AuthState.next_path),
            name_field(),
            email_field(),
            password_field(new=True),
            button("Make my account", type="submit", variant="primary", size="lg"),
            action="/auth/sign-up",
            method="post",
            class_name="grid gap-4",
        ),
        rx.el.p(
            "Have one already? ",
            page_link("Sign in", href=routes.SIGN_IN),
            class_name="small text-faint",
        ),
    )
    closed = rx.fragment(
        note(
            "Accounts are made by invitation here. Ask an admin for one.", icon="lock"
        ),
        link_button("Sign in", href=routes.SIGN_IN),
    )
    return auth_card(
        "Make an account",
        rx.cond(AuthState.open_sign_up | ~AuthState.checked, form, closed),
    )


PAGE = Page(
    route=routes.SIGN_UP,
    title="Make an account",
    body=body,
    on_load=[AuthState.load],
    signed_in=False,
)
