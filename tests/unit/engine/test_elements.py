"""Everything that is discovered can be drawn, and keeps to its declaration."""

import io
import re
import subprocess
import sys
from itertools import cycle
from random import Random
from xml.etree import ElementTree

import numpy as np
import pytest
import resvg_py
from PIL import Image

from forge_app.engine import MANNERS, PictureRequest, paint
from forge_app.engine.designs.catalogue import all_designs
from forge_app.engine.draw.canvas import Canvas
from forge_app.engine.draw.figure import dress
from forge_app.engine.draw.pen import Look, Pen
from forge_app.engine.draw.triangles import delaunay
from forge_app.engine.manners.catalogue import _FIRST, STYLES
from forge_app.engine.objects.catalogue import all_objects
from forge_app.engine.scene import palette as palettes
from forge_app.engine.scene.colour import Lch, mix, to_hex
from forge_app.engine.settings.catalogue import all_settings
from forge_app.engine.words.lexicon import COLOURS, TIMES, WEATHER
from forge_app.engine.words.parser import understand
from forge_app.engine.words.vocabulary import phrases

OBJECTS = all_objects()
DRAWN = [name for name, spec in OBJECTS.items() if spec.draw]
SETTINGS = all_settings()
SLACK = 14
"""How far every thing may go beyond its box, in hundredths of its height."""


def _phrase(words):
    return words.split()[0].replace("_", " ")


def _sketch(name, *, seed=0, side=1.0, night=False, soft=True, asked=(), parts=()):
    """Markup of one thing in its own units, and the canvas it is on."""
    spec = OBJECTS[name]
    light = palettes.build(understand(""), "night" if night else "day", "", 0.0, {})
    far = 150 + spec.reach + 50 * spec.width
    canvas = Canvas(2 * far, 2 * far, name)
    pen = Pen(canvas, light, Look(soft=soft))
    pen.side, pen.lamps, pen.winter = side, night, night
    pen.dress = dress(spec, light, Random(seed), dict(asked), dict(parts))
    canvas.group(name)
    canvas.add(f'<g transform="translate({far} {far + 50})">')
    spec.draw(pen, Random(seed))
    canvas.add("</g>")
    return canvas, far


def _alpha(canvas, pixels):
    png = resvg_py.svg_to_bytes(svg_string=canvas.svg(pixels, pixels))
    with Image.open(io.BytesIO(png)) as image:
        return np.asarray(image.convert("RGBA"))


@pytest.mark.parametrize("name", DRAWN)
def test_objects_are_sound_vectors_in_their_box_at_any_size_and_light(name):
    spec = OBJECTS[name]
    for pixels, side, night, soft in ((64, 1.0, False, True), (160, -1.0, True, False)):
        canvas, far = _sketch(name, seed=pixels, side=side, night=night, soft=soft)
        svg = canvas.svg(pixels, pixels)
        ElementTree.fromstring(svg)
        assert not re.search(r"\b(nan|inf)\b", svg)
        alpha = _alpha(canvas, pixels)[..., 3]
        assert (alpha > 40).any()
        rows, cols = np.nonzero(alpha > 140)  # not glows and shadows
        if not len(rows):
            continue
        unit = pixels / (2 * far)
        room = SLACK + spec.reach
        half = 50 * spec.width + room
        assert cols.min() / unit - far >= -half - 2 / unit
        assert cols.max() / unit - far <= half + 2 / unit
        assert rows.min() / unit - far - 50 >= -100 - room - 2 / unit
        assert rows.max() / unit - far - 50 <= room + 2 / unit


@pytest.mark.parametrize("name", DRAWN)
def test_objects_are_the_same_in_every_run(name):
    one, two = (_sketch(name, seed=5)[0].svg(9, 9) for _ in range(2))
    assert one == two


@pytest.mark.parametrize("name", [n for n in DRAWN if OBJECTS[n].slots])
def test_colour_slots_are_honoured(name):
    spec = OBJECTS[name]
    parts = dict.fromkeys(spec.parts, True)

    def seen(colours):
        asked = {slot: Lch(*COLOURS[colour]) for slot, colour in colours.items()}
        canvas, _ = _sketch(name, soft=False, asked=asked, parts=parts)
        pixels = _alpha(canvas, 128).astype(float)
        return pixels[..., :3] * (pixels[..., 3:] / 255)

    all_blue = dict.fromkeys(spec.slots, "blue")
    before = seen(all_blue)
    for slot in spec.slots:
        after = seen(all_blue | {slot: "red"})
        changed = np.abs(after - before).sum(axis=2) > 40
        assert changed.any(), slot
        red, blue = after[changed].mean(axis=0), before[changed].mean(axis=0)
        assert red[0] > blue[0], slot
        assert blue[2] > red[2], slot


