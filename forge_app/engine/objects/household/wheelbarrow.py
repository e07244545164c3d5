"""A wheelbarrow."""

import math
from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects._forms import down, line, tone
from forge_app.engine.objects.spec import Object, Seat
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, _rng: Random) -> None:
    """A wheelbarrow."""
    line(pen, "M-46 -36L-28 -2H-40", pen.mat("dark", 0.08), 6)
    line(pen, "M74 -26L-30 -50L-116 -66", tone(pen, "handles", -0.04), 6)
    line(pen, "M-116 -66L-94 -61", pen.mat("dark"), 9)
    if pen.part("earth"):
        pen.path("M-52 -88Q-24 -120 8 -104Q40 -118 72 -86Z", pen.mat("earth", -0.03))
        for x, y, hue in ((-20, -106, 355), (6, -110, 90), (32, -108, 300)):
            pen.rect(x - 1, y, 2, 14, pen.mat("leaf"))
            for k in range(5):
                pen.circle(
                    x + 5 * math.cos(k * 1.257),
                    y + 5 * math.sin(k * 1.257),
                    3.4,
                    pen.col(Lch(0.72, 0.16, hue)),
                )
            pen.circle(x, y, 2.6, pen.mat("yellow"))
    tray = "M-66 -92H86Q76 -50 58 -34H-28Q-54 -56 -66 -92Z"
    pen.path(tray, down(pen, "tray"))
    pen.rect(-70, -95, 162, 7, tone(pen, "tray", 0.1), rx=3)
    line(pen, "M-18 -86L-8 -38M44 -86L38 -38", tone(pen, "tray", -0.14), 2.4)
    pen.circle(84, -22, 23, pen.mat("dark", -0.02))
    pen.circle(84, -22, 15, tone(pen, "tray", 0.02))
    pen.circle(84, -22, 9, tone(pen, "tray", -0.14))
    pen.circle(84, -22, 4, pen.mat("metal"))
    line(pen, "M50 -34L84 -22", pen.mat("dark", 0.1), 5)


OBJECT = Object(
    words="wheelbarrow wheel_barrow barrow garden_cart",
    draw=draw,
    metres=0.65,
    stands=("land", "floor"),
    height=0.09,
    width=2.34,
    many=1,
    slots={
        "tray": ["red", Lch(0.55, 0.12, 150), "accent"],
        "handles": Lch(0.66, 0.09, 65),
    },
    parts={"earth": 0.5},
    home="garden",
    hold=Seat(-46, 66, -88),
    reach=16,
)
