"""Seeing a solid from a side, without perspective."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby
from typing import Literal, get_args

from forge_app.engine.draw.canvas import Canvas, num
from forge_app.engine.scene.colour import Lch, to_hex
from forge_app.engine.views.mesh import Face, Mesh, Vec

Side = Literal["front", "back", "left", "right", "top", "bottom"]
SIDES: tuple[Side, ...] = get_args(Side)

_AXES: Mapping[Side, tuple[Vec, Vec, Vec]] = {
    "front": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "back": ((-1, 0, 0), (0, 1, 0), (0, 0, -1)),
    "left": ((0, 0, 1), (0, 1, 0), (-1, 0, 0)),
    "right": ((0, 0, -1), (0, 1, 0), (1, 0, 0)),
    "top": ((1, 0, 0), (0, 0, -1), (0, 1, 0)),
    "bottom": ((1, 0, 0), (0, 0, 1), (0, -1, 0)),
}
"""For each side what is right, up and towards the viewer."""
_LIGHT: Vec = (-0.42, 0.76, 0.5)
"""Where the light comes from: above, on the left of who looks at the front."""
_AMBIENT, _DIRECT = 0.70, 0.36
_MARGIN = 0.06


@dataclass(frozen=True)
class Box:
    """The extent of a solid in metres."""

    low: Vec
    high: Vec

    @property
    def size(self) -> Vec:
        """Width, height and depth."""
        x, y, z = (b - a for a, b in zip(self.low, self.high, strict=True))
        return x, y, z


def extent(mesh: Mesh) -> Box:
    """The box around a solid."""
    corners = [point for face in mesh.faces for point in face.points]
    low, high = (
        tuple(f(axis) for axis in zip(*corners, strict=True)) for f in (min, max)
    )
    return Box((low[0], low[1], low[2]), (high[0], high[1], high[2]))


def _dot(a: Vec, b: Vec) -> float:
    return a[0] * b[0] + a[1] * b[1] + a[2] * b[2]


def _tone(colour: Lch, normal: Vec) -> str:
    """A colour on a face that looks somewhere."""
    share = (
        _AMBIENT + _DIRECT * max(0.0, _dot(normal, _LIGHT)) - 0.08 * (normal[1] < -0.5)
    )
    return to_hex(
        Lch(min(0.98, colour.l * share), colour.c * min(1.0, share + 0.1), colour.h)
    )


def _seen(mesh: Mesh, toward: Vec) -> list[Face]:
    """The faces that look to the viewer, the far ones first."""
    step = 0.02 * max(extent(mesh).size)
    facing = [face for face in mesh.faces if _dot(face.normal, toward) > 1e-6]

    def rank(face: Face) -> tuple[float, float]:
        depths = [_dot(point, toward) for point in face.points]
        return round(max(depths) + step * face.raised, 6), sum(depths) / len(depths)

    return sorted(facing, key=rank)


def project(
    mesh: Mesh, side: Side, colours: Mapping[str, Lch], pixels: int, title: str
) -> str:
    """A solid seen from a side, as an SVG document.

    Args:
        mesh: The solid.
        side: Where the viewer stands.
        colours: The colour of each part.
        pixels: Width and height of the picture. A metre has the same length in the
            pictures of all sides.
        title: Of the document.
    """
    box = extent(mesh)
    reach = max(box.size) * (1 + 2 * _MARGIN)
    scale = 1000 / reach
    middle = tuple((a + b) / 2 for a, b in zip(box.low, box.high, strict=True))
    right, up, toward = _AXES[side]
    centre = middle[0], middle[1], middle[2]

    def at(point: Vec) -> str:
        x = 500 + scale * (_dot(point, right) - _dot(centre, right))
        y = 500 - scale * (_dot(point, up) - _dot(centre, up))
        return f"{num(x)} {num(y)}"

    canvas = Canvas(1000, 1000, title)
    canvas.group(side)
    for (slot, fill), faces in _runs(_seen(mesh, toward), colours):
        d = "".join("M" + "L".join(at(p) for p in face.points) + "Z" for face in faces)
        canvas.add(
            f'<path class="{slot}" d="{d}" fill="{fill}" stroke="{fill}" '
            'stroke-width="1.4" stroke-linejoin="round"/>'
        )
    return canvas.svg(pixels, pixels)


def _runs(
    faces: list[Face], colours: Mapping[str, Lch]
) -> Iterator[tuple[tuple[str, str], list[Face]]]:
    """Faces of one part and tone that follow each other."""

    def look(face: Face) -> tuple[str, str]:
        return face.slot, _tone(colours[face.slot], face.normal)

    for key, run in groupby(faces, look):
        yield key, list(run)
