"""Solids made of flat faces: blocks, prisms, turned forms, wheels and balls."""

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

Vec = tuple[float, float, float]
"""Metres: to the right, up, towards the viewer of the front."""
Outline = Sequence[tuple[float, float]]


@dataclass(frozen=True)
class Face:
    """A flat face.

    Attributes:
        points: Its corners, anticlockwise as seen from outside.
        slot: The part whose colour it has.
        raised: How far it is laid on what is behind it, to be painted later.
    """

    points: tuple[Vec, ...]
    slot: str
    raised: int = 0

    @property
    def normal(self) -> Vec:
        """The direction it looks to, of length 1; (0, 0, 0) for a face without area."""
        x = y = z = 0.0
        for a, b in zip(self.points, (*self.points[1:], self.points[0]), strict=True):
            x += (a[1] - b[1]) * (a[2] + b[2])
            y += (a[2] - b[2]) * (a[0] + b[0])
            z += (a[0] - b[0]) * (a[1] + b[1])
        length = math.sqrt(x * x + y * y + z * z)
        return (x / length, y / length, z / length) if length > 1e-12 else (0, 0, 0)


@dataclass
class Mesh:
    """Collects the faces of a solid."""

    faces: list[Face] = field(default_factory=list)

    def face(self, slot: str, points: Sequence[Vec], raised: int = 0) -> None:
        """A flat face, its corners anticlockwise as seen from outside."""
        self.faces.append(Face(tuple(points), slot, raised))

    def block(
        self,
        slot: str,
        x: tuple[float, float],
        y: tuple[float, float],
        z: tuple[float, float],
        raised: int = 0,
    ) -> None:
        """An upright block between two abscissas, heights and depths."""
        outline = [(x[0], y[0]), (x[1], y[0]), (x[1], y[1]), (x[0], y[1])]
        self.prism(slot, outline, z, raised=raised)

    def prism(
        self,
        slot: str,
        outline: Outline,
        along: tuple[float, float],
        axis: str = "z",
        raised: int = 0,
    ) -> None:
        """An outline drawn out along an axis.

        Args:
            slot: The part.
            outline: Its corners anticlockwise: as (x, y) seen from the front for axis
                "z", as (z, y) seen from the left for "x", as (x, z) for "y".
            along: Where it begins and ends on the axis.
            axis: "x", "y" or "z".
            raised: As for a face.
        """
        place: Callable[[float, float, float], Vec] = {
            "z": lambda a, b, c: (a, b, c),
            "x": lambda a, b, c: (c, b, a),
            "y": lambda a, b, c: (a, c, b),
        }[axis]
        low, high = sorted(along)
        flip = axis != "z"  # these turn left into right
        ends = [(high, list(outline)), (low, list(outline)[::-1])]
        for at, points in ends:
            corners = [place(a, b, at) for a, b in points]
            self.face(slot, corners[::-1] if flip else corners, raised)
        for a, b in zip(outline, [*outline[1:], outline[0]], strict=True):
            side = [place(*a, high), place(*a, low), place(*b, low), place(*b, high)]
            self.face(slot, side[::-1] if flip else side, raised)

    def turned(
        self,
        slot: str | Callable[[float], str],
        profile: Outline,
        at: tuple[float, float] = (0.0, 0.0),
        sides: int = 28,
        axis: str = "y",
        raised: int = 0,
    ) -> None:
        """A profile turned around an axis, like a vase on a wheel.

        Args:
            slot: The part, or which part there is at a height.
            profile: Pairs of radius and height, outside from below upwards; it may
                turn inwards and go down again to make a hollow.
            at: Where the axis stands: (x, z) for axis "y", (y, z) for "x", (x, y)
                for "z".
            sides: Number of flat sides around.
            axis: "x", "y" or "z", along which the heights of the profile count.
            raised: As for a face.
        """
        place: Callable[[float, float, float], Vec] = {
            "y": lambda a, b, c: (at[0] + a, c, at[1] - b),
            "x": lambda a, b, c: (c, at[0] + a, at[1] + b),
            "z": lambda a, b, c: (at[0] + a, at[1] + b, c),
        }[axis]
        turns = [(math.cos(t), math.sin(t)) for t in _angles(sides)]
        for (r0, h0), (r1, h1) in pairwise(profile):
            name = slot if isinstance(slot, str) else slot((h0 + h1) / 2)
            for (c0, s0), (c1, s1) in zip(turns, [*turns[1:], turns[0]], strict=True):
                corners = [
                    place(r0 * c0, r0 * s0, h0), place(r0 * c1, r0 * s1, h0),
                    place(r1 * c1, r1 * s1, h1), place(r1 * c0, r1 * s0, h1),
                ]  # fmt: skip
                self.face(name, _distinct(corners), raised)

    def ball(
        self,
        slot: str,
        centre: Vec,
        radius: float,
        squash: float = 1.0,
        sides: int = 28,
    ) -> None:
        """A ball, flattened or drawn out upwards by a factor."""
        rows = sides // 2
        profile = [
            (radius * math.sin(math.pi * i / rows),
             centre[1] - radius * squash * math.cos(math.pi * i / rows))
            for i in range(rows + 1)
        ]  # fmt: skip
        self.turned(slot, profile, (centre[0], centre[2]), sides)

    def wheel(
        self, slot: str, centre: Vec, radius: float, width: float, axis: str = "z"
    ) -> None:
        """A disc of a width around an axis."""
        x, y, z = centre
        middle, at = {"x": (x, (y, z)), "y": (y, (x, z)), "z": (z, (x, y))}[axis]
        low, high = middle - width / 2, middle + width / 2
        profile = [(0.0, low), (radius, low), (radius, high), (0.0, high)]
        self.turned(slot, profile, at, axis=axis)


def _angles(sides: int) -> list[float]:
    """Angles that give the same extent to both sides, forwards and backwards."""
    return [math.tau * i / sides for i in range(sides)]


def _distinct(points: list[Vec]) -> list[Vec]:
    """The corners without those that coincide, as at the tip of a cone."""
    return [
        p
        for i, p in enumerate(points)
        if math.dist(p, points[(i + 1) % len(points)]) > 1e-9
    ]


@dataclass(frozen=True)
class Solid:
    """What a file in `views/solids` declares.

    Attributes:
        build: Adds the faces of the solid.
        colours: The names of the usual colours of its parts, the one that a colour
            before the noun paints first.
        thing: The object it is the solid of, if that has another name.
        name: Set by the catalogue from the name of the file.
    """

    build: Callable[[Mesh], None]
    colours: Mapping[str, str]
    thing: str = ""
    name: str = ""

    def mesh(self) -> Mesh:
        """Its faces."""
        mesh = Mesh()
        self.build(mesh)
        return mesh
