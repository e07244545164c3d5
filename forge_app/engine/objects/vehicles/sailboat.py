"""A sloop with main sail and jib."""

from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects.spec import Object, Seat
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, _rng: Random) -> None:
    """A sloop with main sail and jib."""
    pen.path("M-36 -12H37Q32 3 22 4H-24Q-33 2 -36 -12Z", pen.slot("hull", -0.06))
    pen.path("M-36 -12H37L36 -8H-35Z", pen.mat("white"))
    pen.rect(-1, -98, 2, 88, pen.mat("trunk", -0.05))
    pen.path("M2 -97Q26 -58 32 -18L2 -18Z", pen.slot("sail", 0.02 * pen.side))
    pen.path("M2 -97Q14 -58 14 -18L2 -18Z", pen.slot("sail", -0.06), 0.7)
    pen.path("M-3 -88Q-24 -50 -31 -18L-3 -20Z", pen.slot("sail", -0.04))
    if pen.part("pennant"):
        pen.poly([(0, -98), (12, -94.5), (0, -91)], pen.slot("pennant"))
    pen.path("M-40 5Q0 9 40 5Q20 12 -20 11Z", pen.mat("white"), 0.35)


OBJECT = Object(
    words="sailboat sailing_boat yacht sailing_ship sail_boat schooner ⛵",
    draw=draw,
    metres=11,
    stands=("water",),
    height=0.24,
    width=0.75,
    many=3,
    slots={
        "sail": [Lch(0.97, 0.012, 85), Lch(0.95, 0.04, 80)],
        "hull": "wood",
        "pennant": "red",
    },
    seat=Seat(-30, -8, -12),
    parts={"pennant": 1.0},
    hold=Seat(-28, -8, -8),
)
