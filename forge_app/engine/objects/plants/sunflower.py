"""A sunflower: rays of petals around a dark disc, large leaves."""

import math
from functools import partial
from random import Random

from forge_app.engine.draw.form import solid
from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects.spec import Object
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, rng: Random) -> None:
    """A sunflower: rays of petals around a dark disc, large leaves."""
    green = partial(pen.col, Lch(0.55, 0.13, 132))
    sway = rng.uniform(-5, 5)
    pen.stroke([(0, 2), (sway * 0.3 - 2, -30), (sway, -72)], green(-0.05), 3.6)
    for s, y in ((-1, -26), (1, -40)):
        leaf = f"M0 {y}C{s * 6} {y - 16} {s * 20} {y - 16} {s * 27} {y - 8}"
        leaf += f"C{s * 20} {y + 3} {s * 8} {y + 3} 0 {y}Z"
        solid(pen, leaf, green, 0.02, 0.06)
        pen.path(
            f"M0 {y}Q{s * 12} {y - 8} {s * 24} {y - 8}", "none", 0.7, green(-0.12), 0.9
        )
    cy = -75.0
    turn = rng.uniform(0, 0.3)
    for shade, out, shift, half in ((-0.09, 24.5, 0.5, 0.15), (0.0, 23.0, 0.0, 0.16)):
        rays = []
        for i in range(16):
            a = turn + (i + shift) * math.tau / 16
            p = [(11 * math.cos(a - half), 11 * math.sin(a - half)),
                 (19 * math.cos(a - half), 19 * math.sin(a - half)), (out * math.cos(a),
                 out * math.sin(a)), (19 * math.cos(a + half), 19 * math.sin(a + half)),
                 (11 * math.cos(a + half), 11 * math.sin(a + half))]  # fmt: skip
            q = [f"{sway + x:.1f} {cy + y:.1f}" for x, y in p]
            rays.append(f"M{q[0]}Q{q[1]} {q[2]}Q{q[3]} {q[4]}Z")
        pen.path("".join(rays), pen.slot("petal", shade))
    pen.circle(sway, cy, 12.4, pen.slot("disc", -0.06))
    pen.circle(sway, cy, 9.6, pen.slot("disc", 0.03))
    seeds = []
    for i in range(26):
        a, r = i * 2.399963, 1.75 * math.sqrt(i)
        seeds.append(
            f"M{sway + r * math.cos(a) - 0.5:.1f} {cy + r * math.sin(a):.1f}h1.1"
        )
    pen.path("".join(seeds), "none", 0.9, pen.slot("disc", -0.16), 1.1)


OBJECT = Object(
    words="sunflower sun_flower 🌻",
    draw=draw,
    metres=1.8,
    height=0.14,
    width=0.56,
    many=14,
    slots={
        "petal": [Lch(0.84, 0.17, 85), Lch(0.81, 0.17, 80)],
        "disc": Lch(0.36, 0.07, 50),
    },
    shadow=False,
    indoors="vase",
)
