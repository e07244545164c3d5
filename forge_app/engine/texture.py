"""Surface: grain, vignette and watercolour effects, in strips to save memory."""

import numpy as np
from PIL import Image, ImageFilter

from forge_app.engine.raster import Pixels
from forge_app.engine.scene.noise import Floats


def _generator(seed: int) -> np.random.Generator:
    return np.random.Generator(np.random.PCG64(seed & 0xFFFFFFFF))


def grain(
    pixels: Pixels, seed: int, strength: float = 3.0, vignette: float = 0.10
) -> Pixels:
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


def _soft_noise(seed: int, cells: int, size: tuple[int, int]) -> Floats:
    """Smooth noise of a few cells, scaled up; about -1..1, rows first."""
    small = _generator(seed).uniform(0, 255, (cells, cells)).astype(np.uint8)
    image = Image.fromarray(small).resize((size[1], size[0]), Image.Resampling.BICUBIC)
    return np.asarray(image, dtype=np.float32) / 127.5 - 1  # pyright: ignore[reportReturnType]


def watercolour(pixels: Pixels, seed: int) -> Pixels:
    """Wandering edges, pigment gathering at them, granulation and a paper rim."""
    height, width = pixels.shape[:2]
    unit = min(height, width)
    shift = max(1.0, unit / 260)
    dx = _soft_noise(seed, 26, (height, width)) + 0.35 * _soft_noise(
        seed + 1, 90, (height, width)
    )
    dy = _soft_noise(seed + 2, 26, (height, width)) + 0.35 * _soft_noise(
        seed + 3, 90, (height, width)
    )
    ys = np.clip(np.arange(height)[:, None] + dy * shift, 0, height - 1).astype(
        np.int32
    )
    xs = np.clip(np.arange(width)[None, :] + dx * shift, 0, width - 1).astype(np.int32)
    warped = pixels[ys, xs]
    del dx, dy, ys, xs
    half = Image.fromarray(warped).resize((max(1, width // 2), max(1, height // 2)))
    blurred = half.filter(ImageFilter.GaussianBlur(unit / 330))
    blurred = np.asarray(blurred.resize((width, height), Image.Resampling.BILINEAR))
    body = warped.astype(np.float32)
    edge = np.maximum(blurred - body, 0).mean(axis=2)
    pool = _soft_noise(seed + 4, 9, (height, width)) + 0.5 * _soft_noise(
        seed + 5, 40, (height, width)
    )
    fine = np.tile(
        _generator(seed + 6).normal(0, 1, (256, 256)).astype(np.float32),
        (height // 256 + 1, width // 256 + 1),
    )[:height, :width]
    wash = 0.94 + 0.11 * pool + 0.035 * fine
    dark = 1 - np.clip(edge / 75, 0, 0.2)
    rim = _rim(height, width, seed)
    ink = (255 - body) * wash[..., None] + 255 * (1 - dark)[..., None] * 0.55
    paper = np.array([252, 249, 241], dtype=np.float32) + fine[..., None] * 1.8
    out = paper - np.clip(ink, 0, 255) * rim[..., None]
    return np.clip(out, 0, 255).astype(np.uint8)


def _rim(height: int, width: int, seed: int) -> Floats:
    """1 inside, 0 on the unpainted edge of the sheet, with a ragged border."""
    unit = min(height, width)
    ys, xs = np.arange(height, dtype=np.float32), np.arange(width, dtype=np.float32)
    dist = np.minimum(
        np.minimum(ys, height - 1 - ys)[:, None],
        np.minimum(xs, width - 1 - xs)[None, :],
    )
    ragged = _soft_noise(seed + 7, 14, (height, width))
    ragged += 0.22 * _soft_noise(seed + 8, 70, (height, width))
    edge = dist - unit * 0.035 - ragged * unit * 0.009
    return np.clip(edge / max(1.0, unit * 0.004), 0, 1)
