"""A peacock with its fan of feathers spread."""

import math
from functools import partial
from random import Random

from forge_app.engine.draw.form import curve, solid
from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects.animals._parts import eye
from forge_app.engine.objects.spec import Object
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, _rng: Random) -> None:
    """A peacock with its fan of feathers spread."""
    fan, body = partial(pen.slot, "fan"), partial(pen.slot, "body")
    for count, long, shade in ((17, 84.0, -0.06), (14, 66.0, 0.02), (11, 48.0, -0.03)):
        plumes, rings, hearts, dots = [], [], [], []
        for i in range(count):
            a = math.radians(-180 + 180 * (i + 0.5) / count)
            c, s = math.cos(a), math.sin(a)
            w = 7.6
            tip = (c * long, -16 + s * long)
            plumes.append(f"M0 -16L{tip[0] - s * w:.1f} {tip[1] + c * w:.1f}A{w} "
                          f"{w} 0 0 1 "
                          f"{tip[0] + s * w:.1f} {tip[1] - c * w:.1f}Z")  # fmt: skip
            for r, store in ((5.4, rings), (3.6, hearts), (1.9, dots)):
                store.append(f"M{tip[0] - r:.1f} {tip[1]:.1f}a{r} {r} 0 1 0 "
                             f"{2 * r:.1f} 0"
                             f"a{r} {r} 0 1 0 {-2 * r:.1f} 0Z")  # fmt: skip
        pen.path("".join(plumes), fan(shade))
        pen.path("".join(rings), pen.col(Lch(0.80, 0.14, 85)))
        pen.path("".join(hearts), pen.col(Lch(0.66, 0.12, 195)))
        pen.path("".join(dots), pen.col(Lch(0.36, 0.14, 270)))
    for x in (-5, 5):
        pen.path(
            f"M{x} -8L{x} 1M{x - 4} 2L{x} 0L{x + 4} 2", "none", 1, pen.mat("wood"), 1.7
        )
    shape = [(0, -74), (6, -66), (5, -52), (14, -38), (16, -22), (8, -8), (-8, -8),
             (-16, -22), (-14, -38), (-5, -52), (-6, -66)]  # fmt: skip
    solid(pen, curve(shape), body, 0, 0.08)
    for dx in (-5, 0, 5):
        pen.path(f"M0 -74L{dx} -84", "none", 1, body(-0.1), 0.9)
        pen.circle(dx, -85, 1.6, body(0.08))
    for s in (-1, 1):
        pen.ellipse(s * 3, -69.5, 2.4, 2, pen.mat("white"))
        eye(pen, s * 3, -69.5, 1.4)
    pen.poly([(-2, -66.5), (2, -66.5), (0, -61)], pen.mat("yellow", -0.1))


OBJECT = Object(
    words="peacock peafowl 🦚",
    draw=draw,
    metres=1.3,
    height=0.16,
    width=1.85,
    many=2,
    slots={"fan": Lch(0.56, 0.13, 155), "body": Lch(0.48, 0.15, 255)},
    home="garden",
)
