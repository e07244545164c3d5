"""A fire engine with its ladder."""

from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects._forms import down, line, tone, turned, wheel
from forge_app.engine.objects.spec import Object, Seat
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, _rng: Random) -> None:
    """A fire engine with its ladder."""
    pen.path("M-120 -14V-72H44V-14Z", down(pen, "body"))
    pen.path(
        "M40 -14V-86Q40 -92 46 -92H96Q106 -92 109 -80L116 -50V-14Z",
        down(pen, "body", 0.02),
    )
    pen.rect(-120, -48, 236, 5, pen.mat("white"))
    pen.rect(-120, -24, 236, 10, tone(pen, "body", -0.18))
    for k in range(3):
        pen.rect(-112 + k * 50, -66, 44, 15, pen.mat("metal", -0.06), rx=1)
        for row in range(4):
            pen.rect(-112 + k * 50, -63 + row * 3.4, 44, 0.9, pen.mat("metal", -0.2))
        pen.rect(-112 + k * 50, -42, 44, 17, tone(pen, "body", -0.08), rx=1)
    pen.rect(48, -84, 22, 26, pen.lamp(), rx=2)
    pen.path("M76 -84H95Q99 -84 101 -78L107 -58H76Z", pen.lamp())
    line(pen, "M73 -88V-18M46 -56V-18", tone(pen, "body", -0.14), 1.4)
    with turned(pen, -112, -80, -3.5):
        for y in (-3, 5):
            pen.rect(-10, y - 2, 190, 3, tone(pen, "ladder"))
        for k in range(15):
            pen.rect(-6 + k * 12.6, -5, 2.4, 11, tone(pen, "ladder", -0.12))
    pen.rect(-108, -78, 12, 8, pen.mat("dark", 0.06))
    beacon = pen.raw(Lch(0.58, 0.2, 260))
    pen.rect(62, -101, 24, 9, beacon, rx=4)
    pen.halo(74, -97, 42, beacon, 0.75 if pen.lamps else 0.4)
    pen.circle(-20, -36, 8, pen.mat("yellow", -0.05))
    pen.circle(-20, -36, 4, pen.mat("dark"))
    for x in (-86, -46, 74):
        pen.path(f"M{x - 21} -14A21 21 0 0 1 {x + 21} -14Z", pen.mat("dark", 0.05))
        wheel(pen, x, -17, 17)
    pen.ellipse(113, -36, 4, 5, pen.raw(Lch(0.95, 0.09, 92)))
    pen.rect(98, -20, 24, 8, pen.mat("metal"), rx=3)
    if pen.lamps:
        pen.halo(120, -34, 60, pen.raw(Lch(0.95, 0.1, 90)), 0.6)


OBJECT = Object(
    words="fire_engine fire_truck firetruck fire_brigade 🚒",
    draw=draw,
    metres=3.2,
    height=0.16,
    width=2.46,
    many=1,
    slots={"body": "red", "ladder": "metal"},
    home="street",
    seat=Seat(-60, 20, -88),
)
