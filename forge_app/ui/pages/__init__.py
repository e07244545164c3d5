"""The pages. Each is a folder with a `page.py` that says `PAGE = Page(...)`.

One module per page, so that a visitor downloads that page's parts alone. A new page is
found by its folder: nothing else has to be edited.
"""

import importlib
import importlib.util
import pkgutil
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import reflex as rx

from forge_app.ui.live.state import LiveState
from forge_app.ui.session import SessionState

NAME = "Image Forge"


@dataclass(frozen=True, slots=True)
class Page:
    """A page and how it is reached.

    Attributes:
        route: Such as `/gallery`.
        title: What the browser's tab shows, before the product's name.
        body: Builds the page (usually `shell(...)` around its content).
        on_load: Events that fill it, after the visitor was recognised.
        signed_in: Whether a visitor without a session is sent to the sign-in page.
        description: One sentence for search engines; None keeps them out.
        development: Whether it is refused in production (`front_door.py`).
    """

    route: str
    title: str
    body: Callable[[], rx.Component]
    on_load: Sequence[Any] = ()
    signed_in: bool = True
    description: str | None = None
    development: bool = False


def all_pages() -> list[Page]:
    """Every page, by the folders here that have a `page.py`."""
    return [
        importlib.import_module(f"{folder.name}.page").PAGE
        for folder in pkgutil.iter_modules(__path__, f"{__name__}.")
        if folder.ispkg and importlib.util.find_spec(f"{folder.name}.page")
    ]


def add_pages(app: rx.App) -> None:
    """Register every page: one build serves development and production."""
    for page in all_pages():
        entrance = [SessionState.enter, LiveState.count] if page.signed_in else []
        meta: list[Any] = []
        if page.description is None:
            meta.append({"name": "robots", "content": "noindex"})
        app.add_page(
            page.body,
            route=page.route,
            title=f"{page.title} · {NAME}",
            description=page.description,
            on_load=[*entrance, *page.on_load],
            meta=meta,
        )
