"""A shark; at the surface its fin and back."""

from functools import partial
from random import Random

from forge_app.engine.draw.form import curve, inside, solid
from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects.animals._parts import eye
from forge_app.engine.objects.spec import Object
from forge_app.engine.scene.colour import Lch

_BODY = [
    (106, -50), (88, -62), (50, -72), (6, -72), (-40, -62), (-82, -52), (-82, -44),
    (-40, -36), (6, -26), (50, -26), (84, -36), (100, -44),
]  # fmt: skip


def draw(pen: Pen, _rng: Random) -> None:
    """A shark; at the surface its fin and back."""
    if pen.surface == "water":
        _fins(pen)
        return
    _shark(pen)


def _fins(pen: Pen) -> None:
    """What is seen of it from above the water: the fin, and the tip of the tail."""
    skin, foam = partial(pen.slot, "skin"), pen.mat("white")
    fin = [(44, 4), (34, -34), (8, -68), (-14, -82), (-14, -82), (-16, -52), (-26, -18),
           (-40, 4)]  # fmt: skip
    solid(pen, curve(fin), skin, 0, 0.07)
    tip = [(-78, 4), (-88, -20), (-104, -36), (-104, -36), (-102, -16), (-104, 4)]
    solid(pen, curve(tip), skin, -0.04, 0.05)
    for x0, x1, y in ((-62, 66, 4), (-122, -66, 5), (20, 104, 11), (-40, 24, 13)):
        x = (x0 + x1) // 2
        d = f"M{x0} {y}Q{x} {y - 7} {x1} {y}Q{x} {y + 4} {x0} {y}Z"
        pen.path(d, foam, 0.75)


def _shark(pen: Pen) -> None:
    """The whole fish."""
    skin, pale = partial(pen.slot, "skin"), pen.slot("belly")
    tail = [(-76, -50), (-90, -66), (-112, -96), (-112, -96), (-104, -62), (-98, -48),
            (-104, -32), (-110, -16), (-110, -16), (-88, -30), (-76, -44)]  # fmt: skip
    solid(pen, curve(tail), skin, -0.04, 0.04)
    pen.path(curve([(-46, -62), (-58, -72), (-64, -74), (-60, -58)]), skin(-0.06))
    pen.path(curve([(-44, -38), (-58, -26), (-64, -24), (-58, -42)]), skin(-0.1))
    pen.path(
        curve([(40, -30), (30, -12), (14, -2), (14, -2), (16, -18), (20, -32)]),
        skin(-0.14),
    )
    fin = [(26, -70), (14, -88), (-10, -104), (-10, -104), (-10, -84), (-16, -66)]
    solid(pen, curve(fin), skin, -0.02, 0.05)
    body = curve(_BODY)
    solid(pen, body, skin, 0, 0.06)
    with inside(pen, body):
        pen.path("M110 -47Q84 -46 66 -42Q0 -36 -86 -46V0H110Z", pale)
    for i in range(4):
        x = 44 - 6 * i
        pen.path(f"M{x} -60Q{x - 5} -52 {x} -43", "none", 1, skin(-0.22), 1.8)
    flipper = [(30, -38), (22, -16), (-8, 4), (-8, 4), (-2, -18), (6, -36)]
    solid(pen, curve(flipper), skin, -0.05, 0.04)
    pen.path("M96 -43Q84 -36 72 -44Q82 -42 96 -43Z", pen.col(Lch(0.35, 0.08, 20)))
    for x in (78, 83, 88):
        pen.poly([(x, -42.6), (x + 4.5, -42.8), (x + 2.2, -38.6)], pen.mat("white"))
    eye(pen, 80, -55, 2.6)


OBJECT = Object(
    words="shark great_white great_white_shark 🦈",
    draw=draw,
    metres=4,
    stands=("underwater", "water"),
    height=0.15,
    width=2.3,
    many=2,
    slots={
        "skin": [Lch(0.52, 0.035, 245), Lch(0.56, 0.02, 250)],
        "belly": Lch(0.94, 0.01, 240),
    },
    shadow=False,
)
