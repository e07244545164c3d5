"""Colour in OKLCH, where equal steps look equal.

The conversions are those of Björn Ottosson, "A perceptual color space for image
processing" (2020).
"""

import math
from typing import NamedTuple


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


def _lab(colour: Lch) -> tuple[float, float, float]:
    angle = math.radians(colour.h)
    return colour.l, colour.c * math.cos(angle), colour.c * math.sin(angle)


def mix(a: Lch, b: Lch, t: float) -> Lch:
    """The colour between two, straight through OKLab; t = 0 gives the first."""
    la, aa, ba = _lab(a)
    lb, ab, bb = _lab(b)
    x, y = aa + (ab - aa) * t, ba + (bb - ba) * t
    return Lch(la + (lb - la) * t, math.hypot(x, y), math.degrees(math.atan2(y, x)))


def _linear(colour: Lch) -> tuple[float, float, float]:
    light, a, b = _lab(colour)
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
