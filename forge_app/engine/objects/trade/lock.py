"""A padlock."""

from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects._forms import contact, down, line, shine, tone
from forge_app.engine.objects.spec import Object
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, _rng: Random) -> None:
    """A padlock."""
    contact(pen, 0, 34, 4)
    line(pen, "M-20 -54V-72A20 20 0 0 1 20 -72V-54", tone(pen, "metal"), 9)
    line(pen, "M-22 -54V-72A22 22 0 0 1 0 -94", tone(pen, "metal", 0.12), 2)
    pen.rect(-37, -58, 74, 58, down(pen, "body"), rx=9)
    pen.rect(-37, -58, 74, 10, tone(pen, "body", 0.08), rx=5)
    pen.circle(0, -33, 8, pen.mat("dark"))
    pen.path("M-3.6 -30H3.6L6 -13H-6Z", pen.mat("dark"))
    shine(pen, "M-30 -44H-25V-12Q-29 -12 -30 -16Z", 0.35)


OBJECT = Object(
    words="lock padlock 🔒 🔐",
    draw=draw,
    metres=0.1,
    stands=("table",),
    height=0.38,
    width=0.78,
    many=1,
    slots={"body": Lch(0.78, 0.14, 82), "metal": "metal"},
)