@pytest.mark.parametrize(
    ("name", "part"), [(n, part) for n in DRAWN for part in OBJECTS[n].parts]
)
def test_optional_parts_can_be_had_and_lacked(name, part):
    having, lacking = (
        _sketch(name, parts={part: wanted})[0].svg(9, 9) for wanted in (True, False)
    )
    assert len(having) > len(lacking)


@pytest.mark.parametrize("name", list(OBJECTS))
def test_objects_declare_what_exists(name):
    spec = OBJECTS[name]
    assert spec.stands
    assert spec.metres > 0
    assert all(0 <= chance <= 1 for chance in spec.parts.values())
    assert not spec.home or spec.home in SETTINGS
    assert not spec.indoors or spec.indoors in OBJECTS
    assert set(spec.times) <= set(TIMES)
    for seat in (spec.seat, spec.hold):
        assert seat is None or (seat.left < seat.right and -115 <= seat.y <= 0)


@pytest.mark.parametrize("name", DRAWN)
def test_objects_are_drawn_when_named(name):
    word = _phrase(OBJECTS[name].words)
    request = PictureRequest(f"a purple {word}", manner="flat", width=64, height=64)
    picture = paint(request)
    assert f'class="{name}"' in picture.svg
    assert picture.undrawn == ()


@pytest.mark.parametrize("name", [*OBJECTS, *SETTINGS, *all_designs()])
def test_proper_names_are_read(name):
    specs = {**all_designs(), **OBJECTS, **SETTINGS}
    key = tuple(_phrase(specs[name].words).split())
    assert phrases()[key].id == name


@pytest.mark.parametrize("specs", [OBJECTS, SETTINGS, all_designs()])
def test_no_two_claim_a_word_as_a_synonym(specs):
    proper = {spec.words.split()[0] for spec in specs.values()}
    claimed = [
        word
        for spec in specs.values()
        for word in spec.words.split()[1:]
        if word not in proper
    ]
    assert sorted(claimed) == sorted(set(claimed))


@pytest.mark.parametrize("name", list(SETTINGS))
def test_settings_declare_what_exists(name):
    spec = SETTINGS[name]
    assert {thing for thing, _ in spec.scenery} | set(spec.frame) <= set(OBJECTS)
    assert set(spec.times) <= set(TIMES)
    assert set(spec.weather) <= set(WEATHER)
    assert not spec.front or spec.front in SETTINGS


@pytest.mark.parametrize("setting", list(SETTINGS))
def test_settings_are_drawn(setting):
    word = _phrase(SETTINGS[setting].words)
    for more in (" in a winter storm at night", " with a boat and a house"):
        if SETTINGS[setting].indoor and "storm" in more:
            continue
        request = PictureRequest(word + more, manner="flat", width=64, height=64)
        picture = paint(request)
        hidden = {"boat", "house"} if SETTINGS[setting].indoor else set()
        assert set(picture.undrawn) <= hidden


@pytest.mark.parametrize("setting", list(SETTINGS))
def test_settings_are_drawn_in_the_manners(setting):
    """Each in a quarter of the manners, so that each manner has a quarter of them."""
    word = _phrase(SETTINGS[setting].words)
    for manner in MANNERS[list(SETTINGS).index(setting) % 4 :: 4]:
        picture = paint(PictureRequest(word, manner=manner.id, width=64, height=64))
        ElementTree.fromstring(picture.svg)
        assert not re.search(r"\b(nan|inf)\b", picture.svg)
        assert picture.undrawn == ()


@pytest.mark.parametrize("design", list(all_designs()))
def test_designs_are_drawn_in_the_manners(design):
    """Each in a third of the manners, in a shape of page for each."""
    word = _phrase(all_designs()[design].words)
    prompt = f'{word} of a red house "HELLO"'
    manners = MANNERS[list(all_designs()).index(design) % 3 :: 3]
    for manner, size in zip(manners, cycle([(99, 99), (160, 80), (80, 160)])):
        picture = paint(PictureRequest(prompt, "", manner.id, 2, *size))
        ElementTree.fromstring(picture.svg)
        assert f"layout: {design}" in {word.meaning for word in picture.readings}


@pytest.mark.parametrize("word", [*TIMES, *WEATHER])
def test_times_and_weather(word):
    name = {"golden": "golden hour", "mist": "misty"}.get(word, word)
    picture = paint(PictureRequest(f"hills, {name}", width=64, height=64))
    assert picture.undrawn == ()


def test_manners_are_offered_in_a_stable_order():
    names = [manner.id for manner in MANNERS]
    assert names[:4] == ["landscape", "flat", "lowpoly", "poster"]
    assert names[: len(_FIRST)] == list(_FIRST)
    assert names[len(_FIRST) :] == sorted(names[len(_FIRST) :])
    assert names == list(STYLES)


def test_importing_the_engine_draws_no_catalogue():
    code = (
        "import sys; sys.path.insert(0, '.'); import forge_app.engine; "
        "print(sum(m.startswith('forge_app.engine.objects.') for m in sys.modules))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )
    assert int(done.stdout) <= 2


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
