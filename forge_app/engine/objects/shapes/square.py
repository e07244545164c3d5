"""A square."""

from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects.spec import Object, Seat


def draw(pen: Pen, _rng: Random) -> None:
    """A square."""
    pen.path("M-50 0V-100H50V0Z", pen.slot("body"))


OBJECT = Object(
    words="square cube rectangle",
    draw=draw,
    metres=1,
    stands=("sky",),
    height=0.26,
    width=1.0,
    many=3,
    slots={"body": "accent"},
    home="abstract",
    seat=Seat(-40, 40, -100),
)
