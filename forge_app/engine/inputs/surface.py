"""Gives pixels the grain that was measured in a reference."""

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from forge_app.engine.inputs.style import Grain
from forge_app.engine.raster import Pixels

_TILE = 512
_ROWS = 256
_MOST = 14.0  # more would hide what is drawn
_LEAST = 0.15

Tile = NDArray[np.float32]


def grained(pixels: Pixels, grain: Grain, seed: int) -> Pixels:
    """Add grain of the sizes and strengths measured, scaled with the picture.

    Args:
        pixels: RGB.
        grain: Measured in a reference, perhaps made fainter.
        seed: Chooses the grain.
    """
    tile = _tile(grain, max(pixels.shape[:2]), seed)
    if tile is None:
        return pixels
    height, width = pixels.shape[:2]
    across = np.tile(tile, (1, width // _TILE + 1))[:, :width]
    out = np.empty_like(pixels)
    for top in range(0, height, _ROWS):
        part = pixels[top : top + _ROWS].astype(np.float32)
        first = top % _TILE
        part += across[first : first + len(part), :, None]
        out[top : top + _ROWS] = np.clip(np.rint(part), 0, 255)
    return out


def _tile(grain: Grain, side: int, seed: int) -> Tile | None:
    """A piece of the surface that repeats, or None if it is smooth."""
    total = np.zeros((_TILE, _TILE), np.float32)
    rng = np.random.Generator(np.random.PCG64(seed & 0xFFFFFFFF))
    for band, strength in enumerate(grain.bands):
        if strength < _LEAST:
            continue
        cell = max(1.0, 2**band * side / grain.side)
        cells = max(4, round(_TILE / cell))
        noise = rng.normal(0, 1, (cells, cells)).astype(np.float32)
        wide = _stretched(noise)
        total += wide * np.float32(min(_MOST, strength) / max(1e-6, float(wide.std())))
    return total if total.any() else None


def _stretched(noise: Tile) -> Tile:
    """Noise enlarged to a tile whose edges fit together."""
    cells = len(noise)
    if cells == _TILE:
        return noise
    rim = 4
    padded = np.pad(noise, rim, mode="wrap")
    box = (rim, rim, rim + cells, rim + cells)
    image = Image.fromarray(padded)
    wide = image.resize((_TILE, _TILE), Image.Resampling.BICUBIC, box)
    return np.asarray(wide, np.float32)
