"""A high-rise with a grid of windows."""

from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects.spec import Object, Seat


def draw(pen: Pen, rng: Random) -> None:
    """A high-rise with a grid of windows."""
    pen.rect(-13, -92, 26, 93, pen.slot("wall"))
    pen.rect(3 if pen.side < 0 else -13, -92, 10, 93, pen.slot("wall", -0.07))
    pen.rect(-8, -97, 16, 6, pen.slot("wall", -0.05))
    pen.rect(-0.6, -108, 1.2, 12, pen.mat("dark"))
    for row in range(17):
        for col in range(5):
            if not pen.lamps or rng.random() < 0.6:
                pen.rect(-11 + col * 4.7, -89 + row * 5.2, 2.8, 3, pen.lamp(), 0.9)


OBJECT = Object(
    words="skyscraper highrise office_building office_tower high_rise",
    draw=draw,
    metres=180,
    stands=("land",),
    height=0.5,
    width=0.3,
    many=4,
    slots={"wall": "concrete"},
    home="city",
    seat=Seat(-11, 11, -92),
)
