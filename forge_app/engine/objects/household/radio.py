"""A radio with a dial and an aerial."""

from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects._forms import contact, down, line, tone
from forge_app.engine.objects.spec import Object, Seat
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, _rng: Random) -> None:
    """A radio with a dial and an aerial."""
    contact(pen, 0, 66, 4)
    line(pen, "M48 -76L86 -106", pen.mat("metal", -0.08), 2)
    pen.circle(86, -106, 2.4, pen.mat("metal"))
    line(pen, "M-44 -74Q-42 -92 -30 -92H30Q42 -92 44 -74", tone(pen, "trim", -0.08), 5)
    pen.rect(-70, -76, 140, 74, down(pen, "body"), rx=12)
    for x in (-54, 46):
        pen.rect(x, -3, 9, 4, pen.mat("dark"))
    pen.circle(-34, -38, 26, tone(pen, "trim"))
    pen.circle(-34, -38, 23, tone(pen, "body", -0.2))
    for row in range(7):
        for k in range(7):
            dx, dy = (k - 3) * 6, (row - 3) * 6
            if dx * dx + dy * dy < 400:
                pen.circle(-34 + dx, -38 + dy, 1.5, tone(pen, "body", -0.36))
    pen.rect(2, -66, 58, 26, tone(pen, "trim"), rx=3)
    pen.rect(
        4.4,
        -63.6,
        53.2,
        21.2,
        pen.lamp() if pen.lamps else pen.col(Lch(0.92, 0.06, 88)),
        rx=2,
    )
    for k in range(12):
        pen.rect(8 + k * 4, -60, 0.9, 7 if k % 3 == 0 else 4, pen.mat("dark"))
    pen.rect(33, -62, 1.6, 18, pen.mat("red"))
    for x in (16, 46):
        pen.circle(x, -20, 10.5, tone(pen, "trim"))
        pen.circle(x, -20, 8, tone(pen, "trim", -0.16))
        pen.rect(x - 0.8, -27, 1.6, 7, pen.mat("white"))


OBJECT = Object(
    words="radio retro_radio wireless transistor_radio 📻",
    draw=draw,
    metres=0.24,
    stands=("table", "floor"),
    height=0.32,
    width=1.5,
    many=1,
    slots={
        "body": ["accent", Lch(0.58, 0.11, 40), Lch(0.66, 0.09, 185)],
        "trim": Lch(0.90, 0.05, 85),
    },
    seat=Seat(-28, 28, -92),
)
