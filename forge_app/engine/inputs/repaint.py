"""A picture done again as regions of the scene, so that every manner can paint it."""

from dataclasses import dataclass, replace

import numpy as np
from PIL import Image

from forge_app.engine.draw.canvas import Canvas, Point, smooth
from forge_app.engine.draw.pen import Pen
from forge_app.engine.inputs.oklab import Floats, lch
from forge_app.engine.inputs.picture import small
from forge_app.engine.inputs.regions import Cut, Regions, regions
from forge_app.engine.inputs.trace import outlines
from forge_app.engine.objects.catalogue import all_objects
from forge_app.engine.scene.colour import Lch, mix, to_hex
from forge_app.engine.scene.model import Layer, Scene

REPAINTED = 0.3
"""Strength from which on nothing of the picture's own pixels is left."""
NAMED = 0.25
"""Strength from which on what the prompt names is drawn."""
_KEPT, _GONE = 0.4, 0.92
"""Strengths at which the first and the last region gives way to the scene."""
_SIDE = 420
_RIM = 3
_GRADIENT = 0.015  # in lightness; less is not seen
_HIDING = 0.5
_SEAM = 6.0
_LARGE = 0.004
_LAND = {"ridge", "headland", "hill", "dunes", "beach", "treeline", "skyline"}


@dataclass(frozen=True)
class Patch:
    """A region as a shape to be filled.

    Attributes:
        path: Its outline, holes included, in scene units.
        ends: Where its gradient begins and ends.
        colours: At these ends; the same twice for an even area.
        seam: Width of a rim in its colour that hides what is between shapes.
    """

    path: str
    ends: tuple[Point, Point]
    colours: tuple[Lch, Lch]
    seam: float


def kept_share(strength: float) -> float:
    """How much of a picture's area is still its own at a strength."""
    return min(1.0, max(0.0, (_GONE - strength) / (_GONE - _KEPT)))


def fade(strength: float) -> float:
    """How far the repainted picture stands for the picture's own pixels, 0 to 1."""
    t = min(1.0, strength / REPAINTED)
    return t * t * (3 - 2 * t)


def lay_in(scene: Scene, image: Image.Image, strength: float, *, soft: bool) -> None:
    """Put the regions of a picture before the scene, and what is named before them.

    Up to a strength of 0.4 the picture's regions hide all of the scene but the things
    named; then they give way one by one, what is far first.

    Args:
        scene: Composed, and prepared by its manner.
        image: The picture.
        strength: 0 to 1.
        soft: Whether regions may have gradients.
    """
    share = kept_share(strength)
    if share <= 0:
        return
    fine = min(strength, _KEPT) / _KEPT
    cut = Cut(
        round(36 - 14 * fine), 0.010 + 0.012 * fine, 0.035 + 0.05 * fine,
        0.00003 + 0.0004 * fine,
    )  # fmt: skip
    found = regions(small(image, _SIDE), cut, calm=0 if fine < _HIDING else 3)
    kept = _nearest(found, share)
    patches = _patches(found, kept, scene, soft=soft)
    things = _named(scene) if strength >= NAMED else []
    if share > _HIDING:
        scene.layers = [a for a in scene.layers if a.kind not in _LAND]
    if share >= 1:
        scene.layers, scene.sun_kind = [], ""

    def paint(pen: Pen, shown: Scene, _layer: Layer) -> None:
        palette = replace(shown.palette, likeness=None, scheme=())
        for patch in patches:
            ends = [to_hex(palette.grade(colour)) for colour in patch.colours]
            _fill(pen, pen.canvas, patch, ends)

    scene.layers = [*scene.layers, Layer("picture", "picture", paint=paint), *things]


def _fill(pen: Pen, canvas: Canvas, patch: Patch, ends: list[str]) -> None:
    """Draw a region, a hair wider than it is, so that no seam shows."""
    fill = ends[0]
    if ends[0] != ends[1]:
        first, last = patch.colours
        palette = replace(pen.palette, likeness=None, scheme=())
        middle = to_hex(palette.grade(mix(first, last, 0.5)))
        stops = [(0.0, ends[0], 1.0), (0.5, middle, 1.0), (1.0, ends[1], 1.0)]
        fill = canvas.linear(stops, *patch.ends, user=True)
    # Holes run the other way round, so they stay open; manners of lines draw outlines.
    pen.path(patch.path, fill, stroke=fill, width=patch.seam)


