"""Broad-leaved trees: forked trunk and crown."""

import math
from collections.abc import Sequence
from functools import partial
from itertools import pairwise
from random import Random

from forge_app.engine.draw.canvas import Point, num
from forge_app.engine.draw.form import limb, solid
from forge_app.engine.draw.pen import Pen


def forked(pen: Pen, rng: Random, slot: str) -> None:
    """A forked trunk with a round crown in the colour of a slot."""
    bark = pen.slot("trunk")
    pen.path("M-4 0Q-2 -20 -3 -44L3 -44Q3 -18 5 0Z", bark)
    pen.stroke([(0, -30), (-8, -46), (-14, -58)], bark, 2.5)
    pen.stroke([(0, -34), (8, -48), (13, -60)], bark, 2.2)
    crown(pen, rng, slot, 13)


def crown(pen: Pen, rng: Random, slot: str, n: int) -> None:
    """A round crown of a number of clumps."""
    clumps: list[tuple[float, float, float]] = []
    for i in range(n):
        angle = i * 2.399963 + rng.uniform(-0.2, 0.2)  # golden angle: even cover
        radius = 25 * math.sqrt((i + 0.5) / n)
        x, y = radius * math.cos(angle) * 1.1, -66 + radius * math.sin(angle) * 0.92
        clumps.append((x, y, rng.uniform(10, 14)))
    leafy(pen, rng, slot, clumps)


def leafy(
    pen: Pen, rng: Random, slot: str, clumps: Sequence[tuple[float, float, float]]
) -> None:
    """A crown from clumps of leaves, darker below and away from the light.

    Args:
        pen: The pen.
        rng: Varies the clumps.
        slot: Slot of the colour.
        clumps: Centre and radius of each.
    """
    top = min(y - r for _, y, r in clumps)
    low = max(y + r for _, y, r in clumps)
    tall = max(1.0, low - top)
    jolted = [
        (
            x + rng.uniform(-1.5, 1.5),
            y + rng.uniform(-1.2, 1.2),
            r * rng.uniform(0.92, 1.1),
        )
        for x, y, r in clumps
    ]
    for x, y, r in jolted:
        pen.circle(x - pen.side * 1.2, y + 2.4, r * 1.07, pen.slot(slot, -0.12))
    for x, y, r in sorted(jolted, key=lambda c: -c[1]):
        tone = -0.07 + 0.11 * (low - y) / tall + rng.uniform(-0.015, 0.015)
        pen.path(_tuft(rng, x, y, r * 0.97, 8), pen.slot(slot, tone))
    lit: dict[float, list[str]] = {0.05: [], 0.1: []}
    for x, y, r in jolted:
        height = (low - y) / tall
        if height > 0.4:
            cx, cy = x + pen.side * r * 0.3, y - r * 0.32
            lit[0.05].append(_tuft(rng, cx, cy, r * 0.55, 7))
            if height > 0.6:
                spot = _tuft(rng, cx + pen.side * r * 0.1, cy - r * 0.14, r * 0.26, 5)
                lit[0.1].append(spot)
    for shade, shapes in lit.items():
        if shapes:
            pen.path("".join(shapes), pen.slot(slot, shade))


def _tuft(rng: Random, x: float, y: float, r: float, lobes: int) -> str:
    """Path data of a clump with a scalloped edge."""
    turn = rng.uniform(0, 1)
    ring = [
        (
            x + r * math.cos((i + turn) * math.tau / lobes) * rng.uniform(0.92, 1.08),
            y + r * math.sin((i + turn) * math.tau / lobes) * rng.uniform(0.92, 1.08),
        )
        for i in range(lobes)
    ]
    bow = num(r * 3.4 / lobes)
    arcs = "".join(
        f"a{bow} {bow} 0 0 1 {num(b[0] - a[0])} {num(b[1] - a[1])}"
        for a, b in pairwise([*ring, ring[0]])
    )
    return f"M{num(ring[0][0])} {num(ring[0][1])}{arcs}Z"


def bark(pen: Pen, line: Sequence[Point], widths: Sequence[float]) -> None:
    """A trunk or bough in the colour of the trunk, level where it meets the ground."""
    d = limb(line, widths, flat=line[-1][1] >= 0)
    solid(pen, d, partial(pen.slot, "trunk"), 0.0, 0.05)
