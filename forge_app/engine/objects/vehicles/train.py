"""A steam locomotive with two coaches on rails."""

from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects.spec import Object, Seat


def draw(pen: Pen, rng: Random) -> None:
    """A steam locomotive with two coaches on rails."""
    pen.rect(-230, -3, 470, 5, pen.mat("dark"))
    for x in (-222, -118):
        pen.rect(x, -72, 98, 58, pen.slot("body", -0.03), rx=5)
        pen.rect(x - 2, -78, 102, 10, pen.mat("dark", 0.05), rx=4)
        for i in range(4):
            pen.rect(x + 8 + i * 22, -60, 16, 18, pen.lamp())
        for wheel in (20, 78):
            pen.circle(x + wheel, -10, 10, pen.mat("dark", -0.03))
    pen.rect(-10, -86, 50, 72, pen.slot("body", 0.02))
    pen.rect(-14, -94, 58, 9, pen.mat("dark"), rx=3)
    pen.rect(2, -74, 26, 24, pen.lamp())
    pen.rect(36, -62, 92, 42, pen.slot("engine", 0.04), rx=16)
    pen.poly([(102, -62), (98, -98), (124, -98), (118, -62)], pen.slot("engine"))
    pen.circle(70, -62, 10, pen.mat("yellow", -0.1))
    pen.poly([(118, -18), (156, -2), (118, -2)], pen.slot("body", -0.08))
    for x in (4, 34, 66, 98):
        pen.circle(x, -13, 13, pen.slot("body", -0.10))
        pen.circle(x, -13, 6, pen.mat("dark"))
    if pen.part("smoke"):
        for i in range(6):
            pen.circle(
                108 - i * 30 + pen.drift(i, 2.5 + i),
                -114 - i * 10 + rng.uniform(-5, 5),
                14 + i * 5,
                pen.mat("cloud"),
                0.62 - i * 0.08,
            )


OBJECT = Object(
    words="train locomotive railway steam_train 🚂 🚆",
    draw=draw,
    metres=4.2,
    stands=("land",),
    height=0.12,
    width=4.4,
    many=1,
    slots={"body": "red", "engine": "dark"},
    seat=Seat(-210, -30, -78),
    parts={"smoke": 1.0},
    reach=90,
)
