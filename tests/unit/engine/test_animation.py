"""Scenes in time: continuous, the same in every run, and beginning with the still."""

import io
import re
from xml.etree import ElementTree

import numpy as np
import pytest
from PIL import Image

from forge_app.engine import MANNERS, Moment, PictureRequest, frames, paint
from forge_app.engine.animation.camera import NEAREST, view
from forge_app.engine.animation.daylight import COURSE, STARTS
from forge_app.engine.animation.motion import wave
from forge_app.engine.animation.stage import set_stage
from forge_app.engine.draw.canvas import Canvas, Frame
from forge_app.engine.scene.composer import compose
from forge_app.engine.words.parser import understand

SMOOTH = {
    "landscape": 1.6,
    "flat": 1.6,
    "watercolor": 2.2,
    "papercut": 1.6,
    "poster": 2.5,
    "isometric": 1.6,
    "comic": 1.6,
    "neon": 2.0,
    "blueprint": 1.6,
    "pixel": 2.5,
}
"""How much a pixel may change on average in a 25th of a second, of 255."""
DRAWN_ANEW = {"lowpoly": 6.0, "ink": 4.0}
"""The same where facets and lines are laid anew for every moment."""
FILMS = [
    ("three sailboats on the sea, a lighthouse, seagulls", "drift", 0.0),
    ("city skyline at sunset", "pan_left", 40.0),
    ("a forest in winter, falling snow", "zoom_in", 0.0),
]


def _request(prompt, manner="landscape", **more):
    return PictureRequest(prompt, "", manner, 4, **{"width": 128, "height": 96, **more})


def _pixels(picture):
    with Image.open(io.BytesIO(picture.png)) as image:
        return np.asarray(image.convert("RGB"), dtype=float)


def _scene(prompt, moment=None):
    scene = compose(understand(prompt), 4, 1.4, {})
    set_stage(scene, moment)
    return scene


def _places(scene):
    return {
        (layer.name, i): (thing.x, thing.y, thing.tilt)
        for layer in scene.layers
        for i, thing in enumerate(layer.objects)
    }


@pytest.mark.parametrize("manner", [manner.id for manner in MANNERS])
def test_a_film_begins_with_the_still_picture(manner):
    request = _request("a boat on a lake at dusk, clouds", manner)
    still = paint(request)
    for moment in (Moment(), Moment(0.0, "pan_left", 20.0, 2.0)):
        first = paint(request, at=moment)
        assert (first.svg, first.png) == (still.svg, still.png)


@pytest.mark.parametrize(("prompt", "camera", "day"), FILMS)
@pytest.mark.parametrize("manner", [*SMOOTH, *DRAWN_ANEW])
def test_moments_follow_each_other_without_a_jump(prompt, camera, day, manner):
    request = _request(prompt, manner)
    bound = {**SMOOTH, **DRAWN_ANEW}[manner]
    for start in (0.0, 6.0):
        one, two = (
            _pixels(paint(request, at=Moment(start + late, camera, day)))
            for late in (0.0, 0.04)
        )
        assert np.abs(one - two).mean() < bound


def test_a_film_of_pixels_keeps_its_colours():
    request = _request("a red house by a lake, two boats", "pixel")
    films = [paint(request, at=Moment(t, "drift")).svg for t in (0.0, 0.5, 9.0)]
    used = [set(re.findall(r'fill="(#\w{6})"', svg)) for svg in films]
    assert used[1] <= used[0]
    assert used[2] <= used[0]


@pytest.mark.parametrize(("prompt", "camera", "day"), FILMS)
def test_something_happens(prompt, camera, day):
    request = _request(prompt)
    one, two = (_pixels(paint(request, at=Moment(t, camera, day))) for t in (0.0, 8.0))
    assert np.abs(one - two).mean() > 2


def test_the_same_moment_gives_the_same_bytes():
    request = _request("a sailboat and gulls on the sea, stormy")
    one, two = (paint(request, at=Moment(3.7, "drift", 30.0)) for _ in range(2))
    assert one.svg == two.svg
    assert one.png == two.png


def test_every_moment_is_sound():
    request = _request("balloons over hills, a train, falling snow", "flat")
    for seconds in (0.01, 59.0, 3600.0):
        for day in (0.0, 7.0):
            picture = paint(request, at=Moment(seconds, "pan_right", day))
            ElementTree.fromstring(picture.svg)
            assert not re.search(r"\b(nan|inf)\b", picture.svg)


