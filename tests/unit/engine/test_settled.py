"""Prompts whose place follows from several of their words together."""

import pytest

from forge_app.engine import PictureRequest, paint
from forge_app.engine.objects.catalogue import all_objects
from forge_app.engine.scene.acting import KITE_STRING
from forge_app.engine.scene.composer import compose
from forge_app.engine.scene.model import Layer, Placed, Scene
from forge_app.engine.scene.ways import lane
from forge_app.engine.words.parser import understand

SEEDS = range(6)
OBJECTS = all_objects()


def composed(prompt: str, seed: int, aspect: float = 1.0) -> Scene:
    return compose(understand(prompt), seed, aspect, {})


def found(scene: Scene, name: str) -> tuple[Layer, Placed]:
    pairs = [(a, t) for a in scene.layers for t in a.objects if t.id == name]
    assert len(pairs) == 1, name
    return pairs[0]


def within(scene: Scene, thing: Placed) -> bool:
    half = thing.size * OBJECTS[thing.id].width / 2
    across = half <= thing.x + 1 and thing.x - 1 <= scene.width - half
    return across and thing.size <= thing.y + 1 and thing.y <= scene.height


@pytest.mark.parametrize("seed", SEEDS)
def test_a_piano_by_a_window_is_in_a_room_that_looks_on_the_sea(seed):
    scene = composed("A grand piano by a window with a view of the sea", seed)
    layer, piano = found(scene, "piano")
    assert layer.surface == "floor"
    assert within(scene, piano)
    assert scene.view is not None
    assert scene.view.places == ["sea"]
    assert not scene.unmet


def test_what_is_at_the_sea_without_a_window_stays_there():
    assert "room" not in understand("a chair on the beach").setting_ids
    reading = understand("a house with a window by the sea")
    assert "room" not in reading.setting_ids


@pytest.mark.parametrize("water", ["river", "lake", "water"])
def test_a_skyline_is_mirrored_by_the_water_before_it(water):
    for seed in SEEDS:
        scene = composed(f"a skyline of skyscrapers reflected in a {water}", seed)
        sheet = next(a for a in scene.layers if a.kind == "water")
        assert "#skyline-3" in sheet.style
        assert all(a.kind != "path" for a in scene.layers)


@pytest.mark.parametrize("seed", SEEDS)
def test_a_sunken_ship_lies_on_the_ground_with_sharks_around(seed):
    scene = composed("A sunken ship with sharks around it", seed)
    assert scene.places == ["underwater"]
    layer, wreck = found(scene, "shipwreck")
    assert layer.kind == "hill"
    sharks = [t for a in scene.layers for t in a.objects if t.id == "shark"]
    assert min(s.x for s in sharks) < wreck.x < max(s.x for s in sharks)
    assert all(s.y < wreck.y for s in sharks)
    assert not scene.unmet


@pytest.mark.parametrize("seed", SEEDS)
def test_a_guitar_leans_against_a_wall_of_bricks(seed):
    scene = composed("A guitar leaning against a brick wall", seed)
    layer, guitar = found(scene, "guitar")
    assert layer.surface == "floor"
    assert guitar.tilt
    assert guitar.size > 0.3 * scene.height
    assert next(a for a in scene.layers if a.kind == "wall").style == "brickwork"
    told = {w.text: w.status for w in understand(scene.reading.prompt).words}
    assert told["brick"] == "drawn"


@pytest.mark.parametrize("seed", SEEDS)
def test_an_owl_sits_on_a_branch_before_the_moon(seed):
    scene = composed("An owl on a branch in front of the moon", seed)
    _, owl = found(scene, "owl")
    x, y, r = scene.sun
    assert scene.sun_kind == "moon"
    assert owl.parts["branch"]
    assert within(scene, owl)
    assert abs(owl.x - x) < 0.2 * r
    assert abs(owl.y - owl.size / 2 - y) < r
    assert owl.flip == (owl.x > scene.width / 2)


