"""A first-aid kit with a cross."""

from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects._forms import contact, down, line, tone
from forge_app.engine.objects.spec import Object


def draw(pen: Pen, _rng: Random) -> None:
    """A first-aid kit with a cross."""
    contact(pen, 0, 58, 4)
    line(
        pen,
        "M-18 -70V-82Q-18 -90 -10 -90H10Q18 -90 18 -82V-70",
        tone(pen, "case", -0.22),
        6,
    )
    pen.rect(-60, -74, 120, 74, down(pen, "case"), rx=10)
    pen.rect(-60, -50, 120, 2.4, tone(pen, "case", -0.14))
    for x in (-38, 28):
        pen.rect(x, -55, 10, 11, tone(pen, "cross", -0.16), rx=2)
    pen.circle(0, -36, 24, tone(pen, "cross"))
    pen.path(
        "M-5.6 -53H5.6V-41.6H17V-30.4H5.6V-19H-5.6V-30.4H-17V-41.6H-5.6Z",
        tone(pen, "case"),
    )


OBJECT = Object(
    words=(
        "first_aid_kit first_aid medical_kit medical_cross red_cross medkit "
        "first_aid_box ⛑"
    ),
    draw=draw,
    metres=0.35,
    stands=("table", "floor"),
    height=0.38,
    width=1.24,
    many=1,
    slots={"case": "red", "cross": "white"},
)
