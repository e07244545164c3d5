"""A medal on a ribbon."""

import math
from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects._forms import ball, tone
from forge_app.engine.objects.spec import Object
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, _rng: Random) -> None:
    """A medal on a ribbon."""
    pen.path("M-26 -100H-8L10 -52L-6 -44Z", tone(pen, "ribbon", -0.12))
    pen.path("M26 -100H8L-10 -52L6 -44Z", tone(pen, "ribbon"))
    pen.path("M20 -100H14L-5.5 -50L-1 -48Z", pen.mat("white"), 0.85)
    pen.rect(-9, -56, 18, 7, tone(pen, "body", -0.14), rx=2)
    ball(pen, "M-27 -27A27 27 0 1 1 27 -27A27 27 0 1 1 -27 -27Z", "body", (0, -27), 27)
    pen.circle(0, -27, 20.5, tone(pen, "body", -0.10))
    pen.circle(0, -27, 18.5, tone(pen, "body", 0.04))
    points = []
    for i in range(10):
        r = 13 if i % 2 == 0 else 5.4
        a = i * math.pi / 5
        points.append((r * math.sin(a), -27 - r * math.cos(a)))
    pen.poly(points, tone(pen, "body", 0.15))


OBJECT = Object(
    words="medal gold_medal award_medal olympic_medal silver_medal 🏅 🥇",
    draw=draw,
    metres=0.12,
    stands=("table", "wall"),
    height=0.40,
    width=0.60,
    many=3,
    slots={"body": Lch(0.80, 0.15, 85), "ribbon": ["blue", "red"]},
    home="backdrop",
)
