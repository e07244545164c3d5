"""`/presets`: saved settings."""

import reflex as rx

from forge_app.ui import routes
from forge_app.ui.pages import Page
from forge_app.ui.pages.presets.components import Presets
from forge_app.ui.shell.frame import shell


def body() -> rx.Component:
    """The presets."""
    return shell(Presets.create(), active="presets", title="Presets", wide=True)


PAGE = Page(route=routes.PRESETS, title="Presets", body=body)
