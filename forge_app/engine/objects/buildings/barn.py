"""A red barn with a gambrel roof."""

from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects.spec import Object, Seat


def draw(pen: Pen, _rng: Random) -> None:
    """A red barn with a gambrel roof."""
    pen.rect(-8, -56, 66, 57, pen.slot("wall", -0.08))
    pen.poly(
        [(-56, 1), (-56, -56), (-46, -80), (-28, -94), (-10, -80), (0, -56), (0, 1)],
        pen.slot("wall"),
    )
    pen.poly([(-28, -97), (40, -97), (56, -80), (-10, -80)], pen.slot("roof", -0.1))
    pen.poly([(-10, -80), (56, -80), (64, -54), (0, -54)], pen.slot("roof", -0.2))
    if pen.part("door"):
        pen.rect(-44, -40, 32, 41, pen.mat("white"))
        pen.rect(-41, -37, 26, 38, pen.slot("door", -0.06))
        for a, b in ((-41, -15), (-15, -41)):
            pen.stroke([(a, -37), (b, 1)], pen.mat("white"), 3)
    if pen.part("windows"):
        pen.rect(-34, -68, 12, 14, pen.mat("white"))
        pen.rect(-32, -66, 8, 10, pen.lamp())


OBJECT = Object(
    words="barn farm",
    draw=draw,
    metres=9,
    stands=("land",),
    height=0.22,
    width=1.2,
    many=1,
    slots={"wall": "red", "roof": "metal", "door": "red"},
    seat=Seat(-26, 38, -96),
    parts={"windows": 1.0, "door": 1.0},
)
