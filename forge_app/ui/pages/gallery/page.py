"""`/gallery`: everything made."""

import reflex as rx

from forge_app.ui import routes
from forge_app.ui.pages import Page
from forge_app.ui.pages.gallery.components import Gallery
from forge_app.ui.pages.image.components import image_details_dialog
from forge_app.ui.shell.frame import shell


def body() -> rx.Component:
    """The gallery with the details over it."""
    return shell(
        Gallery.create(),
        image_details_dialog(),
        active="gallery",
        title="Gallery",
        wide=True,
    )


PAGE = Page(route=routes.GALLERY, title="Gallery", body=body)
