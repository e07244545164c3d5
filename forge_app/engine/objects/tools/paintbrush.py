"""A paintbrush with wet paint."""

from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects._forms import down, line, shine, tone, tube, turned
from forge_app.engine.objects.spec import Object
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, _rng: Random) -> None:
    """A paintbrush with wet paint."""
    with turned(pen, 0, -50, 28):
        pen.path(
            "M-2.6 58Q-4 40 -6 22H6Q4 40 2.6 58Q0 61 -2.6 58Z", tube(pen, "handle")
        )
        pen.circle(0, 54, 1.2, pen.mat("dark"))
        pen.path("M-6 22Q-10 8 -9 -2H9Q10 8 6 22Z", tube(pen, "handle", 0.03))
        pen.rect(-9.6, -20, 19.2, 19, tube(pen, "ferrule"), rx=1.4)
        for y in (-16.6, -5.4):
            pen.rect(-9.6, y, 19.2, 1.4, tone(pen, "ferrule", -0.16))
        pen.path(
            "M-9.6 -20Q-12 -36 -8 -47Q-2 -52 6 -62Q12 -44 9.6 -20Z",
            tone(pen, "bristles"),
        )
        for k in range(5):
            line(
                pen,
                f"M{-7 + k * 3.4} -21L{-6 + k * 3} -40",
                tone(pen, "bristles", -0.12),
                0.8,
            )
        tip = (
            "M-10.6 -34Q-6 -30 -2 -35Q2 -30 6 -34Q9 -31 10.8 -35Q11 -50 6 -63Q0 -54 -7"
            " -50Q-11 -42 -10.6 -34Z"
        )
        pen.path(tip, down(pen, "paint", 0.02, 0.08))
        shine(pen, "M-7 -42Q-5 -48 2 -52Q-2 -46 -4 -38Z", 0.4)


OBJECT = Object(
    words="paintbrush paint_brush artist_brush brush 🖌",
    draw=draw,
    metres=0.25,
    stands=("table", "floor"),
    height=0.34,
    width=0.78,
    many=2,
    slots={
        "paint": ["accent", "red", "blue"],
        "handle": [Lch(0.66, 0.1, 62), "accent"],
        "ferrule": "metal",
        "bristles": Lch(0.80, 0.07, 78),
    },
)
