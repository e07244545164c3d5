"""The merge's JSX, wrapped."""

import reflex as rx

from forge_app.ui.pictures import assets

_PARTS = tuple(
    rx.asset(name, shared=True)
    for name in (
        "blend.js",
        "layers.jsx",
        "mask.js",
        "merge.css",
        "rectangle.js",
        "surface.jsx",
        "tools.jsx",
        "workspace.js",
    )
)


class Merge(rx.NoSSRComponent):
    """A base picture, regions painted for others over it, a live preview.

    The picture itself is made by `POST /api/v1/merge`, in full resolution.
    """

    library = rx.asset("merge.jsx", shared=True).importable_path
    tag = "Merge"
    lib_dependencies: list[str] = assets.DEPENDENCIES