def test_the_moon_is_seen_above_who_stands_before_it():
    for seed in SEEDS:
        scene = composed("a wolf howling in front of the moon", seed)
        _, wolf = found(scene, "wolf")
        x, y, r = scene.sun
        assert abs(wolf.x - x) < r
        assert y + 0.5 * r < scene.horizon


@pytest.mark.parametrize("what", ["sofa", "bicycle", "woman"])
def test_only_what_is_slender_leans(what):
    for seed in SEEDS:
        layer, thing = found(composed(f"a {what} against a wall", seed), what)
        assert layer.surface == "floor"
        assert not thing.tilt
        layer, _ = found(composed(f"a {what} next to a window", seed), what)
        assert layer.surface == "floor"


@pytest.mark.parametrize("seed", SEEDS)
def test_a_bear_stands_in_the_stream(seed):
    scene = composed("A bear fishing in a mountain stream", seed)
    layer, bear = found(scene, "bear")
    assert layer.style == "river"
    assert 0 < bear.sunk < 0.3
    assert not bear.tilt
    assert 0.06 * scene.height < bear.size < 0.25 * scene.height
    assert within(scene, bear)


@pytest.mark.parametrize("aspect", [0.6, 1.0, 1.8])
def test_a_flag_is_planted_at_the_hand(aspect):
    for seed in SEEDS:
        scene = composed("An astronaut planting a flag on the moon", seed, aspect)
        _, flag = found(scene, "flag")
        _, astronaut = found(scene, "astronaut")
        assert 0.1 * astronaut.size < abs(flag.x - astronaut.x) < 0.4 * astronaut.size
        assert abs(flag.y - astronaut.y) < 0.05 * astronaut.size
        assert within(scene, flag)
        assert not scene.unmet


@pytest.mark.parametrize("aspect", [1.0, 1.8])
def test_a_train_is_on_the_bridge_it_crosses(aspect):
    for seed in SEEDS:
        scene = composed("A steam train crossing a viaduct", seed, aspect)
        _, bridge = found(scene, "bridge")
        _, train = found(scene, "train")
        half = train.size * OBJECTS["train"].width / 2
        assert abs(train.x - bridge.x) + half < bridge.size * 2.2
        assert train.raised
        assert within(scene, train)
        assert not scene.unmet


def test_what_flies_over_a_bridge_is_above_it():
    relation = understand("a balloon passing over a bridge").relations[0]
    assert relation.kind == "above"


@pytest.mark.parametrize("aspect", [0.6, 1.0, 1.8])
def test_the_string_of_a_kite_ends_in_a_hand(aspect):
    for seed in SEEDS:
        scene = composed("A child flying a kite", seed, aspect)
        _, child = found(scene, "child")
        _, kite = found(scene, "kite")
        way, unit = (-1 if kite.flip else 1), kite.size / 100
        assert kite.parts["string"]
        assert kite.flip == child.flip
        hand = child.x + way * 0.2 * child.size, child.y - 0.5 * child.size
        end = kite.x + way * KITE_STRING[0] * unit, kite.y + KITE_STRING[1] * unit
        assert end == pytest.approx(hand, abs=1)
        assert within(scene, kite)


@pytest.mark.parametrize("seed", SEEDS)
def test_a_cyclist_is_on_the_mountain_road(seed):
    scene = composed("A cyclist on a mountain road", seed)
    layer, cyclist = found(scene, "cyclist")
    assert layer.kind == "highway"
    share = (cyclist.y - layer.top) / (layer.bottom - layer.top)
    away = abs(cyclist.x - lane(scene, layer, cyclist.y))
    assert away < 0.5 * scene.unit * max(share, 0.1)
    assert "mountains" in scene.places


@pytest.mark.parametrize("manner", ["isometric", "pixel", "ink"])
@pytest.mark.parametrize(
    "prompt",
    [
        "a sofa by a window with a view of the mountains",
        "a shipwreck",
        "a violin leaning against a brick wall",
        "two bears in a river",
        "children flying a kite",
        "an owl on a branch",
    ],
)
def test_all_manners_paint_them(prompt, manner):
    picture = paint(PictureRequest(prompt, width=96, height=96, manner=manner))
    assert not any(w.status == "unknown" for w in picture.readings)
