"""A red squirrel with a curled tail, holding an acorn."""

from functools import partial
from random import Random

from forge_app.engine.draw.form import curve, inside, limb, solid
from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects.animals._parts import eye
from forge_app.engine.objects.spec import Object
from forge_app.engine.scene.colour import Lch

_TAIL = [
    (-8, -2), (-26, -6), (-44, -22), (-50, -46), (-46, -72), (-32, -92), (-12, -98),
    (0, -88), (-4, -74), (-16, -72), (-20, -82), (-26, -72), (-26, -54), (-20, -38),
    (-8, -26),
]  # fmt: skip
_BODY = [
    (20, -52), (8, -52), (-8, -40), (-16, -22), (-14, -6), (2, 0), (22, -2), (26, -16),
    (28, -36),
]  # fmt: skip
_HEAD = [
    (10, -68),
    (20, -76),
    (32, -75),
    (42, -67),
    (45, -61),
    (38, -54),
    (22, -52),
    (12, -56),
]


def draw(pen: Pen, _rng: Random) -> None:
    """A red squirrel with a curled tail, holding an acorn."""
    coat, pale = partial(pen.slot, "coat"), pen.slot("belly")
    tail = curve(_TAIL)
    solid(pen, tail, coat, -0.04, 0.08)
    with inside(pen, tail):
        line = "M-12 -8Q-42 -22 -38 -54Q-36 -84 -12 -90"
        pen.path(line, "none", 0.7, coat(0.1), 6)
    body = curve(_BODY)
    solid(pen, body, coat, 0, 0.06)
    with inside(pen, body):
        pen.ellipse(27, -26, 9, 22, pale)
    solid(pen, curve([(-14, -24), (0, -30), (10, -20), (8, -6), (-6, -1), (-16, -8)]),
          coat, 0.04, 0.05)  # fmt: skip
    pen.path(curve([(-4, -5), (12, -7), (22, -3), (20, 0), (-4, 0)]), coat(0.05))
    for x in (18.0, 26.0):
        pen.path(curve([(x - 4, -70), (x - 4, -70), (x - 3, -88), (x - 3, -88),
                 (x + 5, -72), (x + 5, -72)]),
                 coat(-0.1 if x > 20 else 0.0))  # fmt: skip
    solid(pen, curve(_HEAD), coat, 0.03, 0.05)
    pen.ellipse(37, -58, 6, 4.4, pale)
    pen.circle(44, -62.5, 1.9, pen.mat("dark"))
    eye(pen, 30, -65.5, 2.9)
    pen.ellipse(38, -40, 5.6, 7, pen.col(Lch(0.62, 0.1, 65)))
    pen.path("M31.5 -42Q38 -52 44.5 -42Z", pen.col(Lch(0.42, 0.06, 55)))
    pen.rect(37.3, -50, 1.6, 4, pen.col(Lch(0.42, 0.06, 55)))
    solid(pen, limb([(16, -44), (24, -34), (35, -37)], [10, 7, 5]), coat, -0.03, 0.02)


OBJECT = Object(
    words="squirrel chipmunk red_squirrel 🐿",
    draw=draw,
    metres=0.3,
    height=0.06,
    width=1.05,
    many=2,
    slots={
        "coat": [Lch(0.56, 0.13, 45), Lch(0.52, 0.10, 48)],
        "belly": Lch(0.93, 0.02, 80),
    },
    home="forest",
)
