"""The course of a day: light, sun and stars at a moment."""

from dataclasses import replace

from forge_app.engine.animation.moment import Moment
from forge_app.engine.draw.canvas import Frame
from forge_app.engine.scene.light import blended, light_of
from forge_app.engine.scene.model import Layer, Scene
from forge_app.engine.scene.noise import stream

COURSE = (
    (0.0, "night"), (4.5, "night"), (6.0, "dawn"), (9.0, "day"), (15.5, "day"),
    (17.5, "golden"), (19.0, "sunset"), (20.5, "dusk"), (22.0, "night"),
    (24.0, "night"),
)  # fmt: skip
"""Hours of the day with the light they have."""
STARTS = {
    "night": 23.0, "dawn": 6.0, "day": 13.0, "golden": 17.5, "sunset": 19.0,
    "dusk": 20.5,
}  # fmt: skip
"""The hour of a still picture by its time of day."""

LAMPS_ON, LAMPS_OFF = 0.62, 0.78
"""Brightness of lit things at which lamps are switched on at dusk and off at dawn."""


def hour(scene: Scene, moment: Moment) -> float:
    """The hour of the day, 0 to 24."""
    return (STARTS[scene.time] + 24 * moment.seconds / moment.day) % 24


def pass_time(scene: Scene, moment: Moment) -> None:
    """Give a scene the light of a moment; rooms and space keep theirs."""
    _move_sun(scene, moment)
    if not moment.day or scene.time not in STARTS or scene.layers[0].kind != "sky":
        return
    now = hour(scene, moment)
    at = next(i for i, (end, _) in enumerate(COURSE[1:]) if now <= end)
    (start, one), (end, two) = COURSE[at], COURSE[at + 1]
    share = (now - start) / (end - start)
    first, reading = scene.palette.light, scene.reading
    still = light_of(scene.time, reading)
    turned = first.sky[0].h - still.sky[0].h
    light = blended(
        light_of(one, reading, turned), light_of(two, reading, turned), share,
        len(first.sky),
    )  # fmt: skip
    _sink(scene, light.elevation, _deeper(scene, light.level))
    _fade(scene, light.level)
    scene.palette = replace(scene.palette, light=light)
    bound = LAMPS_OFF if scene.time in {"night", "dusk", "sunset"} else LAMPS_ON
    scene.lamps = "storm" in reading.weather or light.level < bound


def darkness(scene: Scene, level: float) -> float:
    """How dark a brightness of lit things is, 0 by day to 1 at night."""
    night = light_of("night", scene.reading).level
    return 1 - min(1.0, max(0.0, (level - night) / 0.25))


def _deeper(scene: Scene, level: float) -> float:
    """How much darker it is than in the still picture, 0 to 1 for night."""
    still = darkness(scene, scene.palette.light.level)
    return max(0.0, (darkness(scene, level) - still) / max(0.05, 1 - still))


def _move_sun(scene: Scene, moment: Moment) -> None:
    """Sun and moon go on a little, rising in the morning and sinking later."""
    if not scene.sun_kind:
        return
    x, y, r = scene.sun
    step = 0.0006 * scene.unit * moment.seconds * min(1.0, moment.wind)
    rising = scene.time == "dawn" or scene.sun_kind == "moon"
    side = 1.0 if x > scene.width / 2 else -1.0
    y += -0.6 * step if rising else 0.6 * step
    scene.sun = x + side * step, max(y, 1.3 * r), r


def _sink(scene: Scene, elevation: float, deeper: float) -> None:
    """The sun rises and sinks with the light."""
    if scene.sun_kind != "sun":
        return
    x, y, r = scene.sun
    y += (scene.palette.light.elevation - elevation) * 1.15 * scene.horizon
    y += deeper * max(0.0, scene.horizon + 4 * r - y)
    scene.sun = x, max(y, 1.3 * r), r


def _fade(scene: Scene, level: float) -> None:
    """Stars and moon come out at dusk and pale at dawn."""
    dark = darkness(scene, level)
    still = max(0.2, darkness(scene, scene.palette.light.level))
    lights = [layer for layer in scene.layers if layer.name in {"stars", "moon"}]
    for layer in lights:
        layer.frame = Frame(opacity=min(1.0, dark / still))
    hiding = {"storm", "overcast", "rain", "snowfall", "mist"}
    covered = hiding & set(scene.reading.weather)
    if (
        covered
        or "star" in scene.reading.excluded
        or any(layer.kind == "stars" for layer in lights)
    ):
        return
    deeper = _deeper(scene, level)
    if deeper > 0:
        seed = stream("stars at night", scene.seed).randrange(1 << 30)
        night = Layer("stars", "stars", seed=seed, bottom=scene.horizon)
        night.frame = Frame(opacity=deeper)
        scene.layers.insert(1, night)
