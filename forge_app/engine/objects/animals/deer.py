"""A stag with antlers, head up."""

from functools import partial
from random import Random

from forge_app.engine.draw.form import curve, inside, limb, solid
from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects.animals._parts import Leg, eye, leg
from forge_app.engine.objects.spec import Object, Seat
from forge_app.engine.scene.colour import Lch

_HIND = Leg(
    [(-23, -42), (-18, -32), (-28, -20), (-25, -4), (-25, 0)], [19, 11, 4.8, 3.4, 4], 4
)
_FORE = Leg(
    [(12, -40), (14, -28), (14, -16), (14, -4), (14, 0)], [12, 7, 4.2, 3.4, 4], 4
)
_TRUNK = [
    (-31, -48), (-23, -56), (-5, -52), (12, -57), (22, -48), (20, -38), (4, -31),
    (-12, -32), (-24, -36), (-31, -40),
]  # fmt: skip
_HEAD = [
    (23, -79), (29, -82), (35, -77), (44, -70), (44, -66), (38, -65), (29, -68),
    (22, -73),
]  # fmt: skip


def draw(pen: Pen, _rng: Random) -> None:
    """A stag with antlers, head up."""
    coat, horn = partial(pen.slot, "coat"), partial(pen.slot, "horn")
    hoof, pale = partial(pen.col, Lch(0.28, 0.02, 60)), pen.mat("white", -0.03)
    leg(pen, coat, _HIND, 10, -0.14, hoof)
    leg(pen, coat, _FORE, 8, -0.14, hoof)
    trunk = curve(_TRUNK)
    solid(pen, trunk, coat, 0, 0.07)
    with inside(pen, trunk):
        pen.path("M-34 -38Q-6 -26 26 -42V-24H-34Z", pale, 0.6)
        pen.ellipse(-31, -45, 6, 8, pale)
    leg(pen, coat, _HIND, 0, 0, hoof)
    leg(pen, coat, _FORE, 0, 0, hoof)
    pen.path("M-29 -52Q-37 -50 -35 -41Q-30 -42 -28 -46Z", coat(-0.05))
    if pen.part("antlers"):
        _antlers(pen, 4.0, horn(-0.12))
    neck = limb([(10, -46), (19, -60), (26, -73)], [23, 14, 10])
    solid(pen, neck, coat, 0, 0.05)
    with inside(pen, neck):
        pen.path("M32 -70Q24 -58 24 -42H34V-70Z", pale, 0.7)
    if pen.part("antlers"):
        _antlers(pen, 0.0, horn(0))
    pen.path("M24 -78Q13 -86 11 -81Q15 -74 24 -73Z", coat(-0.03))
    pen.path("M22 -77Q15 -82 14 -80Q17 -76 22 -75Z", pen.mat("pink", -0.08), 0.7)
    solid(pen, curve(_HEAD), coat, 0.02, 0.04)
    pen.ellipse(42.6, -68.6, 2.4, 2.2, pen.mat("dark"))
    pen.path("M43 -66Q38 -64 34 -66L31 -68L38 -65Z", pale)
    eye(pen, 31.5, -76, 1.6)


def _antlers(pen: Pen, dx: float, fill: str) -> None:
    """One antler with three tines."""
    x = 26 + dx
    beam = [(x, -80), (x - 8, -88), (x - 7, -98), (x - 2, -107)]
    pen.path(limb(beam, [2.6, 2.3, 1.8, 0.8]), fill)
    for start, bend, tip in (
        ((-3, -84), (4, -88), (7, -95)),
        ((-8, -90), (-14, -94), (-16, -101)),
        ((-7, -97), (-1, -99), (3, -104)),
    ):
        line = [(x + a, b) for a, b in (start, bend, tip)]
        pen.path(limb(line, [1.9, 1.6, 0.6]), fill)


OBJECT = Object(
    words="deer stag elk reindeer doe fawn moose roe_deer caribou 🦌 🫎",
    draw=draw,
    metres=1.5,
    stands=("land",),
    height=0.18,
    width=0.95,
    many=2,
    slots={"coat": Lch(0.54, 0.10, 55), "horn": Lch(0.50, 0.05, 65)},
    seat=Seat(-18, 6, -54),
    parts={"antlers": 1.0},
    home="forest",
)
