"""The JavaScript about presets that pages share, put where the build finds it."""

import reflex as rx

# Importing these puts the shared parts of the picture pages in their place.
from forge_app.ui.pictures import assets as pictures

DEPENDENCIES: list[str] = pictures.DEPENDENCIES
"""npm packages of the shared files."""

SHARED = (
    rx.asset("api.js", shared=True),
    rx.asset("changes.jsx", shared=True),
    rx.asset("editor.jsx", shared=True),
    rx.asset("fields.jsx", shared=True),
    rx.asset("settings.js", shared=True),
    rx.asset("presets.css", shared=True),
)
