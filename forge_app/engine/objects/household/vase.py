"""A vase with a bunch of flowers."""

import math
from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects._forms import tube
from forge_app.engine.objects.spec import Object, Seat


def draw(pen: Pen, rng: Random) -> None:
    """A vase with a bunch of flowers."""
    if pen.part("flowers"):
        _bunch(pen, rng)
    d = "M-9 -48Q-10 -38 -16 -28Q-24 -8 -11 0H11Q24 -8 16 -28Q10 -38 9 -48Z"
    pen.ellipse(0, 0, 24, 3.5, pen.mat("dark"), 0.25)
    pen.path(d, tube(pen, "body"))
    pen.ellipse(0, -48, 10, 2.4, pen.slot("body", 0.1))


def _bunch(pen: Pen, rng: Random) -> None:
    """Nine flowers on their stems."""
    asked = "flowers" in pen.dress.asked
    blooms = (pen.hue("flowers"),) if asked else pen.palette.accents
    for i in range(9):
        x, y = (i - 4) * 7 + rng.uniform(-4, 4), -74 - 22 * math.cos((i - 4) * 0.38)
        pen.stroke([(0, -44), (x * 0.4, -60), (x, y)], pen.mat("leaf", -0.06), 1.4)
        pen.path(
            f"M{x * 0.4:.1f} -60q{6 if x > 0 else -6} -10 {14 if x > 0 else -14} -6"
            f"q-6 8 {-14 if x > 0 else 14} 6Z",
            pen.mat("leaf"),
        )
    for i in range(9):
        x, y = (i - 4) * 7 + rng.uniform(-3, 3), -76 - 22 * math.cos((i - 4) * 0.38)
        bloom = blooms[rng.randrange(len(blooms))]
        for k in range(6):
            a = k * math.tau / 6
            pen.circle(
                x + 4 * math.cos(a),
                y + 4 * math.sin(a),
                3.5,
                pen.shaded("flowers", bloom, 0.05 if k > 2 else -0.03),
            )
        pen.circle(x, y, 2.2, pen.mat("yellow"))


OBJECT = Object(
    words="vase bouquet flower_vase",
    draw=draw,
    metres=0.5,
    stands=("table",),
    height=0.52,
    width=0.7,
    many=1,
    slots={"body": "accent", "flowers": "accent"},
    hold=Seat(-6, 6, -46),
    parts={"flowers": 1.0},
)
