"""A cluster of six-sided crystals."""

import math
from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects.spec import Object
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, rng: Random) -> None:
    """A cluster of six-sided crystals."""
    hue = pen.hue("body")
    pen.halo(0, -50, 80, pen.raw(Lch(0.8, hue.c, hue.h)), 0.3)
    shards = ((-44, 15, 10, 52), (42, 14, 9, 46), (-24, 9, 12, 76), (25, 8, 11, 68),
              (-8, -3, 15, 96), (10, 3, 9, 54), (-16, 1, 8, 40))  # fmt: skip
    for i, (turn, shift, half, tall) in enumerate(shards):
        long = tall * rng.uniform(0.92, 1.03)
        _shard(pen, math.radians(turn), shift if turn > 0 else -shift, half, long,
               -0.04 + 0.012 * i)  # fmt: skip
    pen.blob([(-40, 4), (-34, -8), (-12, -10), (12, -10), (34, -8), (40, 4), (0, 9)],
             pen.mat("rock", -0.05))  # fmt: skip


def _shard(
    pen: Pen, turn: float, x: float, half: float, long: float, shade: float
) -> None:
    """One crystal: three faces and a faceted point."""
    cos, sin = math.cos(turn), math.sin(turn)

    def at(aside: float, up: float) -> tuple[float, float]:
        return x + aside * cos + up * sin, aside * sin - up * cos

    neck, edge = long - half * 1.7, half * 0.3
    light = 0.1 if pen.side > 0 else -0.1
    tip = at(edge * 0.6, long)
    faces = (
        ([at(-half, 0), at(-edge, 0), at(-edge, neck - half * 0.4), at(-half, neck)],
          -light),
        ([at(-edge, 0), at(edge * 1.6, 0), at(edge * 1.6, neck - half * 0.4),
          at(-edge, neck - half * 0.4)], 0.03),
        ([at(edge * 1.6, 0), at(half, 0), at(half, neck), at(edge * 1.6,
          neck - half * 0.4)],
         light),
        ([at(-half, neck), at(-edge, neck - half * 0.4), tip], -light * 0.5 + 0.04),
        ([at(-edge, neck - half * 0.4), at(edge * 1.6, neck - half * 0.4), tip], 0.13),
        ([at(edge * 1.6, neck - half * 0.4), at(half, neck), tip], light * 1.2 + 0.04),
    )  # fmt: skip
    for points, tone in faces:
        pen.poly(points, pen.slot("body", shade + tone))
    pen.path(f"M{at(-edge, 6)[0]:.1f} {at(-edge, 6)[1]:.1f}L{at(-edge, neck)[0]:.1f} "
             f"{at(-edge, neck)[1]:.1f}", "none", 0.6, pen.mat("white"), 1)  # fmt: skip


OBJECT = Object(
    words="crystal quartz amethyst gemstone 💎",
    draw=draw,
    metres=0.3,
    stands=("land", "table"),
    height=0.13,
    width=1.25,
    many=3,
    slots={"body": [Lch(0.62, 0.15, 305), Lch(0.74, 0.10, 215), Lch(0.76, 0.12, 350)]},
    shadow=False,
)
