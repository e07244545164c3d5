"""A hedgehog under its coat of spines."""

import math
from functools import partial
from random import Random

from forge_app.engine.draw.canvas import Point
from forge_app.engine.draw.form import curve, solid
from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects.animals._parts import eye
from forge_app.engine.objects.spec import Object
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, rng: Random) -> None:
    """A hedgehog under its coat of spines."""
    face, spine = partial(pen.slot, "face"), partial(pen.slot, "spines")
    for x in (-40, -18, 16, 36):
        pen.ellipse(x, -3, 9, 5, face(-0.14))
    head = [
        (20, -60),
        (44, -62),
        (62, -46),
        (84, -30),
        (86, -24),
        (70, -14),
        (40, -8),
        (10, -12),
    ]
    solid(pen, curve(head), face, 0, 0.06)
    for ring, (size, shade) in enumerate(((1.0, -0.1), (0.84, 0.0), (0.64, 0.06))):
        points: list[Point] = []
        count = 30 - 5 * ring
        for i in range(count + 1):
            a = math.radians(179 + 153 * i / count)
            out = size * (1.0 if i % 2 else 0.86) * rng.uniform(0.97, 1.04)
            points.append((-12 + 64 * out * math.cos(a), -14 + 84 * out * math.sin(a)))
        if ring == 0:
            points += [(40, -12), (-66, -6)]
        else:
            points += [(26 * size, -16), (-40 * size, -14)]
        pen.poly(points, spine(shade))
    marks = []
    for _ in range(26):
        a, r = math.radians(rng.uniform(175, 330)), rng.uniform(0.2, 0.9)
        x, y = -12 + 60 * r * math.cos(a), -16 + 74 * r * math.sin(a)
        marks.append(
            f"M{x:.1f} {y:.1f}l{4 * math.cos(a) - 2:.1f} {9 * math.sin(a):.1f}"
        )
    pen.path("".join(marks), "none", 0.9, spine(0.16), 1.6)
    pen.ellipse(40, -54, 8, 9, face(-0.12))
    pen.circle(86, -28, 5.4, pen.mat("dark"))
    eye(pen, 62, -36, 4.2)
    pen.path("M76 -17Q68 -14 62 -17", "none", 1, face(-0.25), 1.8)


OBJECT = Object(
    words="hedgehog porcupine 🦔",
    draw=draw,
    metres=0.2,
    height=0.05,
    width=1.75,
    many=2,
    slots={"spines": Lch(0.42, 0.05, 55), "face": Lch(0.82, 0.06, 70)},
    home="forest",
)
