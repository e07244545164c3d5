"""Things that move by themselves: boats bob, birds fly, plants sway."""

import math
from dataclasses import replace

from forge_app.engine.animation.moment import Moment
from forge_app.engine.objects.catalogue import all_objects
from forge_app.engine.objects.spec import Object
from forge_app.engine.scene.model import Layer, Placed, Scene

Shift = tuple[float, float, float]
"""Units to the right, units down, degrees clockwise."""

_SPEEDS = {
    "airplane": 26.0, "helicopter": 12.0, "ufo": 9.0, "balloon": 2.2, "airship": 3.5,
    "bird": 9.0, "eagle": 7.0, "butterfly": 3.0, "bee": 4.0, "dragonfly": 5.0,
    "bat": 9.0, "duck": 4.0, "satellite": 5.0, "space_station": 3.0, "rocket": 0.0,
    "kite": 0.0, "owl": 5.0, "parrot": 6.0,
}  # fmt: skip
"""How fast what flies gets on, in scene units a second."""
SEATED = 0.9
"""Units between the bases of what sits and what it sits on, at most."""
_FLUTTER = frozenset(("bird", "butterfly", "bee", "dragonfly", "bat", "kite"))


def wave(time: float, period: float, phase: float) -> float:
    """A swing that is 0 at time 0, within -2 and 2."""
    return math.sin(math.tau * time / period + phase) - math.sin(phase)


def stir(scene: Scene, moment: Moment) -> None:
    """Move the things of a scene to where they are at a moment."""
    time = moment.seconds * moment.wind
    for layer in scene.layers:
        moved = [_shift(scene, layer, thing, time) for thing in layer.objects]
        hosts = [
            _carrier(thing, layer.objects) if thing.raised else None
            for thing in layer.objects
        ]
        for i, host in enumerate(hosts):
            if host is not None:
                moved[i] = moved[host]
        layer.objects = [
            _moved(thing, shift)
            for thing, shift in zip(layer.objects, moved, strict=True)
        ]


def _shift(scene: Scene, layer: Layer, thing: Placed, time: float) -> Shift:
    """How far a thing has moved."""
    spec = all_objects()[thing.id]
    phase = (thing.seed % 997) / 997 * math.tau
    way = -1.0 if thing.flip else 1.0
    still: Shift = (0.0, 0.0, 0.0)
    if thing.id == "rocket":
        return way * 0.6 * time, -3.0 * time, 0.0
    if layer.surface == "underwater":
        return (
            way * 3 * wave(time, 17, phase),
            thing.size * 0.02 * wave(time, 5, phase),
            0.0,
        )
    if spec.stands[0] == "water" and not thing.raised:
        lift = min(thing.size * 0.018, 0.006 * scene.unit)
        return 0.0, lift * wave(time, 4.2, phase), 0.8 * wave(time, 5.3, phase + 1)
    if spec.stands[0] in {"sky", "space"}:
        return _flight(spec, thing, time, phase, way)
    if spec.family == "plants" and spec.metres > 0.2:
        return 0.0, 0.0, 0.35 * wave(time, 5.0, phase)
    return still


def _flight(
    spec: Object, thing: Placed, time: float, phase: float, way: float
) -> Shift:
    """The way of what flies; planets and stars stand still."""
    speed = _SPEEDS.get(spec.name)
    if speed is None:
        return 0.0, 0.0, 0.0
    near = 1 - 0.6 * thing.depth
    rise = thing.size * (0.06 if spec.name in _FLUTTER else 0.02)
    period = 2.6 if spec.name in _FLUTTER else 7.0
    tilt = 2.0 * wave(time, 4.0, phase) if spec.name == "kite" else 0.0
    return way * speed * near * time, rise * wave(time, period, phase), tilt


def _carrier(thing: Placed, others: list[Placed]) -> int | None:
    """The number of what a thing stands or sits on."""
    known = all_objects()
    found = [
        (abs(host.x - thing.x), i)
        for i, host in enumerate(others)
        if not host.raised
        and abs(host.x - thing.x) <= host.size * known[host.id].width * 0.6
        and abs(host.base - thing.base) < SEATED
    ]
    return min(found, default=(0.0, None))[1]


def _moved(thing: Placed, shift: Shift) -> Placed:
    x, y, tilt = shift
    if not any(shift):
        return thing
    return replace(thing, x=thing.x + x, y=thing.y + y, tilt=thing.tilt + tilt)
