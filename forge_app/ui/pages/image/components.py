"""The details' JSX, wrapped: a dialog for any page, and the page of one image."""

import reflex as rx

from forge_app.ui.pages.image.state import ImageDetailsState
from forge_app.ui.presets import assets

_PARTS = tuple(
    rx.asset(name, shared=True)
    for name in (
        "details.jsx",
        "image.css",
        "opened.jsx",
        "recipe.css",
        "recipe.jsx",
        "sentences.js",
        "stage.jsx",
        "tags.jsx",
    )
)


class ImageDetailsDialog(rx.NoSSRComponent):
    """Everything about one image, over the page that asked for it.

    It opens for `image_id`, or when JSX on the page calls `openImage(id, ids)`. What it
    shows is downloaded when it opens first.
    """

    library = rx.asset("dialog.jsx", shared=True).importable_path
    tag = "ImageDetailsDialog"
    lib_dependencies: list[str] = assets.DEPENDENCIES
    image_id: rx.Var[str]
    on_close: rx.EventHandler[rx.event.no_args_event_spec]


class ImagePage(rx.NoSSRComponent):
    """The same as a page of its own, for the image that the address names."""

    library = rx.asset("page.jsx", shared=True).importable_path
    tag = "ImagePage"
    lib_dependencies: list[str] = assets.DEPENDENCIES


def image_details_dialog() -> rx.Component:
    """The dialog, once a page; `ImageDetailsState.open(image_id)` opens it."""
    return ImageDetailsDialog.create(
        image_id=ImageDetailsState.shown_id, on_close=ImageDetailsState.close
    )
