"""What a style reference tells: its palette and its grain."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from PIL import Image

from forge_app.engine.inputs.likeness import Levels, Likeness, Swatch
from forge_app.engine.inputs.oklab import Floats, lch, to_oklab
from forge_app.engine.inputs.picture import on_white, small
from forge_app.engine.scene.palette import Palette

_SIDE = 128
_SWATCHES = 7
_ROUNDS = 14
_ALIKE = 0.045  # in OKLab, where 0.02 is just seen
_CROP = 640
_BLOCKS = (16, 16, 8, 8)
"""Sides of the blocks in which grain of 1, 2, 4 and 8 pixels is measured."""


@dataclass(frozen=True)
class Grain:
    """The roughness of a surface, whatever is shown on it.

    Attributes:
        bands: Standard deviation in 8-bit steps, of grains of 1, 2, 4 and 8 pixels.
        side: Longer side in pixels of the picture it was measured in.
    """

    bands: tuple[float, ...]
    side: int

    def times(self, weight: float) -> "Grain":
        """The same grain, fainter."""
        return Grain(tuple(band * weight for band in self.bands), self.side)


@dataclass(frozen=True)
class StyleReading:
    """The palette and grain of a reference."""

    swatches: tuple[Swatch, ...]
    levels: Levels
    grain: Grain


def read_style(image: Image.Image) -> StyleReading:
    """Measure a reference."""
    pixels = small(image, _SIDE).reshape(-1, 3)
    lab = to_oklab(pixels)
    ordered = np.sort(lab[:, 0])
    dark, middle, bright = (
        round(float(ordered[int(share * (len(ordered) - 1))]), 3)
        for share in (0.05, 0.5, 0.95)
    )
    levels = (dark, max(dark + 0.01, middle), max(dark + 0.02, middle + 0.01, bright))
    return StyleReading(tuple(swatches(pixels)), levels, read_grain(image))


def swatches(pixels: np.ndarray, most: int = _SWATCHES) -> list[Swatch]:
    """The main colours of pixels, by k-means in OKLab, largest share first."""
    _, bins, counts = binned(pixels, 5)
    centres, label = cluster(bins, counts, most)
    shares = np.bincount(label, counts, len(centres)) / counts.sum()
    order = np.argsort(-shares, kind="stable")
    return [
        Swatch(lch(centres[i]), round(float(shares[i]), 3))
        for i in order
        if shares[i] >= 0.004
    ]


def binned(pixels: np.ndarray, bits: int) -> tuple[np.ndarray, Floats, Floats]:
    """Colours with so many bits a channel.

    Returns:
        The number of each pixel's colour, the colours in OKLab, and how often each is.
    """
    rough = (pixels >> (8 - bits)).astype(np.int64)
    codes = (rough[..., 0] << 2 * bits) + (rough[..., 1] << bits) + rough[..., 2]
    counts = np.bincount(codes.ravel(), minlength=1 << 3 * bits)
    there = np.flatnonzero(counts)
    number = np.zeros(len(counts), dtype=np.int64)
    number[there] = np.arange(len(there))
    low = (1 << bits) - 1
    channels = [(there >> 2 * bits), (there >> bits) & low, there & low]
    colours = (np.stack(channels, axis=1) << (8 - bits)) + (1 << (7 - bits))
    lab = to_oklab(colours.astype(np.uint8))
    return number[codes], lab, counts[there].astype(np.float64)


def cluster(lab: Floats, weight: Floats, most: int) -> tuple[Floats, np.ndarray]:
    """Weighted k-means: centres, and the number of the nearest one for each colour.

    It starts from the commonest colour and goes on to what is far from all so far, so
    that no chance comes in. Centres that look alike become one.
    """
    centres = [lab[int(np.argmax(weight))]]
    away = _apart(lab, centres[0])
    while len(centres) < min(most, len(lab)):
        farthest = int(np.argmax(away * np.sqrt(weight)))
        if away[farthest] < _ALIKE**2:
            break
        centres.append(lab[farthest])
        away = np.minimum(away, _apart(lab, centres[-1]))
    found = np.array(centres)
    for _ in range(_ROUNDS):
        label = _nearest(lab, found)
        total = np.bincount(label, weight, len(found))
        sums = [np.bincount(label, weight * lab[:, i], len(found)) for i in range(3)]
        kept = total > 0
        found = np.stack(sums, axis=1)[kept] / total[kept, None]
    found = _merged(found)
    return found, _nearest(lab, found)


def _apart(lab: Floats, centre: Floats) -> Floats:
    return ((lab - centre) ** 2).sum(axis=1)


def _nearest(lab: Floats, centres: Floats) -> np.ndarray:
    return np.argmin(np.stack([_apart(lab, one) for one in centres]), axis=0)


def _merged(centres: Floats) -> Floats:
    kept: list[Floats] = []
    for centre in centres:
        if all(float(((centre - one) ** 2).sum()) > _ALIKE**2 for one in kept):
            kept.append(centre)
    return np.array(kept)


def read_grain(image: Image.Image) -> Grain:
    """Roughness of the quiet parts of a picture, by size of grain."""
    width, height = image.size
    side = max(width, height)
    left, top = max(0, (width - _CROP) // 2), max(0, (height - _CROP) // 2)
    crop = image.crop((left, top, min(width, left + _CROP), min(height, top + _CROP)))
    tone = np.asarray(on_white(crop).convert("L"), dtype=np.float64)
    bands = []
    for block in _BLOCKS:
        if min(tone.shape) < block:
            bands.append(0.0)
            continue
        soft = _blurred(tone)
        bands.append(round(_quiet(tone - soft, block), 2))
        tone = soft[: soft.shape[0] // 2 * 2 : 2, : soft.shape[1] // 2 * 2 : 2]
    return Grain(tuple(bands), side)


def _blurred(tone: Floats) -> Floats:
    """Means of 3 x 3 pixels."""
    wide = np.pad(tone, 1, mode="edge")
    rows = wide[:-2] + wide[1:-1] + wide[2:]
    return (rows[:, :-2] + rows[:, 1:-1] + rows[:, 2:]) / 9


def _quiet(detail: Floats, block: int) -> float:
    """Spread of detail where nothing is drawn: in the quieter quarter of all blocks."""
    rows, columns = detail.shape[0] // block, detail.shape[1] // block
    cut = detail[: rows * block, : columns * block]
    blocks = cut.reshape(rows, block, columns, block).swapaxes(1, 2)
    spread = np.sort(blocks.std(axis=(2, 3)).ravel())
    return float(spread[len(spread) // 4])


def likeness(
    readings: Sequence[tuple[StyleReading, float]], palette: Palette
) -> Likeness | None:
    """How a palette comes near one or several references, each with its weight."""
    used = [(reading, weight) for reading, weight in readings if weight > 0]
    if not used:
        return None
    total = sum(weight for _, weight in used)
    found = [
        Swatch(swatch.colour, swatch.share * weight / total)
        for reading, weight in used
        for swatch in reading.swatches
    ]
    levels = [
        sum(reading.levels[i] * weight for reading, weight in used) / total
        for i in range(3)
    ]
    found.sort(key=lambda swatch: -swatch.share)
    weight = max(weight for _, weight in used)
    onto = (levels[0], levels[1], levels[2])
    return Likeness(tuple(found), onto, usual_levels(palette), weight)


_SEEN = ("grass", "leaf", "pine", "rock", "sea", "sand", "trunk", "wall")


def usual_levels(palette: Palette) -> Levels:
    """Dark end, middle and bright end of a scene in this light."""
    light = palette.light
    tones = [*light.sky, *light.sky, light.haze]
    tones += [palette.lit(palette.materials[name], 0.15) for name in _SEEN]
    ordered = sorted(tone.l for tone in tones)
    last = len(ordered) - 1
    dark, middle, bright = (ordered[round(s * last)] for s in (0.05, 0.5, 0.95))
    return dark, max(dark + 0.01, middle), max(dark + 0.02, middle + 0.01, bright)
