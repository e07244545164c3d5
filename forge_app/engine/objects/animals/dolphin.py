"""A dolphin leaping in an arc."""

from functools import partial
from random import Random

from forge_app.engine.draw.form import curve, inside, solid
from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects.animals._parts import eye
from forge_app.engine.objects.spec import Object, Seat
from forge_app.engine.scene.colour import Lch

_BODY = [
    (-72, -6), (-68, -30), (-54, -58), (-28, -80), (6, -89), (36, -82), (53, -69),
    (60, -59), (72, -54), (78, -48), (74, -44), (62, -45), (50, -42), (30, -40),
    (4, -44), (-24, -41), (-46, -27), (-60, -8),
]  # fmt: skip


def draw(pen: Pen, _rng: Random) -> None:
    """A dolphin leaping in an arc."""
    skin, pale = partial(pen.slot, "skin"), pen.slot("belly")
    if pen.surface == "water":
        for x, r in ((-84, 6), (-54, 5), (-70, 8), (-46, 3.5), (-92, 3)):
            pen.circle(x, -r * 0.6, r, pen.mat("white"), 0.8)
    pen.path(
        curve([(6, -54), (0, -36), (-12, -26), (-14, -40), (-10, -54)]), skin(-0.14)
    )
    fluke = [(-66, -14), (-84, -10), (-98, 2), (-98, 2), (-80, 2), (-68, -1), (-56, 8),
             (-44, 8), (-44, 8), (-52, -4), (-60, -14)]  # fmt: skip
    solid(pen, curve(fluke), skin, -0.04, 0.04)
    fin = [(2, -84), (-2, -96), (-18, -106), (-18, -106), (-19, -94), (-26, -78)]
    solid(pen, curve(fin), skin, -0.03, 0.04)
    body = curve(_BODY)
    solid(pen, body, skin, 0, 0.07)
    with inside(pen, body):
        pen.path("M80 -46Q56 -51 34 -53Q-10 -58 -50 -28L-56 -6L0 -30L60 -30Z", pale)
        pen.path("M-52 -40Q-32 -64 2 -68Q30 -68 50 -57", "none", 0.5, skin(-0.1), 3)
    flipper = [(24, -54), (20, -36), (8, -22), (8, -22), (8, -38), (10, -54)]
    solid(pen, curve(flipper), skin, -0.04, 0.03)
    pen.path("M77 -46.5Q64 -50 56 -53", "none", 1, skin(-0.25), 1.3)
    eye(pen, 51, -60, 2.4)


OBJECT = Object(
    words="dolphin porpoise bottlenose 🐬",
    draw=draw,
    metres=2.5,
    stands=("water", "underwater"),
    height=0.13,
    width=1.75,
    many=3,
    slots={
        "skin": [Lch(0.58, 0.06, 245), Lch(0.60, 0.03, 250)],
        "belly": Lch(0.92, 0.015, 240),
    },
    seat=Seat(-34, 10, -82),
    reach=6,
)
