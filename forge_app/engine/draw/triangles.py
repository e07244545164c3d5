"""Delaunay triangulation by incremental insertion (Bowyer 1981, Watson 1981)."""

from collections.abc import Sequence

from forge_app.engine.draw.canvas import Point

Triangle = tuple[int, int, int]
_Circle = tuple[float, float, float]


def _circle(a: Point, b: Point, c: Point) -> _Circle:
    """Centre and squared radius of the circle through three points."""
    bx, by, cx, cy = b[0] - a[0], b[1] - a[1], c[0] - a[0], c[1] - a[1]
    d = 2 * (bx * cy - by * cx) or 1e-9
    bb, cc = bx * bx + by * by, cx * cx + cy * cy
    x, y = (cy * bb - by * cc) / d, (bx * cc - cx * bb) / d
    return a[0] + x, a[1] + y, x * x + y * y


class _Mesh:
    """Triangles found by the directed edges on their rim."""

    def __init__(self, points: list[Point]) -> None:
        self.points = points
        self.circles: dict[Triangle, _Circle] = {}
        self.across: dict[tuple[int, int], Triangle] = {}

    def add(self, a: int, b: int, c: int) -> Triangle:
        tri = (a, b, c)
        p = self.points
        self.circles[tri] = _circle(p[a], p[b], p[c])
        self.across[a, b] = self.across[b, c] = self.across[c, a] = tri
        return tri

    def holds(self, tri: Triangle, p: Point) -> bool:
        x, y, r2 = self.circles[tri]
        return (p[0] - x) ** 2 + (p[1] - y) ** 2 < r2

    def locate(self, start: Triangle, p: Point) -> Triangle:
        """Walk from a triangle to the one that contains a point."""
        tri, points = start, self.points
        for _ in range(4000):
            for u, v in ((tri[0], tri[1]), (tri[1], tri[2]), (tri[2], tri[0])):
                (ux, uy), (vx, vy) = points[u], points[v]
                if (vx - ux) * (p[1] - uy) - (vy - uy) * (p[0] - ux) < 0:
                    following = self.across.get((v, u))
                    if following:
                        tri = following
                        break
            else:
                return tri
        return tri

    def insert(self, i: int, start: Triangle) -> Triangle:
        """Insert a point: empty the cavity around it and fan it anew."""
        p = self.points[i]
        stack = [self.locate(start, p)]
        cavity = set(stack)
        rim: list[tuple[int, int]] = []
        while stack:
            a, b, c = stack.pop()
            for u, v in ((a, b), (b, c), (c, a)):
                other = self.across.get((v, u))
                if other in cavity:
                    continue
                if other and self.holds(other, p):
                    cavity.add(other)
                    stack.append(other)
                else:
                    rim.append((u, v))
        rim = [(u, v) for u, v in rim if self.across.get((v, u)) not in cavity]
        for tri in cavity:
            del self.circles[tri]
        last = start
        for u, v in rim:
            last = self.add(u, v, i)
        return last


def delaunay(points: Sequence[Point]) -> list[Triangle]:
    """Triangulate distinct points; no three neighbours should be collinear.

    Returns:
        Triangles as indices, counter-clockwise in a y-down plane.
    """
    n = len(points)
    span = 40 * max(1.0, *(abs(v) for p in points for v in p))
    mesh = _Mesh([*points, (-span, -span), (span, -span), (0.0, span * 1.5)])
    last = mesh.add(n, n + 1, n + 2)
    # Neighbours in space follow each other, so that each walk is short.
    cell = span / 40 / 14
    order = sorted(range(n), key=lambda i: _snake(points[i], cell))
    for i in order:
        last = mesh.insert(i, last)
    return [t for t in mesh.circles if t[0] < n and t[1] < n and t[2] < n]


def _snake(p: Point, cell: float) -> tuple[int, float]:
    row = int(p[1] // cell)
    return row, p[0] if row % 2 == 0 else -p[0]
