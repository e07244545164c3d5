"""Things people make: forms in the light, lamps, and the words for them."""

import io
from random import Random

import numpy as np
import pytest
import resvg_py
from PIL import Image

from forge_app.engine import PictureRequest, paint
from forge_app.engine.draw.canvas import Canvas
from forge_app.engine.draw.figure import dress
from forge_app.engine.draw.pen import Look, Pen
from forge_app.engine.objects import _forms as forms
from forge_app.engine.objects.catalogue import all_objects
from forge_app.engine.scene import palette as palettes
from forge_app.engine.scene.colour import Lch
from forge_app.engine.words.parser import understand

GREY = Lch(0.6, 0.0, 0)
SQUARE = "M-50 -50H50V50H-50Z"


def _pen(time="day", soft=True, side=1.0):
    light = palettes.build(understand(""), time, "", 0.0, {})
    pen = Pen(Canvas(240, 240, ""), light, Look(soft=soft))
    pen.side, pen.lamps = side, time == "night"
    pen.canvas.group("thing")
    pen.canvas.add('<g transform="translate(120 120)">')
    return pen


def _light(pen):
    """Luminance of what a pen has drawn, transparent parts as nan."""
    pen.canvas.add("</g>")
    png = resvg_py.svg_to_bytes(svg_string=pen.canvas.svg(120, 120))
    with Image.open(io.BytesIO(png)) as image:
        pixels = np.asarray(image.convert("RGBA"), dtype=float)
    grey = pixels[..., :3] @ (0.2126, 0.7152, 0.0722)
    return np.where(pixels[..., 3] > 200, grey, np.nan)


def _thing(name, time, surface=""):
    pen = _pen(time)
    spec = all_objects()[name]
    pen.surface = surface
    pen.dress = dress(spec, pen.palette, Random(1), {}, dict.fromkeys(spec.parts, True))
    pen.canvas.add('<g transform="translate(0 50)">')
    assert spec.draw
    spec.draw(pen, Random(1))
    pen.canvas.add("</g>")
    return pen


@pytest.mark.parametrize("soft", [True, False])
@pytest.mark.parametrize("side", [1.0, -1.0])
def test_round_things_are_brighter_towards_the_light(side, soft):
    pen = _pen(soft=soft, side=side)
    pen.path(SQUARE, forms.tube(pen, GREY))
    light = _light(pen)
    left, right = np.nanmean(light[:, :60]), np.nanmean(light[:, 60:])
    assert (right > left) == (side > 0)


@pytest.mark.parametrize("soft", [True, False])
@pytest.mark.parametrize("side", [1.0, -1.0])
def test_balls_have_their_shadow_away_from_the_light(side, soft):
    pen = _pen(soft=soft, side=side)
    disc = "M-50 0A50 50 0 1 1 50 0A50 50 0 1 1 -50 0Z"
    forms.ball(pen, disc, GREY, (0, 0), 50)
    light = _light(pen)
    left, right = np.nanmean(light[:, :60]), np.nanmean(light[:, 60:])
    assert (right > left) == (side > 0)


def test_what_is_lit_from_above_has_its_edge_only_where_asked():
    pen = _pen(soft=False)
    pen.path(SQUARE, forms.down(pen, GREY))
    light = _light(pen)
    assert np.nanmean(light[:60]) > np.nanmean(light[80:])
    pen = _pen(soft=False)
    pen.path(SQUARE, forms.down(pen, GREY, edge=False))
    assert np.nanstd(_light(pen)) < 1


@pytest.mark.parametrize(
    "name",
    [
        "lamp", "table_lamp", "pendant_lamp", "lantern", "candle", "fireplace",
        "carousel", "phone_booth", "eiffel_tower", "ferris_wheel", "stadium", "shop",
        "school", "hospital", "mosque", "pagoda", "bus", "tram", "car", "television",
        "computer", "laptop", "phone", "ufo", "pumpkin", "hut",
    ],
)  # fmt: skip
def test_lamps_windows_and_screens_shine_at_night(name):
    assert np.nanmax(_light(_thing(name, "night"))) > 150


@pytest.mark.parametrize("name", ["chair", "bench", "barrel", "hammer", "suitcase"])
def test_what_has_no_lamp_is_dark_at_night(name):
    assert np.nanmax(_light(_thing(name, "night"))) < 120


def test_a_submarine_is_half_sunk_at_the_surface_only():
    below, above = (
        np.isfinite(_light(_thing("submarine", "day", surface)))
        for surface in ("underwater", "water")
    )
    rows = [np.nonzero(shown.any(axis=1))[0] for shown in (below, above)]
    assert len(rows[1]) < len(rows[0])


@pytest.mark.parametrize(
    ("prompt", "names"),
    [
        ("two loaves of bread", ["bread"]),
        ("buses and factories", ["bus", "factory"]),
        ("scissors, glasses and bookshelves", ["scissors", "glasses", "bookshelf"]),
        ("a glass of red wine", ["wine_glass"]),
        ("a glass of orange juice", ["glass"]),
        ("a hot air balloon and a lantern", ["balloon", "lantern"]),
        ("a lamp beside an armchair", ["lamp", "armchair"]),
        ("a kayak and a rowing boat", ["canoe", "boat"]),
        ("a wind turbine behind a windmill", ["wind_turbine", "windmill"]),
        ("a pyramid next to a hut", ["pyramid", "hut"]),
        ("🚲 🚌 🎸 🍕", ["bicycle", "bus", "guitar", "pizza"]),
        ("a stack of books on a coffee table", ["books", "coffee_table"]),
        ("an ice cream cone", ["ice_cream"]),
        ("a fire engine near a fireplace", ["fire_engine", "fireplace"]),
    ],
)
def test_words_for_made_things(prompt, names):
    assert [mention.id for mention in understand(prompt).objects] == names


@pytest.mark.parametrize("prompt", ["a well-lit sofa", "a well dressed sofa as well"])
def test_well_is_no_well_in_well_lit(prompt):
    assert [mention.id for mention in understand(prompt).objects] == ["sofa"]


def test_a_named_colour_is_that_of_the_main_part():
    for prompt in ("a blue bicycle", "a blue armchair", "a blue teapot"):
        picture = paint(PictureRequest(prompt, width=96, height=96))
        assert picture.undrawn == ()
        assert "blue" in {word.text for word in picture.readings}
