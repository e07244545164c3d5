"""A steam locomotive with two coaches on rails."""

from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects._forms import down, line, tone, tube, turned
from forge_app.engine.objects.spec import Object, Seat
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, rng: Random) -> None:
    """A steam locomotive with two coaches on rails."""
    pen.rect(-230, -3, 470, 5, pen.mat("dark"))
    for x in (-222, -118):
        _coach(pen, x)
    pen.rect(36, -64, 94, 44, down(pen, "engine", 0.05, 0.12), rx=18)
    for x in (58, 84, 108):
        pen.rect(x, -64, 2.6, 44, pen.mat("yellow", -0.12))
    pen.poly([(102, -62), (98, -92), (124, -92), (118, -62)], tube(pen, "engine", 0.04))
    pen.rect(94, -98, 34, 7, tone(pen, "engine", 0.1), rx=2)
    pen.path("M62 -62V-72A9 9 0 0 1 80 -72V-62Z", tube(pen, Lch(0.80, 0.14, 84)))
    pen.rect(-10, -86, 50, 72, down(pen, "body", 0.04))
    pen.rect(-16, -95, 62, 9, pen.mat("dark", 0.05), rx=3)
    pen.rect(2, -76, 26, 24, pen.lamp(), rx=2)
    pen.rect(-10, -44, 50, 3, pen.mat("yellow", -0.06))
    pen.rect(-8, -26, 132, 6, tone(pen, "body", -0.12))
    pen.poly([(118, -22), (158, -2), (118, -2)], tone(pen, "body", -0.06))
    for k in range(4):
        line(pen, f"M118 {-20 + k * 5}L{128 + k * 8} -3", tone(pen, "body", -0.2), 1.4)
    pen.circle(132, -46, 7, pen.mat("metal"))
    pen.circle(133, -46, 5.2, pen.raw(Lch(0.95, 0.09, 92)))
    for x in (4, 36, 70, 102):
        pen.circle(x, -14, 14.5, pen.mat("dark"))
        pen.circle(x, -14, 11.5, tone(pen, "body", -0.04))
        for k in range(4):
            with turned(pen, x, -14, 45 * k):
                pen.rect(-11, -0.9, 22, 1.8, pen.mat("dark", 0.1))
        pen.circle(x, -14, 3.6, pen.mat("metal", -0.1))
    pen.rect(4, -16, 98, 3.6, pen.mat("metal"), rx=1.8)
    if pen.lamps:
        pen.halo(140, -46, 70, pen.raw(Lch(0.95, 0.1, 90)), 0.6)
    if pen.part("smoke"):
        for i in range(6):
            pen.circle(
                108 - i * 30 + pen.drift(i, 2.5 + i),
                -114 - i * 10 + rng.uniform(-5, 5),
                14 + i * 5,
                pen.mat("cloud"),
                0.62 - i * 0.08,
            )


def _coach(pen: Pen, x: float) -> None:
    """A coach with four windows."""
    pen.rect(x, -72, 98, 58, down(pen, "body", 0.0), rx=4)
    pen.rect(x - 2, -79, 102, 10, pen.mat("dark", 0.08), rx=4)
    pen.rect(x, -38, 98, 3, pen.mat("yellow", -0.06))
    for i in range(4):
        pen.rect(x + 7 + i * 22, -62, 18, 20, tone(pen, "body", -0.18), rx=2)
        pen.rect(x + 8 + i * 22, -61, 16, 18, pen.lamp(), rx=1.5)
    pen.rect(x + 97, -24, 8, 4, pen.mat("dark"))
    for wheel in (20, 78):
        pen.circle(x + wheel, -10, 10, pen.mat("dark", -0.03))
        pen.circle(x + wheel, -10, 5, pen.mat("metal", -0.2))


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
