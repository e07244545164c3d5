"""A disc."""

from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects.spec import Object


def draw(pen: Pen, _rng: Random) -> None:
    """A disc."""
    pen.path("M-50 -50A50 50 0 1 1 50 -50A50 50 0 1 1 -50 -50Z", pen.slot("body"))


OBJECT = Object(
    words="circle sphere orb disc dot",
    draw=draw,
    metres=1,
    stands=("sky",),
    height=0.3,
    width=1.0,
    many=3,
    slots={"body": "accent"},
    home="abstract",
)
