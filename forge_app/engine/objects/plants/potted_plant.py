"""A plant in a pot: split leaves, broad leaves or swords."""

import math
from functools import partial
from random import Random

from forge_app.engine.draw.form import Tone, curve, inside, limb, solid
from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects.spec import Object
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, rng: Random) -> None:
    """A plant in a pot: split leaves, broad leaves or swords."""
    leaf, pot = partial(pen.slot, "leaf"), partial(pen.slot, "pot")
    kind = rng.randrange(3)
    if kind == 0:
        _swords(pen, rng, leaf)
    else:
        _fan(pen, rng, leaf, split=kind == 1)
    body = curve([(-19, -30), (-19, -30), (19, -30), (19, -30), (14, 0), (14, 0),
                 (-14, 0), (-14, 0)])  # fmt: skip
    solid(pen, body, pot, 0, 0.06)
    with inside(pen, body):
        pen.rect(-24 if pen.side > 0 else 6, -30, 18, 32, pot(-0.14), 0.5)
    pen.rect(-21, -34, 42, 7, pot(0.05), rx=1.6)


def _swords(pen: Pen, rng: Random, leaf: Tone) -> None:
    """Upright stiff leaves with pale edges."""
    for i, x in enumerate((-13, 13, -7, 8, 0)):
        tall = (66, 70, 84, 78, 98)[i]
        tip = x * 1.9 + rng.uniform(-2, 2)
        line = [(x * 0.6, -28), (x * 1.3, -28 - (tall - 28) * 0.5), (tip, -tall)]
        pen.path(limb(line, [9, 10.4, 1.4]), pen.col(Lch(0.84, 0.11, 105)))
        solid(pen, limb(line, [6.4, 7.6, 0.8]), leaf, -0.06 + 0.03 * i, 0.06)


def _fan(pen: Pen, rng: Random, leaf: Tone, *, split: bool) -> None:
    """Stalks with broad leaves that lean outwards."""
    for i, turn in enumerate((-74, 72, -46, 48, -20, 24, 2)):
        a = math.radians(turn + rng.uniform(-6, 6))
        long = rng.uniform(34, 42) + (12 if abs(turn) < 30 else 0)
        x, y = long * math.sin(a) * 0.9, -34 - long * math.cos(a)
        pen.path(f"M0 -30Q{x * 0.2:.1f} {y * 0.7:.1f} {x:.1f} {y:.1f}", "none", 1,
                 leaf(-0.12), 1.8)  # fmt: skip
        shade = -0.1 + 0.03 * i + (0.03 if turn * pen.side > 0 else -0.02)
        pen.canvas.add(f'<g transform="translate({x:.1f} {y:.1f}) '
                       f'rotate({turn * 1.15:.0f})">')  # fmt: skip
        half = [(0, 7), (9, 8), (14, 1), (12, -9), (5, -17), (0, -21)]
        blade = curve([*half, (0, -21), *[(-p, q) for p, q in reversed(half[1:-1])]])
        solid(pen, blade, leaf, shade, 0.07)
        pen.path("M0 7V-18", "none", 0.8, leaf(shade + 0.12), 1)
        if split:
            d = "".join(f"M{s * 15} {y0}L{s * 4} {y0 + 1.6}L{s * 14} {y0 - 2.4}Z"
                        for s in (-1, 1) for y0 in (4, -2, -8))  # fmt: skip
            pen.path(d, pen.slot("leaf", shade - 0.18))
        pen.canvas.add("</g>")


OBJECT = Object(
    words="potted_plant houseplant house_plant indoor_plant monstera pot_plant plant "
    "flowerpot plant_pot rubber_plant 🪴",
    draw=draw,
    metres=0.9,
    stands=("floor", "table", "land"),
    height=0.16,
    width=0.95,
    many=2,
    slots={
        "leaf": [Lch(0.52, 0.12, 145), Lch(0.56, 0.13, 138)],
        "pot": [Lch(0.62, 0.12, 42), Lch(0.92, 0.015, 85), "accent"],
    },
)
