"""The web entry: pages, API and live feed assembled into one application."""

from functools import partial
from pathlib import Path

import reflex as rx

from forge_app.api.app import create_api, edge
from forge_app.ui import steady_lock, theme
from forge_app.ui.errors import show_error
from forge_app.ui.forge import get_forge
from forge_app.ui.front_door import FrontDoor
from forge_app.ui.pages import add_pages

_PAGES = Path(".web/build/client")

forge = get_forge()
steady_lock.install()

app = rx.App(
    stylesheets=theme.STYLESHEETS,
    head_components=theme.head(),
    html_lang="en",
    toaster=theme.toaster(),
    app_wraps=theme.wraps(),
    backend_exception_handler=show_error,
    api_transformer=[
        create_api(forge),
        partial(FrontDoor, production=forge.settings.env == "production"),
        edge(forge, _PAGES),
    ],
)
add_pages(app)
