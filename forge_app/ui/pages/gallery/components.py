"""The gallery's JSX, wrapped."""

import reflex as rx

from forge_app.ui.pictures import assets

_PARTS = tuple(
    rx.asset(name, shared=True)
    for name in (
        "actions.js",
        "feed.js",
        "filters.js",
        "gallery.css",
        "grid.jsx",
        "layout.js",
        "selected.js",
        "selection.jsx",
        "tile.jsx",
        "tiles.css",
        "toolbar.jsx",
    )
)


class Gallery(rx.NoSSRComponent):
    """Everything made: search, filters, selection, and a windowed grid.

    It reads its filters from the address and its pictures from the REST API; nothing of
    it passes through the server's UI state.
    """

    library = rx.asset("gallery.jsx", shared=True).importable_path
    tag = "Gallery"
    lib_dependencies: list[str] = assets.DEPENDENCIES
