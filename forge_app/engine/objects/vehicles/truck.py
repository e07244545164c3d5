"""A lorry with a box body."""

from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects._forms import down, line, shine, tone, wheel
from forge_app.engine.objects.spec import Object, Seat
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, _rng: Random) -> None:
    """A lorry with a box body."""
    pen.rect(-104, -24, 208, 9, pen.mat("dark", 0.08))
    pen.rect(-112, -100, 142, 78, down(pen, "box"), rx=2)
    for k in range(8):
        pen.rect(-96 + k * 17, -97, 1.2, 72, tone(pen, "box", -0.1))
    pen.rect(-112, -62, 142, 14, tone(pen, "cab", 0.02))
    pen.rect(-112, -26, 142, 5, tone(pen, "box", -0.2))
    pen.path(
        "M38 -20V-78Q38 -84 44 -84H68Q76 -84 80 -76"
        "L92 -52L104 -47Q110 -44 110 -36V-20Z",
        down(pen, "cab", 0.03),
    )
    pen.path("M56 -77H68Q72 -77 74 -72L84 -52H56Z", pen.lamp())
    shine(pen, "M62 -52L70 -77H74L66 -52Z", 0.25)
    pen.rect(42, -76, 10, 24, tone(pen, "cab", -0.06), rx=1)
    pen.rect(57, -44, 8, 3, tone(pen, "cab", -0.22), rx=1.5)
    line(pen, "M53 -78V-24H88V-50", tone(pen, "cab", -0.12), 1.4)
    pen.rect(36, -24, 76, 7, tone(pen, "cab", -0.2), rx=2)
    pen.rect(31, -58, 5, 34, pen.mat("metal", -0.25))
    pen.rect(88, -62, 3, 11, pen.mat("dark"), rx=1)
    for x in (-84, -50, 80):
        pen.path(f"M{x - 20} -17A20 20 0 0 1 {x + 20} -17Z", pen.mat("dark", 0.06))
        wheel(pen, x, -16, 16.5)
    pen.ellipse(107, -36, 3.6, 5.4, pen.raw(Lch(0.95, 0.09, 92)))
    pen.rect(-114, -34, 4, 7, pen.raw(Lch(0.6, 0.2, 27)))
    if pen.lamps:
        pen.halo(116, -34, 60, pen.raw(Lch(0.95, 0.1, 90)), 0.6)


OBJECT = Object(
    words="truck lorry delivery_truck removal_truck semi_truck 🚚 🚛",
    draw=draw,
    metres=3.4,
    height=0.165,
    width=2.3,
    many=2,
    slots={"cab": ["accent", "red", "blue"], "box": Lch(0.93, 0.012, 90)},
    home="street",
    seat=Seat(-104, 22, -100),
)
