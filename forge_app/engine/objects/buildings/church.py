"""A small church with a spire."""

from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects.spec import Object, Seat


def draw(pen: Pen, _rng: Random) -> None:
    """A small church with a spire."""
    pen.rect(-14, -40, 54, 41, pen.slot("wall", -0.06))
    pen.poly([(-18, -38), (-10, -58), (36, -58), (45, -38)], pen.slot("roof", -0.02))
    pen.rect(-34, -62, 24, 63, pen.slot("wall", 0.02))
    pen.poly([(-37, -60), (-22, -97), (-7, -60)], pen.slot("roof", -0.06))
    if pen.part("cross"):
        pen.rect(-23, -107, 2, 12, pen.mat("dark"))
        pen.rect(-25.5, -104, 7, 2, pen.mat("dark"))
    if pen.part("windows"):
        for x in (-2, 14, 29):
            pen.path(f"M{x} -10V-24Q{x + 4} -31 {x + 8} -24V-10Z", pen.lamp())
        pen.circle(-22, -50, 5, pen.lamp())
    if pen.part("door"):
        pen.path("M-28 1V-20Q-22 -29 -16 -20V1Z", pen.slot("door"))


OBJECT = Object(
    words="church chapel cathedral ⛪",
    draw=draw,
    metres=22,
    stands=("land",),
    height=0.28,
    width=0.9,
    many=1,
    slots={"wall": "wall", "roof": "roof", "door": "door"},
    seat=Seat(-6, 34, -57),
    parts={"windows": 1.0, "door": 1.0, "cross": 1.0},
)
