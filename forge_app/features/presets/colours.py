"""Names of colours, so that a palette can be said in a prompt."""

from functools import cache

# Plain words that every model knows, the built-in engine included.
_NAMES = {
    "black": "#101010", "charcoal": "#36454f", "grey": "#808080", "silver": "#c0c0c0",
    "white": "#ffffff", "cream": "#fff5d7", "beige": "#e8dcc0", "tan": "#d2b48c",
    "brown": "#7b4a21", "maroon": "#7a1022", "crimson": "#c2143c", "red": "#e02020",
    "salmon": "#fa8072", "coral": "#ff6f51", "peach": "#ffc9a0", "orange": "#ff8c1a",
    "gold": "#d9a520", "mustard": "#c9a227", "yellow": "#ffe11a", "lime": "#a8e61d",
    "olive": "#7a7a21", "green": "#2e9a3c", "emerald": "#12a873", "mint": "#a8ecc8",
    "teal": "#0f8080", "turquoise": "#35d6c8", "cyan": "#20dcf0", "azure": "#3b93f0",
    "blue": "#2450d8", "navy": "#152a5c", "indigo": "#4b2f9b", "violet": "#8a4be0",
    "purple": "#7a2490", "lavender": "#d6cdf6", "magenta": "#e020c0",
    "pink": "#ff9fc4",
}  # fmt: skip


def name_of(colour: str) -> str:
    """The word for a colour `#rrggbb` that looks most like it."""
    here = _oklab(colour)

    def distance(name: str) -> float:
        lightness, *hue = (
            a - b for a, b in zip(here, _oklab(_NAMES[name]), strict=True)
        )
        # A pale lavender is still no beige: the hue makes the name.
        return (lightness / 2) ** 2 + sum(one**2 for one in hue)

    return min(_NAMES, key=distance)


@cache
def _oklab(colour: str) -> tuple[float, float, float]:
    """Lightness and two colour axes, in which distances are as the eye sees them.

    After Björn Ottosson, A perceptual color space for image processing (2020).
    """
    red, green, blue = (
        _linear(int(colour[place : place + 2], 16) / 255) for place in (1, 3, 5)
    )
    long = (0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue) ** (1 / 3)
    mid = (0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue) ** (1 / 3)
    short = (0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue) ** (1 / 3)
    return (
        0.2104542553 * long + 0.7936177850 * mid - 0.0040720468 * short,
        1.9779984951 * long - 2.4285922050 * mid + 0.4505937099 * short,
        0.0259040371 * long + 0.7827717662 * mid - 0.8086757660 * short,
    )


def _linear(value: float) -> float:
    """A channel of sRGB as an amount of light (IEC 61966-2-1)."""
    return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4
