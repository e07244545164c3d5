"""Many pixels at once in OKLab; `scene.colour` has the same for single colours."""

import math

import numpy as np
from numpy.typing import NDArray

from forge_app.engine.scene.colour import Lch

Floats = NDArray[np.float64]

# Björn Ottosson, "A perceptual color space for image processing" (2020).
_TO_LMS = np.array(
    [
        (0.4122214708, 0.5363325363, 0.0514459929),
        (0.2119034982, 0.6806995451, 0.1073969566),
        (0.0883024619, 0.2817188376, 0.6299787005),
    ]
)
_TO_LAB = np.array(
    [
        (0.2104542553, 0.7936177850, -0.0040720468),
        (1.9779984951, -2.4285922050, 0.4505937099),
        (0.0259040371, 0.7827717662, -0.8086757660),
    ]
)
_LINEAR = np.array(
    [
        value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4
        for value in (step / 255 for step in range(256))
    ]
)


def to_oklab(pixels: NDArray[np.uint8]) -> Floats:
    """RGB pixels of any shape (…, 3) as lightness, a and b."""
    linear = _LINEAR[pixels]
    # One product at a time, so that no library's own order of sums enters.
    lms = [np.cbrt(_sum(linear, row)) for row in _TO_LMS]
    stacked = np.stack(lms, axis=-1)
    return np.stack([_sum(stacked, row) for row in _TO_LAB], axis=-1)


def _sum(values: Floats, row: Floats) -> Floats:
    return values[..., 0] * row[0] + values[..., 1] * row[1] + values[..., 2] * row[2]


def lch(lab: Floats) -> Lch:
    """One colour as lightness, chroma and hue, rounded.

    The rounding takes away the last bits, in which machines may differ.
    """
    light, a, b = (float(value) for value in lab)
    hue = math.degrees(math.atan2(b, a)) % 360
    return Lch(round(light, 3), round(math.hypot(a, b), 3), round(hue, 1))
