"""A rowing boat with a rower's bench and oars."""

from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects.spec import Object, Seat


def draw(pen: Pen, _rng: Random) -> None:
    """A rowing boat with a rower's bench and oars."""
    pen.path(
        "M-104 -52Q-60 -30 0 -30Q60 -30 108 -60Q96 10 60 14H-62Q-92 8 -104 -52Z",
        pen.slot("hull", -0.02),
    )
    pen.path(
        "M-104 -52Q-60 -30 0 -30Q60 -30 108 -60L104 -46Q60 -18 0 -18Q-62 -18 -101 -40Z",
        pen.mat("white"),
    )
    pen.stroke([(-40, -66), (-8, -24), (36, 18)], pen.mat("wood"), 5)
    pen.rect(-26, -36, 50, 8, pen.mat("wood", -0.05))
    pen.path("M-110 18Q0 26 112 16Q40 34 -60 30Z", pen.mat("white"), 0.35)


OBJECT = Object(
    words="boat rowboat fishing_boat rowing_boat row_boat dinghy 🚣",
    draw=draw,
    metres=0.9,
    stands=("water",),
    height=0.075,
    width=2.2,
    many=2,
    slots={"hull": "red"},
    home="lake",
    hold=Seat(-66, 66, -26),
    reach=8,
)
