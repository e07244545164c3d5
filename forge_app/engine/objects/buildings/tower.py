"""A stone clock tower."""

from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects.spec import Object, Seat


def draw(pen: Pen, _rng: Random) -> None:
    """A stone clock tower."""
    pen.rect(-13, -78, 26, 79, pen.slot("wall"))
    pen.rect(-13 if pen.side > 0 else 4, -78, 9, 79, pen.slot("wall", -0.08))
    pen.rect(-16, -80, 32, 4, pen.slot("wall", 0.06))
    pen.poly([(-16, -80), (0, -100), (16, -80)], pen.slot("roof", -0.04))
    pen.circle(0, -66, 7, pen.mat("white"))
    pen.stroke([(0, -71), (0, -66), (4, -64)], pen.mat("dark"), 1.2)
    for y in (-48, -32):
        pen.path(f"M-3 {y}V{y - 6}Q0 {y - 10} 3 {y - 6}V{y}Z", pen.lamp())
    pen.path("M-5 1V-10Q0 -17 5 -10V1Z", pen.slot("door"))


OBJECT = Object(
    words="tower clock_tower watchtower",
    draw=draw,
    metres=35,
    stands=("land",),
    height=0.36,
    width=0.35,
    many=1,
    slots={"wall": "stone", "roof": "roof", "door": "door"},
    seat=Seat(-1, 1, -99),
)
