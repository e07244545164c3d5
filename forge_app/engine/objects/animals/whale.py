"""A whale at the surface, spouting."""

from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects.spec import Object, Seat
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, _rng: Random) -> None:
    """A whale at the surface, spouting."""
    if pen.part("spout"):
        for s in (-1, 1):
            pen.stroke(
                [(48, -66), (48 + s * 6, -96), (48 + s * 26, -92)],
                pen.mat("white"),
                5,
                0.8,
            )
    pen.path(
        "M-112 -50Q-92 -84 -118 -96Q-92 -94 -84 -74Q-74 -94 -52 -92Q-74 -78 -80 -44"
        "Q-30 -8 0 -46Q40 -84 92 -50Q116 -30 112 6H-40Q-90 4 -112 -50Z",
        pen.slot("body"),
    )
    pen.path("M112 6Q80 -18 20 -10Q-10 -4 -40 6Z", pen.mat("white", -0.04))
    pen.circle(82, -26, 3.6, pen.mat("dark"))
    pen.path("M-64 8Q20 0 130 8Q40 18 -64 8Z", pen.mat("white"), 0.5)


OBJECT = Object(
    words="whale orca 🐋",
    draw=draw,
    metres=4,
    stands=("water",),
    height=0.13,
    width=2.2,
    many=1,
    slots={"body": Lch(0.42, 0.07, 250)},
    seat=Seat(20, 70, -62),
    parts={"spout": 1.0},
)
