"""A mouse with round ears and a long tail."""

from functools import partial
from random import Random

from forge_app.engine.draw.form import curve, limb, solid
from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects.animals._parts import eye
from forge_app.engine.objects.spec import Object
from forge_app.engine.scene.colour import Lch

_BODY = [
    (-52, -4), (-58, -26), (-46, -54), (-18, -70), (8, -68), (28, -60), (48, -44),
    (66, -28), (70, -22), (62, -14), (40, -8), (0, 0), (-36, 0),
]  # fmt: skip


def draw(pen: Pen, _rng: Random) -> None:
    """A mouse with round ears and a long tail."""
    coat, pink = partial(pen.slot, "coat"), partial(pen.mat, "pink")
    tail = [(-48, -10), (-76, -4), (-98, -16), (-92, -40), (-108, -52)]
    pen.path(limb(tail, [5.4, 4.4, 3.8, 3, 1.4]), pink(-0.08))
    pen.circle(32, -70, 18, coat(-0.12))
    pen.circle(33, -69, 12, pink(-0.1))
    for x in (-24, 26):
        pen.ellipse(x, -1, 13, 4.4, pink(-0.06))
    solid(pen, curve(_BODY), coat, 0, 0.09)
    pen.path(curve([(-44, -30), (-26, -42), (-8, -30), (-10, -10), (-30, -4),
             (-46, -12)]), coat(0.04))  # fmt: skip
    pen.circle(10, -76, 22, coat(-0.03))
    pen.circle(11, -75, 15.4, pink(-0.02))
    pen.circle(70, -23, 4.6, pink(-0.08))
    for dy in (-6, 0, 6):
        pen.stroke(
            [(56, -20), (68, -18 + dy * 0.4), (80, -18 + dy)], pen.mat("white"), 1, 0.9
        )
    eye(pen, 44, -38, 4.4)
    pen.path("M62 -14Q56 -12 52 -15", "none", 1, coat(-0.25), 1.6)
    solid(pen, limb([(28, -18), (36, -8), (44, -6)], [9, 7, 5]), coat, 0.03, 0.03)


OBJECT = Object(
    words="mouse rat hamster field_mouse 🐁 🐭 🐀 🐹",
    draw=draw,
    metres=0.09,
    stands=("land", "floor", "table"),
    plurals="mice",
    height=0.04,
    width=1.9,
    many=2,
    slots={"coat": [Lch(0.64, 0.015, 265), Lch(0.60, 0.05, 60), Lch(0.93, 0.01, 85)]},
)
