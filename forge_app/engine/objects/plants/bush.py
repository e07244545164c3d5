"""A low shrub."""

from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects.spec import Object, Seat


def draw(pen: Pen, rng: Random) -> None:
    """A low shrub."""
    for shade, scale in ((-0.08, 1.0), (0.02, 0.82), (0.09, 0.5)):
        for i in range(6):
            x = (i - 2.5) * 24 * scale + pen.side * (1 - scale) * 20
            r = (34 - abs(i - 2.5) * 5) * scale * rng.uniform(0.85, 1.1)
            pen.circle(x, -36 - (1 - scale) * 22, r, pen.slot("leaf", shade))


OBJECT = Object(
    words="bush shrub hedge",
    draw=draw,
    metres=1.2,
    stands=("land",),
    height=0.07,
    width=1.5,
    many=5,
    slots={"leaf": "bush"},
    hold=Seat(-50, 50, -50),
    shadow=False,
)
