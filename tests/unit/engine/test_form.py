"""Curves, limbs and forms, and living things on the surface they are on."""

import re
from functools import partial
from random import Random

import pytest

from forge_app.engine import PictureRequest, paint, understand
from forge_app.engine.draw.canvas import Canvas
from forge_app.engine.draw.figure import dress
from forge_app.engine.draw.form import curve, inside, limb, moved, solid
from forge_app.engine.draw.pen import Look, Pen
from forge_app.engine.objects.catalogue import all_objects
from forge_app.engine.scene import palette as palettes

_NUMBER = re.compile(r"-?\d+(?:\.\d+)?")


def _pen(soft=True):
    canvas = Canvas(100, 100, "")
    canvas.group("things")
    light = palettes.build(understand(""), "day", "", 0.0, {})
    return Pen(canvas, light, Look(soft=soft))


def _ends(d):
    """Where each segment of path data ends."""
    parts = [
        [float(n) for n in _NUMBER.findall(p)] for p in re.findall("[MC][^MCZ]+", d)
    ]
    return [tuple(p[-2:]) for p in parts]


def test_a_curve_passes_through_its_points():
    points = [(0, 0), (40, -10), (60, 30), (10, 50)]
    assert _ends(curve(points)) == [*points, points[0]]
    assert curve(points).endswith("Z")
    assert _ends(curve(points, close=False)) == points


def test_a_point_given_twice_is_a_corner():
    soft = curve([(0, 0), (50, -50), (100, 0)], close=False)
    sharp = curve([(0, 0), (50, -50), (50, -50), (100, 0)], close=False)
    assert soft != sharp
    assert "50 -50 50 -50" in sharp


@pytest.mark.parametrize("line", [[(0, -40), (6, -20), (-3, 0)], [(0, -9), (0, 0)]])
def test_a_limb_on_the_ground_ends_level(line):
    ends = _ends(limb(line, [9] * len(line), flat=True))
    assert sum(y == 0 for _, y in ends) == 2
    assert max(y for _, y in _ends(limb(line, [9] * len(line)))) > 3


def test_points_in_one_place_are_no_trouble():
    assert "nan" not in limb([(5, 5), (5, 5)], [4, 4])
    assert curve([(1, 1), (1, 1), (1, 1)]).startswith("M1 1")
    assert moved([(1, 2)], 3, -1) == [(4, 1)]


def test_forms_turn_in_the_light_where_the_manner_is_soft():
    for soft in (True, False):
        pen = _pen(soft)
        solid(pen, "M0 0H9V9Z", partial(pen.mat, "rock"))
        with inside(pen, "M0 0H9V9Z"):
            pen.circle(3, 3, 2, "#ffffff")
        svg = pen.canvas.svg(9, 9)
        assert ("linearGradient" in svg) == soft
        assert svg.count("clip-path=") == 1
        assert svg.count("<g") == svg.count("</g>")


@pytest.mark.parametrize("name", ["duck", "shark", "turtle", "astronaut", "dolphin"])
def test_some_things_look_different_on_another_surface(name):
    spec = all_objects()[name]
    drawn = set()
    for surface in ("land", "water", "underwater", "space"):
        picture = _drawn(spec, surface)
        drawn.add(picture)
    assert len(drawn) > 1


def _drawn(spec, surface):
    pen = _pen()
    pen.surface = surface
    pen.dress = dress(spec, pen.palette, Random(1), {}, {})
    spec.draw(pen, Random(1))
    return pen.canvas.svg(9, 9)


@pytest.mark.parametrize("seed", range(3))
def test_what_floats_is_mirrored_in_water_alone(seed):
    meadow = paint(PictureRequest("a duck in a meadow", seed=seed, width=64, height=64))
    lake = paint(PictureRequest("a duck on a lake", seed=seed, width=64, height=64))
    assert meadow.svg.count('class="duck"') == 1
    assert lake.svg.count('class="duck"') == 2


@pytest.mark.parametrize(
    ("word", "name"),
    [
        ("wolves", "wolf"), ("mice", "mouse"), ("geese", "bird"), ("oxen", "cow"),
        ("cattle", "cow"), ("calves", "cow"), ("children", "child"), ("kids", "child"),
        ("people", "person"), ("men", "man"), ("women", "woman"), ("leaves", "leaf"),
        ("fishermen", "fisherman"), ("octopuses", "octopus"), ("fishes", "fish"),
        ("daisies", "daisy"), ("poppies", "poppy"), ("butterflies", "butterfly"),
    ],
)  # fmt: skip
def test_irregular_plurals(word, name):
    (mention,) = understand(f"some {word}").objects
    assert (mention.id, mention.plural) == (name, True)


@pytest.mark.parametrize(
    ("emoji", "name"),
    [
        ("🐄", "cow"),
        ("🦉", "owl"),
        ("🌻", "sunflower"),
        ("🐙", "octopus"),
        ("🍁", "leaf"),
    ],
)
def test_emoji_name_things(emoji, name):
    assert understand(emoji).object_ids == (name,)


@pytest.mark.parametrize("name", list(all_objects()))
def test_no_synonym_is_the_plural_of_another_word(name):
    words = all_objects()[name].words.split()
    regular = {w + s for w in words for s in ("s", "es")}
    regular |= {w[:-1] + "ies" for w in words if w.endswith("y")}
    assert not regular & set(words[1:])
