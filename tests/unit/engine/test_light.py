"""Light: shadows that agree with it, haze with distance, lamps after dark, mirrors."""

import io
import re

import numpy as np
import pytest
from PIL import Image

from forge_app.engine import PictureRequest, paint, understand
from forge_app.engine.draw.canvas import Canvas
from forge_app.engine.draw.pen import Look, Pen
from forge_app.engine.draw.shade import draw_shadow, fall, reach, strength
from forge_app.engine.objects.catalogue import all_objects
from forge_app.engine.scene.composer import compose
from forge_app.engine.scene.model import Layer, Placed

SEEDS = range(5)


def _scene(prompt, seed=1):
    return compose(understand(prompt), seed, 1.0, {})


def _pixels(prompt, **more):
    request = PictureRequest(prompt, **{"width": 160, "height": 160, **more})
    with Image.open(io.BytesIO(paint(request).png)) as image:
        return np.asarray(image.convert("RGB"), dtype=float)


def _shadow(scene, x, size=200.0):
    """Markup of the shadow of a tree."""
    canvas = Canvas(scene.width, scene.height, "")
    canvas.group("shadow")
    spec = all_objects()["tree"]
    thing = Placed("tree", x, 800, size, 0.0)
    layer = Layer("hill", "ground", surface="land")
    draw_shadow(Pen(canvas, scene.palette, Look(soft=False)), scene, layer, thing, spec)
    return canvas.svg(9, 9)


def _spread(markup):
    """The abscissas of the tongue of a shadow."""
    path = re.search(r'<path d="([^"]+)"', markup)
    assert path
    numbers = [float(n) for n in re.findall(r"-?[\d.]+", path[1])]
    return numbers[::2]


@pytest.mark.parametrize("seed", SEEDS)
def test_shadows_fall_away_from_the_light(seed):
    scene = _scene("a meadow at golden hour", seed)
    for x in (100.0, 900.0):
        aside, near = fall(scene, x)
        assert aside * (x - scene.light_x) > 0
        assert near > 0
        xs = _spread(_shadow(scene, x))
        longer = max(xs) - x > x - min(xs)
        assert longer == (x > scene.light_x)


def test_shadows_are_longer_under_a_low_sun():
    lengths = [reach(_scene(f"a meadow at {t}")) for t in ("noon", "dawn", "sunset")]
    assert lengths == sorted(lengths)
    assert lengths[-1] > 2 * lengths[0]


@pytest.mark.parametrize(
    ("prompt", "cast"),
    [
        ("a meadow at noon", True),
        ("a meadow at sunset", True),
        ("a meadow in a storm", False),
        ("a foggy meadow", False),
        ("a meadow at dusk", False),
        ("a meadow at night with a moon", True),
        ("a meadow at night without a moon", False),
    ],
)
def test_there_are_shadows_only_where_there_is_light(prompt, cast):
    scene = _scene(prompt)
    assert (strength(scene) > 0) == cast
    assert ("<path" in _shadow(scene, 300.0)) == cast
    assert "<ellipse" in _shadow(scene, 300.0)  # where it touches the ground


def test_small_things_far_away_only_touch_the_ground():
    scene = _scene("a meadow at noon")
    assert "<path" not in _shadow(scene, 300.0, size=20.0)


def test_distance_fades_into_the_air():
    scene = _scene("mountains at noon")
    palette = scene.palette
    rock = palette.materials["rock"]
    ridges = [layer for layer in scene.layers if layer.kind == "ridge"]
    away = [
        abs(palette.lit(rock, layer.depth).l - palette.light.haze.l) for layer in ridges
    ]
    assert len(away) > 1
    assert away == sorted(away)  # far ones first


def test_lamps_are_lit_indoors_after_dark():
    for seed in SEEDS:
        day, night = (_scene(f"a living room at {t}", seed) for t in ("noon", "night"))
        assert night.palette.light.level < day.palette.light.level
        assert night.palette.light.tint.h == pytest.approx(68, abs=25)  # warm
        assert night.view
        assert day.view
        assert night.view.palette.light.level < 0.5 < day.view.palette.light.level


def test_a_room_is_darker_at_night():
    for seed in (1, 2):
        day = _pixels("a living room at noon", seed=seed).mean()
        night = _pixels("a living room at night", seed=seed).mean()
        assert night < 0.85 * day


def test_sun_falls_through_the_window_only_by_day():
    for manner in ("landscape", "flat"):
        pictures = [
            paint(PictureRequest(f"a room at {time}", manner=manner, seed=2))
            for time in ("noon", "night")
        ]
        floors = [
            re.findall(r'<g id="floor">(.*?)</g>', picture.svg, re.DOTALL)
            for picture in pictures
        ]
        day, night = (floor[0].count("<path") for floor in floors)
        assert day > night


def test_calm_water_mirrors_its_far_shore():
    svg = paint(PictureRequest("mountains above a calm lake", width=64, height=64)).svg
    mirrored = re.search(r'class="reflection".*?</g>', svg, re.DOTALL)
    assert mirrored
    assert "#mountains-1" in mirrored[0]
    ids = set(re.findall(r'id="([^"]+)"', svg))
    assert set(re.findall(r'href="#([^"]+)"', svg)) <= ids


def test_the_view_of_a_window_refers_only_to_itself():
    svg = paint(PictureRequest("a room by a mountain lake", width=64, height=64)).svg
    ids = re.findall(r'id="([^"]+)"', svg)
    assert len(ids) == len(set(ids))
    assert set(re.findall(r'href="#([^"]+)"', svg)) <= set(ids)
    assert set(re.findall(r"url\(#([^)]+)\)", svg)) <= set(ids)


@pytest.mark.parametrize("seed", SEEDS)
def test_the_water_is_the_colour_of_the_sky(seed):
    noon, sunset = (
        _pixels(f"a calm sea at {t}", seed=seed)[100:140] for t in ("noon", "sunset")
    )
    assert noon[..., 2].mean() - noon[..., 0].mean() > 40
    warmth = sunset[..., 0].mean() - sunset[..., 2].mean()
    assert warmth > noon[..., 0].mean() - noon[..., 2].mean() + 40
