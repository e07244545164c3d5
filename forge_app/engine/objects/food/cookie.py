"""A biscuit with pieces of chocolate."""

import math
from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects._forms import tone
from forge_app.engine.objects.spec import Object
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, rng: Random) -> None:
    """A biscuit with pieces of chocolate."""
    pen.ellipse(0, -4, 96, 12, pen.mat("dark"), 0.22)
    edge = "M-94 -48V-40A94 42 0 0 0 94 -40V-48Z"
    pen.path(edge, tone(pen, "dough", -0.14))
    pen.ellipse(0, -48, 94, 45, tone(pen, "dough", 0.02))
    pen.ellipse(pen.side * 5, -51, 84, 38, tone(pen, "dough", 0.07), 0.7)
    for k in range(12):
        a = math.tau * k / 12 + rng.uniform(-0.2, 0.2)
        r = (0.82, 0.52, 0.7, 0.25)[k % 4]
        x, y = 86 * r * math.cos(a), -50 + 39 * r * math.sin(a)
        w, h = rng.uniform(8, 12), rng.uniform(4.6, 6)
        pen.ellipse(x, y + 1.4, w, h, tone(pen, "chips", -0.07))
        pen.ellipse(x, y - 0.6, w, h, tone(pen, "chips", 0.03))
        pen.ellipse(
            x + pen.side * 3, y - 2, w * 0.28, h * 0.24, tone(pen, "chips", 0.24)
        )
    for _ in range(10):
        a, r = rng.uniform(0, math.tau), rng.uniform(0.2, 0.9)
        x, y = 86 * r * math.cos(a), -50 + 39 * r * math.sin(a)
        pen.ellipse(x, y, 3, 1.4, tone(pen, "dough", -0.12))


OBJECT = Object(
    words="cookie biscuit chocolate_chip_cookie 🍪",
    draw=draw,
    metres=0.05,
    stands=("table",),
    height=0.16,
    width=1.96,
    many=3,
    slots={"dough": Lch(0.74, 0.1, 68), "chips": Lch(0.36, 0.06, 42)},
)