def _nearest(found: Regions, share: float) -> list[int]:
    """The regions that make up a share of the area, the nearest ones of the picture.

    What ends low in the picture is near; the sky, the largest region at the upper edge,
    is farther than what hangs in it.
    """
    above = np.flatnonzero(found.boxes[:, 1] == 0)
    sky = int(above[np.argmax(found.area[above])])
    order = sorted(
        range(found.count),
        key=lambda n: (n == sky, -found.boxes[n, 3], found.area[n], n),
    )
    if share >= 1:
        return order
    wanted = share * found.labels.size
    kept, area = [], 0
    for n in order:
        if area + found.area[n] / 2 > wanted:
            continue
        kept.append(n)
        area += int(found.area[n])
    return kept


def _patches(
    found: Regions, kept: list[int], scene: Scene, *, soft: bool
) -> list[Patch]:
    """Shapes of regions in scene units, large ones first."""
    height, width = found.labels.shape
    scale_x, scale_y = scene.width / width, scene.height / height
    # Wider than the picture, so that its rim is cut off straight.
    loops = outlines(np.pad(found.labels, _RIM, mode="edge"), set(kept))
    slopes = _slopes(found)
    patches = []
    for n in sorted(kept, key=lambda n: (-found.area[n], n)):
        path = "".join(
            smooth(
                [((x - _RIM) * scale_x, (y - _RIM) * scale_y) for x, y in loop],
                close=True,
            )
            for loop in loops[n]
        )
        if not path:
            continue
        ends, colours = _gradient(found, n, slopes[n] if soft else None)
        placed = [(x * scale_x, y * scale_y) for x, y in ends]
        seam = _SEAM if found.area[n] > _LARGE * found.labels.size else _SEAM / 4
        patches.append(Patch(path, (placed[0], placed[1]), colours, seam))
    return patches


def _slopes(found: Regions) -> Floats:
    """How the colour of each region changes along x and y: (region, axis, channel)."""
    height, width = found.labels.shape
    flat = found.labels.ravel()
    ys, xs = (grid.ravel().astype(np.float64) for grid in np.mgrid[:height, :width])
    count = found.count

    def total(values: Floats) -> Floats:
        return np.bincount(flat, values, count).astype(np.float64)

    area = found.area
    mx, my = total(xs) / area, total(ys) / area
    dx, dy = xs - mx[flat], ys - my[flat]
    xx, yy, xy = total(dx * dx), total(dy * dy), total(dx * dy)
    even = xx * yy - xy * xy + 1e-6 * (1 + xx * yy)
    slopes = np.zeros((count, 2, 3))
    for channel in range(3):
        values = found.lab[..., channel].ravel() - found.mean[flat, channel]
        vx, vy = total(dx * values), total(dy * values)
        slopes[:, 0, channel] = (yy * vx - xy * vy) / even
        slopes[:, 1, channel] = (xx * vy - xy * vx) / even
    return slopes


def _gradient(
    found: Regions, n: int, slope: Floats | None
) -> tuple[tuple[Point, Point], tuple[Lch, Lch]]:
    """Ends and colours of the gradient of a region, along its slope of lightness."""
    left, top, right, bottom = (float(value) for value in found.boxes[n])
    middle = (left + right) / 2, (top + bottom) / 2
    even = lch(found.mean[n])
    if slope is None:
        return (middle, middle), (even, even)
    gx, gy = float(slope[0, 0]), float(slope[1, 0])
    steep = (gx * gx + gy * gy) ** 0.5
    half = abs(gx) * (right - left) / 2 + abs(gy) * (bottom - top) / 2
    if half < _GRADIENT:
        return (middle, middle), (even, even)
    reach = half / steep
    ux, uy = gx / steep * reach, gy / steep * reach
    change = slope[0] * ux + slope[1] * uy
    limit = min(1.0, 0.22 / max(1e-6, float(np.abs(change).max())))
    ends = (middle[0] - ux, middle[1] - uy), (middle[0] + ux, middle[1] + uy)
    colours = lch(found.mean[n] - change * limit), lch(found.mean[n] + change * limit)
    return ends, colours


def _named(scene: Scene) -> list[Layer]:
    """What the prompt names, taken out of the scene's layers into layers of its own."""
    known = all_objects()
    names = set(scene.reading.object_ids)
    names |= {known[name].indoors for name in names if name in known}
    things = []
    for layer in scene.layers:
        found = [thing for thing in layer.objects if thing.id in names]
        if not found:
            continue
        layer.objects = [thing for thing in layer.objects if thing.id not in names]
        ground = layer.surface if layer.surface in {"land", "floor"} else ""
        things.append(
            Layer(
                "aloft", f"named-{layer.name}", depth=layer.depth, objects=found,
                surface=ground,
            )
        )  # fmt: skip
    return things


def is_named(layer: Layer) -> bool:
    """Whether a layer holds what the prompt names."""
    return layer.name.startswith("named-")
