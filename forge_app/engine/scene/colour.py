"""Colour in OKLCH, where equal steps look equal.

The conversions are those of Björn Ottosson, "A perceptual color space for image
processing" (2020).
"""

import math
from functools import lru_cache
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

HARMONIES: dict[str, tuple[float, ...]] = {
    "monochromatic": (0.0,),
    "analogous": (0.0, 30.0, -30.0),
    "complementary": (0.0, 180.0),
    "split_complementary": (0.0, 150.0, 210.0),
    "triadic": (0.0, 120.0, 240.0),
    "tetradic": (0.0, 90.0, 180.0, 270.0),
}
"""Turns of the hue, in degrees, that go together (Itten, "The Art of Color", 1961)."""


class Lch(NamedTuple):
    """A colour: lightness 0..1, chroma 0..0.37, hue in degrees."""

    l: float  # noqa: E741 - the standard name
    c: float
    h: float

    def lighter(self, by: float) -> "Lch":
        """The same colour with its lightness moved by an amount."""
        return Lch(min(1.0, max(0.0, self.l + by)), self.c, self.h)

    def times(self, chroma: float) -> "Lch":
        """The same colour with its chroma multiplied."""
        return Lch(self.l, self.c * chroma, self.h)

    def turned(self, degrees: float) -> "Lch":
        """The same colour with its hue turned."""
        return Lch(self.l, self.c, (self.h + degrees) % 360)


def lab(colour: Lch) -> tuple[float, float, float]:
    """A colour as OKLab: lightness, green to red, blue to yellow."""
    angle = math.radians(colour.h)
    return colour.l, colour.c * math.cos(angle), colour.c * math.sin(angle)


def from_lab(light: float, a: float, b: float) -> Lch:
    """A colour from OKLab."""
    return Lch(light, math.hypot(a, b), math.degrees(math.atan2(b, a)))


def mix(a: Lch, b: Lch, t: float) -> Lch:
    """The colour between two, straight through OKLab; t = 0 gives the first."""
    la, aa, ba = lab(a)
    lb, ab, bb = lab(b)
    return from_lab(la + (lb - la) * t, aa + (ab - aa) * t, ba + (bb - ba) * t)


def harmony(kind: str, anchor: Lch, count: int) -> tuple[Lch, ...]:
    """Colours that go with another by a rule of `HARMONIES`, that one first.

    Where more are asked for than the rule has hues, the hues come again lighter and
    darker in turn.
    """
    turns = HARMONIES[kind]
    found = []
    for i in range(count):
        again = i // len(turns)
        step = 0.13 * ((again + 1) // 2) * (1 if again % 2 else -1)
        found.append(anchor.turned(turns[i % len(turns)]).lighter(step))
    return tuple(found)


def _linear(colour: Lch) -> tuple[float, float, float]:
    light, a, b = lab(colour)
    el = (light + 0.3963377774 * a + 0.2158037573 * b) ** 3
    em = (light - 0.1055613458 * a - 0.0638541728 * b) ** 3
    es = (light - 0.0894841775 * a - 1.2914855480 * b) ** 3
    return (
        4.0767416621 * el - 3.3077115913 * em + 0.2309699292 * es,
        -1.2684380046 * el + 2.6097574011 * em - 0.3413193965 * es,
        -0.0041960863 * el - 0.7034186147 * em + 1.7076147010 * es,
    )


def _encode(value: float) -> int:
    value = min(1.0, max(0.0, value))
    curve = 12.92 * value
    if value > 0.0031308:
        curve = 1.055 * value ** (1 / 2.4) - 0.055
    return round(curve * 255)


@lru_cache(maxsize=4096)
def to_hex(colour: Lch) -> str:
    """The colour as #rrggbb; chroma that sRGB cannot show is reduced first."""
    light, chroma, hue = min(1.0, max(0.0, colour.l)), max(0.0, colour.c), colour.h
    for _ in range(12):
        rgb = _linear(Lch(light, chroma, hue))
        if min(rgb) >= -0.002 and max(rgb) <= 1.002:
            break
        chroma *= 0.88
    else:
        rgb = _linear(Lch(light, 0.0, hue))
    return "#{:02x}{:02x}{:02x}".format(*(_encode(channel) for channel in rgb))


_TO_LMS = np.array(
    [
        [0.4122214708, 0.5363325363, 0.0514459929],
        [0.2119034982, 0.6806995451, 0.1073969566],
        [0.0883024619, 0.2817188376, 0.6299787005],
    ],
    dtype=np.float32,
)
_TO_LAB = np.array(
    [
        [0.2104542553, 0.7936177850, -0.0040720468],
        [1.9779984951, -2.4285922050, 0.4505937099],
        [0.0259040371, 0.7827717662, -0.8086757660],
    ],
    dtype=np.float32,
)
_CODES = np.arange(256) / 255
_DECODED = np.where(
    _CODES <= 0.04045, _CODES / 12.92, ((_CODES + 0.055) / 1.055) ** 2.4
).astype(np.float32)


def oklab(pixels: NDArray[np.uint8]) -> NDArray[np.float32]:
    """Pixels in sRGB as OKLab, in an array of the same shape.

    Sums are written out: those of a linear algebra library differ between machines.
    """
    linear = _DECODED[pixels]
    lms = np.cbrt(_by_channel(linear, _TO_LMS))
    return _by_channel(lms, _TO_LAB)


def _by_channel(
    values: NDArray[np.float32], matrix: NDArray[np.float32]
) -> NDArray[np.float32]:
    """A matrix applied to the last axis."""
    x, y, z = values[..., 0], values[..., 1], values[..., 2]
    return np.stack([x * a + y * b + z * c for a, b, c in matrix], axis=-1)
