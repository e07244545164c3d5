"""The camera: how each layer of a scene is moved, the near ones more than the far."""

import math

from forge_app.engine.animation.moment import Moment
from forge_app.engine.draw.canvas import Frame
from forge_app.engine.scene.model import Layer, Scene

NEAREST = 0.22
"""How much bigger the nearest things become when the camera has come near."""
_FAR, _SKY = 0.3, 0.12
"""The share of that for the farthest land, and for the sky."""
_SKIES = frozenset(("sky", "sun", "stars", "aurora", "clouds", "wisps", "bank", "bolt"))
_WATERS = frozenset(("water", "beach"))


def approach(moment: Moment) -> float:
    """How near the camera has come, 0 to 1; it sets off and arrives gently."""
    if moment.camera == "still":
        return 0.0
    time = 30.0 if moment.camera == "zoom_in" else 8.0
    return 1 - math.exp(-((moment.seconds / time) ** 2))


def turn(moment: Moment) -> float:
    """Where the camera looks: -1 left to 1 right."""
    late = moment.seconds / 12.0
    if moment.camera == "drift":
        return math.sin(moment.seconds * math.tau / 24)
    side = {"pan_left": -1.0, "pan_right": 1.0}.get(moment.camera, 0.0)
    return side * (1 - math.exp(-late * late))


def nearness(layer: Layer) -> float:
    """The share of the camera's movement that a layer takes part in."""
    if layer.kind in _SKIES:
        return _SKY
    if layer.kind in _WATERS:
        return 0.55  # a plane from our feet to the horizon
    return 1 - (1 - _FAR) * min(1.0, max(0.0, layer.depth))


def view(scene: Scene, layer: Layer, moment: Moment) -> str:
    """The transform of a layer as the camera sees it, "" if it has not moved.

    A layer grows around the horizon, so that all horizons stay in line, and looks
    aside by no more than it has grown, so that it covers the picture at all times.
    """
    scale = 1 + NEAREST * approach(moment) * nearness(layer)
    if scale == 1:
        return ""
    room = 0.6 * (scale - 1) * scene.width / 2
    x = (1 - scale) * scene.width / 2 - turn(moment) * room
    y = (1 - scale) * scene.horizon
    return f"translate({x:.3f} {y:.3f}) scale({scale:.5f})"


def drift(scene: Scene, layer: Layer, moment: Moment) -> tuple[str, ...]:
    """The transforms of a layer that moves by itself; several draw it as often.

    Clouds pass by and come in again from the other side; rain and snow fall.
    """
    time = moment.seconds * moment.wind
    if not time:
        return ()
    if layer.kind == "clouds" and layer.style != "grey":
        lap = scene.width + scene.unit * 1.2
        x = (scene.unit * 0.006 * time) % lap
        return f"translate({x:.2f} 0)", f"translate({x - lap:.2f} 0)"
    if layer.kind in {"wisps", "aurora"}:
        grown = 1.06 - 0.06 * math.cos(time * 0.21)
        x = (1 - grown) * scene.width / 2 * (1 + 0.8 * math.sin(time * 0.17))
        return (f"translate({x:.2f} 0) scale({grown:.5f} 1)",)
    if layer.kind == "rain":
        snow = layer.style == "snow"
        fall = time * scene.height * (0.12 if snow else 1.1) % scene.height
        lean = 0.05 * math.sin(time) if snow else 0.22
        return tuple(
            f"translate({-lean * y:.2f} {y:.2f})" for y in (fall, fall - scene.height)
        )
    return ()


def frame(scene: Scene, layer: Layer, moment: Moment) -> Frame:
    """How a layer is shown at a moment."""
    seen = view(scene, layer, moment)
    own = drift(scene, layer, moment)
    return Frame(
        tuple(f"{seen} {way}".strip() for way in own) or ((seen,) if seen else ())
    )
