"""A small rounded car."""

from random import Random

from forge_app.engine.draw.form import inside
from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects._forms import down, line, shine, tone, wheel
from forge_app.engine.objects.spec import Object, Seat
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, _rng: Random) -> None:
    """A small rounded car."""
    pen.path("M-70 -52Q-52 -99 -20 -99H20Q46 -98 66 -52Z", tone(pen, "body", 0.04))
    pen.path("M-56 -56Q-44 -89 -20 -89H-5V-56Z", pen.lamp())
    pen.path("M4 -56V-89H19Q36 -89 51 -56Z", pen.lamp())
    shine(pen, "M14 -56L24 -88H30L22 -56ZM-38 -56L-24 -88H-18L-30 -56Z", 0.22)
    body = "M-113 -18Q-116 -50 -84 -55L-66 -57H58Q108 -52 113 -26Q114 -18 108 -16H-108Z"
    pen.path(body, down(pen, "body", 0.0, 0.1))
    with inside(pen, body):
        pen.path(
            "M-120 -44Q0 -52 120 -42V-39Q0 -48 -120 -40Z", tone(pen, "body", 0.12), 0.7
        )
    line(
        pen,
        "M-2 -56V-20M-46 -56Q-52 -36 -48 -24M50 -56Q54 -40 44 -22",
        tone(pen, "body", -0.16),
        1.6,
    )
    for x in (-14, 36):
        pen.rect(x - 5, -44, 10, 3.2, pen.mat("metal", 0.04), rx=1.6)
    pen.rect(-114, -23, 228, 8, tone(pen, "body", -0.16), rx=4)
    pen.rect(98, -24, 18, 7, pen.mat("metal"), rx=3)
    pen.rect(-116, -24, 18, 7, pen.mat("metal"), rx=3)
    for x in (-64, 66):
        pen.path(f"M{x - 25} -18A25 25 0 0 1 {x + 25} -18Z", tone(pen, "body", -0.22))
        wheel(pen, x, -19, 19.5)
    pen.ellipse(105, -38, 6, 7.4, pen.mat("metal"))
    pen.ellipse(106, -38, 4.6, 6, pen.raw(Lch(0.95, 0.1, 90)))
    pen.rect(-113, -42, 5, 9, pen.raw(Lch(0.6, 0.2, 27)), rx=2)
    if pen.lamps:
        pen.halo(118, -36, 70, pen.raw(Lch(0.95, 0.1, 90)), 0.7)


OBJECT = Object(
    words="car automobile jeep taxi cab motor_car 🚗 🚙 🚕",
    draw=draw,
    metres=1.5,
    height=0.095,
    width=2.3,
    many=2,
    slots={"body": "accent"},
    seat=Seat(-20, 22, -98),
)
