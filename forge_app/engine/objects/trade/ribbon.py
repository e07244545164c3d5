"""An award rosette."""

import math
from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects._forms import tone
from forge_app.engine.objects.spec import Object
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, _rng: Random) -> None:
    """An award rosette."""
    for s in (-1, 1):
        pen.poly(
            [(2 * s, -50), (24 * s, -42), (34 * s, 0), (21 * s, -7), (9 * s, 0)],
            tone(pen, "body", -0.10 if s == pen.side else -0.03),
        )
    points = []
    for i in range(64):
        a = i * math.tau / 64
        r = 36 * (1 + 0.075 * math.cos(a * 16))
        points.append((r * math.sin(a), -63 - r * math.cos(a)))
    pen.blob(points, tone(pen, "body"))
    pen.circle(0, -63, 28, tone(pen, "body", -0.09))
    pen.circle(0, -63, 25, tone(pen, "middle"))
    star = []
    for i in range(10):
        r = 15 if i % 2 == 0 else 6.2
        a = i * math.pi / 5
        star.append((r * math.sin(a), -62 - r * math.cos(a)))
    pen.poly(star, tone(pen, "body"))


OBJECT = Object(
    words="ribbon rosette award_ribbon prize_ribbon award badge 🎗",
    draw=draw,
    metres=0.2,
    stands=("table", "wall"),
    height=0.40,
    width=0.80,
    many=2,
    slots={"body": ["blue", "red"], "middle": Lch(0.95, 0.04, 90)},
    home="backdrop",
)
