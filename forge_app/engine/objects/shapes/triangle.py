"""A triangle."""

from random import Random

from forge_app.engine.draw.canvas import line_to
from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects.spec import Object


def draw(pen: Pen, _rng: Random) -> None:
    """A triangle."""
    pen.path(line_to([(-56, 0), (56, 0), (0, -100)]), pen.slot("body"))


OBJECT = Object(
    words="triangle",
    draw=draw,
    metres=1,
    stands=("sky",),
    height=0.3,
    width=1.0,
    many=3,
    slots={"body": "accent"},
    home="abstract",
)
