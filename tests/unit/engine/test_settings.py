"""Places: each its own picture, with what belongs there; rooms, views, combinations."""

import io
from functools import cache
from itertools import combinations

import numpy as np
import pytest
from PIL import Image

from forge_app.engine import PictureRequest, paint, understand
from forge_app.engine.draw.rows import CROPS
from forge_app.engine.manners._iso_ground import lay_ground
from forge_app.engine.objects.catalogue import all_objects
from forge_app.engine.scene.composer import compose
from forge_app.engine.scene.measures import bare
from forge_app.engine.settings.catalogue import all_settings

SETTINGS = all_settings()
OBJECTS = all_objects()
ROOMS = [n for n, s in SETTINGS.items() if "wall" in s.surfaces or s.pieces]
SEEDS = range(6)


def _scene(prompt, seed=1, aspect=1.0):
    return compose(understand(prompt), seed, aspect, {})


def _placed(scene, name):
    return [
        (layer, thing)
        for layer in scene.layers
        for thing in layer.objects
        if thing.id == name
    ]


@cache
def _pixels(prompt, seed=1):
    picture = paint(PictureRequest(prompt, seed=seed, width=64, height=64))
    with Image.open(io.BytesIO(picture.png)) as image:
        return np.asarray(image.convert("RGB"), dtype=float)


def _word(name):
    return SETTINGS[name].words.split()[0].replace("_", " ")


def test_there_are_many_places():
    assert len(SETTINGS) >= 40


@pytest.mark.parametrize("name", list(SETTINGS))
def test_places_are_furnished_with_what_exists(name):
    spec = SETTINGS[name]
    scenery = {thing for thing, _ in spec.scenery} | set(spec.frame)
    pieces = {piece.name for arrangement in spec.pieces for piece in arrangement}
    assert scenery | pieces <= set(OBJECTS)
    assert set(spec.views) | set(spec.scenery_unless) <= set(SETTINGS)
    assert not spec.itself or spec.itself in OBJECTS
    for arrangement in spec.pieces:
        for piece in arrangement:
            assert 0 <= piece.x <= 1
            if piece.on:
                hosts = [p.name for p in arrangement[: arrangement.index(piece)]]
                assert piece.on in hosts
                assert OBJECTS[piece.on].seat


def test_places_differ_from_each_other():
    seen = {name: _pixels(_word(name)) for name in SETTINGS}
    for one, two in combinations(seen, 2):
        assert np.abs(seen[one] - seen[two]).mean() > 5, (one, two)


@pytest.mark.parametrize("name", [n for n in SETTINGS if n != "abstract"])
def test_seeds_vary_a_place(name):
    seen = [_pixels(_word(name), seed) for seed in range(3)]
    for one, two in combinations(seen, 2):
        assert np.abs(one - two).mean() > 1.5


@pytest.mark.parametrize("name", list(SETTINGS))
@pytest.mark.parametrize("aspect", [0.125, 0.5, 2.0, 8.0])
def test_places_are_composed_for_every_shape_of_page(name, aspect):
    scene = _scene(_word(name), aspect=aspect)
    for layer in scene.layers:
        assert np.isfinite(layer.ys).all()
        for thing in layer.objects:
            assert thing.size > 0
            assert np.isfinite([thing.x, thing.y, thing.size]).all()


@pytest.mark.parametrize("seed", SEEDS)
def test_a_window_shows_what_lies_outside(seed):
    scene = _scene("a room with a view of the sea", seed)
    assert scene.view
    assert scene.view.places == ["sea"]
    night = _scene("a living room at night", seed)
    assert night.view
    assert night.view.time == night.time == "night"
    rain = _scene("an office on a rainy day", seed)
    assert rain.view
    assert any(layer.kind == "rain" for layer in rain.view.layers)
    assert not any(layer.kind == "rain" for layer in rain.layers)


