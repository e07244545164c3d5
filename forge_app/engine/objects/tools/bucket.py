"""A bucket of water."""

from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects._forms import contact, line, tone, tube
from forge_app.engine.objects.spec import Object, Seat
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, _rng: Random) -> None:
    """A bucket of water."""
    contact(pen, 0, 34, 4)
    line(pen, "M-43 -66Q-40 -110 0 -110Q40 -110 43 -66", pen.mat("metal", -0.15), 3)
    pen.rect(-12, -114, 24, 7, pen.mat("wood", 0.08), rx=3)
    pen.path("M-45 -68L-33 -3Q0 5 33 -3L45 -68Z", tube(pen, "body"))
    for y, half in ((-52, 42.4), (-14, 35.4)):
        line(pen, f"M{-half} {y}Q0 {y + 9} {half} {y}", tone(pen, "body", -0.14), 2)
    pen.ellipse(0, -68, 46, 8.4, tone(pen, "body", 0.09))
    pen.ellipse(0, -67, 42, 6.4, pen.col(Lch(0.70, 0.09, 225)))
    pen.ellipse(pen.side * 12, -68, 18, 2, pen.mat("white"), 0.5)
    for s in (-1, 1):
        pen.circle(s * 43, -66, 3.4, pen.mat("metal", -0.1))


OBJECT = Object(
    words="bucket pail bucket_of_water 🪣",
    draw=draw,
    metres=0.32,
    stands=("land", "floor", "table"),
    height=0.07,
    width=0.94,
    many=1,
    slots={"body": ["metal", "red", "blue", "accent"]},
    home="garden",
    hold=Seat(-26, 26, -66),
)
