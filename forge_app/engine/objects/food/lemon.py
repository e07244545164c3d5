"""A lemon, lying on its side."""

from functools import partial
from random import Random

from forge_app.engine.draw.form import curve, inside, solid
from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects.spec import Object
from forge_app.engine.scene.colour import Lch

_SKIN = curve([
    (-51, -44), (-42, -56), (-24, -73), (0, -78), (24, -73), (40, -58), (47, -51),
    (57, -45), (57, -42), (47, -36), (40, -29), (24, -14), (0, -9), (-24, -14),
    (-42, -31),
])  # fmt: skip
"""Lying, with its two pointed ends."""


def draw(pen: Pen, _rng: Random) -> None:
    """A lemon."""
    pen.ellipse(0, -2, 44, 7, pen.mat("dark"), 0.22)
    pen.canvas.add('<g transform="rotate(-24 0 -44)">')
    pen.stroke([(-50, -44), (-59, -48)], pen.mat("trunk"), 4)
    pen.path("M-56 -48Q-52 -82 -22 -86Q-28 -58 -56 -48Z", pen.mat("leaf"))
    pen.path("M-55 -48Q-42 -66 -26 -82", "none", 0.8, pen.mat("leaf", 0.12), 1.6)
    tone = partial(pen.slot, "skin")
    solid(pen, _SKIN, tone, 0.0, 0.05)
    with inside(pen, _SKIN):
        low = "M-60 -30Q0 10 62 -44L62 10H-60Z"
        pen.path(low, tone(-0.1), 0.65)
        for x, y in ((-22, -30), (-4, -22), (14, -30), (28, -42), (0, -46), (-18, -50)):
            pen.ellipse(x, y, 1.5, 1.1, tone(-0.14), 0.6)
    pen.ellipse(pen.side * 14, -62, 12, 5, pen.mat("white"), 0.6)
    pen.canvas.add("</g>")


OBJECT = Object(
    words="lemon lime_fruit 🍋",
    draw=draw,
    metres=0.07,
    stands=("table",),
    height=0.17,
    width=0.95,
    many=3,
    slots={"skin": Lch(0.88, 0.17, 98)},
)
