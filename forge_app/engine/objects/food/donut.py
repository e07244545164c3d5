"""A doughnut with icing."""

import math
from random import Random

from forge_app.engine.draw.form import inside
from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects._forms import down, shine, tone, tube, turned
from forge_app.engine.objects.spec import Object
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, rng: Random) -> None:
    """A doughnut with icing."""
    pen.ellipse(0, -4, 72, 10, pen.mat("dark"), 0.22)
    pen.path("M-76 -44A76 46 0 0 1 76 -44V-36A76 38 0 0 1 -76 -36Z", tube(pen, "dough"))
    pen.path(
        "M-76 -46A76 40 0 1 0 76 -46A76 40 0 1 0 -76 -46Z", tone(pen, "dough", 0.05)
    )
    icing = (
        "M-70 -52Q-72 -92 0 -92Q72 -92 70 -52Q66 -36 54 -40Q46 -28 34 -32Q24 -20 10 -26"
        "Q-4 -16 -16 -26Q-32 -20 -38 -32Q-52 -28 -56 -40Q-68 -38 -70 -52Z"
    )
    pen.path(icing, down(pen, "icing", 0.03, 0.08, edge=False))
    with inside(pen, icing):
        shine(
            pen,
            f"M{pen.side * 10} -88Q{pen.side * 52} -86 {pen.side * 62} -62"
            f"Q{pen.side * 44} -80 {pen.side * 10} -82Z",
            0.4,
        )
    pen.ellipse(0, -60, 25, 12, tone(pen, "icing", -0.14))
    pen.ellipse(0, -57.6, 22, 9.4, tone(pen, "dough", -0.2))
    pen.ellipse(0, -54, 16, 5, tone(pen, "dough", -0.06))
    for k in range(22):
        a = math.tau * k / 22 + rng.uniform(-0.1, 0.1)
        r = 0.62 if k % 2 else 0.84
        x, y = 66 * r * math.cos(a), -60 + 30 * r * math.sin(a)
        with turned(pen, x, y, rng.uniform(0, 180)):
            pen.rect(
                -4,
                -1.3,
                8,
                2.6,
                pen.col(Lch(0.74, 0.16, (95, 230, 27, 150, 340)[k % 5])),
                rx=1.3,
            )


OBJECT = Object(
    words="donut doughnut 🍩",
    draw=draw,
    metres=0.06,
    stands=("table",),
    height=0.2,
    width=1.56,
    many=3,
    slots={
        "icing": [Lch(0.76, 0.14, 355), Lch(0.42, 0.06, 45), Lch(0.95, 0.03, 88)],
        "dough": Lch(0.74, 0.1, 68),
    },
)
