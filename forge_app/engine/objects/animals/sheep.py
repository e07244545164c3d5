"""A woolly sheep, grazing or looking up."""

from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects.spec import Object, Seat
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, rng: Random) -> None:
    """A woolly sheep, grazing or looking up."""
    dark = pen.mat("dark", 0.02)
    for x in (-30, -16, 18, 32):
        pen.rect(x - 3, -34, 6, 34, dark)
    for shade, dy in ((-0.08, 5.0), (0.02, 0.0)):
        for x, y, r in (
            (-36, -52, 17),
            (-20, -64, 20),
            (2, -68, 21),
            (24, -62, 20),
            (36, -50, 16),
            (0, -48, 24),
            (-20, -44, 18),
            (20, -44, 18),
        ):
            pen.circle(x, y + dy, r, pen.slot("wool", shade))
    down = rng.choice((0, 0, 18))
    pen.ellipse(56, -62 + down, 14, 10, dark)
    pen.ellipse(45, -70 + down, 7, 4, dark)
    pen.circle(46, -74 + down, 8, pen.slot("wool"))


OBJECT = Object(
    words="sheep lamb 🐑",
    draw=draw,
    metres=1.0,
    stands=("land",),
    plurals="sheep",
    height=0.095,
    width=1.3,
    many=5,
    slots={"wool": Lch(0.95, 0.015, 85)},
    seat=Seat(-20, 16, -84),
)
