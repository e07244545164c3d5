"""The presets' JSX, wrapped."""

import reflex as rx

from forge_app.ui.presets import assets

_PARTS = tuple(
    rx.asset(name, shared=True)
    for name in ("card.jsx", "page.css", "shelf.js", "versions.jsx")
)


class Presets(rx.NoSSRComponent):
    """All presets: found, applied, changed, shared, taken along.

    What it shows is in the address, what it does goes to the REST API.
    """

    library = rx.asset("presets.jsx", shared=True).importable_path
    tag = "Presets"
    lib_dependencies: list[str] = assets.DEPENDENCIES