def test_what_cannot_be_in_a_room_is_seen_through_its_window():
    scene = _scene("a room with a view of the sea and a sailboat, a cat")
    assert scene.view
    assert _placed(scene.view, "sailboat")
    assert not _placed(scene, "sailboat")
    assert _placed(scene, "cat")
    picture = paint(
        PictureRequest("a sailboat, a room with a view of the sea", width=64, height=64)
    )
    assert picture.undrawn == ()
    assert 'class="sailboat"' in picture.svg


@pytest.mark.parametrize("seed", SEEDS)
def test_things_in_rooms_have_their_real_size(seed):
    scene = _scene("a living room with a sofa and a bookshelf", seed)
    (floor, sofa), (_, shelf) = (
        _placed(scene, name)[0] for name in ("sofa", "bookshelf")
    )
    for thing in (sofa, shelf):
        near = (thing.y - floor.eye) / (floor.top - floor.eye)
        metres = thing.size / (floor.metre * max(1.0, near))
        assert metres == pytest.approx(OBJECTS[thing.id].metres, rel=0.35)


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize(
    ("prompt", "name", "surface"),
    [
        ("a mirror on the wall", "mirror", "wall"),
        ("a clock on the wall of a classroom", "clock", "wall"),
        ("books on the floor of a bedroom", "book", "floor"),
        ("a cat in the window", "cat", "window"),
        ("a cat on the windowsill of a kitchen", "cat", "window"),
        ("a rug and a chair in a room", "chair", "floor"),
    ],
)
def test_things_are_where_the_prompt_says(prompt, name, surface, seed):
    scene = _scene(prompt, seed)
    for layer, thing in _placed(scene, name):
        assert layer.surface == surface
        if surface == "window":
            assert layer.xs[0] < thing.x < layer.xs[-1]
            assert thing.y == pytest.approx(layer.bottom, abs=0.2 * layer.metre)
        if surface == "wall":
            left, right = bare(scene, layer.metre)
            assert left <= thing.x <= right
            assert layer.top < thing.y < layer.bottom


@pytest.mark.parametrize("seed", SEEDS)
def test_under_a_table_is_between_its_legs(seed):
    scene = _scene("a cat under the table in the kitchen", seed)
    (_, cat), (_, table) = (_placed(scene, name)[0] for name in ("cat", "table"))
    assert cat.base < table.base
    assert cat.size < table.size
    assert abs(cat.x - table.x) < 0.5 * table.size * OBJECTS["table"].width


@pytest.mark.parametrize("seed", SEEDS)
def test_above_in_a_room(seed):
    scene = _scene("a clock above a sofa", seed)
    (_, clock), (_, sofa) = (_placed(scene, name)[0] for name in ("clock", "sofa"))
    assert clock.y <= sofa.y - sofa.size
    assert abs(clock.x - sofa.x) < 0.5 * sofa.size * OBJECTS["sofa"].width
    scene = _scene("a pendant lamp over a table in a room", seed)
    (_, lamp), (_, table) = (
        _placed(scene, name)[0] for name in ("pendant_lamp", "table")
    )
    ceiling = next(a for a in scene.layers if a.surface == "ceiling")
    assert lamp.y - lamp.size == pytest.approx(ceiling.bottom, abs=2)
    assert lamp.y < table.y - table.size


def test_small_things_are_seen_from_near():
    scene = _scene("a cup of coffee in a café")
    ((layer, cup),) = _placed(scene, "cup")
    assert layer.name == "tabletop"
    assert cup.size > 0.15 * scene.unit
    assert _scene("a vase and a cup on a table").places == ["stilllife"]
    assert _scene("a table").places == ["room"]


@pytest.mark.parametrize("seed", SEEDS)
def test_furniture_named_takes_its_place_in_the_room(seed):
    scene = _scene("a red sofa in a living room", seed)
    assert len(_placed(scene, "sofa")) == 1
    ((_, sofa),) = _placed(scene, "sofa")
    half = 0.5 * sofa.size * OBJECTS["sofa"].width
    assert -0.1 * scene.width < sofa.x - half
    assert sofa.x + half < 1.1 * scene.width


