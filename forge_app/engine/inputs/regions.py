"""Cuts a picture into regions of one colour or one even gradient."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageFilter

from forge_app.engine.inputs.oklab import Floats, to_oklab
from forge_app.engine.inputs.style import cluster
from forge_app.engine.raster import Pixels

Labels = NDArray[np.int64]

_ROUNDS = 40


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


def regions(pixels: Pixels, cut: Cut, *, smooth: bool = True) -> Regions:
    """Cut a small picture up; 300 pixels a side take about a tenth of a second.

    Args:
        pixels: RGB.
        cut: How finely.
        smooth: Whether specks and grain are taken away first; thin lines go, too.
    """
    if smooth:
        image = Image.fromarray(pixels).filter(ImageFilter.MedianFilter(5))
        pixels = np.asarray(image)
    lab = to_oklab(pixels)
    bins, counts = np.unique((pixels >> 3).reshape(-1, 3), axis=0, return_counts=True)
    places = to_oklab(((bins << 3) + 4).astype(np.uint8))
    centres, _ = cluster(places, counts.astype(np.float64), cut.colours)
    away = np.stack([((lab - centre) ** 2).sum(axis=2) for centre in centres])
    labels = _joined(components(np.argmin(away, axis=0)), lab, cut)
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
    for _ in range(_ROUNDS):
        pairs, edge = _borders(labels, lab)
        if not len(pairs):
            break
        area, mean = _means(labels, lab)
        tone = np.sqrt(((mean[pairs[:, 0]] - mean[pairs[:, 1]]) ** 2).sum(axis=1))
        little = np.minimum(area[pairs[:, 0]], area[pairs[:, 1]]) < least
        alike = (edge < cut.edge) & (tone < cut.tone)
        cost = np.where(little, tone * 0.5, edge + tone)
        chosen = _matched(pairs, cost, little | alike)
        if not chosen:
            break
        labels = _numbered(_united(len(area), chosen)[labels])
    return labels


def _matched(
    pairs: Labels, cost: Floats, allowed: NDArray[np.bool_]
) -> list[list[int]]:
    """Pairs to join, each region once, the most alike first."""
    taken: set[int] = set()
    chosen = []
    for at in np.argsort(cost, kind="stable").tolist():
        a, b = int(pairs[at, 0]), int(pairs[at, 1])
        if allowed[at] and a not in taken and b not in taken:
            taken |= {a, b}
            chosen.append([a, b])
    return chosen


def _borders(labels: Labels, lab: Floats) -> tuple[Labels, Floats]:
    """Neighbours, and how strong the edge between them is on the average."""
    codes, steps = [], []
    count = int(labels.max()) + 1
    for first, second in (
        (np.s_[:, :-1], np.s_[:, 1:]),
        (np.s_[:-1, :], np.s_[1:, :]),
    ):
        apart = labels[first] != labels[second]
        a, b = labels[first][apart], labels[second][apart]
        codes.append(np.minimum(a, b) * count + np.maximum(a, b))
        steps.append(np.sqrt(((lab[first] - lab[second])[apart] ** 2).sum(axis=1)))
    keys, place = np.unique(np.concatenate(codes), return_inverse=True)
    total = np.bincount(place, np.concatenate(steps), len(keys))
    edge = total / np.maximum(1, np.bincount(place, minlength=len(keys)))
    return np.stack([keys // count, keys % count], axis=1), edge


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
