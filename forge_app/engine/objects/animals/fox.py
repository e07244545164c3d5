"""A fox with a brush."""

from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects.animals._beast import Build, beast
from forge_app.engine.objects.spec import Object, Seat
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, _rng: Random) -> None:
    """A fox with a brush."""
    near, far = pen.slot("coat"), pen.slot("coat", -0.14)
    build = Build(
        66,
        40,
        40,
        4.6,
        (62, -76),
        (15, 9),
        18,
        ((-40, -56), (-62, -44), (-84, -40)),
        15,
    )
    beast(pen, build, near, far)
    pen.path("M-76 -48Q-98 -46 -102 -36Q-90 -30 -78 -34Z", pen.mat("white"))
    for x in (50, 60):
        pen.poly([(x, -84), (x + 2, -104), (x + 11, -86)], near)
    pen.path("M64 -70L84 -71Q80 -64 70 -65Z", pen.mat("white"))
    pen.circle(82, -71.5, 2.4, pen.mat("dark"))
    pen.circle(66, -79, 1.9, pen.mat("dark"))
    for x in (-34, 26):
        pen.rect(x - 2.3, -10, 5, 10, pen.mat("dark"))


OBJECT = Object(
    words="fox red_fox fox_cub 🦊",
    draw=draw,
    metres=0.5,
    stands=("land",),
    height=0.1,
    width=2.0,
    many=1,
    slots={"coat": Lch(0.62, 0.17, 45)},
    seat=Seat(-20, 16, -64),
)
