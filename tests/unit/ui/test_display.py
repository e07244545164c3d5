"""A second content type brings its own component, and no page changes."""

import pytest
import reflex as rx

from forge_app.ui import display as registry
from forge_app.ui.display import display, register_display
from forge_app.ui.pages.studio.views import Tile


class ShowState(rx.State):
    tiles: rx.Field[list[Tile]] = rx.field(default_factory=list)


def test_a_tile_is_shown_by_the_component_of_its_content_type(monkeypatch) -> None:
    monkeypatch.setattr(registry, "_DISPLAYS", dict(registry._DISPLAYS))
    register_display("tune", lambda tile: rx.el.audio(src=tile.url, controls=True))
    shown = str(rx.fragment(rx.foreach(ShowState.tiles, display)).render())
    assert "Picture" in shown
    assert "audio" in shown
    assert '"tune"' in shown


def test_a_name_is_registered_once() -> None:
    with pytest.raises(ValueError, match="twice"):
        register_display("image", rx.el.div)
