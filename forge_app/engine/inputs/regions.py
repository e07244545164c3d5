"""Cuts a picture into regions of one colour or one even gradient."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageFilter

from forge_app.engine.inputs.oklab import Floats, to_oklab
from forge_app.engine.inputs.style import binned, cluster
from forge_app.engine.raster import Pixels

Labels = NDArray[np.int64]

_ROUNDS = 60
_BITS = 6


@dataclass(frozen=True)
class Cut:
    """How finely a picture is cut.

    Attributes:
        colours: Most colours that are told apart at first.
        edge: Neighbours become one where their common edge is fainter, in OKLab.
        tone: … unless their mean colours are farther apart than this.
        least: Smallest region, as a share of the picture.
    """

    colours: int
    edge: float
    tone: float
    least: float


@dataclass(frozen=True)
class Regions:
    """A picture in regions, which are numbered from 0.

    Attributes:
        labels: The number of the region of each pixel.
        lab: The pixels in OKLab, smoothed.
        area: Pixels of each region.
        mean: Mean colour of each region in OKLab.
        boxes: Left, top, right and bottom of each region; the last two beyond it.
    """

    labels: Labels
    lab: Floats
    area: NDArray[np.int64]
    mean: Floats
    boxes: NDArray[np.int64]

    @property
    def count(self) -> int:
        """How many there are."""
        return len(self.area)


def regions(pixels: Pixels, cut: Cut, *, calm: int = 5) -> Regions:
    """Cut a small picture up; 400 pixels a side take about a tenth of a second.

    Args:
        pixels: RGB.
        cut: How finely.
        calm: Side of the squares whose medians are taken first, 3 or 5, against grain
            and specks; 0 for none, as thin lines go, too.
    """
    if calm:
        image = Image.fromarray(pixels).filter(ImageFilter.MedianFilter(calm))
        pixels = np.asarray(image)
    codes, bins, counts = binned(pixels, _BITS)
    _, label = cluster(bins, counts, cut.colours)
    lab = to_oklab(pixels)
    labels = _joined(components(label[codes]), lab, cut)
    return _measured(labels, lab)


def components(marks: NDArray[np.int64]) -> Labels:
    """Numbers the connected areas of equal marks (4 neighbours), from 0."""
    height, width = marks.shape
    starts = np.ones(marks.shape, dtype=bool)
    starts[:, 1:] = marks[:, 1:] != marks[:, :-1]
    runs = np.cumsum(starts.ravel()).reshape(height, width) - 1
    same = marks[1:] == marks[:-1]
    pairs = np.unique(np.stack([runs[:-1][same], runs[1:][same]], axis=1), axis=0)
    roots = _united(int(runs.max()) + 1, pairs.tolist())
    return _numbered(roots[runs])


def _united(count: int, pairs: list[list[int]]) -> Labels:
    """The least member of the set that each of so many belongs to."""
    parent = list(range(count))

    def root(one: int) -> int:
        while parent[one] != one:
            parent[one] = parent[parent[one]]
            one = parent[one]
        return one

    for a, b in pairs:
        first, second = root(a), root(b)
        if first != second:
            parent[max(first, second)] = min(first, second)
    return np.array([root(one) for one in range(count)], dtype=np.int64)


def _numbered(labels: Labels) -> Labels:
    _, numbers = np.unique(labels.ravel(), return_inverse=True)
    return numbers.reshape(labels.shape)


def _joined(labels: Labels, lab: Floats, cut: Cut) -> Labels:
    """Join small regions to the neighbour most like them, and what is hardly apart."""
    least = max(4.0, cut.least * labels.size)
    area, mean = _means(labels, lab)
    pairs, length, step = _borders(labels, lab)
    member = np.arange(len(area))
    for _ in range(_ROUNDS):
        tone = np.sqrt(((mean[pairs[:, 0]] - mean[pairs[:, 1]]) ** 2).sum(axis=1))
        edge = step / np.maximum(1, length)
        little = np.minimum(area[pairs[:, 0]], area[pairs[:, 1]]) < least
        alike = (edge < cut.edge) & (tone < cut.tone)
        cost = np.where(little, tone * 0.5, edge + tone)
        chosen = _matched(pairs, cost, little | alike)
        if not chosen:
            break
        number = _numbered(_united(len(area), chosen))
        member = number[member]
        count = int(number.max()) + 1
        total = np.bincount(number, area, count)
        sums = [np.bincount(number, mean[:, i] * area, count) for i in range(3)]
        area, mean = total, np.stack(sums, axis=1) / total[:, None]
        pairs, length, step = _gathered(number[pairs], length, step, count)
    return member[labels]


def _matched(
    pairs: Labels, cost: Floats, allowed: NDArray[np.bool_]
) -> list[list[int]]:
    """Pairs to join, each region once, the most alike first."""
    taken: set[int] = set()
    chosen = []
    order = np.argsort(cost, kind="stable")
    for a, b in pairs[order[allowed[order]]].tolist():
        if a not in taken and b not in taken:
            taken |= {a, b}
            chosen.append([a, b])
    return chosen


def _borders(labels: Labels, lab: Floats) -> tuple[Labels, Floats, Floats]:
    """Neighbours, the length of their common edge, and the steps across it in sum."""
    pairs, steps = [], []
    for first, second in (
        (np.s_[:, :-1], np.s_[:, 1:]),
        (np.s_[:-1, :], np.s_[1:, :]),
    ):
        apart = labels[first] != labels[second]
        pairs.append(np.stack([labels[first][apart], labels[second][apart]], axis=1))
        steps.append(np.sqrt(((lab[first] - lab[second])[apart] ** 2).sum(axis=1)))
    step = np.concatenate(steps)
    count = int(labels.max()) + 1
    return _gathered(np.concatenate(pairs), np.ones(len(step)), step, count)


def _gathered(
    pairs: Labels, length: Floats, step: Floats, count: int
) -> tuple[Labels, Floats, Floats]:
    """Each pair once, with sums; a region is no neighbour of itself."""
    apart = pairs[:, 0] != pairs[:, 1]
    low, high = pairs[apart].min(axis=1), pairs[apart].max(axis=1)
    keys, place = np.unique(low * count + high, return_inverse=True)
    many = len(keys)
    return (
        np.stack([keys // count, keys % count], axis=1),
        np.bincount(place, length[apart], many).astype(np.float64),
        np.bincount(place, step[apart], many).astype(np.float64),
    )


def _means(labels: Labels, lab: Floats) -> tuple[NDArray[np.int64], Floats]:
    flat = labels.ravel()
    area = np.bincount(flat)
    sums = [np.bincount(flat, lab[..., i].ravel(), len(area)) for i in range(3)]
    return area, np.stack(sums, axis=1) / area[:, None]


def _measured(labels: Labels, lab: Floats) -> Regions:
    area, mean = _means(labels, lab)
    height, width = labels.shape
    ys, xs = np.mgrid[:height, :width]
    flat = labels.ravel()
    boxes = np.empty((len(area), 4), dtype=np.int64)
    boxes[:, 0], boxes[:, 1] = width, height
    np.minimum.at(boxes[:, 0], flat, xs.ravel())
    np.minimum.at(boxes[:, 1], flat, ys.ravel())
    boxes[:, 2:] = 0
    np.maximum.at(boxes[:, 2], flat, xs.ravel() + 1)
    np.maximum.at(boxes[:, 3], flat, ys.ravel() + 1)
    return Regions(labels, lab, area, mean, boxes)
