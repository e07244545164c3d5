"""Aspect ratios, and the sizes they stand for."""

import math

ASPECT_RATIOS: dict[str, tuple[int, int]] = {
    "1:1": (1, 1), "4:3": (4, 3), "3:4": (3, 4), "3:2": (3, 2), "2:3": (2, 3),
    "16:9": (16, 9), "9:16": (9, 16), "21:9": (21, 9), "9:21": (9, 21),
}  # fmt: skip
MEGAPIXEL = 1024 * 1024
_STEP = 16


def size_of(ratio: str) -> tuple[int, int]:
    """About a megapixel of that shape, in steps of 16 pixels."""
    across, down = ASPECT_RATIOS[ratio]
    ideal = math.sqrt(MEGAPIXEL * across / down)
    return stepped(ideal), stepped(ideal * down / across)


def stepped(side: float) -> int:
    """The nearest multiple of 16 pixels."""
    return max(_STEP, round(side / _STEP) * _STEP)
