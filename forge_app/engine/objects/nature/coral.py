"""Branching coral with rounded tips."""

import math
from functools import partial
from random import Random

from forge_app.engine.draw.canvas import Point
from forge_app.engine.draw.form import Tone, limb, solid
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
        _branch(pen, rng, tone, (turn * 9, 2), turn, 30, 12.0, 3, shade)
    pen.ellipse(0, 1, 26, 5, tone(-0.14))


def _branch(
    pen: Pen,
    rng: Random,
    tone: Tone,
    foot: Point,
    turn: float,
    long: float,
    width: float,
    left: int,
    shade: float,
) -> None:
    """A branch and, beyond it, the smaller ones it forks into."""
    tip = (foot[0] + long * math.sin(turn), foot[1] - long * math.cos(turn))
    bend = turn + rng.uniform(-0.25, 0.25)
    mid = (foot[0] + long * 0.5 * math.sin(bend), foot[1] - long * 0.5 * math.cos(bend))
    solid(
        pen,
        limb([foot, mid, tip], [width, width * 0.8, width * 0.75]),
        tone,
        shade,
        0.03,
    )
    if not left:
        pen.circle(*tip, width * 0.42, tone(shade + 0.12))
        return
    for way in (-1, 1):
        fork = turn * 0.75 + way * rng.uniform(0.22, 0.5)
        _branch(pen, rng, tone, tip, fork, long * rng.uniform(0.68, 0.82), width * 0.72,
                left - 1, shade + 0.02)  # fmt: skip


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
