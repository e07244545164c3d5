"""A coconut palm, leaning, with feathered fronds."""

import math
from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects.spec import Object


def draw(pen: Pen, rng: Random) -> None:
    """A coconut palm, leaning, with feathered fronds."""
    lean = rng.uniform(8, 24)
    pen.path(
        f"M-4 2Q{lean * 0.1:.1f} -40 {lean - 2:.1f} -76L{lean + 2:.1f} -76"
        f"Q{lean * 0.1 + 5:.1f} -38 4 2Z",
        pen.mat("wood", -0.05),
    )
    for i in range(1, 8):
        t = i / 8
        x = lean * t * t
        pen.stroke(
            [(x - 3, -76 * t), (x, -76 * t + 1.5), (x + 3, -76 * t)],
            pen.mat("wood", -0.14),
            0.8,
        )
    fronds = [
        (-165, 34),
        (-20, 36),
        (-140, 38),
        (-45, 38),
        (-100, 26),
        (-78, 28),
        (172, 27),
        (8, 28),
    ]
    for angle, length in fronds:
        turn = math.radians(angle + rng.uniform(-8, 8))
        ax, ay = math.cos(turn), math.sin(turn)
        mid = (lean + ax * length * 0.55, -76 + ay * length * 0.55 - 4)
        tip = (lean + ax * length, -76 + ay * length * 0.6 + 14)
        lit = 0.08 if ax * pen.side > 0 else -0.03
        fill = pen.slot("leaf", lit)
        pen.path(
            f"M{lean:.1f} -76Q{mid[0]:.1f} {mid[1] - 5:.1f} {tip[0]:.1f} {tip[1]:.1f}"
            f"Q{mid[0]:.1f} {mid[1] + 7:.1f} {lean:.1f} -75Z",
            fill,
        )
        for k in range(3, 8):
            t = k / 8
            bx = (1 - t) ** 2 * lean + 2 * t * (1 - t) * mid[0] + t * t * tip[0]
            by = (1 - t) ** 2 * -76 + 2 * t * (1 - t) * mid[1] + t * t * tip[1]
            pen.poly(
                [(bx - 1.5, by - 1), (bx + 1.5, by - 1), (bx + ax * 4, by + 9)], fill
            )
    for x, y in ((-2.5, -74), (2, -73), (0, -71.5)):
        pen.circle(lean + x, y, 2.6, pen.mat("trunk", 0.02))


OBJECT = Object(
    words="palm palm_tree coconut_tree 🌴",
    draw=draw,
    metres=14,
    stands=("land",),
    height=0.4,
    width=0.9,
    many=3,
    slots={"leaf": "leaf"},
    home="beach",
    spot="cape",
)
