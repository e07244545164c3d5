"""Colour words: shades, mixtures, compounds and hexadecimal codes."""

import math
import re
from functools import cache

from forge_app.engine.words.lexicon import COLOURS

OkLch = tuple[float, float, float]
"""Lightness 0..1, chroma, hue in degrees."""

_SHADES: dict[str, tuple[float, float, float]] = {
    "dark": (0.0, 0.36, 0.9), "deep": (0.05, 0.24, 1.05), "light": (0.97, 0.42, 0.72),
    "pale": (0.97, 0.62, 0.45), "bright": (0.97, 0.16, 1.15),
    "pastel": (0.95, 0.6, 0.5), "soft": (0.9, 0.35, 0.6), "dusty": (0.72, 0.35, 0.5),
    "muted": (0.62, 0.3, 0.5), "dull": (0.55, 0.3, 0.5), "faded": (0.8, 0.4, 0.5),
    "neon": (0.95, 0.3, 1.4), "vivid": (0.7, 0.1, 1.25), "rich": (0.3, 0.15, 1.15),
    "electric": (0.7, 0.2, 1.35), "medium": (0.6, 0.2, 1.0), "hot": (0.65, 0.3, 1.4),
    "baby": (0.95, 0.6, 0.6), "powder": (0.94, 0.55, 0.5), "burnt": (0.2, 0.28, 0.95),
    "royal": (0.3, 0.35, 1.2), "midnight": (0.1, 0.6, 0.7), "strong": (0.6, 0.1, 1.2),
    "warm": (0.7, 0.05, 1.05), "cool": (0.7, 0.05, 0.9), "brilliant": (0.8, 0.15, 1.2),
    "darker": (0.0, 0.36, 0.9), "lighter": (0.97, 0.42, 0.72),
}  # fmt: skip
"""What a shade does: the lightness it moves to, how far, and a factor of chroma."""

SHADES = frozenset(_SHADES)
MATERIALS = {
    "wooden": "brown", "wood": "brown", "brick": "brick_red", "stone": "stone_grey",
    "marble": "off_white", "metal": "silver", "steel": "steel_grey", "iron": "charcoal",
    "concrete": "stone_grey", "clay": "terracotta", "straw": "straw_yellow",
    "thatched": "straw_yellow", "rusty": "rust", "brass": "brass", "leather": "tan",
}  # fmt: skip
"""Materials before a noun, and the colour that stands for them."""

_HEX = re.compile(r"#(?:[0-9a-f]{3}){1,2}")


def is_hex(text: str) -> bool:
    """Whether a text is a colour such as "#f80" or "#ff8800"."""
    return bool(_HEX.fullmatch(text.casefold()))


@cache
def colour(name: str) -> OkLch:
    """The colour a reading names.

    Args:
        name: A key of `COLOURS`; one with shades before it ("dark green"); a mixture
            ("blue-green"); or a hexadecimal code.

    Raises:
        KeyError: There is no such colour.
    """
    if is_hex(name):
        return from_hex(name)
    if name in COLOURS:
        return COLOURS[name]
    shade, _, rest = name.partition(" ")
    if rest and shade in _SHADES:
        goal, share, factor = _SHADES[shade]
        light, chroma, hue = colour(rest)
        return light + (goal - light) * share, min(0.3, chroma * factor), hue
    first, _, second = name.partition("-")
    return _mixed(COLOURS[first], COLOURS[second])


def _mixed(one: OkLch, two: OkLch) -> OkLch:
    """Half of each, blended in OKLab."""
    points = [
        (c * math.cos(math.radians(h)), c * math.sin(math.radians(h)))
        for _, c, h in (one, two)
    ]
    a, b = (sum(axis) / 2 for axis in zip(*points, strict=True))
    return (one[0] + two[0]) / 2, math.hypot(a, b), math.degrees(math.atan2(b, a)) % 360


def from_hex(text: str) -> OkLch:
    """A hexadecimal sRGB colour in OKLCH.

    The matrices are those of Björn Ottosson, "A perceptual color space for image
    processing", 2020.
    """
    digits = text.removeprefix("#")
    if len(digits) == 3:
        digits = "".join(digit * 2 for digit in digits)
    red, green, blue = (_linear(int(digits[i : i + 2], 16) / 255) for i in (0, 2, 4))
    long = math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue)
    mid = math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue)
    short = math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue)
    light = 0.2104542553 * long + 0.7936177850 * mid - 0.0040720468 * short
    a = 1.9779984951 * long - 2.4285922050 * mid + 0.4505937099 * short
    b = 0.0259040371 * long + 0.7827717662 * mid - 0.8086757660 * short
    return light, math.hypot(a, b), math.degrees(math.atan2(b, a)) % 360


def _linear(channel: float) -> float:
    """An sRGB channel 0..1 as linear light."""
    if channel <= 0.04045:
        return channel / 12.92
    return ((channel + 0.055) / 1.055) ** 2.4
