"""A horse with mane and tail."""

from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects.animals._beast import Build, beast
from forge_app.engine.objects.spec import Object, Seat
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, _rng: Random) -> None:
    """A horse with mane and tail."""
    near, far = pen.slot("coat"), pen.slot("coat", -0.12)
    coat = pen.hue("coat")
    mane = pen.shaded("coat", Lch(max(0.2, coat.l - 0.2), coat.c, coat.h), -0.1)
    build = Build(
        64,
        32,
        42,
        4.8,
        (49, -87),
        (10, 5.4),
        18,
        ((-32, -60), (-42, -54), (-42, -30), (-46, -20)),
        8,
    )
    beast(pen, build, near, far)
    pen.stroke(build.tail, mane, 7)
    pen.stroke([(22, -66), (30, -78), (38, -90), (43, -94)], mane, 6)
    pen.poly([(41, -92), (42, -101), (47, -93)], near)
    pen.circle(49, -89, 1.2, pen.mat("dark"))


OBJECT = Object(
    words="horse pony mare stallion 🐎",
    draw=draw,
    metres=1.8,
    stands=("land",),
    height=0.19,
    width=1.1,
    many=3,
    slots={"coat": [Lch(0.42, 0.08, 50), Lch(0.60, 0.09, 65), Lch(0.90, 0.02, 80)]},
    seat=Seat(-14, 8, -64),
)
