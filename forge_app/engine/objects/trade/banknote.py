"""A bundle of banknotes."""

from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects._forms import line, tone
from forge_app.engine.objects.spec import Object
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, _rng: Random) -> None:
    """A bundle of banknotes."""
    for i in range(3):
        x, y = (2 - i) * 5, -(2 - i) * 6
        pen.rect(
            -70 + x, -72 + y, 136, 66, tone(pen, "body", -0.09 if i < 2 else 0.0), rx=3
        )
    pen.rect(-64, -66, 124, 54, tone(pen, "body", 0.10), rx=2)
    pen.rect(-60, -62, 116, 46, tone(pen, "body", -0.03), rx=2)
    pen.circle(-2, -39, 18, tone(pen, "body", 0.10))
    line(
        pen,
        (
            "M5 -46Q3 -50 -2 -50Q-9 -50 -9 -45Q-9 -40 -2 -39Q5 -38 5 -33Q5 -28 -2 -28"
            "Q-7 -28 -9 -32M-2 -54V-24"
        ),
        tone(pen, "body", -0.22),
        3,
    )
    for x in (-44, 40):
        pen.circle(x, -39, 6, tone(pen, "body", 0.10))
    pen.rect(-70, -8, 136, 8, tone(pen, "body", -0.16), rx=3)


OBJECT = Object(
    words="banknote bank_note dollar_bill paper_money 💵 💶",
    draw=draw,
    metres=0.15,
    stands=("table",),
    height=0.30,
    width=1.54,
    many=1,
    slots={"body": Lch(0.66, 0.11, 150)},
    fixed=True,
)
