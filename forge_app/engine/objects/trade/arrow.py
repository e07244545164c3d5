"""A broad arrow."""

from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects._forms import tone, turned
from forge_app.engine.objects.spec import Object


def draw(pen: Pen, _rng: Random) -> None:
    """A broad arrow."""
    with turned(pen, 0, -50, 0):
        shape = (
            "M-50 -14H6V-36Q6 -40 10 -37L49 -3Q52 0 49 3L10 37Q6 40 6 36V14H-50Q-54"
            " 14 -54 10V-10Q-54 -14 -50 -14Z"
        )
        pen.path(shape, tone(pen, "body"))
        pen.path(
            "M-54 0H51Q51 1.6 49 3L10 37Q6 40 6 36V14H-50Q-54 14 -54 10Z",
            tone(pen, "body", -0.10),
        )


OBJECT = Object(
    words="arrow direction_arrow pointer arrow_sign ➡ →",
    draw=draw,
    metres=1,
    stands=("table",),
    height=0.28,
    width=1.08,
    many=3,
    slots={"body": "accent"},
    home="backdrop",
    fixed=True,
)
