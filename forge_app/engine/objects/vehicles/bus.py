"""A bus with a row of windows."""

from random import Random

from forge_app.engine.draw.form import inside
from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects._forms import down, shine, tone, wheel
from forge_app.engine.objects.spec import Object, Seat
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, _rng: Random) -> None:
    """A bus with a row of windows."""
    body = "M-124 -12V-84Q-124 -98 -110 -98H112Q124 -98 126 -82L128 -40V-12Z"
    pen.path(body, down(pen, "body"))
    with inside(pen, body):
        pen.rect(-130, -100, 262, 9, tone(pen, "body", 0.09))
        pen.rect(-130, -42, 262, 6, tone(pen, "stripe"))
        pen.rect(-130, -22, 262, 12, tone(pen, "body", -0.16))
    pen.rect(-116, -82, 190, 34, pen.mat("dark", 0.02), rx=4)
    for k in range(6):
        pen.rect(-113 + k * 31.2, -79, 28, 28, pen.lamp(), rx=2)
        shine(
            pen,
            f"M{-108 + k * 31.2} -51L{-96 + k * 31.2} -79H{-89 + k * 31.2}"
            f"L{-101 + k * 31.2} -51Z",
            0.16,
        )
    pen.rect(78, -82, 24, 66, pen.mat("dark", 0.02), rx=3)
    pen.rect(80, -79, 9, 60, pen.lamp(), rx=1.5)
    pen.rect(91, -79, 9, 60, pen.lamp(), rx=1.5)
    pen.path("M107 -80H118Q121 -80 122 -72L124 -46H107Z", pen.lamp())
    pen.rect(104, -94, 18, 8, pen.mat("dark"), rx=2)
    pen.rect(106, -92, 12, 4, pen.raw(Lch(0.86, 0.15, 85)))
    for x in (-72, 62):
        pen.path(f"M{x - 23} -10A23 23 0 0 1 {x + 23} -10Z", pen.mat("dark", 0.03))
        wheel(pen, x, -17, 18)
    pen.ellipse(124, -28, 4.4, 6, pen.raw(Lch(0.95, 0.09, 92)))
    pen.rect(-125, -32, 4, 9, pen.raw(Lch(0.6, 0.2, 27)))
    if pen.lamps:
        pen.halo(132, -26, 60, pen.raw(Lch(0.95, 0.1, 90)), 0.6)


OBJECT = Object(
    words="bus school_bus coach city_bus minibus motor_coach 🚌 🚍",
    draw=draw,
    plurals="buses busses",
    metres=3.1,
    height=0.165,
    width=2.58,
    many=2,
    slots={
        "body": ["red", Lch(0.82, 0.16, 82), Lch(0.55, 0.13, 245), Lch(0.6, 0.12, 155)],
        "stripe": "white",
    },
    home="street",
    seat=Seat(-100, 100, -98),
)
