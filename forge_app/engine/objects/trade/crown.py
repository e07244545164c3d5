"""A crown with jewels."""

from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects._forms import contact, down, tone, tube
from forge_app.engine.objects.spec import Object
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, _rng: Random) -> None:
    """A crown with jewels."""
    contact(pen, 0, 50, 4)
    pen.path("M-56 -72L-44 -14H44L56 -72L30 -42L0 -88L-30 -42Z", down(pen, "gold"))
    for x, y in ((-57, -76), (57, -76), (0, -93)):
        pen.circle(x, y, 6.4, tone(pen, "gold", 0.06))
    pen.path("M-30 -42L-15 -14H15L30 -42L0 -88Z", tone(pen, "gold", -0.08))
    pen.path("M-46 -16Q0 -10 46 -16L44 -1Q0 5 -44 -1Z", tube(pen, "gold", -0.06))
    for x, y in ((-28, -7), (28, -7)):
        pen.ellipse(x, y, 4.6, 3.6, tone(pen, "jewel"))
    pen.poly([(0, -14), (7, -7), (0, 0), (-7, -7)], tone(pen, "jewel"))
    pen.ellipse(0, -36, 7, 9, tone(pen, "jewel"))
    pen.ellipse(-2, -39, 2.2, 3, pen.mat("white"), 0.8)


OBJECT = Object(
    words="crown royal_crown kings_crown queens_crown tiara 👑",
    draw=draw,
    metres=0.25,
    stands=("table",),
    height=0.34,
    width=1.28,
    many=1,
    slots={"gold": Lch(0.82, 0.15, 86), "jewel": ["red", "blue", Lch(0.58, 0.15, 160)]},
)
