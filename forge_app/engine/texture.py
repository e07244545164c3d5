"""Surface: grain, vignette and watercolour effects, in strips to save memory."""

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageFilter

from forge_app.engine.raster import Pixels

Tones = NDArray[np.float32]


def _generator(seed: int) -> np.random.Generator:
    return np.random.Generator(np.random.PCG64(seed & 0xFFFFFFFF))


def level(amount: float, usual: float, most: float) -> float:
    """The strength of a surface: none at -1, the usual one at 0, the most at 1."""
    return usual * (1 + amount) if amount < 0 else usual + (most - usual) * amount


def grain(pixels: Pixels, seed: int, strength: float, vignette: float = 0.0) -> Pixels:
    """Fine film grain that repeats every 256 px, and slightly darker corners.

    Args:
        pixels: RGB.
        seed: Chooses the grain.
        strength: Standard deviation in 8-bit steps.
        vignette: Darkening of the corners, 0..1.
    """
    tile = _generator(seed).normal(0.0, strength, (256, 256)).astype(np.float32)
    height, width = pixels.shape[:2]
    xs = np.linspace(-1, 1, width, dtype=np.float32) ** 2
    out = np.empty_like(pixels)
    row = np.tile(tile, (1, width // 256 + 1))[:, :width]
    for top in range(0, height, 256):
        part = pixels[top : top + 256].astype(np.float32)
        ys = (
            np.arange(top, top + len(part), dtype=np.float32) / max(1, height - 1) * 2
            - 1
        ) ** 2
        fall = 1 - vignette * np.clip((xs[None, :] + ys[:, None]) * 0.5, 0, 1) ** 1.5
        part = part * fall[..., None] + row[: len(part), :, None]
        out[top : top + 256] = np.clip(part, 0, 255).astype(np.uint8)
    return out


class _Clouds:
    """Smooth noise fields over a sheet, computed strip by strip.

    Attributes:
        size: Height and width of the sheet in pixels.
    """

    def __init__(self, seed: int, size: tuple[int, int]) -> None:
        self.seed, self.size = seed, size
        self._cells: dict[tuple[int, int], Image.Image] = {}

    def strip(self, salt: int, cells: int, top: int, rows: int) -> Tones:
        """Rows of a field of so many cells each way; about -1..1."""
        key = (salt, cells)
        if key not in self._cells:
            small = _generator(self.seed + salt).uniform(0, 255, (cells, cells))
            self._cells[key] = Image.fromarray(small.astype(np.uint8))
        height, width = self.size
        box = (0, top * cells / height, cells, (top + rows) * cells / height)
        wide = self._cells[key].resize((width, rows), Image.Resampling.BICUBIC, box)
        return np.asarray(wide, dtype=np.float32) / np.float32(127.5) - 1


def watercolour(pixels: Pixels, seed: int, roughness: float = 1.0) -> Pixels:
    """Wandering edges, pigment gathering at them, granulation and a paper rim.

    Args:
        pixels: RGB.
        seed: Varies it.
        roughness: Of paper and pigment; 0 is smooth, 1 usual.
    """
    height, width = pixels.shape[:2]
    fields = _Clouds(seed, (height, width))
    out = np.empty_like(pixels)
    rows = max(64, 600_000 // width)
    for top in range(0, height, rows):
        count = min(rows, height - top)
        out[top : top + count] = _washed(pixels, fields, top, count, roughness)
    return out


def _washed(
    pixels: Pixels, fields: _Clouds, top: int, rows: int, roughness: float
) -> Pixels:
    """One strip of the sheet."""
    height, width = pixels.shape[:2]
    unit = min(height, width)
    sigma = unit / 330
    first = max(0, top - int(4 * sigma) - 2)
    last = min(height, top + rows + int(4 * sigma) + 2)
    warped = _wander(pixels, fields, first, last)
    soft = Image.fromarray(warped).filter(ImageFilter.BoxBlur(sigma * 1.5))
    keep = slice(top - first, top - first + rows)
    blurred = np.asarray(soft)[keep]
    body = warped[keep].astype(np.float32)
    edge = np.maximum(blurred - body, 0).mean(axis=2)
    pool = fields.strip(4, 9, top, rows) + 0.5 * fields.strip(5, 40, top, rows)
    tile = _generator(fields.seed + 6).normal(0, 1, (256, 256)).astype(np.float32)
    fine = tile[np.arange(top, top + rows)[:, None] % 256, np.arange(width) % 256]
    fine = fine * np.float32(roughness)
    wash = 0.94 + 0.11 * pool + 0.035 * fine
    dark = np.clip(edge / 75, 0, 0.2) * (255 * 0.55)
    ink = (255 - body) * wash[..., None] + dark[..., None]
    paper = np.array([252, 249, 241], dtype=np.float32) + fine[..., None] * 1.8
    painted = paper - np.clip(ink, 0, 255) * _rim(fields, top, rows)[..., None]
    return np.clip(painted, 0, 255).astype(np.uint8)


def _wander(pixels: Pixels, fields: _Clouds, first: int, last: int) -> Pixels:
    """Rows of the picture with their edges pushed about as wet paint runs."""
    height, width = pixels.shape[:2]
    shift = np.float32(max(1.0, min(height, width) / 260))
    rows = last - first
    dx = fields.strip(0, 26, first, rows) + 0.35 * fields.strip(1, 90, first, rows)
    dy = fields.strip(2, 26, first, rows) + 0.35 * fields.strip(3, 90, first, rows)
    ys = np.arange(first, last, dtype=np.float32)[:, None] + dy * shift
    xs = np.arange(width, dtype=np.float32)[None, :] + dx * shift
    ys, xs = np.clip(ys, 0, height - 1), np.clip(xs, 0, width - 1)
    return pixels[ys.astype(np.int32), xs.astype(np.int32)]


def _rim(fields: _Clouds, top: int, rows: int) -> Tones:
    """1 inside, 0 on the unpainted edge of the sheet, with a ragged border."""
    height, width = fields.size
    unit = min(height, width)
    ys = np.arange(top, top + rows, dtype=np.float32)
    xs = np.arange(width, dtype=np.float32)
    dist = np.minimum(
        np.minimum(ys, height - 1 - ys)[:, None],
        np.minimum(xs, width - 1 - xs)[None, :],
    )
    ragged = fields.strip(7, 14, top, rows) + 0.22 * fields.strip(8, 70, top, rows)
    edge = dist - unit * 0.035 - ragged * unit * 0.009
    return np.clip(edge / max(1.0, unit * 0.004), 0, 1).astype(np.float32)
