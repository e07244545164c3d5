"""The winding course of roads and rivers, for those who draw and those who place."""

import math

from forge_app.engine.scene.model import Layer, Scene
from forge_app.engine.scene.noise import stream


def course(scene: Scene, layer: Layer) -> list[tuple[float, float, float]]:
    """Middle, half width and height of a way, from the horizon to the viewer."""
    rng = stream("path", layer.seed)
    river = layer.style == "river"
    x = scene.width * rng.uniform(0.42, 0.6)
    swing = scene.width * rng.uniform(0.12, 0.2) * rng.choice((-1, 1))
    points = []
    for k in range(25):
        t = k / 24
        near = t**1.7
        mid = x + swing * math.sin(t * 5.2) * (0.25 + 0.75 * t)
        half = scene.unit * ((0.005 + 0.2 * near) if river else (0.003 + 0.085 * near))
        points.append((mid, half, layer.top + (layer.bottom - layer.top) * near))
    return points


def middle(scene: Scene, layer: Layer, y: float) -> float:
    """Abscissa of the middle of a way at a height."""
    return min(course(scene, layer), key=lambda point: abs(point[2] - y))[0]


def ford(scene: Scene, river: Layer, share: float) -> tuple[float, float, float]:
    """Where somebody can stand in a river, and how broad they may be there.

    Args:
        scene: The scene.
        river: Its river.
        share: How far down the shallow stretch, 0..1.
    """
    y = river.top + (river.bottom - river.top) * (_FORD + 0.24 * share)
    x, half, _ = min(course(scene, river), key=lambda point: abs(point[2] - y))
    return x, y, _ABREAST * half


_FORD, _ABREAST = 0.5, 2.6
"""Where a river can be waded, and how broad by half its width who does so may be."""


def lane(scene: Scene, way: Layer, y: float) -> float:
    """Abscissa of the middle of a straight road in perspective at a height."""
    share = (y - way.top) / max(1.0, way.bottom - way.top)
    end = scene.width / 2 - 0.3 * (way.middle - scene.width / 2)
    return way.middle + (end - way.middle) * share