def test_boats_bob_and_birds_get_on():
    prompt = "two boats on the sea, five birds"
    still = _scene(prompt)
    later = _scene(prompt, Moment(2.0))
    for (name, i), (x, y, _) in _places(still).items():
        thing = next(a for a in later.layers if a.name == name).objects[i]
        if thing.id == "boat":
            assert thing.x == x
            assert 0 < abs(thing.y - y) < 0.05 * thing.size
        if thing.id == "bird":
            assert (thing.x > x) != thing.flip


def test_what_sits_on_a_boat_bobs_with_it():
    still, later = (_scene("a man in a boat on a lake", m) for m in (None, Moment(1.3)))
    moves = []
    for before, after in zip(still.layers, later.layers, strict=True):
        for a, b in zip(before.objects, after.objects, strict=True):
            if a.id in {"boat", "man", "person"}:
                moves.append((round(b.x - a.x, 6), round(b.y - a.y, 6)))
    assert len(moves) == 2
    assert moves[0] == moves[1] != (0, 0)


def test_wind_can_stand_still():
    scene = _scene("boats and birds at sea", Moment(5.0, wind=0.0))
    assert _places(scene) == _places(_scene("boats and birds at sea"))


def test_the_camera_moves_the_near_more_and_covers_the_picture():
    scene = _scene("a house on a hill, mountains, trees")
    for camera in ("zoom_in", "pan_left", "pan_right", "drift"):
        for seconds in (1.0, 6.0, 60.0):
            grown: list[tuple[float, float]] = []
            for layer in scene.layers:
                x, y, scale = (
                    float(n)
                    for n in re.findall(
                        r"-?[\d.]+", view(scene, layer, Moment(seconds, camera))
                    )
                )
                assert 1 < scale <= 1 + NEAREST
                assert x <= 0.01
                assert x + scale * scene.width >= scene.width - 0.01
                assert y <= 0
                assert y + scale * scene.height >= scene.height
                if layer.surface == "land":
                    grown.append((layer.depth, scale))
            scales = [scale for _, scale in sorted(grown, reverse=True)]
            assert scales == sorted(scales)


def test_a_day_goes_round():
    prompt = "hills and a lake at noon"
    noon, night, again = (
        _scene(prompt, Moment(t, day=24.0)).palette.light.level for t in (0, 10, 24)
    )
    assert night < 0.6 * noon
    assert again == pytest.approx(noon)
    stars = _scene(prompt, Moment(10.0, day=24.0)).layers[1]
    assert stars.kind == "stars"
    assert 0 < stars.frame.opacity <= 1
    assert {name for _, name in COURSE} == set(STARTS)


def test_the_sun_sinks_in_the_evening():
    still, later = (
        _scene("hills at sunset, the sun", m) for m in (None, Moment(4.0, day=60.0))
    )
    assert later.sun[1] > still.sun[1]


def test_swings_start_at_rest():
    for phase in (0.0, 1.0, 5.0):
        assert wave(0.0, 4.0, phase) == 0
        assert abs(wave(1.7, 4.0, phase)) <= 2


def test_frames_of_a_film():
    film = list(frames(_request("the sea"), seconds=0.5, fps=6))
    assert len(film) == 3
    assert film[0].png == paint(_request("the sea")).png
    assert len({picture.svg for picture in film}) == 3


@pytest.mark.parametrize(("seconds", "fps"), [(0, 12), (1, 0), (-1, 5), (1e9, 30)])
def test_films_have_bounds(seconds, fps):
    with pytest.raises(ValueError, match="frames"):
        next(frames(_request("sea"), seconds, fps))


@pytest.mark.parametrize(
    "wrong",
    [{"seconds": -1}, {"seconds": float("nan")}, {"day": 1e9}, {"camera": "crane"}],
)
def test_moments_have_bounds(wrong):
    with pytest.raises(ValueError, match=next(iter(wrong))):
        Moment(**wrong)


def test_groups_can_be_shown_twice_and_faded():
    canvas = Canvas(10, 10, "")
    canvas.group("a", Frame(("translate(1 0)", "translate(2 0)")).faded(0.5))
    canvas.add("<path/>")
    svg = canvas.svg(10, 10)
    assert svg.count("<path/>") == 2
    assert 'opacity="0.500"' in svg
