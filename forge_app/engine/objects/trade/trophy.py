"""A cup with two handles on its foot."""

import math
from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects._forms import contact, line, tone, tube
from forge_app.engine.objects.spec import Object
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, _rng: Random) -> None:
    """A cup with two handles on its foot."""
    contact(pen, 0, 24, 4)
    pen.path("M-22 0V-11Q-22 -14 -19 -14H19Q22 -14 22 -11V0Z", tube(pen, "foot"))
    pen.rect(-11, -10, 22, 6, tone(pen, "body", 0.06), rx=1)
    pen.path("M-13 -14Q-5 -18 -4 -30H4Q5 -18 13 -14Z", tube(pen, "body"))
    pen.ellipse(0, -32, 7, 4, tone(pen, "body", -0.08))
    for s in (-1, 1):
        line(
            pen,
            f"M{27 * s} -90Q{48 * s} -92 {44 * s} -72Q{40 * s} -54 {20 * s} -50",
            tone(pen, "body", -0.04),
            5,
        )
    pen.path("M-30 -98H30Q31 -44 0 -34Q-31 -44 -30 -98Z", tube(pen, "body"))
    pen.ellipse(0, -98, 30, 4.4, tone(pen, "body", 0.10))
    pen.ellipse(0, -97.6, 25, 2.8, tone(pen, "body", -0.2))
    points = []
    for i in range(10):
        r = 11 if i % 2 == 0 else 4.6
        a = i * math.pi / 5
        points.append((r * math.sin(a), -70 - r * math.cos(a)))
    pen.poly(points, tone(pen, "body", 0.16))


OBJECT = Object(
    words="trophy cup_trophy winners_cup championship_cup award_cup 🏆",
    draw=draw,
    metres=0.45,
    stands=("table",),
    height=0.46,
    width=0.94,
    many=1,
    slots={"body": Lch(0.80, 0.15, 85), "foot": Lch(0.36, 0.05, 45)},
)