@pytest.mark.parametrize(
    ("prompt", "kinds"),
    [
        ("a city by the sea", {"skyline", "water"}),
        ("a house in the mountains by a lake", {"ridge", "water", "hill"}),
        ("a vineyard by the sea", {"field", "water"}),
        ("a highway through the desert", {"highway", "dunes"}),
        ("a street with mountains behind", {"facades", "ridge"}),
        ("a volcano on an island", {"cone", "headland", "water"}),
        ("a harbour with mountains", {"row", "ridge", "quay", "water"}),
    ],
)
def test_places_combine(prompt, kinds):
    scene = _scene(prompt)
    assert kinds <= {layer.kind for layer in scene.layers}
    assert paint(PictureRequest(prompt, width=64, height=64)).undrawn == ()


def test_one_place_lays_the_ground_for_all():
    scene = _scene("a farm in a valley")
    names = [layer.name for layer in scene.layers]
    assert "crops" in names
    assert not any(name.startswith("slope") for name in names)
    assert any(layer.kind == "ridge" for layer in scene.layers)


@pytest.mark.parametrize("crop", [name for name in CROPS if name != "vine"])
def test_fields_grow_what_the_prompt_says(crop):
    fields = [a for a in _scene(f"a {crop} field").layers if a.kind == "field"]
    assert [a.style for a in fields] == [crop]


def test_swimmers_swim_where_the_picture_is_under_water():
    scene = _scene("a whale and a shark underwater")
    for name in ("whale", "shark"):
        assert {layer.surface for layer, _ in _placed(scene, name)} == {"underwater"}


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize(
    "prompt",
    [
        "a giraffe", "a man and a woman", "a tall tree and a house", "a cat",
        "a man on a street", "two horses on a beach", "a huge castle",
        "a lighthouse on a cliff", "a woman in a library", "a man on a stage",
    ],
)  # fmt: skip
def test_heads_and_feet_are_in_the_picture(prompt, seed):
    reading = understand(prompt)
    scene = compose(reading, seed, 1.0, {})
    for name in reading.object_ids:
        placed = _placed(scene, name)
        assert placed
        for _, thing in placed:
            assert thing.y - thing.size > -0.03 * scene.height
            assert thing.y < 1.02 * scene.height
            assert 0 < thing.x < scene.width


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize(
    "prompt", ["a man and a woman", "a house and a church", "a dog and a cat"]
)
def test_things_named_together_do_not_hide_each_other(prompt, seed):
    reading = understand(prompt)
    scene = compose(reading, seed, 1.0, {})
    boxes = []
    for name in reading.object_ids:
        _, thing = _placed(scene, name)[0]
        half = 0.5 * thing.size * OBJECTS[name].width
        boxes.append((thing.x - half, thing.y - thing.size, thing.x + half, thing.y))
    (a, b, c, d), (e, f, g, h) = boxes
    wide, high = min(c, g) - max(a, e), min(d, h) - max(b, f)
    if wide > 0 and high > 0:
        assert wide * high < 0.2 * min((c - a) * (d - b), (g - e) * (h - f))


@pytest.mark.parametrize("seed", SEEDS)
def test_a_few_small_things_are_seen_from_nearer_than_many(seed):
    one = _placed(_scene("a fox on a meadow", seed), "fox")[0][1]
    many = _placed(_scene("nine foxes on a meadow", seed), "fox")
    assert one.size > 1.5 * max(thing.size for _, thing in many)


def test_horizons_vary():
    heights = {round(_scene("a meadow", s).horizon / 1000, 2) for s in range(12)}
    assert len(heights) > 5


def test_a_place_can_be_coloured():
    walls = [
        next(a for a in _scene(f"a {c} room", 3).layers if a.kind == "wall").tint
        for c in ("red", "blue")
    ]
    assert walls[0]
    assert walls[1]
    assert abs(walls[0].h - walls[1].h) > 90


@pytest.mark.parametrize("prompt", ["a neon city at night", "a street", "a city"])
def test_an_isometric_town_has_houses(prompt):
    assert lay_ground(_scene(prompt), 12).city
