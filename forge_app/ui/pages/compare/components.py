"""The comparison's JSX, wrapped."""

import reflex as rx

# Importing the image page puts the sentences about recipes where this one finds them.
from forge_app.ui.pages.image import components as image_components
from forge_app.ui.pictures import assets

_PARTS = (
    *(
        rx.asset(name, shared=True)
        for name in (
            "bar.jsx",
            "compare.css",
            "compared.js",
            "differences.css",
            "differences.jsx",
            "judge.jsx",
            "pair.jsx",
        )
    ),
)
image_details_dialog = image_components.image_details_dialog


class Compare(rx.NoSSRComponent):
    """The pictures of `?ids=` in a grid, side by side, split, or overlaid.

    Zoom and position are one for all of them. Ratings go to the REST API.
    """

    library = rx.asset("compare.jsx", shared=True).importable_path
    tag = "Compare"
    lib_dependencies: list[str] = assets.DEPENDENCIES
