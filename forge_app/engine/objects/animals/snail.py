"""A snail with a spiral shell."""

import math
from functools import partial
from random import Random

from forge_app.engine.draw.form import curve, solid
from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects.spec import Object, Seat
from forge_app.engine.scene.colour import Lch

_BODY = [
    (-88, 0), (-88, 0), (-60, -14), (-20, -20), (30, -20), (48, -34), (54, -54),
    (66, -62), (80, -56), (82, -38), (74, -14), (60, 0), (60, 0),
]  # fmt: skip


def draw(pen: Pen, _rng: Random) -> None:
    """A snail with a spiral shell."""
    skin, shell = partial(pen.slot, "skin"), partial(pen.slot, "shell")
    for x, tip in ((66, 62), (75, 88)):
        pen.stroke([(x, -54), ((x + tip) / 2, -72), (tip, -88)], skin(-0.04), 4.4)
        pen.circle(tip, -89, 4.6, skin(-0.04))
        pen.circle(tip + 1, -90, 2, pen.mat("dark"))
    solid(pen, curve(_BODY), skin, 0, 0.06)
    pen.path("M70 -36Q76 -32 80 -38", "none", 1, skin(-0.22), 2)
    cx, cy = -14, -52
    pen.circle(cx, cy, 46, shell(-0.1))
    rim = [(cx + 46 * math.cos(a / 8 * math.tau),
           cy + 46 * math.sin(a / 8 * math.tau)) for a in range(8)]  # fmt: skip
    solid(pen, curve(rim), shell, 0, 0.1)
    spiral = []
    for i in range(34):
        r, a = 45 * (1 - i / 34) ** 0.9, 0.9 + i * 0.44
        spiral.append((cx + 2 + r * math.cos(a), cy + 2 + r * math.sin(a)))
    pen.path(curve(spiral, close=False), "none", 1, shell(-0.18), 4.4)


OBJECT = Object(
    words="snail garden_snail 🐌",
    draw=draw,
    metres=0.06,
    height=0.04,
    width=1.8,
    many=2,
    slots={
        "shell": [Lch(0.62, 0.12, 55), Lch(0.70, 0.11, 75)],
        "skin": Lch(0.80, 0.06, 80),
    },
    seat=Seat(-24, 0, -96),
)
