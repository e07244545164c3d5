"""A low shrub of rounded clumps."""

from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects.plants._crown import leafy
from forge_app.engine.objects.spec import Object, Seat

_CLUMPS = [
    (-62, -16, 18), (-46, -36, 22), (-30, -20, 20), (-22, -54, 24), (-4, -34, 24),
    (8, -66, 24), (24, -40, 24), (34, -60, 20), (46, -22, 22), (58, -38, 18),
    (64, -14, 15), (12, -16, 18),
]  # fmt: skip


def draw(pen: Pen, rng: Random) -> None:
    """A low shrub of rounded clumps."""
    leafy(pen, rng, "leaf", _CLUMPS)


OBJECT = Object(
    words="bush shrub hedge shrubbery",
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
