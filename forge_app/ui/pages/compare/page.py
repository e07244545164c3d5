"""`/compare?ids=a,b,…`: two to six pictures against each other."""

import reflex as rx

from forge_app.ui import routes
from forge_app.ui.pages import Page
from forge_app.ui.pages.compare.components import Compare, image_details_dialog
from forge_app.ui.shell.frame import shell


def body() -> rx.Component:
    """The comparison with the details over it."""
    return shell(
        Compare.create(),
        image_details_dialog(),
        active="gallery",
        title="Compare",
        wide=True,
    )


PAGE = Page(route=routes.COMPARE, title="Compare", body=body)
