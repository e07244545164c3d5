"""A microscope."""

from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects._forms import contact, down, line, tone, tube, turned
from forge_app.engine.objects.spec import Object
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, _rng: Random) -> None:
    """A microscope."""
    contact(pen, 0, 40, 4)
    pen.path("M-36 0Q-36 -8 -28 -8H30Q38 -8 38 0Z", tube(pen, "body"))
    line(pen, "M20 -8Q48 -32 28 -60", tone(pen, "body"), 10)
    line(pen, "M22 -8Q50 -32 30 -60", tone(pen, "body", -0.12), 2.4)
    pen.path("M-32 -27H22V-21H-32Z", down(pen, "metal", -0.05))
    pen.rect(-18, -30, 22, 3, tone(pen, "glass"))
    pen.rect(-12, -21, 10, 8, tone(pen, "metal", -0.2))
    with turned(pen, 10, -62, 26):
        pen.path("M-8 -24H8V20H-8Z", tube(pen, "body"))
        pen.rect(-6, -40, 12, 17, tube(pen, "metal"))
        pen.rect(-8, -45, 16, 6.4, tone(pen, "body", -0.14), rx=2)
        pen.path("M-11 18H11V24H-11Z", tone(pen, "body", -0.10))
        pen.rect(-7, 24, 6, 13, tube(pen, "metal"))
        pen.rect(2, 24, 5, 9, tube(pen, "metal", -0.06))
    pen.circle(36, -42, 7, tone(pen, "metal", -0.05))
    pen.circle(36, -42, 3.4, tone(pen, "metal", -0.2))


OBJECT = Object(
    words="microscope lab_microscope 🔬",
    draw=draw,
    metres=0.42,
    stands=("table",),
    height=0.52,
    width=0.9,
    many=1,
    slots={"body": ["white", Lch(0.50, 0.10, 245)], "metal": "metal", "glass": "glass"},
)
