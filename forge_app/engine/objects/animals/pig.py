"""A pink pig with a snout and a curly tail."""

from functools import partial
from random import Random

from forge_app.engine.draw.form import curve, inside, solid
from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects.animals._parts import Leg, eye, leg
from forge_app.engine.objects.spec import Object, Seat
from forge_app.engine.scene.colour import Lch

_HIND = Leg([(-46, -40), (-46, -22), (-49, -10), (-47, 0)], [30, 19, 12, 11], 8)
_FORE = Leg([(24, -40), (26, -20), (26, 0)], [26, 14, 11], 8)
_TRUNK = [
    (-66, -70), (-46, -91), (-10, -97), (24, -94), (46, -86), (56, -66), (46, -38),
    (16, -22), (-20, -20), (-50, -28), (-68, -46),
]  # fmt: skip
_HEAD = [
    (38, -92), (54, -88), (66, -76), (78, -68), (84, -66), (86, -52), (79, -47),
    (66, -42), (50, -38), (36, -50), (32, -74),
]  # fmt: skip


def draw(pen: Pen, _rng: Random) -> None:
    """A pink pig with a snout and a curly tail."""
    coat = partial(pen.slot, "coat")
    hoof = partial(pen.col, Lch(0.45, 0.05, 30))
    tail = (
        "M-64 -74C-76 -76 -82 -88 -74 -90C-68 -91 -68 -80 -78 -80"
        "C-84 -80 -86 -86 -85 -90"
    )
    pen.path(tail, "none", 1, coat(-0.08), 4)
    leg(pen, coat, _HIND, 16, -0.14, hoof)
    leg(pen, coat, _FORE, 16, -0.14, hoof)
    trunk = curve(_TRUNK)
    solid(pen, trunk, coat, 0, 0.08)
    with inside(pen, trunk):
        pen.path("M-72 -44Q-10 -28 60 -50V-10H-72Z", coat(-0.22), 0.28)
    leg(pen, coat, _HIND, 0, 0, hoof)
    leg(pen, coat, _FORE, 0, 0, hoof)
    pen.path("M52 -88Q60 -104 70 -100Q72 -86 62 -80Z", coat(-0.12))
    solid(pen, curve(_HEAD), coat, 0.02, 0.05)
    pen.path(
        curve([(81, -69), (89, -66), (91, -56), (87, -48), (79, -48)]), coat(-0.08)
    )
    for x in (84.5, 88):
        pen.ellipse(x, -58, 1.2, 3, coat(-0.3))
    pen.path("M62 -47Q69 -41 77 -47", "none", 1, coat(-0.28), 2)
    pen.path("M38 -90Q36 -108 48 -106Q60 -94 56 -76Q44 -78 38 -90Z", coat(-0.1))
    pen.path("M42 -90Q42 -100 48 -100Q55 -92 53 -82Q45 -84 42 -90Z", coat(-0.02))
    eye(pen, 65, -70, 2.6)


OBJECT = Object(
    words="pig piglet hog sow swine boar 🐖 🐷",
    draw=draw,
    metres=0.9,
    plurals="swine",
    height=0.11,
    width=1.8,
    many=3,
    slots={"coat": [Lch(0.82, 0.085, 15), Lch(0.80, 0.09, 25)]},
    seat=Seat(-36, 24, -94),
)
