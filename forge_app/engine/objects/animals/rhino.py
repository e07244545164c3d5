"""A rhinoceros with two horns."""

from functools import partial
from random import Random

from forge_app.engine.draw.form import curve, inside, limb, solid
from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects.animals._parts import Leg, eye, leg
from forge_app.engine.objects.spec import Object, Seat
from forge_app.engine.scene.colour import Lch

_HIND = Leg([(-46, -46), (-42, -28), (-48, -12), (-46, 0)], [38, 27, 19, 20])
_FORE = Leg([(18, -46), (20, -26), (18, -12), (19, 0)], [32, 23, 18, 19])
_TRUNK = [
    (-68, -66), (-58, -86), (-30, -92), (0, -88), (24, -95), (42, -88), (50, -66),
    (42, -42), (14, -28), (-24, -26), (-54, -36), (-68, -50),
]  # fmt: skip
_HEAD = [
    (36, -84), (50, -86), (62, -74), (80, -62), (96, -58), (99, -46), (92, -38),
    (74, -38), (54, -44), (38, -56),
]  # fmt: skip


def draw(pen: Pen, _rng: Random) -> None:
    """A rhinoceros with two horns."""
    hide, horn = partial(pen.slot, "hide"), partial(pen.slot, "horn")
    pen.path(limb([(-67, -66), (-76, -54), (-74, -40)], [5, 3.4, 3]), hide(-0.12))
    leg(pen, hide, _HIND, 20, -0.13)
    leg(pen, hide, _FORE, 18, -0.13)
    trunk = curve(_TRUNK)
    solid(pen, trunk, hide, 0, 0.07)
    with inside(pen, trunk):
        pen.path("M-72 -48Q-14 -34 52 -58V-10H-72Z", hide(-0.2), 0.3)
        pen.path(
            "M-36 -94Q-30 -66 -38 -40M26 -96Q16 -70 22 -44",
            "none",
            0.7,
            hide(-0.14),
            2.4,
        )
    for shape in (_HIND, _FORE):
        leg(pen, hide, shape, 0, 0)
        x = shape.line[-1][0]
        for dx in (-6, 0, 6):
            pen.ellipse(x + dx, -2, 2.8, 2.6, pen.mat("wall", -0.15))
    for base, tip in (((92, -56), (106, -92)), ((76, -64), (80, -82))):
        w = 7 if tip[1] < -90 else 5
        pen.path(curve([(base[0] - w, base[1] - 2), (base[0] - w, base[1] - 2),
                 ((base[0] + tip[0]) / 2 + 1, (base[1] + tip[1]) / 2), tip, tip,
                 ((base[0] + tip[0]) / 2 + w, (base[1] + tip[1]) / 2 + 5),
                 (base[0] + w, base[1] + 4), (base[0] + w, base[1] + 4)]),
                 horn(0))  # fmt: skip
    for x, shade in ((48, -0.12), (40, 0.0)):
        ear = [(x - 4, -84), (x - 7, -96), (x - 1, -104), (x + 5, -95), (x + 4, -84)]
        pen.path(curve(ear), hide(shade))
    head = curve(_HEAD)
    solid(pen, head, hide, 0.03, 0.05)
    pen.path("M97 -45Q88 -42 80 -44", "none", 1, hide(-0.22), 1.8)
    pen.ellipse(94, -51, 1.8, 2.4, hide(-0.25))
    pen.path("M44 -80Q42 -66 46 -52", "none", 0.6, hide(-0.14), 2)
    eye(pen, 66, -66, 2.1)


OBJECT = Object(
    words="rhino rhinoceros 🦏",
    draw=draw,
    metres=1.8,
    height=0.16,
    width=2.05,
    many=2,
    slots={
        "hide": [Lch(0.60, 0.015, 260), Lch(0.58, 0.02, 70)],
        "horn": Lch(0.78, 0.03, 80),
    },
    home="savanna",
    seat=Seat(-44, 10, -89),
)
