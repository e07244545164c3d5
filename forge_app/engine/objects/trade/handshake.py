"""Two hands that shake."""

from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects._forms import line, tone
from forge_app.engine.objects.spec import Object
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, _rng: Random) -> None:
    """Two hands that shake."""
    for s, slot in ((-1, "left"), (1, "right")):
        pen.poly(
            [(-s * -76, -78), (-s * -54, -86), (-s * -38, -32), (-s * -60, -22)],
            tone(pen, slot),
        )
        pen.poly(
            [(-s * -55, -87), (-s * -46, -89), (-s * -30, -35), (-s * -39, -31)],
            pen.mat("white"),
        )
    skin, other = tone(pen, "skin"), tone(pen, "skin", -0.07)
    pen.path(
        (
            "M46 -80L8 -84Q-4 -85 -12 -76L-24 -62Q-28 -56 -22 -53Q-14 -50 -8 -58L0"
            " -66L34 -34L42 -36Z"
        ),
        other,
    )
    pen.path(
        "M-46 -78L-24 -82Q-16 -84 -10 -80L-20 -66Q-28 -54 -20 -48Q-10 -44 -2 -56L4 -62"
        "L34 -36Q40 -30 36 -26Q32 -22 27 -26L30 -22Q32 -16 28 -13Q23 -11 19 -15L21 -12"
        "Q22 -6 17 -4Q12 -3 8 -8L7 -6Q2 -2 -4 -7L-30 -30L-40 -36Z",
        skin,
    )
    ink = tone(pen, "skin", -0.26)
    line(pen, "M27 -26L12 -39M19 -15L4 -29M8 -8L-5 -20", ink, 1.8)
    line(pen, "M4 -62L-2 -56Q-10 -44 -20 -48Q-28 -54 -20 -66L-10 -80", ink, 1.8)


OBJECT = Object(
    words="handshake shaking_hands partnership shake_hands 🤝",
    draw=draw,
    metres=0.3,
    stands=("table",),
    height=0.36,
    width=1.54,
    many=1,
    slots={"skin": "skin", "left": Lch(0.40, 0.09, 262), "right": Lch(0.45, 0.08, 190)},
    home="backdrop",
)
