"""A ridge tent, lit from inside after dark."""

from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects.spec import Object
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, _rng: Random) -> None:
    """A ridge tent, lit from inside after dark."""
    if pen.lamps:
        pen.halo(0, -40, 150, pen.raw(Lch(0.85, 0.13, 70)), 0.45)
    pen.poly([(-20, -96), (46, -80), (86, 0), (20, 2)], pen.slot("cloth", -0.12))
    pen.poly([(-76, 2), (-20, -96), (30, 2)], pen.slot("cloth", 0.02))
    inside = pen.lamp() if pen.lamps else pen.mat("dark", 0.03)
    pen.poly([(-36, 2), (-20, -78), (2, 2)], inside)
    pen.poly([(-20, -78), (2, 2), (14, 2)], pen.slot("cloth", -0.06))


OBJECT = Object(
    words="tent camp campsite camping ⛺",
    draw=draw,
    metres=1.8,
    stands=("land",),
    height=0.12,
    width=1.5,
    many=2,
    slots={"cloth": "accent"},
    home="forest",
)
