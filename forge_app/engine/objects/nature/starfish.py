"""A starfish with five arms and pale dots."""

import math
from functools import partial
from random import Random

from forge_app.engine.draw.canvas import Point
from forge_app.engine.draw.form import curve, solid
from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects.spec import Object
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, rng: Random) -> None:
    """A starfish with five arms and pale dots."""
    tone = partial(pen.slot, "body")
    turn = rng.uniform(-0.2, 0.2) - math.pi / 2
    ring: list[Point] = []
    for i in range(5):
        a = turn + i * math.tau / 5
        for way, r in ((-0.12, 46.0), (0.0, 51.0), (0.12, 46.0), (math.pi / 5, 19.0)):
            ring.append((r * math.cos(a + way), -48 + r * math.sin(a + way)))
    solid(pen, curve(ring), tone, 0.0, 0.09)
    for i in range(5):
        a = turn + i * math.tau / 5
        for k in range(5):
            r = 8 + k * 8
            x, y = r * math.cos(a), -48 + r * math.sin(a)
            pen.circle(x, y, 2.7 - k * 0.3, tone(0.15), 0.9)
    pen.circle(0, -48, 3, tone(0.15), 0.9)


OBJECT = Object(
    words="starfish sea_star",
    draw=draw,
    metres=0.2,
    stands=("land", "underwater", "table"),
    plurals="starfish",
    height=0.048,
    width=1.05,
    many=2,
    slots={"body": [Lch(0.68, 0.18, 40), Lch(0.64, 0.20, 25)]},
    home="beach",
    shadow=False,
)
