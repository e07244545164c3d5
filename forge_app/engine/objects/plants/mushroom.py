"""A toadstool with dots."""

from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects.spec import Object, Seat


def draw(pen: Pen, rng: Random) -> None:
    """A toadstool with dots."""
    pen.path("M-12 0Q-8 -30 -11 -52L11 -52Q8 -30 14 0Z", pen.mat("wall"))
    pen.path("M-46 -48Q-42 -100 0 -100Q42 -100 46 -48Q0 -38 -46 -48Z", pen.slot("cap"))
    pen.path("M-46 -48Q0 -38 46 -48Q0 -30 -46 -48Z", pen.mat("wall", -0.12))
    for x, y, r in ((-22, -68, 6), (2, -82, 7.5), (24, -66, 5.5), (-4, -58, 4)):
        pen.circle(x + rng.uniform(-2, 2), y, r, pen.mat("white"))


OBJECT = Object(
    words="mushroom toadstool 🍄",
    draw=draw,
    metres=0.15,
    stands=("land",),
    height=0.09,
    width=1.0,
    many=3,
    slots={"cap": "red"},
    seat=Seat(-16, 16, -99),
)
