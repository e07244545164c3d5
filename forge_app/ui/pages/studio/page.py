"""The studio: type a prompt, pick models, get pictures side by side."""

import reflex as rx

from forge_app.ui import routes
from forge_app.ui.pages import Page
from forge_app.ui.shell.frame import shell


def body() -> rx.Component:
    """Composer and results."""
    return shell(rx.el.p("Studio"), active="studio", title="Studio", wide=True)


PAGE = Page(route=routes.STUDIO, title="Studio", body=body)
