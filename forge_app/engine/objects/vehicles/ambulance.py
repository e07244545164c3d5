"""An ambulance with its light flashing."""

from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects._forms import down, line, tone, wheel
from forge_app.engine.objects.spec import Object, Seat
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, _rng: Random) -> None:
    """An ambulance with its light flashing."""
    pen.path("M-108 -14V-92Q-108 -98 -102 -98H36V-14Z", down(pen, "body"))
    pen.path(
        "M34 -86H58Q68 -86 76 -72L86 -54L104 -48Q112 -45 112 -34V-14H34Z",
        down(pen, "body", 0.01),
    )
    pen.rect(-108, -44, 218, 9, tone(pen, "stripe"))
    pen.rect(-108, -24, 218, 10, tone(pen, "body", -0.16))
    pen.path("M48 -79H58Q64 -79 69 -70L78 -53H48Z", pen.lamp())
    pen.rect(-2, -84, 28, 26, pen.lamp(), rx=3)
    pen.path(
        "M-62 -88H-48V-79H-39V-65H-48V-56H-62V-65H-71V-79H-62Z", tone(pen, "stripe")
    )
    line(pen, "M42 -82V-18M30 -94V-18M-92 -94V-26", tone(pen, "body", -0.12), 1.4)
    pen.rect(48, -34, 9, 3, pen.mat("metal", -0.2), rx=1.5)
    beacon = pen.raw(Lch(0.58, 0.2, 260))
    pen.rect(36, -96, 26, 10, beacon, rx=4)
    pen.rect(-100, -104, 20, 7, beacon, rx=3)
    pen.halo(49, -92, 40, beacon, 0.75 if pen.lamps else 0.4)
    pen.halo(-90, -101, 30, beacon, 0.7 if pen.lamps else 0.35)
    for x in (-66, 72):
        pen.path(f"M{x - 22} -14A22 22 0 0 1 {x + 22} -14Z", pen.mat("dark", 0.05))
        wheel(pen, x, -17, 17.5)
    pen.ellipse(107, -38, 4, 5, pen.raw(Lch(0.95, 0.09, 92)))
    pen.rect(-110, -36, 4, 10, pen.raw(Lch(0.6, 0.2, 27)), rx=1.5)
    if pen.lamps:
        pen.halo(116, -36, 60, pen.raw(Lch(0.95, 0.1, 90)), 0.6)


OBJECT = Object(
    words="ambulance paramedic_van 🚑",
    draw=draw,
    metres=2.6,
    height=0.13,
    width=2.24,
    many=1,
    slots={"body": "white", "stripe": "red"},
    home="street",
    seat=Seat(-74, 30, -98),
)
