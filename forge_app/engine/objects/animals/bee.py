"""A honeybee with striped body and clear wings."""

from functools import partial
from random import Random

from forge_app.engine.draw.form import curve, inside, solid
from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects.animals._parts import eye
from forge_app.engine.objects.spec import Object
from forge_app.engine.scene.colour import Lch

_BODY = [
    (-56, -34), (-56, -34), (-40, -54), (-10, -64), (14, -58), (26, -40), (16, -22),
    (-8, -14), (-38, -18),
]  # fmt: skip


def draw(pen: Pen, rng: Random) -> None:
    """A honeybee with striped body and clear wings."""
    coat, dark = partial(pen.slot, "body"), pen.slot("stripes")
    wing = pen.col(Lch(0.93, 0.03, 225))
    lift = rng.uniform(-6, 6)
    for dx, shade in ((-14, 0.75), (0, 0.9)):
        shape = [(2 + dx, -56), (-22 + dx, -82 + lift), (-20 + dx, -100 + lift),
                 (-2 + dx, -102 + lift), (12 + dx, -84)]  # fmt: skip
        pen.path(curve(shape), wing, shade)
        pen.path(f"M{2 + dx} -58Q{-4 + dx} -80 {-12 + dx} {-94 + lift:.0f}", "none",
                 0.5, pen.mat("metal", -0.2), 1.4)  # fmt: skip
    for x in (-10, 4, 18):
        pen.stroke([(x, -20), (x + 5, -9), (x + 1, 0)], dark, 2.6)
    body = curve(_BODY)
    solid(pen, body, coat, 0, 0.08)
    with inside(pen, body):
        for x, w in ((-44, 8), (-26, 10), (-6, 10)):
            pen.path(
                f"M{x} -70Q{x + 12} -38 {x} -8H{x - w}Q{x - w + 10} -38 {x - w} -70Z",
                dark,
            )
    pen.poly([(-55, -37), (-66, -32), (-55, -31)], dark)
    for x, y in ((24, -60), (34, -62)):
        pen.stroke([(x + 2, -56), (x + 8, y - 10), (x + 16, y - 13)], dark, 2.2)
        pen.circle(x + 16, y - 13, 2.6, dark)
    solid(pen, curve([(16, -56), (32, -58), (44, -46), (42, -32), (28, -24),
          (14, -32)]), coat, 0.02, 0.06)  # fmt: skip
    pen.circle(35, -45, 5, pen.mat("white"))
    eye(pen, 36, -44.5, 3.6)
    pen.path("M32 -32Q37 -31 41 -35", "none", 1, dark, 1.6)


OBJECT = Object(
    words="bee bumblebee honeybee honey_bee wasp hornet 🐝",
    draw=draw,
    metres=0.03,
    stands=("sky",),
    height=0.045,
    width=1.25,
    many=4,
    slots={"body": Lch(0.83, 0.16, 85), "stripes": Lch(0.26, 0.02, 60)},
    home="meadow",
)
