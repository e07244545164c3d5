"""A bar."""

from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects.spec import Object


def draw(pen: Pen, _rng: Random) -> None:
    """A bar."""
    pen.path("M-400 0V-60H400V0Z", pen.slot("body"))


OBJECT = Object(
    words="stripe line band_of_colour",
    draw=draw,
    metres=0.1,
    stands=("sky",),
    height=0.05,
    width=8.0,
    many=5,
    slots={"body": "accent"},
    home="abstract",
)
