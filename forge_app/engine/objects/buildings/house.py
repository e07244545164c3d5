"""A gabled house in two faces, with chimney, door and windows."""

from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects.spec import Object, Seat
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, _rng: Random) -> None:
    """A gabled house in two faces, with chimney, door and windows."""
    sun = 0.05 * pen.side
    front, flank = pen.slot("wall", sun), pen.slot("wall", -sun - 0.05)
    if pen.part("chimney"):
        pen.rect(26, -98, 9, 40, pen.mat("brick", -0.04))
        pen.rect(24.5, -100, 12, 4, pen.mat("brick", -0.1))
    pen.rect(-12, -48, 62, 49, flank)
    pen.poly([(-52, -48), (-31, -84), (-10, -48), (-10, 1), (-52, 1)], front)
    roof = pen.slot("roof", 0.05 * -pen.side)
    pen.poly([(-32, -90), (38, -90), (56, -45), (-10, -45)], roof)
    pen.poly([(-32, -90), (-27, -90), (-5, -45), (-11, -45)], pen.slot("roof", -0.12))
    pen.poly(
        [(-32, -90), (-36, -88), (-58, -45), (-52, -45), (-31, -82)],
        pen.slot("roof", -0.08),
    )
    if pen.part("door"):
        pen.rect(-26, -30, 11, 31, pen.slot("door"))
    if pen.part("windows"):
        _window(pen, -43, -40, 13, 17)
        _window(pen, 0, -36, 14, 17)
        _window(pen, 26, -36, 14, 17)
        pen.circle(-31, -60, 4, pen.lamp())


def _window(pen: Pen, x: float, y: float, w: float, h: float) -> None:
    pen.rect(x, y, w, h, pen.mat("white", -0.03))
    pen.rect(x + w * 0.12, y + h * 0.1, w * 0.34, h * 0.8, pen.lamp())
    pen.rect(x + w * 0.54, y + h * 0.1, w * 0.34, h * 0.8, pen.lamp())


OBJECT = Object(
    words="house stone_cottage stone_house wooden_house little_house "
    "cottage home farmhouse villa 🏠 🏡",
    draw=draw,
    metres=7,
    stands=("land",),
    height=0.21,
    width=1.15,
    many=4,
    slots={
        "wall": [
            Lch(0.93, 0.03, 85),
            Lch(0.86, 0.06, 70),
            Lch(0.88, 0.03, 230),
            Lch(0.80, 0.08, 40),
        ],
        "roof": "roof",
        "door": "door",
    },
    seat=Seat(-28, 22, -89),
    spot="cape",
    parts={"windows": 1.0, "door": 1.0, "chimney": 1.0},
)
