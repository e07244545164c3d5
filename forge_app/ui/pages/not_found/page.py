"""The page for addresses that lead nowhere."""

import reflex as rx

from forge_app.ui import routes
from forge_app.ui.components import empty_state, link_button
from forge_app.ui.pages import Page
from forge_app.ui.shell.frame import plain_shell


def body() -> rx.Component:
    """Say so, and offer a way on."""
    return plain_shell(
        empty_state(
            "compass",
            "There is nothing at this address",
            "The link may be old, or a letter may be missing.",
            link_button("To the studio", href=routes.STUDIO, variant="primary"),
            link_button("To the gallery", href=routes.GALLERY),
        )
    )


PAGE = Page(route="/404", title="Not found", body=body, signed_in=False)
