"""Draws the colours of a scene towards those of a reference."""

import math
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from forge_app.engine.scene.colour import Lch, mix

Levels = tuple[float, float, float]
"""Lightness of the dark end, the middle and the bright end."""

_REACH_L = 0.13
_REACH_AB = 0.11
_TONE = 0.8
"""How far lightness follows that of the reference."""


@dataclass(frozen=True)
class Swatch:
    """A colour of a reference and the share of its area that has it."""

    colour: Lch
    share: float


@dataclass(frozen=True)
class Likeness:
    """The palette of a reference, and how to come near it.

    A colour of the scene keeps its place between dark and bright, and goes to the
    swatches that are near it in lightness and hue. So sky, land and shadow find theirs
    by their lightness, and what is green stays green where the reference has a green.

    Attributes:
        swatches: The reference's colours, largest share first.
        levels: Lightness of the reference.
        usual: Lightness of the scene without it.
        weight: 0 leaves the scene's colours alone, 1 gives them up.
    """

    swatches: tuple[Swatch, ...]
    levels: Levels
    usual: Levels
    weight: float
    _known: dict[Lch, Lch] = field(default_factory=dict, compare=False, repr=False)

    def of(self, colour: Lch) -> Lch:
        """What becomes of a colour."""
        found = self._known.get(colour)
        if found is None:
            found = mix(colour, self._aim(colour), self.weight)
            self._known[colour] = found
        return found

    def accents(self, own: Sequence[Lch]) -> tuple[Lch, ...]:
        """The accents of a palette, replaced by strong colours of the reference."""
        strong = sorted(
            (s for s in self.swatches if s.colour.c > 0.07),
            key=lambda s: -s.colour.c * s.share**0.25,
        )
        aims = [s.colour for s in strong] or [s.colour for s in self.swatches]
        return tuple(
            _turned(colour, aims[i % len(aims)], self.weight)
            for i, colour in enumerate(own)
        )

    def _aim(self, colour: Lch) -> Lch:
        tone = _mapped(colour.l, self.usual, self.levels)
        light = colour.l + _TONE * (tone - colour.l)
        a, b = _ab(colour)
        total = pull = to_a = to_b = 0.0
        for swatch in self.swatches:
            near_a, near_b = _ab(swatch.colour)
            away = ((light - swatch.colour.l) / _REACH_L) ** 2
            away += ((a - near_a) ** 2 + (b - near_b) ** 2) / _REACH_AB**2
            share = math.sqrt(swatch.share) * math.exp(-away / 2) + 1e-9
            total += share
            to_a += share * near_a
            to_b += share * near_b
            pull += share * swatch.colour.l
        light += 0.35 * (pull / total - light)
        to_a, to_b = to_a / total, to_b / total
        hue = math.degrees(math.atan2(to_b, to_a))
        return Lch(min(1.0, max(0.0, light)), math.hypot(to_a, to_b), hue)


def _turned(a: Lch, b: Lch, t: float) -> Lch:
    """The colour between two by way of their hues, which stays strong."""
    turn = (b.h - a.h + 180) % 360 - 180
    return Lch(a.l + (b.l - a.l) * t, a.c + (b.c - a.c) * t, (a.h + turn * t) % 360)


def _ab(colour: Lch) -> tuple[float, float]:
    angle = math.radians(colour.h)
    return colour.c * math.cos(angle), colour.c * math.sin(angle)


def _mapped(value: float, scale: Levels, onto: Levels) -> float:
    """A lightness at the same place of another range."""
    points = [(0.0, min(0.0, onto[0])), *zip(scale, onto, strict=True), (1.0, 1.0)]
    for (x0, y0), (x1, y1) in pairwise(points):
        if value <= x1:
            return y0 + (y1 - y0) * (value - x0) / max(1e-6, x1 - x0)
    return value
