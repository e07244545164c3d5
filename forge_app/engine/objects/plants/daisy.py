"""A daisy: white rays around a yellow eye."""

import math
from functools import partial
from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects.spec import Object
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, rng: Random) -> None:
    """A daisy: white rays around a yellow eye."""
    green = partial(pen.col, Lch(0.56, 0.13, 135))
    bend = rng.uniform(-8, 8)
    pen.stroke([(0, 2), (bend * 0.2, -40), (bend, -76)], green(-0.03), 2.8)
    for s in (-1, 1):
        pen.path(f"M0 0Q{s * 4} -18 {s * 15} -26Q{s * 14} -8 0 0Z", green(0.03 * s))
    cy = -78.0
    for shade, shift, out in ((-0.08, 0.5, 20.5), (0.0, 0.0, 19.5)):
        rays = []
        for i in range(13):
            a = (i + shift) * math.tau / 13
            c, s = math.cos(a), math.sin(a) * 0.94
            nx, ny = -math.sin(a) * 4.2, math.cos(a) * 4.2
            rays.append(
                f"M{bend:.1f} {cy}Q{bend + c * out * 0.7 + nx:.1f} "
                f"{cy + s * out * 0.7 + ny:.1f} "
                f"{bend + c * out:.1f} "
                f"{cy + s * out:.1f}Q{bend + c * out * 0.7 - nx:.1f} "
                f"{cy + s * out * 0.7 - ny:.1f} {bend:.1f} {cy}Z"
            )
        pen.path("".join(rays), pen.slot("petal", shade))
    pen.circle(bend, cy, 6.6, pen.slot("eye", -0.06))
    pen.circle(bend + pen.side * 1.2, cy - 1.2, 4.8, pen.slot("eye", 0.05))


OBJECT = Object(
    words="daisy marguerite camomile",
    draw=draw,
    metres=0.35,
    height=0.065,
    width=0.45,
    many=60,
    slots={"petal": Lch(0.97, 0.01, 95), "eye": Lch(0.84, 0.16, 88)},
    shadow=False,
    indoors="vase",
)
