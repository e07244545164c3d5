"""How different two pictures look.

The distance is `0.6 · colour + 0.4 · structure`, both from 0 to 1, on 64 × 64 pixels:

* colour: the mean Euclidean distance in OKLab (Ottosson, "A perceptual color space for
  image processing", 2020), 0.35 and more counting as 1. White and black are 1.0 apart;
  two unrelated photographs about 0.3.
* structure: 1 minus the mean gradient magnitude similarity (Xue, Zhang, Mou, Bovik,
  "Gradient Magnitude Similarity Deviation", 2014, eq. 4) of the lightness.

The weights are ours: a change of palette should weigh a little more than one of detail.
"""

import numpy as np
from numpy.typing import NDArray
from PIL import Image

Floats = NDArray[np.float32]

SIDE = 64
_FULL_COLOUR = 0.35
_STABILITY = (
    0.0026  # the constant c of eq. 4 (170 for lightness up to 255), as a square
)

_TO_CONES = np.array(
    [
        [0.4122214708, 0.5363325363, 0.0514459929],
        [0.2119034982, 0.6806995451, 0.1073969566],
        [0.0883024619, 0.2817188376, 0.6299787005],
    ],
    np.float32,
)
_TO_OKLAB = np.array(
    [
        [0.2104542553, 0.7936177850, -0.0040720468],
        [1.9779984951, -2.4285922050, 0.4505937099],
        [0.0259040371, 0.7827717662, -0.8086757660],
    ],
    np.float32,
)


def distance(first: Image.Image, second: Image.Image) -> float:
    """Perceptual distance of two pictures, 0 (the same) to 1."""
    one, other = oklab(_small(first)), oklab(_small(second))
    colour = np.linalg.norm(one - other, axis=2).mean() / _FULL_COLOUR
    edges, edges_other = _gradient(one[..., 0]), _gradient(other[..., 0])
    alike = (2 * edges * edges_other + _STABILITY) / (
        edges**2 + edges_other**2 + _STABILITY
    )
    structure = 1 - alike.mean()
    whole = 0.6 * min(1.0, float(colour)) + 0.4 * float(structure)
    return round(min(1.0, max(0.0, whole)), 4)


def _small(image: Image.Image) -> Floats:
    """64 × 64 sRGB values from 0 to 1, what is transparent on white."""
    small = image.resize((SIDE, SIDE), Image.Resampling.BOX)
    if small.mode == "RGBA":
        white = Image.new("RGBA", small.size, "white")
        small = Image.alpha_composite(white, small)
    return np.asarray(small.convert("RGB"), np.float32) / np.float32(255)


def oklab(srgb: Floats) -> Floats:
    """SRGB values from 0 to 1 in OKLab: lightness 0 to 1, and two of colour."""
    linear = np.where(
        srgb <= 0.04045, srgb / 12.92, ((srgb + 0.055) / 1.055) ** 2.4
    ).astype(np.float32)
    return (np.cbrt(linear @ _TO_CONES.T) @ _TO_OKLAB.T).astype(np.float32)


def _gradient(lightness: Floats) -> Floats:
    down, across = np.gradient(lightness)
    return np.hypot(down, across)
