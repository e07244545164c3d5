"""Where things stand: relations, positions, crowds."""

import pytest

from forge_app.engine import PictureRequest, paint, understand
from forge_app.engine.scene.composer import compose

SEEDS = range(5)


def _scene(prompt, seed):
    scene = compose(understand(prompt), seed, 1.0, {})
    order, things = 0, {}
    for layer in scene.layers:
        for thing in layer.objects:
            order += 1
            things.setdefault(thing.id, []).append((order, thing))
    return scene, things


def _pair(prompt, seed, one, two):
    scene, things = _scene(prompt, seed)
    assert not scene.unmet
    return things[one][0], things[two][0]


@pytest.mark.parametrize("seed", SEEDS)
def test_behind_is_painted_first_and_near(seed):
    (first, tree), (second, house) = _pair(
        "a tree behind a house", seed, "tree", "house"
    )
    assert first < second
    assert tree.y <= house.y
    assert abs(tree.x - house.x) < house.size * 1.3


@pytest.mark.parametrize("seed", SEEDS)
def test_in_front_is_painted_last_and_lower(seed):
    (first, cat), (second, house) = _pair(
        "a sheep in front of a house", seed, "sheep", "house"
    )
    assert first > second
    assert cat.y > house.y


@pytest.mark.parametrize("seed", SEEDS)
def test_on_top(seed):
    (first, cat), (second, horse) = _pair("a cat on a horse", seed, "cat", "horse")
    assert first > second
    assert horse.y - horse.size < cat.y < horse.y - 0.4 * horse.size
    assert abs(cat.x - horse.x) < 0.4 * horse.size
    assert cat.raised


@pytest.mark.parametrize("seed", SEEDS)
def test_inside_is_hidden_by_the_front(seed):
    (first, man), (second, boat) = _pair("a man in a boat", seed, "man", "boat")
    assert first < second
    assert abs(man.x - boat.x) < boat.size


@pytest.mark.parametrize("seed", SEEDS)
def test_sides_and_between(seed):
    for side, sign in (("left", -1), ("right", 1)):
        (_, sheep), (_, church) = _pair(
            f"a sheep to the {side} of a church", seed, "sheep", "church"
        )
        assert (sheep.x - church.x) * sign > 0
    _, things = _scene("a dog between a tree and a house", seed)
    xs = sorted((things["tree"][0][1].x, things["house"][0][1].x))
    assert xs[0] < things["dog"][0][1].x < xs[1]


@pytest.mark.parametrize("seed", SEEDS)
def test_above_and_under(seed):
    (_, balloon), (_, church) = _pair(
        "a balloon above a church", seed, "balloon", "church"
    )
    assert balloon.y < church.y - 0.7 * church.size
    (_, tent), (_, tree) = _pair("a tent under a tree", seed, "tent", "tree")
    assert abs(tent.x - tree.x) < tree.size
    assert tent.size < tree.size


@pytest.mark.parametrize("seed", SEEDS)
def test_positions(seed):
    scene, things = _scene("a house on the left and a windmill on the right", seed)
    assert things["house"][0][1].x < scene.width * 0.45
    assert things["windmill"][0][1].x > scene.width * 0.55


def test_sizes():
    for seed in SEEDS:
        sizes = [
            _scene(f"a {size} house, a tree", seed)[1]["house"][0][1].size
            for size in ("tiny", "", "huge")
        ]
        assert sizes[0] < sizes[1] * 0.8
        assert sizes[2] > sizes[1] * 1.2


@pytest.mark.parametrize("prompt", ["99 people", "99 birds over the sea", "99 sheep"])
def test_crowds_are_complete_and_within_bounds(prompt):
    name = {"people": "person", "birds": "bird", "sheep": "sheep"}[prompt.split()[1]]
    picture = paint(PictureRequest(prompt, width=128, height=128))
    assert picture.svg.count(f'class="{name}"') >= 99
    assert len(picture.svg) < 900_000


def test_relations_that_cannot_be_are_told():
    picture = paint(PictureRequest("a cat inside a fence", width=64, height=64))
    told = {w.meaning for w in picture.readings if w.text == "inside"}
    assert told == {"relation: cat in fence"}
    picture = paint(PictureRequest("a cat on a windmill", width=64, height=64))
    told = {w.meaning for w in picture.readings if w.text == "on"}
    assert told == {"not quite: cat on windmill"}
