"""Outlines of regions as smooth closed curves."""

from forge_app.engine.draw.canvas import Point
from forge_app.engine.inputs.regions import Labels

_SOFT = 0.6
"""How far an outline may be simplified, in pixels."""
_ROUND = 0.9
"""How far from a corner it begins to be rounded, in pixels."""

Loop = list[tuple[int, int]]


def outlines(labels: Labels, wanted: set[int]) -> dict[int, list[list[Point]]]:
    """The closed curves around each region, holes among them, in pixels."""
    found: dict[int, list[list[Point]]] = {}
    for region, edges in _edges(labels, wanted).items():
        loops = [_softened(loop) for loop in _loops(edges)]
        found[region] = [loop for loop in loops if len(loop) > 2]
    return found


def _edges(labels: Labels, wanted: set[int]) -> dict[int, list[tuple[Point, Point]]]:
    """The sides of pixels between each region and what is not of it."""
    height, width = labels.shape
    rows = [[-1] * (width + 2)]
    rows += [[-1, *row, -1] for row in labels.tolist()]
    rows.append([-1] * (width + 2))
    found: dict[int, list[tuple[Point, Point]]] = {one: [] for one in sorted(wanted)}
    for y in range(height + 1):
        above, below = rows[y], rows[y + 1]
        for x in range(width + 2):
            a, b = above[x], below[x]
            if a != b:  # a level side, from (x - 1, y) to (x, y)
                if a in found:
                    found[a].append(((x, y), (x - 1, y)))
                if b in found:
                    found[b].append(((x - 1, y), (x, y)))
            if x <= width:
                right = below[x + 1]
                if b != right:  # an upright side, from (x, y) to (x, y + 1)
                    if b in found:
                        found[b].append(((x, y), (x, y + 1)))
                    if right in found:
                        found[right].append(((x, y + 1), (x, y)))
    return found


def _loops(edges: list[tuple[Point, Point]]) -> list[Loop]:
    """Sides strung together to closed ways; where four meet the way turns left."""
    after: dict[Point, list[Point]] = {}
    for start, end in edges:
        after.setdefault(start, []).append(end)
    loops = []
    for start, _ in edges:
        if not after[start]:
            continue
        loop, before, here = [start], start, after[start].pop()
        while here != start:
            loop.append(here)
            ways = after[here]
            pick = 0 if len(ways) == 1 else _turning(before, here, ways)
            before, here = here, ways.pop(pick)
        loops.append([(int(x), int(y)) for x, y in loop])
    return loops


def _turning(before: Point, here: Point, ways: list[Point]) -> int:
    """The way that turns right, so that areas meeting at a corner stay apart."""
    dx, dy = here[0] - before[0], here[1] - before[1]

    def turn(way: Point) -> float:
        return dx * (way[1] - here[1]) - dy * (way[0] - here[0])

    return max(range(len(ways)), key=lambda at: turn(ways[at]))


def _softened(loop: Loop) -> list[Point]:
    """Stairs become slopes, slopes become straight, corners are rounded a little."""
    count = len(loop)
    if count < 5:
        return []
    slopes = [
        (
            (loop[i - 1][0] + 2 * loop[i][0] + loop[(i + 1) % count][0]) / 4,
            (loop[i - 1][1] + 2 * loop[i][1] + loop[(i + 1) % count][1]) / 4,
        )
        for i in range(count)
    ]
    half = count // 2
    first = _straightened(slopes[: half + 1])
    second = _straightened([*slopes[half:], slopes[0]])
    return _rounded([*first[:-1], *second[:-1]])


def _straightened(points: list[Point]) -> list[Point]:
    """Douglas and Peucker's simplification."""
    keep = [False] * len(points)
    keep[0] = keep[-1] = True
    spans = [(0, len(points) - 1)]
    while spans:
        low, high = spans.pop()
        (ax, ay), (bx, by) = points[low], points[high]
        dx, dy = bx - ax, by - ay
        length = (dx * dx + dy * dy) ** 0.5
        worst, at = _SOFT, 0
        for i in range(low + 1, high):
            x, y = points[i]
            if length:
                off = abs(dx * (y - ay) - dy * (x - ax)) / length
            else:
                off = ((x - ax) ** 2 + (y - ay) ** 2) ** 0.5
            if off > worst:
                worst, at = off, i
        if at:
            keep[at] = True
            spans += [(low, at), (at, high)]
    return [point for point, kept in zip(points, keep, strict=True) if kept]


def _rounded(points: list[Point]) -> list[Point]:
    """Points near each corner in its place, for curves through their middles."""
    out: list[Point] = []
    for i, (x, y) in enumerate(points):
        for nx, ny in (points[i - 1], points[(i + 1) % len(points)]):
            far = ((nx - x) ** 2 + (ny - y) ** 2) ** 0.5
            if far > 2 * _ROUND:
                share = _ROUND / far
                out.append((x + (nx - x) * share, y + (ny - y) * share))
            elif not out or out[-1] != (x, y):
                out.append((x, y))
    return out
