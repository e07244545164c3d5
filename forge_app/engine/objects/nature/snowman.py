"""Three balls, hat, scarf and carrot."""

from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects.spec import Object, Seat
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, _rng: Random) -> None:
    """Three balls, hat, scarf and carrot."""
    for s in (-1, 1):
        pen.stroke([(s * 14, -48), (s * 30, -58), (s * 42, -68)], pen.mat("trunk"), 2)
    for y, r in ((-20, 24), (-52, 18), (-77, 13)):
        pen.circle(0, y, r, pen.mat("snow", -0.12))
        pen.circle(pen.side * r * 0.12, y - r * 0.1, r * 0.9, pen.mat("snow", 0.02))
    pen.stroke([(-11, -67), (0, -64), (11, -67)], pen.slot("scarf"), 5)
    pen.poly([(6, -66), (12, -48), (5, -47)], pen.slot("scarf", -0.05))
    for x, y in ((-5, -80), (5, -80), (0, -56), (0, -47)):
        pen.circle(x, y, 1.7, pen.mat("dark"))
    pen.poly([(0, -78), (0, -74), (15, -75)], pen.raw(Lch(0.72, 0.17, 52)))
    pen.rect(-15, -90, 30, 3.5, pen.slot("hat"))
    pen.rect(-10, -106, 20, 17, pen.slot("hat"))


OBJECT = Object(
    words="snowman ⛄",
    draw=draw,
    metres=1.8,
    stands=("land",),
    height=0.15,
    width=0.7,
    many=1,
    slots={"scarf": "red", "hat": "dark"},
    home="snow",
    seat=Seat(-8, 8, -106),
)
