"""A gear wheel."""

import math
from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects._forms import down, tone
from forge_app.engine.objects.spec import Object
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, _rng: Random) -> None:
    """A gear wheel."""
    teeth, outer, inner = 10, 49, 38
    points = []
    for i in range(teeth):
        for part, r in ((-0.30, inner), (-0.19, outer), (0.19, outer), (0.30, inner)):
            a = (i + part) * math.tau / teeth
            points.append((r * math.sin(a), -50 - r * math.cos(a)))
    pen.poly(points, down(pen, "body"))
    pen.circle(0, -50, 31, tone(pen, "body", -0.10))
    pen.circle(0, -50, 28, tone(pen, "body", 0.05))
    pen.circle(0, -50, 15, tone(pen, "hub"))
    pen.circle(0, -50, 7.5, pen.mat("dark"))


OBJECT = Object(
    words="gear cog cogwheel gear_wheel settings_gear ⚙",
    draw=draw,
    metres=1,
    stands=("table",),
    height=0.36,
    width=1.0,
    many=3,
    slots={"body": ["metal", "accent"], "hub": Lch(0.55, 0.03, 250)},
    home="backdrop",
)
