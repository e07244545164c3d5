"""Signing in with e-mail address and password."""

import reflex as rx

from forge_app.ui import routes
from forge_app.ui.auth_form import (
    AuthState,
    auth_card,
    email_field,
    hidden,
    password_field,
)
from forge_app.ui.components import button, page_link
from forge_app.ui.pages import Page
from forge_app.ui.vendor.native import native_form


def body() -> rx.Component:
    """The form, and other ways in."""
    return auth_card(
        "Sign in",
        native_form(
            hidden("next", AuthState.next_path),
            email_field(auto_focus=True),
            password_field(),
            button("Sign in", type="submit", variant="primary", size="lg"),
            action="/auth/sign-in",
            method="post",
            class_name="grid gap-4",
        ),
        rx.el.div(
            rx.cond(
                AuthState.open_sign_up,
                rx.el.p(
                    "No account yet? ",
                    page_link("Make one", href=routes.SIGN_UP),
                ),
                rx.el.p("No account yet? Ask an admin for an invitation."),
            ),
            rx.el.p(
                "Owner without a password, or it is forgotten? ",
                rx.el.span("./forge user link", class_name="code"),
                " on the server prints a new sign-in link.",
            ),
            class_name="grid gap-1 small text-faint",
        ),
    )


PAGE = Page(
    route=routes.SIGN_IN,
    title="Sign in",
    body=body,
    on_load=[AuthState.load],
    signed_in=False,
)
