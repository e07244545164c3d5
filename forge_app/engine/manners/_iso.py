"""The isometric stage: its axes, and solids drawn on it."""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from forge_app.engine.draw.canvas import Point, line_to, num
from forge_app.engine.draw.pen import Pen

COS, SIN = math.cos(math.radians(30)), 0.5
"""In an isometric drawing the ground axes rise by 30 degrees and all three axes are
foreshortened alike (ISO 5456-3)."""

Tone = Callable[[float], str]
"""A colour for a shade."""

TOP, BRIGHT, DARK = 0.06, 0.0, -0.12
"""Shades of the faces of a solid: towards the sky, the light, and away from it."""


@dataclass
class Stage:
    """A plate of square tiles, seen from above one corner.

    The x axis runs to the lower right, the y axis to the lower left, z upwards; all in
    tiles.

    Attributes:
        pen: Draws on it.
        x0: Abscissa of the far corner on paper.
        y0: Ordinate of the far corner on paper.
        tile: Length of a tile's edge on paper.
        tiles: Tiles along each edge.
    """

    pen: Pen
    x0: float
    y0: float
    tile: float
    tiles: int

    def at(self, x: float, y: float, z: float = 0.0) -> Point:
        """A place on paper."""
        return (
            self.x0 + (x - y) * self.tile * COS,
            self.y0 + (x + y) * self.tile * SIN - z * self.tile,
        )

    @property
    def sides(self) -> tuple[float, float]:
        """Shades of the left and the right face of everything."""
        return (DARK, BRIGHT) if self.pen.side > 0 else (BRIGHT, DARK)

    def face(
        self,
        corners: Sequence[tuple[float, float, float]],
        fill: str,
        opacity: float = 1.0,
    ) -> None:
        """A polygon in space, with a hair of its own colour against seams."""
        d = line_to([self.at(*corner) for corner in corners])
        if opacity < 1:
            self.pen.path(d, fill, opacity)
        else:
            self.pen.canvas.add(
                f'<path d="{d}" fill="{fill}" stroke="{fill}" stroke-width=".5"/>'
            )

    def top(self, x: float, y: float, z: float, w: float, d: float, fill: str) -> None:
        """A level rectangle."""
        self.face([(x, y, z), (x + w, y, z), (x + w, y + d, z), (x, y + d, z)], fill)

    def left(
        self,
        x: float,
        y: float,
        z: float,
        w: float,
        h: float,
        fill: str,
        opacity: float = 1.0,
    ) -> None:
        """An upright rectangle along the x axis, w wide from x."""
        self.face(
            [(x, y, z), (x + w, y, z), (x + w, y, z + h), (x, y, z + h)], fill, opacity
        )

    def right(
        self,
        x: float,
        y: float,
        z: float,
        d: float,
        h: float,
        fill: str,
        opacity: float = 1.0,
    ) -> None:
        """An upright rectangle along the y axis, d wide from y."""
        self.face(
            [(x, y, z), (x, y + d, z), (x, y + d, z + h), (x, y, z + h)], fill, opacity
        )

    def box(
        self,
        base: tuple[float, float, float],
        size: tuple[float, float, float],
        tone: Tone,
        roof: Tone | None = None,
    ) -> None:
        """A box on a base point (its far corner), w by d by h."""
        (x, y, z), (w, d, h) = base, size
        one, two = self.sides
        self.left(x, y + d, z, w, h, tone(one))
        self.right(x + w, y, z, d, h, tone(two))
        self.top(x, y, z + h, w, d, (roof or tone)(TOP))

    def gable(
        self,
        base: tuple[float, float, float],
        size: tuple[float, float, float],
        wall: Tone,
        roof: Tone,
    ) -> None:
        """A roof over a box, its ridge along the x axis, with eaves."""
        (x, y, z), (w, d, h) = base, size
        one, two = self.sides
        out, mid = 0.1 * d, y + d / 2
        self.face([(x + w, y, z), (x + w, y + d, z), (x + w, mid, z + h)], wall(two))
        ridge = [(x - out, mid, z + h), (x + w + out, mid, z + h)]
        low = z - h * out / (d / 2)
        back = [(x + w + out, y - out, low), (x - out, y - out, low)]
        front = [(x + w + out, y + d + out, low), (x - out, y + d + out, low)]
        self.face([*ridge, *back], roof(-0.06))
        self.face([*ridge, *front], roof(one + 0.04))
        rim = 0.06 * h
        self.face(
            [front[0], ridge[1], back[0], (back[0][0], back[0][1], low - rim * 2),
             (ridge[1][0], mid, z + h - rim * 2), (*front[0][:2], low - rim * 2)],
            roof(two - 0.1),
        )  # fmt: skip

    def pyramid(
        self,
        base: tuple[float, float, float],
        size: tuple[float, float, float],
        tone: Tone,
    ) -> None:
        """Four slopes over a rectangle, of which two are seen."""
        (x, y, z), (w, d, h) = base, size
        apex = (x + w / 2, y + d / 2, z + h)
        one, two = self.sides
        a, b, c = (x, y + d, z), (x + w, y + d, z), (x + w, y, z)
        self.face([a, b, apex], tone(one))
        self.face([b, c, apex], tone(two))

    def round(
        self,
        x: float,
        y: float,
        z: float,
        r: float,
        h: float,
        tone: Tone,
        taper: float = 1.0,
    ) -> None:
        """An upright cylinder, or a cone cut off where its radius is r * taper."""
        (px, py), (tx, ty) = self.at(x, y, z), self.at(x, y, z + h)
        # A circle on the ground is an ellipse with axes sqrt(3/2) and sqrt(1/2).
        a, b = r * self.tile * 1.2247, r * self.tile * 0.7071
        p, q = a * taper, b * taper
        d = (
            f"M{num(px - a)} {num(py)}A{num(a)} {num(b)} 0 0 0 {num(px + a)} {num(py)}"
            f"L{num(tx + p)} {num(ty)}H{num(tx - p)}Z"
        )
        one, two = self.sides
        fill = self.pen.canvas.linear(
            [(0, tone(one), 1), (0.5, tone((one + two) / 2 + 0.03), 1),
             (1, tone(two), 1)],
            (0, 0), (1, 0),
        )  # fmt: skip
        self.pen.path(d, fill)
        if taper > 0.02:
            self.pen.ellipse(tx, ty, p, q, tone(TOP))

    def ball(self, x: float, y: float, z: float, r: float, tone: Tone) -> None:
        """A sphere around a point, lit from the side of the light."""
        px, py = self.at(x, y, z)
        wide = r * self.tile * 1.2247
        side = self.pen.side
        self.pen.circle(px, py, wide, tone(-0.09))
        self.pen.circle(
            px + side * wide * 0.14, py - wide * 0.16, wide * 0.82, tone(0.0)
        )
        self.pen.circle(
            px + side * wide * 0.3, py - wide * 0.34, wide * 0.46, tone(0.07)
        )

    def shadow(self, x: float, y: float, z: float, r: float, h: float = 0.0) -> None:
        """The shadow on the ground of something round, longer for what is tall."""
        away = -self.pen.side
        px, py = self.at(x, y, z)
        a = r * self.tile * 1.2247
        long = min(h * 0.45, 1.6) * self.tile
        self.pen.canvas.add(
            f'<ellipse cx="{num(px + away * long * 0.5)}" cy="{num(py)}" '
            f'rx="{num(a + long * 0.5)}" ry="{num(a * 0.56)}" '
            f'transform="rotate({num(away * -8)} {num(px)} {num(py)})" '
            'fill="#101428" fill-opacity=".22"/>'
        )
