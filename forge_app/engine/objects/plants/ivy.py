"""Ivy that climbs a wooden trellis."""

import math
from functools import partial
from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects.spec import Object
from forge_app.engine.scene.colour import Lch

_POINTS = [
    (0, 1.15), (35, 0.62), (62, 1.0), (105, 0.6), (140, 0.8), (180, 0.35),
    (220, 0.8), (255, 0.6), (298, 1.0), (325, 0.62),
]  # fmt: skip
"""The outline of a leaf: angle in degrees, and distance."""


def draw(pen: Pen, rng: Random) -> None:
    """Ivy that climbs a wooden trellis."""
    wood, leaf = partial(pen.mat, "wood"), partial(pen.slot, "leaf")
    if pen.part("trellis"):
        for x in (-22, 0, 22):
            pen.rect(x - 1.6, -98, 3.2, 98, wood(-0.02))
        for y in (-88, -66, -44, -22):
            pen.rect(-28, y - 1.4, 56, 2.8, wood(0.04))
    for k, (x0, sway) in enumerate(((-14, 10), (12, -11), (0, 14))):
        phase = rng.uniform(0, math.tau)
        stem, leaves = [], []
        top = rng.uniform(84, 97) - 8 * (k == 2)
        for i in range(17):
            t = i / 16
            x = x0 + sway * math.sin(phase + t * 6.5) * (0.4 + 0.6 * t)
            stem.append((x, 2 - top * t))
            if i:
                leaves.append(
                    (x + rng.uniform(-5, 5), 2 - top * t + rng.uniform(-3, 3))
                )
        pen.stroke(stem, pen.mat("trunk", 0.02), 1.4)
        for j, (x, y) in enumerate(leaves):
            _leaf(pen, rng, x + (5 if j % 2 else -5), y, leaf(rng.uniform(-0.1, 0.1)))
    for _ in range(8):
        _leaf(
            pen,
            rng,
            rng.uniform(-26, 26),
            rng.uniform(-12, 0),
            leaf(rng.uniform(-0.1, 0.04)),
        )


def _leaf(pen: Pen, rng: Random, x: float, y: float, fill: str) -> None:
    """One leaf with five points."""
    r, turn = rng.uniform(4.6, 6.6), rng.uniform(-0.6, 0.6)
    points = []
    for a, out in _POINTS:
        b = math.radians(a) + turn
        points.append((x + r * out * math.sin(b), y + r * out * math.cos(b)))
    pen.poly(points, fill)


OBJECT = Object(
    words="ivy climbing_plant creeper climber_plant",
    draw=draw,
    metres=2.2,
    height=0.17,
    width=0.65,
    many=2,
    slots={"leaf": [Lch(0.48, 0.11, 142), Lch(0.54, 0.13, 135)]},
    home="garden",
    parts={"trellis": 1.0},
)
