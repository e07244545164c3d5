"""Broad-leaved trees: forked trunk and crown."""

import math
from random import Random

from forge_app.engine.draw.pen import Pen


def forked(pen: Pen, rng: Random, slot: str) -> None:
    """A forked trunk with a round crown in the colour of a slot."""
    bark = pen.slot("trunk")
    pen.path("M-4 0Q-2 -20 -3 -44L3 -44Q3 -18 5 0Z", bark)
    pen.stroke([(0, -30), (-8, -46), (-14, -58)], bark, 2.5)
    pen.stroke([(0, -34), (8, -48), (13, -60)], bark, 2.2)
    crown(pen, rng, slot, 16)


def crown(pen: Pen, rng: Random, slot: str, n: int) -> None:
    """Leaves as overlapping clumps: shadow, body, lit top."""
    clumps: list[tuple[float, float, float]] = []
    for i in range(n):
        angle = i * 2.399963 + rng.uniform(-0.2, 0.2)  # golden angle: even cover
        radius = 25 * math.sqrt((i + 0.5) / n)
        x, y = radius * math.cos(angle) * 1.1, -66 + radius * math.sin(angle) * 0.92
        clumps.append((x, y, rng.uniform(9, 14)))
    for shade, shift, grow in ((-0.10, 3.0, 1.15), (0.0, 0.0, 1.0), (0.09, -4.5, 0.62)):
        for x, y, r in clumps:
            cx = x + (pen.side * 4 if shade > 0 else -pen.side * shift * 0.5)
            jitter = rng.uniform(-0.025, 0.025)
            if shade > 0 and (y > -58 or x * pen.side < -14):
                continue
            pen.circle(cx, y + shift, r * grow, pen.slot(slot, shade + jitter))
