"""Six sides of simple things that fit together."""

import io
import re
from xml.etree import ElementTree

import numpy as np
import pytest
import resvg_py
from PIL import Image

from forge_app.engine import NoSolidError, six_views
from forge_app.engine.objects.catalogue import all_objects
from forge_app.engine.views.catalogue import all_solids
from forge_app.engine.views.mesh import Mesh
from forge_app.engine.views.projection import SIDES, extent
from forge_app.engine.words.colours import colour

SOLIDS = all_solids()
PIXELS = 200


def _named(name):
    spec = all_objects()[SOLIDS[name].thing or name]
    return spec.words.split()[0].replace("_", " ")


def _views(name):
    return six_views(f"a {_named(name)}", PIXELS)


def _image(svg):
    png = resvg_py.svg_to_bytes(svg_string=svg)
    with Image.open(io.BytesIO(png)) as image:
        return np.asarray(image.convert("RGBA"))


def _shape(svg):
    return _image(svg)[..., 3] > 127


def _span(shape):
    rows, cols = np.nonzero(shape)
    return cols.max() - cols.min() + 1, rows.max() - rows.min() + 1


def test_there_are_enough():
    assert len(SOLIDS) >= 12
    assert {"house", "car", "cup", "table", "chair", "tree", "tower"} <= set(SOLIDS)
    assert {"boat", "rocket", "book", "cube", "sphere", "lamp", "bottle"} <= set(SOLIDS)


@pytest.mark.parametrize("name", list(SOLIDS))
def test_all_sides_fit_together(name):
    views = _views(name)
    assert views.name == name
    assert tuple(views.svg) == SIDES
    shape = {side: _shape(svg) for side, svg in views.svg.items()}
    span = {side: _span(shape[side]) for side in SIDES}

    def near(one, two):
        return abs(one - two) <= 2

    for one, two in (("front", "back"), ("left", "right"), ("top", "bottom")):
        assert near(span[one][0], span[two][0])
        assert near(span[one][1], span[two][1])
    assert near(span["front"][0], span["top"][0])  # width
    assert near(span["front"][1], span["left"][1])  # height
    assert near(span["left"][0], span["top"][1])  # depth
    width, height, depth = views.size
    scale = max(span["front"][0] / width, span["front"][1] / height)
    assert span["left"][0] == pytest.approx(depth * scale, rel=0.04, abs=2)


@pytest.mark.parametrize("name", list(SOLIDS))
def test_opposite_sides_are_mirrored(name):
    shape = {side: _shape(svg) for side, svg in _views(name).svg.items()}
    pairs = (("front", "back", 1), ("left", "right", 1), ("top", "bottom", 0))
    for one, two, axis in pairs:
        differing = shape[one] != np.flip(shape[two], axis)
        assert differing.mean() < 0.006, (one, two)


@pytest.mark.parametrize("name", list(SOLIDS))
def test_drawings_are_clean_vectors(name):
    views = _views(name)
    for svg in views.svg.values():
        root = ElementTree.fromstring(svg)
        tags = {element.tag.rpartition("}")[2] for element in root.iter()}
        assert tags == {"svg", "title", "defs", "g", "path"}
        assert not re.search(r"\b(nan|inf)\b", svg)
        assert len(svg) < 150_000
    assert views == _views(name)


@pytest.mark.parametrize("name", list(SOLIDS))
def test_solids_declare_what_exists(name):
    solid = SOLIDS[name]
    assert (solid.thing or name) in all_objects()
    assert all(colour(said) for said in solid.colours.values())
    mesh = solid.mesh()
    assert {face.slot for face in mesh.faces} <= set(solid.colours)
    assert all(size > 0 for size in extent(mesh).size)
    assert extent(mesh).low[1] == pytest.approx(0, abs=0.01)
    assert all(any(face.normal) for face in mesh.faces)


@pytest.mark.parametrize(
    "build",
    [
        lambda m: m.block("a", (-1, 2), (0, 3), (-1, 1)),
        lambda m: m.prism("a", [(0, 0), (3, 0), (2, 1), (0, 1)], (0, 2), "x"),
        lambda m: m.prism("a", [(0, 0), (3, 0), (2, 1), (0, 1)], (0, 2), "y"),
        lambda m: m.turned("a", [(0, 0), (1, 0), (1, 2), (0, 2)]),
        lambda m: m.wheel("a", (1, 2, 3), 0.5, 0.2, "x"),
        lambda m: m.wheel("a", (1, 2, 3), 0.5, 0.2, "z"),
        lambda m: m.ball("a", (3, 1, -2), 1),
    ],
)
def test_faces_look_outwards(build):
    mesh = Mesh()
    build(mesh)
    box = extent(mesh)
    middle = [(a + b) / 2 for a, b in zip(box.low, box.high, strict=True)]
    for face in mesh.faces:
        centre = [
            sum(axis) / len(face.points) for axis in zip(*face.points, strict=True)
        ]
        out = sum(
            n * (c - m) for n, c, m in zip(face.normal, centre, middle, strict=True)
        )
        assert out > 0


def test_colours_of_the_prompt():
    red, blue = (
        _image(six_views(f"a {c} house", PIXELS).svg["front"]) for c in ("red", "blue")
    )
    at = (int(PIXELS * 0.62), PIXELS // 2 - 22)
    assert red[at][0] > red[at][2] + 40
    assert blue[at][2] > blue[at][0] + 40
    roof = _image(six_views("a house with a green roof", PIXELS).svg["top"])
    middle = roof[PIXELS // 2 + 12, PIXELS // 2]
    assert middle[1] > middle[0]


def test_the_light_comes_from_one_side():
    cube = six_views("a cube", PIXELS).svg
    tone = {side: _image(cube[side])[100, 100, :3].mean() for side in SIDES}
    assert tone["top"] > tone["front"] > tone["back"] > tone["bottom"]
    assert tone["left"] > tone["right"]


@pytest.mark.parametrize("prompt", ["a cat", "mountains", "", "zorgl", "🌊"])
def test_what_has_no_solid_is_refused(prompt):
    with pytest.raises(
        NoSolidError, match=r"there is no solid of .*; there are: .*house"
    ):
        six_views(prompt)


@pytest.mark.parametrize("pixels", [0, 63, 5000])
def test_sizes_have_bounds(pixels):
    with pytest.raises(ValueError, match="pixels"):
        six_views("a cube", pixels)
