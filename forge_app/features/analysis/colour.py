"""Pixels in the colour spaces that the measures use."""

import numpy as np
from numpy.typing import NDArray

Values = NDArray[np.float32]
Pixels = NDArray[np.uint8]

_CODES = np.arange(256) / 255
_LINEAR = np.where(
    _CODES <= 0.04045, _CODES / 12.92, ((_CODES + 0.055) / 1.055) ** 2.4
).astype(np.float32)
"""Linear light by 8-bit code (IEC 61966-2-1)."""

_XYZ = np.array(
    [
        [0.4124564, 0.3575761, 0.1804375],
        [0.2126729, 0.7151522, 0.0721750],
        [0.0193339, 0.1191920, 0.9503041],
    ],
    dtype=np.float32,
)
_WHITE = _XYZ.sum(axis=1)

_LMS = np.array(
    [
        [0.4122214708, 0.5363325363, 0.0514459929],
        [0.2119034982, 0.6806995451, 0.1073969566],
        [0.0883024619, 0.2817188376, 0.6299787005],
    ],
    dtype=np.float32,
)
_OKLAB = np.array(
    [
        [0.2104542553, 0.7936177850, -0.0040720468],
        [1.9779984951, -2.4285922050, 0.4505937099],
        [0.0259040371, 0.7827717662, -0.8086757660],
    ],
    dtype=np.float32,
)


def cielab(pixels: Pixels) -> Values:
    """CIE 1976 L*a*b* under D65: L* 0..100, a* and b* about -128..127."""
    ratio = (_LINEAR[pixels] @ _XYZ.T) / _WHITE
    low = ratio <= 216 / 24389
    f = np.where(low, (24389 / 27 * ratio + 16) / 116, np.cbrt(ratio))
    x, y, z = f[..., 0], f[..., 1], f[..., 2]
    return np.stack([116 * y - 16, 500 * (x - y), 200 * (y - z)], axis=-1)


def oklab(pixels: Pixels) -> Values:
    """OKLab (Ottosson, 2020): lightness 0..1, a and b about -0.4..0.4."""
    return np.cbrt(_LINEAR[pixels] @ _LMS.T) @ _OKLAB.T
