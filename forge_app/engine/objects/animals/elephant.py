"""An elephant with a big ear, tusks and a curling trunk."""

from functools import partial
from random import Random

from forge_app.engine.draw.form import curve, inside, limb, solid
from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects.animals._parts import Leg, eye, leg
from forge_app.engine.objects.spec import Object, Seat
from forge_app.engine.scene.colour import Lch

_HIND = Leg([(-44, -48), (-42, -26), (-45, -10), (-44, 0)], [38, 27, 21, 23])
_FORE = Leg([(16, -48), (17, -24), (16, -10), (17, 0)], [32, 24, 20, 22])
_TRUNK = [
    (-60, -66), (-52, -86), (-24, -96), (6, -95), (30, -90), (42, -70), (38, -46),
    (14, -32), (-20, -30), (-48, -36), (-60, -50),
]  # fmt: skip
_HEAD = [
    (24, -86), (34, -98), (48, -99), (59, -90), (63, -76), (62, -62), (52, -54),
    (38, -56), (26, -66),
]  # fmt: skip
_NOSE = [(58, -74), (64, -54), (64, -34), (66, -18), (74, -12), (81, -18)]
_EAR = [
    (30, -90), (18, -94), (4, -86), (-2, -70), (4, -54), (16, -46), (28, -54),
    (36, -70), (36, -84),
]  # fmt: skip


def draw(pen: Pen, _rng: Random) -> None:
    """An elephant with a big ear, tusks and a curling trunk."""
    hide, ivory = partial(pen.slot, "hide"), pen.mat("wall", 0.02)
    pen.path(limb([(-59, -66), (-68, -50), (-66, -34)], [4, 3, 2.4]), hide(-0.1))
    pen.poly([(-68, -36), (-63, -36), (-64, -25), (-68, -25)], hide(-0.22))
    leg(pen, hide, _HIND, 19, -0.13)
    leg(pen, hide, _FORE, 17, -0.13)
    trunk = curve(_TRUNK)
    solid(pen, trunk, hide, 0, 0.07)
    with inside(pen, trunk):
        pen.path("M-66 -50Q-14 -36 44 -56V-10H-66Z", hide(-0.2), 0.3)
    for shape in (_HIND, _FORE):
        leg(pen, hide, shape, 0, 0)
        x = shape.line[-1][0]
        for dx in (-7, 0, 7):
            pen.ellipse(x + dx, -1.6, 2.8, 2.4, ivory, 0.85)
    if pen.part("tusks"):
        pen.path("M56 -60Q64 -46 80 -50Q70 -40 58 -46Q52 -52 52 -58Z", ivory)
    nose = limb(_NOSE, [22, 17, 12, 9.5, 8, 6])
    solid(pen, nose, hide, 0.0, 0.05)
    solid(pen, curve(_HEAD), hide, 0.03, 0.05)
    with inside(pen, nose):
        for y in (-60, -52, -44, -36, -28):
            pen.path(f"M56 {y}Q64 {y + 4} 74 {y - 1}", "none", 0.6, hide(-0.14), 1.1)
    if pen.part("tusks"):
        pen.path("M50 -60Q56 -44 72 -43Q60 -36 50 -44Q45 -52 46 -58Z", ivory)
    ear = curve(_EAR)
    solid(pen, ear, hide, -0.05, 0.05)
    with inside(pen, ear):
        pen.path("M30 -84Q12 -84 8 -70Q10 -56 22 -56Q32 -66 34 -82Z", hide(-0.15), 0.4)
    eye(pen, 48, -80, 2)


OBJECT = Object(
    words="elephant baby_elephant 🐘",
    draw=draw,
    metres=3.2,
    height=0.23,
    width=1.6,
    many=2,
    slots={"hide": [Lch(0.62, 0.015, 265), Lch(0.58, 0.02, 60)]},
    seat=Seat(-44, 4, -93),
    parts={"tusks": 1.0},
)
