"""`/image/[image_id]`: one image with its recipe, to be linked to."""

import reflex as rx

from forge_app.ui.pages import Page
from forge_app.ui.pages.image.components import ImagePage
from forge_app.ui.shell.frame import shell


def body() -> rx.Component:
    """The image that the address names."""
    return shell(ImagePage.create(), active="gallery", title="Image", wide=True)


PAGE = Page(route="/image/[image_id]", title="Image", body=body)
