"""Which component shows a result: content types name it, the pages look it up here.

`ForgeGenerator.get_display_component()` gives a name; whoever adds a content type
registers a component function under it. No page has to change.
"""

from collections.abc import Callable
from typing import Any

import reflex as rx

from forge_app.ui.vendor.picture import picture

Display = Callable[[Any], rx.Component]

_DISPLAYS: dict[str, Display] = {}


def register_display(name: str, component: Display) -> None:
    """Make a component known; it is given a tile (see the studio's `Tile`).

    Raises:
        ValueError: the name is taken.
    """
    if name in _DISPLAYS:
        raise ValueError(f"display component {name!r} is registered twice")
    _DISPLAYS[name] = component


def display(tile: Any) -> rx.Component:
    """Show a tile with the component that its content type asks for."""
    cases = [(name, component(tile)) for name, component in _DISPLAYS.items()]
    return rx.fragment(rx.match(tile.display, *cases, _unknown(tile)))


def _image(tile: Any) -> rx.Component:
    return picture(
        src=tile.thumbnail,
        src_set=tile.thumbnail + " 512w, " + tile.large + " 1024w",
        sizes="(width < 640px) 92vw, 360px",
        placeholder=tile.placeholder,
        alt=tile.alt,
    )


def _unknown(tile: Any) -> rx.Component:
    """For a content type whose component nobody registered."""
    return rx.el.span(tile.alt, class_name="tile-message small text-muted")


register_display("image", _image)
