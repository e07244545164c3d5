"""A pie chart with a slice drawn out."""

import math
from random import Random

from forge_app.engine.draw.canvas import num
from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects._forms import line, tone
from forge_app.engine.objects.spec import Object
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, _rng: Random) -> None:
    """A pie chart with a slice drawn out."""

    def slice_(start: float, end: float, slot: str, out: float = 0.0) -> None:
        middle = (start + end) / 2 * math.tau
        cx, cy = out * math.sin(middle), -50 - out * math.cos(middle)
        points = [(cx, cy)]
        for i in range(41):
            a = (start + (end - start) * i / 40) * math.tau
            points.append((cx + 47 * math.sin(a), cy - 47 * math.cos(a)))
        pen.poly(points, tone(pen, slot))

    slice_(0.28, 0.62, "second")
    slice_(0.62, 1.0, "third")
    slice_(0.0, 0.28, "first", 6)
    edge = pen.mat("white")
    for turn in (0.28, 0.62, 1.0):
        a = turn * math.tau
        line(
            pen,
            f"M0 -50L{num(47 * math.sin(a))} {num(-50 - 47 * math.cos(a))}",
            edge,
            1.6,
        )


OBJECT = Object(
    words="pie_chart pie_graph donut_chart doughnut_chart circle_chart",
    draw=draw,
    metres=1,
    stands=("table", "wall"),
    height=0.40,
    width=1.04,
    many=1,
    slots={
        "first": Lch(0.72, 0.17, 55),
        "second": Lch(0.56, 0.14, 250),
        "third": Lch(0.70, 0.12, 180),
    },
    home="backdrop",
    fixed=True,
)
