"""A snow crystal with six branching arms."""

import math
from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects.spec import Object
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, rng: Random) -> None:
    """A snow crystal with six branching arms."""
    fill = pen.raw(pen.hue("ice"))
    turn = rng.uniform(-14, 14)
    twigs = [(17, 11 + rng.uniform(-2, 2)), (28, 14 + rng.uniform(-2, 2)), (39, 8)]
    for i in range(6):
        a = math.radians(turn + i * 60)

        def at(out: float, aside: float, a: float = a) -> str:
            x = out * math.sin(a) + aside * math.cos(a)
            y = -50 - out * math.cos(a) + aside * math.sin(a)
            return f"{x:.1f} {y:.1f}"

        pen.path(f"M{at(0, 0)}L{at(49, 0)}", "none", 1, fill, 3.2)
        for out, long in twigs:
            pen.path(
                f"M{at(out + long * 0.7, -long * 0.75)}L{at(out, 0)}"
                f"L{at(out + long * 0.7, long * 0.75)}", "none", 1, fill, 2.3,
            )  # fmt: skip
    ring = [
        (
            9 * math.sin(math.radians(turn + k * 60)),
            -50 - 9 * math.cos(math.radians(turn + k * 60)),
        )
        for k in range(6)
    ]
    pen.poly(ring, fill)


OBJECT = Object(
    words="snowflake snow_crystal ice_crystal ❄",
    draw=draw,
    metres=0.05,
    stands=("sky", "table"),
    height=0.09,
    width=1.0,
    many=14,
    slots={"ice": Lch(0.95, 0.02, 230)},
    home="snow",
    shadow=False,
)
