"""Accepting an invitation."""

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
from forge_app.ui.components import button, link_button, note, skeleton
from forge_app.ui.pages import Page
from forge_app.ui.vendor.native import native_form


def body() -> rx.Component:
    """The form, or why the invitation is void."""
    form = native_form(
        hidden("token", AuthState.token),
        name_field(),
        rx.cond(
            AuthState.invited_email,
            rx.el.p(
                "Your account will be ",
                rx.el.strong(AuthState.invited_email, class_name="text-ink"),
                class_name="small text-muted",
            ),
            email_field(),
        ),
        password_field(new=True),
        button("Join", type="submit", variant="primary", size="lg"),
        action="/auth/join",
        method="post",
        class_name="grid gap-4",
    )
    void = rx.fragment(
        note(
            rx.match(
                AuthState.link_state,
                ("used", "This invitation was used already: sign in."),
                ("expired", "This invitation has expired. Ask for a new one."),
                ("revoked", "This invitation was taken back. Ask for a new one."),
                "There is no such invitation. Check that the whole link was copied.",
            ),
            tone="warning",
            icon="link_2_off",
        ),
        link_button("Sign in", href=routes.SIGN_IN),
    )
    waiting = rx.el.div(
        skeleton("h-9 w-full"), skeleton("h-9 w-full"), class_name="grid gap-4"
    )
    return auth_card(
        "Join Image Forge",
        rx.cond(
            AuthState.checked,
            rx.cond(AuthState.link_state == "open", form, void),
            waiting,
        ),
        text="You were invited. Choose how others see you and how you sign in.",
    )


PAGE = Page(
    route=routes.JOIN,
    title="Join",
    body=body,
    on_load=[AuthState.load_invitation],
    signed_in=False,
)
