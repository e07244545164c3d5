"""A wild flower: one of four shapes on a bending stem."""

import math
from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects.spec import Object


def draw(pen: Pen, rng: Random) -> None:
    """A wild flower: one of four shapes on a bending stem."""
    bend = rng.uniform(-14, 14)
    stem = pen.mat("bush", -0.02)
    pen.stroke([(0, 0), (bend * 0.2, -40), (bend, -78)], stem, 4)
    pen.path("M0 -18Q16 -34 22 -22Q14 -10 0 -14Z", stem)
    kind = rng.randrange(3)
    if kind == 0:
        pen.path(
            f"M{bend - 17:.1f} -98Q{bend - 20:.1f} -70 {bend:.1f} -68"
            f"Q{bend + 20:.1f} -70 {bend + 17:.1f} -98L{bend + 7:.1f} -86"
            f"L{bend:.1f} -100L{bend - 7:.1f} -86Z",
            pen.slot("petal"),
        )
        return
    petals = 6 if kind == 1 else 9
    for i in range(petals):
        turn = i * math.tau / petals
        x, y = bend + 14 * math.cos(turn), -82 + 12 * math.sin(turn)
        shade = 0.06 if math.sin(turn) < 0 else -0.03
        pen.circle(x, y, 9.5 if kind == 1 else 6.5, pen.slot("petal", shade))
    pen.circle(bend, -82, 7, pen.mat("yellow"))


OBJECT = Object(
    words="flower wildflower blossom bloom lily orchid peony iris bluebell 🌼",
    draw=draw,
    metres=0.4,
    stands=("land",),
    height=0.066,
    width=0.5,
    many=110,
    slots={"petal": ["accent", "accent", "accent", "petal"]},
    shadow=False,
    indoors="vase",
)
