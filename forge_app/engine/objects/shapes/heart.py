"""A heart."""

from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects.spec import Object


def draw(pen: Pen, _rng: Random) -> None:
    """A heart."""
    d = (
        "M0 -4C-60 -46 -52 -98 -24 -96C-10 -96 -2 -86 0 -78C2 -86 10 -96 24 "
        "-96C52 -98 60 -46 0 -4Z"
    )
    pen.path(d, pen.slot("body"))
    pen.path(
        "M0 -4C-60 -46 -52 -98 -24 -96C-44 -80 -36 -44 0 -4Z",
        pen.slot("body", -0.08),
    )
    pen.ellipse(22, -78, 8, 6, pen.mat("white"), 0.4)


OBJECT = Object(
    words="heart love valentine ❤",
    draw=draw,
    metres=1,
    stands=("sky",),
    height=0.3,
    width=1.0,
    many=3,
    slots={"body": "red"},
    home="abstract",
)
