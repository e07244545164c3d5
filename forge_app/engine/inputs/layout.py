"""What stands where in a sketch or picture: horizon, ground, shapes."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageFilter

from forge_app.engine.inputs.oklab import lch
from forge_app.engine.inputs.picture import on_white, small
from forge_app.engine.inputs.regions import Cut, Regions, components, regions
from forge_app.engine.scene.colour import Lch

_SIDE = 176
_CUT = Cut(colours=12, edge=0.05, tone=0.17, least=0.0008)
_PAPER_SHARE = 0.6
_LEVEL = 0.045
"""How far a level edge may rise and fall, as a share of the height."""
_LINE = 0.035
"""Thickest line that is taken for a horizon, as a share of the height."""
_LEAST_BLOB = 0.0022
_MOST_BLOB = 0.4
_ALIKE = 0.05  # in OKLab
_MOST_BLOBS = 12
_STEPS = 49

Bits = NDArray[np.bool_]


@dataclass(frozen=True)
class Blob:
    """A shape that stands out from its ground; lengths in shares of the picture.

    Attributes:
        left: Of its box, as are `top`, `right` and `bottom`.
        colour: Its mean colour; None in a line drawing.
        fill: Share of its box that it covers.
        aloft: Whether it hangs in the sky.
    """

    left: float
    top: float
    right: float
    bottom: float
    colour: Lch | None
    fill: float
    aloft: bool

    @property
    def area(self) -> float:
        """Of its box."""
        return (self.right - self.left) * (self.bottom - self.top)


@dataclass(frozen=True)
class Layout:
    """What stands where.

    Attributes:
        horizon: Its height as a share of the picture's, from above; None if unclear.
        ridge: Heights of a rugged skyline above it at even distances; or nothing.
        shore: Heights of the land this side of a water; or nothing.
        ground: Kinds of ground below it: "water", "sand", "snow", "grass", "earth".
        time: The time of day its sky suggests, or nothing.
        blobs: Shapes, in reading order.
        lines: Whether it is a line drawing on paper.
    """

    horizon: float | None
    ridge: tuple[float, ...]
    shore: tuple[float, ...]
    ground: tuple[str, ...]
    time: str
    blobs: tuple[Blob, ...]
    lines: bool


def read_layout(image: Image.Image) -> Layout:
    """Read a sketch, a painted one or a line drawing, or any picture."""
    lines = _is_drawing(image)
    found = regions(_reduced(image, lines), _CUT, calm=0 if lines else 5)
    height = found.labels.shape[0]
    wide = _wide(found, lines)
    sky = {n for n in wide if found.boxes[n, 1] <= 0.08 * height}
    level, ridge = _edges(found, wide, sky)
    if lines:
        level, ridge = _ruled(found) or level, []
    ground: tuple[str, ...] = ()
    shore: list[float] = []
    if not lines:
        ground = _ground(found, wide - sky, level)
        shore = _shore(found, wide - sky) if "water" in ground else []
    time = _time(found, sky) if sky and not lines else ""
    return Layout(
        None if level is None else round(level, 3),
        tuple(round(float(y), 3) for y in ridge),
        tuple(round(float(y), 3) for y in shore),
        ground,
        time,
        tuple(_blobs(found, wide, level, lines=lines)),
        lines,
    )


def _is_drawing(image: Image.Image) -> bool:
    """Whether most of it is empty paper, crossed by thin dark lines."""
    tone = np.asarray(on_white(image).convert("L").resize((96, 96)))
    paper = tone > 235
    return float(paper.mean()) > _PAPER_SHARE and _thin(~paper)


def _thin(ink: Bits) -> bool:
    """Whether marks are lines: hardly anything is left when their rim is taken off."""
    core = ink[1:-1, 1:-1] & ink[:-2, 1:-1] & ink[2:, 1:-1]
    core &= ink[1:-1, :-2] & ink[1:-1, 2:]
    return bool(ink.any()) and float(core.sum()) < 0.25 * float(ink.sum())


def _reduced(image: Image.Image, lines: bool) -> np.ndarray:
    if not lines:
        return small(image, _SIDE)
    step = max(image.size) / _SIDE
    tone = on_white(image).convert("L")
    for _ in range(round(step / 2)):
        tone = tone.filter(ImageFilter.MinFilter(3))  # thin lines must not fade
    reduced = small(tone.convert("RGB"), _SIDE)
    return np.where(reduced < 170, 0, 255).astype(np.uint8)


def _wide(found: Regions, lines: bool) -> set[int]:
    """Regions that are ground or sky rather than things.

    Those of one colour count as one, for a thing may stand between two parts of them.
    """
    share = found.area / found.labels.size
    wide: set[int] = set()
    for group in _alike(found, lines):
        boxes = found.boxes[group]
        left, top = boxes[:, :2].min(axis=0)
        right, bottom = boxes[:, 2:].max(axis=0)
        if _is_ground(found, (left, top, right, bottom), float(share[group].sum())):
            wide |= set(group)
    return wide


def _alike(found: Regions, lines: bool) -> list[list[int]]:
    """Larger regions by their colour; ink is none of them."""
    groups: list[list[int]] = []
    least = 0.006 * found.labels.size
    for n in np.argsort(-found.area, kind="stable").tolist():
        if found.area[n] < least or (lines and found.mean[n, 0] < 0.5):
            continue
        for group in [] if lines else groups:
            if ((found.mean[n] - found.mean[group[0]]) ** 2).sum() < _ALIKE**2:
                group.append(n)
                break
        else:
            groups.append([n])
    return groups


def _is_ground(found: Regions, box: tuple[int, int, int, int], share: float) -> bool:
    height, width = found.labels.shape
    left, right = box[0] == 0, box[2] == width
    end = box[1] == 0 or box[3] == height
    across = (box[2] - box[0]) / width
    if left and right:
        return share > 0.015
    if end and across > 0.6:
        return share > 0.05
    return (left or right) and end and share > 0.06 and across > 0.3


def _edges(
    found: Regions, wide: set[int], sky: set[int]
) -> tuple[float | None, list[float]]:
    """The horizon, the highest level edge below the sky, and the skyline above it."""
    height, _ = found.labels.shape
    lands = sorted(wide - sky, key=lambda n: (found.boxes[n, 1], n))
    ridge: list[float] = []
    for n in lands:
        below = [m for m in lands if found.boxes[m, 3] >= found.boxes[n, 3]]
        under = np.isin(found.labels, [n, *below])
        known = under.any(axis=0)
        if known.mean() < 0.4:
            continue
        tops = np.argmax(under, axis=0)[known] / height
        middle = float(np.median(tops))
        level = float((np.abs(tops - middle) <= _LEVEL / 2).mean())
        if level > 0.5 and 0.06 < middle < 0.97:
            return middle, ridge
        if not ridge and known.mean() > 0.85:
            columns = np.flatnonzero(known)
            at = np.linspace(0, found.labels.shape[1] - 1, _STEPS)
            ridge = np.interp(at, columns, tops).tolist()
    if not ridge:
        return None, []
    # Nothing level: hills go up and down around the horizon.
    return float(np.quantile(ridge, 0.75)), ridge if np.ptp(ridge) > 0.08 else []


def _shore(found: Regions, lands: set[int]) -> list[float]:
    """The upper edge of what is no water and reaches the lower end of the picture."""
    height, width = found.labels.shape
    waters = [n for n in lands if _kind(lch(found.mean[n])) == "water"]
    low = max((int(found.boxes[n, 1]) for n in waters), default=0)
    near = [
        n
        for n in sorted(lands)
        if n not in waters and found.boxes[n, 3] == height and found.boxes[n, 1] > low
    ]
    under = np.isin(found.labels, near)
    if not under.any():
        return []
    tops = np.where(under.any(axis=0), np.argmax(under, axis=0) / height, 1.03)
    at = np.linspace(0, width - 1, _STEPS)
    return np.interp(at, np.arange(width), tops).tolist()


def _ruled(found: Regions) -> float | None:
    """The height at which a line drawing is ruled across, if it is."""
    dark = found.mean[found.labels][..., 0] < 0.5
    height = dark.shape[0]
    reach = max(1, round(_LINE * height / 2))
    sums = np.zeros(height)
    for y in range(height):
        sums[y] = dark[max(0, y - reach) : y + reach + 1].any(axis=0).mean()
    best = int(np.argmax(sums))
    return best / height if sums[best] > 0.5 else None


def _kind(colour: Lch) -> str:
    """The kind of ground that has a colour."""
    if colour.c > 0.035 and 185 <= colour.h <= 290:
        return "water"
    if colour.l > 0.9 and colour.c < 0.035:
        return "snow"
    if colour.c > 0.045 and 105 <= colour.h <= 170:
        return "grass"
    if colour.c > 0.03 and colour.l > 0.65 and 45 <= colour.h <= 105:
        return "sand"
    return "earth"


def _ground(found: Regions, lands: set[int], level: float | None) -> tuple[str, ...]:
    """Kinds of ground, largest area first; water is what lies below the horizon."""
    height = found.labels.shape[0]
    areas: dict[str, int] = {}
    for n in sorted(lands):
        kind = _kind(lch(found.mean[n]))
        low = level is not None and found.boxes[n, 1] >= (level - 0.06) * height
        if kind == "water" and not low:
            continue
        areas[kind] = areas.get(kind, 0) + int(found.area[n])
    least = 0.06 * found.labels.size
    kinds = sorted(areas, key=lambda kind: (-areas[kind], kind))
    return tuple(kind for kind in kinds if areas[kind] >= least)


def _time(found: Regions, sky: set[int]) -> str:
    """The time of day a sky suggests by its colour."""
    numbers = sorted(sky)
    weights = found.area[numbers]
    colour = lch((found.mean[numbers] * weights[:, None]).sum(0) / weights.sum())
    if colour.l < 0.36:
        return "night"
    if colour.c > 0.06 and (colour.h < 75 or colour.h > 320):
        return "sunset" if colour.l < 0.72 else "golden"
    return "day" if colour.l > 0.6 and 200 < colour.h < 290 else ""


def _blobs(
    found: Regions, wide: set[int], level: float | None, *, lines: bool
) -> list[Blob]:
    """Connected shapes that are neither sky nor ground, in reading order."""
    height, width = found.labels.shape
    things = ~np.isin(found.labels, sorted(wide))
    if level is not None:
        _without_line(things, round(level * height))
    if not lines:
        things = _opened(things)
    marks = components(things.astype(np.int64))
    blobs = []
    for n in range(int(marks.max()) + 1):
        ys, xs = np.nonzero(marks == n)
        if not things[ys[0], xs[0]]:
            continue
        left, right = int(xs.min()), int(xs.max()) + 1
        top, bottom = int(ys.min()), int(ys.max()) + 1
        box = (right - left) * (bottom - top)
        if not _LEAST_BLOB < box / things.size < _MOST_BLOB:
            continue
        if min(right - left, bottom - top) < 4:
            continue
        foot = bottom / height
        blobs.append(
            Blob(
                round(left / width, 3), round(top / height, 3),
                round(right / width, 3), round(foot, 3),
                None if lines else lch(found.lab[ys, xs].mean(axis=0)),
                round(len(xs) / box, 2),
                level is not None and foot < level - 0.02,
            )
        )  # fmt: skip
    blobs.sort(key=lambda blob: -blob.area)
    return sorted(blobs[:_MOST_BLOBS], key=lambda b: ((b.left + b.right), b.top))


def _without_line(things: Bits, at: int) -> None:
    """Take a drawn horizon away, so that it does not tie what stands on it together."""
    height, width = things.shape
    thick = max(3, round(_LINE * height))
    for x in range(width):
        column = things[:, x]
        near = range(max(0, at - thick), min(height, at + thick + 1))
        y = next((y for y in near if column[y]), None)
        if y is None:
            continue
        top = bottom = y
        while top > 0 and column[top - 1]:
            top -= 1
        while bottom < height and column[bottom]:
            bottom += 1
        if bottom - top <= thick:
            column[top:bottom] = False


def _opened(things: Bits) -> Bits:
    """Without slivers along edges."""
    image = Image.fromarray(things.astype(np.uint8) * 255)
    image = image.filter(ImageFilter.MinFilter(3)).filter(ImageFilter.MaxFilter(3))
    return np.asarray(image) > 0
