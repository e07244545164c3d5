"""The main colours of a picture, as clusters in OKLab."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from forge_app.features.analysis.colour import Pixels, Values, oklab

_ROUNDS = 8
_SAMPLES = 4000
_ALIKE = 0.045
"""Distance in OKLab below which two colours are one."""


@dataclass(frozen=True, slots=True)
class Swatch:
    """A main colour: its code as #rrggbb and its share of the picture, 0..1."""

    colour: str
    share: float


def distances(points: Values, centres: Values) -> Values:
    """Squared distance of each point to each centre."""
    cross = points @ centres.T
    sums = (points**2).sum(axis=1)[:, None] + (centres**2).sum(axis=1)[None]
    return np.maximum(sums - 2 * cross, 0.0)


def k_means(points: Values, count: int) -> tuple[Values, NDArray[np.intp]]:
    """Centres of clusters, and the number of each point's cluster.

    It starts from points far from each other, not from chance, so that equal pictures
    give equal clusters.
    """
    sample = points[:: max(1, len(points) // _SAMPLES)]
    mean = sample.mean(axis=0, keepdims=True)
    picked = [int(distances(sample, mean)[:, 0].argmin())]
    far = distances(sample, sample[picked])[:, 0]
    while len(picked) < min(count, len(sample)) and far.max() > 1e-6:
        picked.append(int(far.argmax()))
        far = np.minimum(far, distances(sample, sample[picked[-1:]])[:, 0])
    centres = sample[picked].copy()
    for _ in range(_ROUNDS):
        which = distances(sample, centres).argmin(axis=1)
        for k in range(len(centres)):
            mine = sample[which == k]
            if len(mine):
                centres[k] = mine.mean(axis=0)
    return centres, distances(points, centres).argmin(axis=1)


def swatches(pixels: Pixels, count: int = 6) -> tuple[Swatch, ...]:
    """The main colours, the largest first; like ones are told as one.

    Each is the mean colour of its pixels.
    """
    flat = pixels.reshape(-1, 3)
    centres, which = k_means(oklab(flat), count + 2)
    merged = _merged(centres, which)
    found = []
    for members in merged:
        mine = flat[np.isin(which, members)]
        if len(mine):
            red, green, blue = (round(float(v)) for v in mine.mean(axis=0))
            code = f"#{red:02x}{green:02x}{blue:02x}"
            found.append(Swatch(code, len(mine) / len(flat)))
    found.sort(key=lambda swatch: (-swatch.share, swatch.colour))
    return tuple(found[:count])


def _merged(centres: Values, which: NDArray[np.intp]) -> list[list[int]]:
    """Groups of clusters that look alike, large ones first."""
    sizes = np.bincount(which, minlength=len(centres))
    groups: list[list[int]] = []
    for k in np.argsort(-sizes, kind="stable").tolist():
        for group in groups:
            if float(((centres[k] - centres[group[0]]) ** 2).sum()) < _ALIKE**2:
                group.append(k)
                break
        else:
            groups.append([k])
    return groups
