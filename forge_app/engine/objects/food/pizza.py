"""A pizza seen at an angle, one slice drawn out."""

import math
from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects._forms import line, tone, turned
from forge_app.engine.objects.spec import Object
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, rng: Random) -> None:
    """A pizza seen at an angle, one slice drawn out."""
    pen.ellipse(0, -38, 124, 42, pen.mat("dark"), 0.22)
    pen.ellipse(0, -46, 124, 46, tone(pen, "board", -0.14))
    pen.ellipse(0, -51, 124, 46, tone(pen, "board", 0.04))
    pen.ellipse(0, -52, 108, 39, tone(pen, "crust", -0.1))
    pen.ellipse(0, -57, 108, 39, tone(pen, "crust", 0.03))
    pen.ellipse(0, -57, 93, 32, pen.col(Lch(0.58, 0.18, 35)))
    pen.ellipse(0, -58, 90, 30, tone(pen, "cheese"))
    for _ in range(16):
        a, r = rng.uniform(0, math.tau), rng.uniform(0.1, 0.9)
        pen.ellipse(
            86 * r * math.cos(a),
            -58 + 28 * r * math.sin(a),
            rng.uniform(5, 11),
            rng.uniform(2, 4),
            tone(pen, "cheese", rng.choice((0.08, -0.08))),
            0.8,
        )
    for k in range(9):
        a = math.tau * k / 9 + rng.uniform(-0.15, 0.15)
        r = 0.72 if k % 2 else 0.42
        x, y = 88 * r * math.cos(a), -58 + 29 * r * math.sin(a)
        pen.ellipse(x, y + 1, 12.5, 5.6, pen.col(Lch(0.42, 0.13, 28)))
        pen.ellipse(x, y, 12.5, 5.4, tone(pen, "topping"))
        pen.ellipse(x - 3, y - 1.4, 3, 1.2, tone(pen, "topping", 0.14))
    for k in range(7):
        a = math.tau * k / 7 + 0.5
        x, y = 62 * math.cos(a), -58 + 21 * math.sin(a)
        with turned(pen, x, y, 70 * k):
            pen.path("M-8 0Q0 -5 8 0Q0 5 -8 0Z", pen.col(Lch(0.52, 0.13, 142)))
            line(pen, "M-7 0H6", pen.col(Lch(0.65, 0.13, 135)), 0.7)
    for k in range(3):
        a = math.pi * k / 3 + 0.3
        x, y = 100 * math.cos(a), 35 * math.sin(a)
        line(
            pen,
            f"M{x:.1f} {-57 + y:.1f}L{-x:.1f} {-57 - y:.1f}",
            tone(pen, "crust", -0.14),
            1.8,
        )
    if pen.part("steam"):
        for x in (-30, 0, 30):
            pen.stroke(
                [(x, -76), (x + 7, -90), (x - 5, -104), (x + 3, -120)],
                pen.mat("white"),
                3,
                0.4,
            )


OBJECT = Object(
    words="pizza pepperoni_pizza margherita 🍕",
    draw=draw,
    metres=0.1,
    stands=("table",),
    height=0.26,
    width=2.5,
    many=1,
    slots={
        "topping": Lch(0.54, 0.18, 27),
        "cheese": Lch(0.88, 0.12, 88),
        "crust": Lch(0.72, 0.1, 68),
        "board": "wood",
    },
    parts={"steam": 0.4},
    reach=24,
)
