"""A stethoscope."""

from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects._forms import line, shine, tone
from forge_app.engine.objects.spec import Object
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, _rng: Random) -> None:
    """A stethoscope."""
    tube_ = tone(pen, "tube")
    dark = tone(pen, "tube", -0.12)
    line(
        pen,
        "M-26 -92Q-36 -60 -16 -46Q-6 -39 -4 -28Q-2 -8 16 -7Q38 -7 38 -28V-36",
        dark,
        6.4,
    )
    line(pen, "M26 -92Q36 -60 16 -46Q4 -38 -3 -30", dark, 6.4)
    line(
        pen,
        "M-27 -92Q-37 -60 -17 -46Q-7 -39 -5 -28Q-3 -8 16 -8Q37 -8 37 -28V-36",
        tube_,
        4.6,
    )
    line(pen, "M25 -92Q35 -60 15 -46Q5 -39 -4 -30", tube_, 4.6)
    for x in (-1, 1):
        line(pen, f"M{26 * x} -84Q{22 * x} -97 {12 * x} -97", tone(pen, "metal"), 3.6)
        pen.ellipse(10 * x, -97, 4, 3.2, pen.mat("dark"))
    pen.circle(37, -46, 13, tone(pen, "metal", -0.10))
    pen.circle(37, -46, 10.6, tone(pen, "metal", 0.06))
    pen.circle(37, -46, 7, tone(pen, "metal", -0.04))
    shine(pen, "M31 -50A8 8 0 0 1 38 -54L37 -51A5 5 0 0 0 33 -48Z", 0.8)


OBJECT = Object(
    words="stethoscope doctors_stethoscope 🩺",
    draw=draw,
    metres=0.4,
    stands=("table", "wall"),
    height=0.5,
    width=0.98,
    many=1,
    slots={"tube": ["blue", "red", Lch(0.40, 0.05, 240)], "metal": "metal"},
)
