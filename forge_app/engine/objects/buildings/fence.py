"""A stretch of post-and-rail fence."""

from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects.spec import Object, Seat


def draw(pen: Pen, rng: Random) -> None:
    """A stretch of post-and-rail fence."""
    for y in (-70, -36):
        pen.rect(-300, y, 600, 11, pen.slot("wood", -0.04))
    for i in range(9):
        lean = rng.uniform(-3, 3)
        x = -300 + i * 72
        pen.poly(
            [(x, 4), (x + lean, -100), (x + 16 + lean, -100), (x + 16, 4)],
            pen.slot("wood", 0.03),
        )


OBJECT = Object(
    words="fence picket_fence railing",
    draw=draw,
    metres=1.1,
    stands=("land",),
    height=0.07,
    width=6.0,
    many=1,
    slots={"wood": "wood"},
    seat=Seat(-280, 280, -98),
)
