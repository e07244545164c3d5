"""The double helix."""

import math
from random import Random

from forge_app.engine.draw.canvas import num
from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects._forms import line, tone
from forge_app.engine.objects.spec import Object
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, _rng: Random) -> None:
    """The double helix."""
    count = 15
    back, front = [], []
    for i in range(count + 1):
        y = -100 + 100 * i / count
        a = math.tau * 1.25 * i / count
        back.append((-24 * math.cos(a), y))
        front.append((24 * math.cos(a), y))
    for i in range(count + 1):
        (x0, y), (x1, _) = back[i], front[i]
        if abs(x1 - x0) > 9:
            middle = (x0 + x1) / 2
            line(pen, f"M{num(x0)} {num(y)}H{num(middle)}", tone(pen, "rung"), 2.8)
            line(
                pen, f"M{num(middle)} {num(y)}H{num(x1)}", tone(pen, "rung", -0.16), 2.8
            )
    pen.stroke(back, tone(pen, "strand", -0.14), 5)
    pen.stroke(front, tone(pen, "strand"), 5.6)


OBJECT = Object(
    words="dna double_helix helix genome dna_strand 🧬",
    draw=draw,
    metres=1,
    stands=("table",),
    height=0.42,
    width=0.58,
    many=2,
    slots={"strand": ["blue", Lch(0.56, 0.17, 290)], "rung": Lch(0.76, 0.13, 165)},
    home="backdrop",
)
