"""Branching coral with rounded tips."""

import math
from functools import partial
from random import Random

from forge_app.engine.draw.canvas import Point, num
from forge_app.engine.draw.form import limb, solid
from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects.spec import Object
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, rng: Random) -> None:
    """Branching coral with rounded tips."""
    tone = partial(pen.slot, "body")
    for shade, turn in (
        (-0.1, -0.7),
        (-0.08, 0.75),
        (-0.03, -0.25),
        (0.0, 0.3),
        (0.03, 0),
    ):
        limbs: list[str] = []
        tips: list[str] = []
        _branch(rng, limbs, tips, (turn * 9, 2), turn, 30, 12.0, 3)
        solid(pen, "".join(limbs), tone, shade, 0.08)
        pen.path("".join(tips), tone(shade + 0.16))
    pen.ellipse(0, 1, 26, 5, tone(-0.14))


def _branch(
    rng: Random,
    limbs: list[str],
    tips: list[str],
    foot: Point,
    turn: float,
    long: float,
    width: float,
    left: int,
) -> None:
    """Path data of a branch and, beyond it, of the smaller ones it forks into."""
    tip = (foot[0] + long * math.sin(turn), foot[1] - long * math.cos(turn))
    limbs.append(limb([foot, tip], [width, width * 0.75]))
    if not left:
        r = num(width * 0.42)
        tips.append(f"M{num(tip[0])} {num(tip[1])}m-{r} 0a{r} {r} 0 1 0 "
                    f"{num(width * 0.84)} 0"
                    f"a{r} {r} 0 1 0 -{num(width * 0.84)} 0Z")  # fmt: skip
        return
    for way in (-1, 1):
        fork = turn * 0.75 + way * rng.uniform(0.22, 0.5)
        _branch(rng, limbs, tips, tip, fork, long * rng.uniform(0.68, 0.82),
                width * 0.72, left - 1)  # fmt: skip


OBJECT = Object(
    words="coral coral_branch 🪸",
    draw=draw,
    metres=0.5,
    stands=("land", "underwater", "table"),
    height=0.13,
    width=1.3,
    many=5,
    slots={
        "body": [Lch(0.68, 0.18, 20), Lch(0.72, 0.15, 55), Lch(0.68, 0.14, 335),
                 Lch(0.62, 0.13, 300)],
    },
    home="underwater",
    shadow=False,
)  # fmt: skip
