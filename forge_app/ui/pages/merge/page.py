"""`/merge?ids=a,b,…`: the best parts of several pictures as one new picture."""

import reflex as rx

from forge_app.ui import routes
from forge_app.ui.pages import Page
from forge_app.ui.pages.image.components import image_details_dialog
from forge_app.ui.pages.merge.components import Merge
from forge_app.ui.shell.frame import shell


def body() -> rx.Component:
    """The canvas; the result opens over it."""
    return shell(
        Merge.create(),
        image_details_dialog(),
        active="gallery",
        title="Merge",
        wide=True,
    )


PAGE = Page(route=routes.MERGE, title="Merge", body=body)
