"""Every element and setting of the lexicon can be drawn."""

import pytest

from forge_app.engine import PictureRequest, paint
from forge_app.engine.draw.catalogue import KINDS
from forge_app.engine.draw.triangles import delaunay
from forge_app.engine.scene.colour import Lch, mix, to_hex
from forge_app.engine.words.lexicon import COLOURS, OBJECTS, SETTINGS, TIMES, WEATHER

IN_THE_SKY = {"sun", "moon", "star", "cloud", "road"}


def test_every_object_of_the_lexicon_has_an_element():
    assert set(OBJECTS) - IN_THE_SKY == set(KINDS)
    assert len(KINDS) >= 25


@pytest.mark.parametrize("name", sorted(KINDS))
def test_objects_are_drawn(name):
    word = OBJECTS[name].split()[0].replace("_", " ")
    picture = paint(PictureRequest(f"a purple {word}", width=64, height=64))
    assert f'class="{name}"' in picture.svg
    assert picture.undrawn == ()


@pytest.mark.parametrize("setting", sorted(SETTINGS))
def test_settings_are_drawn(setting):
    word = SETTINGS[setting].split()[0].replace("_", " ")
    for more in (" in a winter storm at night", " with a boat and a house"):
        picture = paint(PictureRequest(word + more, width=64, height=64))
        assert picture.undrawn == ()


@pytest.mark.parametrize("word", [*TIMES, *WEATHER])
def test_times_and_weather(word):
    name = {"golden": "golden hour", "mist": "misty"}.get(word, word)
    picture = paint(PictureRequest(f"hills, {name}", width=64, height=64))
    assert picture.undrawn == ()


def test_colours():
    assert to_hex(Lch(1, 0, 0)) == "#ffffff"
    assert to_hex(Lch(0, 0, 0)) == "#000000"
    assert to_hex(Lch(0.628, 0.2577, 29.23)) == "#ff0000"
    assert mix(Lch(0.2, 0.1, 10), Lch(0.8, 0.1, 10), 0.5).l == pytest.approx(0.5)
    assert all(len(to_hex(Lch(*colour))) == 7 for colour in COLOURS.values())


def test_triangulation_covers_the_square():
    points = [
        (x + (y % 3) * 0.11, y + (x % 5) * 0.07) for x in range(9) for y in range(9)
    ]
    total = 0.0
    for a, b, c in delaunay(points):
        (ax, ay), (bx, by), (cx, cy) = points[a], points[b], points[c]
        total += abs((bx - ax) * (cy - ay) - (by - ay) * (cx - ax)) / 2
    assert total == pytest.approx(64, rel=0.06)
