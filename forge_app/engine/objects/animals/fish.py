"""A tropical fish with fins and stripes."""

from functools import partial
from random import Random

from forge_app.engine.draw.form import curve, inside, solid
from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects.animals._parts import eye
from forge_app.engine.objects.spec import Object
from forge_app.engine.scene.colour import Lch

_BODY = [
    (78, -48), (62, -66), (34, -82), (0, -84), (-30, -70), (-50, -54), (-50, -42),
    (-30, -28), (0, -16), (34, -18), (62, -32),
]  # fmt: skip


def draw(pen: Pen, rng: Random) -> None:
    """A tropical fish with fins and stripes."""
    body, fin = partial(pen.slot, "body"), partial(pen.slot, "fin")
    tall = rng.uniform(0.8, 1.0)
    tail = [(-46, -48), (-46, -56), (-64, -76 * tall), (-84, -84 * tall), (-78, -60),
            (-72, -48), (-78, -34), (-84, -16), (-64, -24), (-46, -40)]  # fmt: skip
    solid(pen, curve(tail), fin, 0, 0.05)
    back = [(36, -78), (24, -96), (-4, -98), (-26, -88), (-36, -66), (0, -74)]
    solid(pen, curve(back), fin, 0.0, 0.05)
    pen.path(curve([(4, -20), (-4, -4), (-24, -2), (-24, -26)]), fin(-0.08))
    shape = curve(_BODY)
    solid(pen, shape, body, 0, 0.09)
    with inside(pen, shape):
        if pen.part("stripes"):
            for x, w in ((34, 12), (0, 13), (-32, 10)):
                left = x - w
                d = f"M{x} -92Q{x + 12} -50 {x} -8H{left}Q{left + 10} -50 {left} -92Z"
                pen.path(d, pen.slot("stripes"))
        pen.path("M-60 -38Q10 -14 84 -42V0H-60Z", body(-0.22), 0.3)
        for row in range(4):
            for col in range(3):
                x, y = 12 - col * 13 - (row % 2) * 6, -66 + row * 11
                pen.path(f"M{x} {y}q-7 5 0 10", "none", 0.35, body(-0.2), 1.3)
    for x in (-60, -70):
        pen.path(f"M-50 -48Q{x} -60 {x - 8} -68M-50 -46Q{x} -36 {x - 8} -28", "none",
                 0.5, fin(-0.16), 1.3)  # fmt: skip
    pen.path("M44 -70Q34 -48 44 -28", "none", 0.7, body(-0.18), 2)
    side = [(30, -46), (18, -54), (4, -46), (2, -34), (16, -36)]
    solid(pen, curve(side), fin, 0.05, 0.04)
    pen.path("M78 -45Q70 -40 64 -42", "none", 1, body(-0.25), 2)
    pen.circle(58, -56, 7, pen.mat("white"))
    eye(pen, 59.5, -56, 4.2)


OBJECT = Object(
    words="fish goldfish clownfish tropical_fish trout tuna carp koi "
    "salmon_fish 🐟 🐠 🐡",
    draw=draw,
    metres=0.4,
    stands=("underwater", "water"),
    plurals="fish fishes",
    height=0.075,
    width=1.7,
    many=5,
    slots={
        "body": [
            Lch(0.72, 0.17, 52),
            Lch(0.84, 0.15, 90),
            Lch(0.62, 0.13, 240),
            "accent",
        ],
        "fin": ["accent", Lch(0.66, 0.18, 40)],
        "stripes": Lch(0.97, 0.01, 90),
    },
    parts={"stripes": 0.6},
    shadow=False,
)
