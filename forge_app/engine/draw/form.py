"""Living forms: curves through points, tapered limbs, bodies that turn in the light."""

import math
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from itertools import pairwise

from forge_app.engine.draw.canvas import Point, num
from forge_app.engine.draw.pen import Pen

Tone = Callable[[float], str]
"""A colour of the scene for a shade, such as `partial(pen.slot, "coat")`."""

_BEND = 0.36
"""Length of a handle by that of its segment; about a third gives round curves."""


def curve(points: Sequence[Point], close: bool = True) -> str:
    """Path data of a smooth line through all points; one given twice is a corner."""
    last = len(points) - 1

    def direction(i: int) -> Point | None:
        if not close and i in {0, last}:
            return None
        a, b, c = points[i - 1], points[i], points[0 if i == last else i + 1]
        if b in (a, c):
            return None
        length = math.dist(a, c) or 1.0
        return (c[0] - a[0]) / length, (c[1] - a[1]) / length

    ways = [direction(i) for i in range(len(points))]
    ring = list(zip(points, ways, strict=True))
    parts = [f"M{num(points[0][0])} {num(points[0][1])}"]
    for (a, out), (b, into) in pairwise([*ring, ring[0]] if close else ring):
        if a == b:
            continue
        reach = _BEND * math.dist(a, b)
        c1 = (a[0] + out[0] * reach, a[1] + out[1] * reach) if out else a
        c2 = (b[0] - into[0] * reach, b[1] - into[1] * reach) if into else b
        parts.append("C" + " ".join(f"{num(x)} {num(y)}" for x, y in (c1, c2, b)))
    return "".join(parts) + ("Z" if close else "")


def limb(points: Sequence[Point], widths: Sequence[float], flat: bool = False) -> str:
    """Path data of a tapering limb along a line.

    Args:
        points: Its middle line, two points or more.
        widths: Its width at each point.
        flat: Whether it ends with a straight edge, as a leg on the ground does.
    """
    left: list[Point] = []
    right: list[Point] = []
    last = len(points) - 1
    for i, ((x, y), width) in enumerate(zip(points, widths, strict=True)):
        a, b = points[max(0, i - 1)], points[min(last, i + 1)]
        length = math.dist(a, b) or 1.0
        nx, ny = (a[1] - b[1]) / length, (b[0] - a[0]) / length
        left.append((x + nx * width / 2, y + ny * width / 2))
        right.append((x - nx * width / 2, y - ny * width / 2))
    start = _cap(points[1], points[0], widths[0])
    right.reverse()
    if flat:
        # A level edge, whichever way the last bone points.
        (lx, _), (rx, _), level = left[-1], right[0], points[-1][1]
        left[-1:] = [(lx, level)] * 2
        right[:1] = [(rx, level)] * 2
        return curve([start, *left, *right])
    return curve([start, *left, _cap(points[-2], points[-1], widths[-1]), *right])


def _cap(before: Point, end: Point, width: float) -> Point:
    """The outermost point of a rounded end."""
    length = math.dist(before, end) or 1.0
    by = width / 2 / length
    return end[0] + (end[0] - before[0]) * by, end[1] + (end[1] - before[1]) * by


def moved(points: Sequence[Point], dx: float, dy: float = 0.0) -> list[Point]:
    """The points shifted."""
    return [(x + dx, y + dy) for x, y in points]


def solid(
    pen: Pen, d: str, tone: Tone, shade: float = 0.0, relief: float = 0.06
) -> None:
    """A rounded shape, lighter above and towards the light; plain in flat manners."""
    if not pen.look.soft or not relief:
        pen.path(d, tone(shade))
        return
    lean = 0.28 * pen.side
    stops = [
        (0.0, tone(shade + relief), 1.0),
        (0.5, tone(shade), 1.0),
        (1.0, tone(shade - relief * 1.2), 1.0),
    ]
    pen.path(d, pen.canvas.linear(stops, (0.5 + lean, 0), (0.5 - lean, 1)))


@contextmanager
def inside(pen: Pen, d: str) -> Iterator[None]:
    """What is drawn meanwhile shows only within a shape: markings, shadows."""
    pen.canvas.add(f'<g clip-path="{pen.canvas.clip(d)}">')
    yield
    pen.canvas.add("</g>")
