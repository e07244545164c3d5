"""A stone bridge of three arches, its foot in the water."""

from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects.spec import Object, Seat


def draw(pen: Pen, _rng: Random) -> None:
    """A stone bridge of three arches, its foot in the water."""
    d = "M-220 10V-70Q0 -104 220 -70V10H182"
    d += "Q180 -52 126 -52Q72 -52 70 10H58Q56 -64 0 -64Q-56 -64 -58 10H-70"
    d += "Q-72 -52 -126 -52Q-180 -52 -182 10Z"
    pen.path(d, pen.slot("stone", -0.06))
    pen.path("M-226 -70Q0 -104 226 -70V-82Q0 -118 -226 -82Z", pen.slot("stone", 0.05))
    for x, y in ((-126, -52), (0, -64), (126, -52)):
        w = 56 if x == 0 else 54
        pen.path(
            f"M{x - w} 6Q{x - w} {y} {x} {y}Q{x + w} {y} {x + w} 6",
            "none",
            0.8,
            pen.slot("stone", 0.02),
            5,
        )


OBJECT = Object(
    words="bridge viaduct stone_bridge 🌉",
    draw=draw,
    metres=9,
    stands=("land",),
    height=0.16,
    width=4.4,
    many=1,
    slots={"stone": "stone"},
    home="river",
    spot="span",
    shadow=False,
    seat=Seat(-110, 110, -94),
)
