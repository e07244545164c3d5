"""Palettes: all colours of one picture, and what is done to each of them."""

import math
from collections.abc import Mapping
from dataclasses import dataclass, replace

from forge_app.engine.inputs.likeness import Likeness
from forge_app.engine.scene.colour import Lch, from_lab, harmony, lab, mix
from forge_app.engine.scene.light import Light, light_of
from forge_app.engine.scene.materials import MATERIALS, SEASONS
from forge_app.engine.scene.schemes import Scheme, find_scheme
from forge_app.engine.words.colours import colour
from forge_app.engine.words.reading import Reading


@dataclass(frozen=True)
class Palette:
    """All colours of one picture, and the grading applied to each of them.

    Attributes:
        light: The light of the time of day, weather already in it.
        materials: Colours of things by name, in neutral light.
        accents: Harmonic strong colours for shapes, petals, balloons.
        scheme: Colours the whole picture is drawn towards, the darkest first.
        pull: How far colours are drawn towards the scheme, 0..1.
        warmth: Grading towards orange (+1) or blue (-1).
        contrast: Grading of lightness around the middle, 0 for none.
        saturation: Grading of chroma; -1 leaves none, 0 all.
        fog: Thickness of the air, 1 is usual.
        air: Share of haze before what is nearest, 0..1: none but in mist.
        likeness: The palette of a reference that all colours are drawn towards.
    """

    light: Light
    materials: dict[str, Lch]
    accents: tuple[Lch, ...]
    scheme: tuple[Lch, ...] = ()
    pull: float = 0.0
    warmth: float = 0.0
    contrast: float = 0.0
    saturation: float = 0.0
    fog: float = 1.0
    air: float = 0.0
    likeness: Likeness | None = None

    def lit(self, colour: Lch, depth: float = 0.0, shade: float = 0.0) -> Lch:
        """A material as it looks in this light, from this far.

        Args:
            colour: The colour in neutral light.
            depth: 0 near, 1 at the horizon.
            shade: Lightness added on the lit side, taken on the shadow side.
        """
        light = self.light
        level, tinting, haze = light.level, light.tinting, self.haze(depth)
        if _snowy(colour):
            colour = Lch(colour.l, colour.c + 0.03 * (1 - level), colour.h)
            level, tinting = max(level, _SNOWLIT), tinting * _SNOW_TINTED
            haze *= _SNOW_HAZED
        seen = Lch(colour.l * level, colour.c * (0.55 + 0.45 * level), colour.h)
        target = Lch(seen.l * 0.65 + light.tint.l * 0.35, light.tint.c, light.tint.h)
        seen = mix(seen, target, tinting)
        seen = seen.lighter(shade * (0.35 + 0.65 * light.level))
        return mix(seen, light.haze, haze)

    def haze(self, depth: float) -> float:
        """How far what is so far away is lost in the haze, 0..1."""
        return 1 - (1 - self.air) * (1 - min(0.93, depth * self.fog))

    def grade(self, colour: Lch) -> Lch:
        """Apply the scheme and the grading of the whole picture."""
        if self.scheme:
            aim = _between if len(self.scheme) < 3 else _nearest
            colour = mix(colour, aim(colour, self.scheme), self.pull)
        return self.developed(colour)

    def printed(self, colour: Lch) -> Lch:
        """A paper or an ink as dark as it is, in the nearest tone of the scheme."""
        if self.scheme:
            tone = min(self.scheme, key=lambda c: abs(c.l - colour.l))
            # Paper stays pale, and what is nearly black has little colour.
            chroma = min(tone.c, 0.52 - 0.5 * colour.l, 0.03 + 0.35 * colour.l)
            light = colour.l * 0.92 + tone.l * 0.08
            colour = mix(colour, Lch(light, chroma, tone.h), self.pull)
        return self.developed(colour)

    def developed(self, colour: Lch) -> Lch:
        """Apply the grading alone."""
        if self.likeness:
            colour = self.likeness.of(colour)
        light = 0.55 + (colour.l - 0.55) * (1 + 0.45 * self.contrast)
        gain = 0.75 if self.saturation > 0 else 0.92
        chroma = colour.c * (1 + gain * self.saturation)
        graded = Lch(light, max(0.0, chroma), colour.h)
        if self.warmth:
            tone = Lch(graded.l, 0.13, 60 if self.warmth > 0 else 250)
            graded = mix(graded, tone, min(0.5, 0.35 * abs(self.warmth)))
        return graded


def _snowy(colour: Lch) -> bool:
    """Whether a material is snow: nearly white, and cold."""
    return colour.l > 0.92 and colour.c < 0.03 and 210 < colour.h < 270


_SNOWLIT, _SNOW_TINTED, _SNOW_HAZED = 0.92, 0.2, 0.6
"""Least brightness of snow, which throws back what little light there is, and how
much of the colour of the light and of the haze it takes on."""


def _between(colour: Lch, scheme: tuple[Lch, ...]) -> Lch:
    """The colour of a scheme of one or two for a lightness."""
    span = max(0.0, min(1.0, (colour.l - 0.3) / 0.5))
    aim = mix(scheme[0], scheme[-1], span * span * (3 - 2 * span))
    aim = Lch(colour.l * 0.85 + aim.l * 0.15, aim.c * 0.85, aim.h)
    return aim.times(1 - max(0.0, colour.l - 0.8) * 3) if colour.l > 0.8 else aim


_REACH = 0.014
"""How sharply the nearest colour of a scheme wins, as a squared distance in OKLab."""


def _nearest(colour: Lch, scheme: tuple[Lch, ...]) -> Lch:
    """The colours of a scheme by their nearness, so that neighbours stay apart."""
    light, a, b = lab(colour)
    total, out = 0.0, [0.0, 0.0, 0.0]
    for other in scheme:
        place = lab(other)
        far = ((light - place[0]) * 1.5) ** 2
        far += (a - place[1]) ** 2 + (b - place[2]) ** 2
        weight = math.exp(-far / (2 * _REACH)) + 1e-9
        total += weight
        out = [sum_ + weight * part for sum_, part in zip(out, place, strict=True)]
    aim = from_lab(*(part / total for part in out))
    return Lch(colour.l * 0.75 + aim.l * 0.25, aim.c, aim.h)


def named(name: str) -> Lch:
    """The colour a word of the lexicon stands for."""
    return Lch(*colour(name))


def _accents(anchor: float, seed: float) -> tuple[Lch, ...]:
    """Five strong colours in a split-complementary harmony around a hue."""
    hues = harmony("split_complementary", Lch(0.6, 0.16, anchor + seed), 3)
    turns = [*(hue.h for hue in hues), anchor + seed + 30, anchor + seed - 30]
    levels = ((0.63, 0.19), (0.70, 0.14), (0.52, 0.15), (0.82, 0.15), (0.58, 0.17))
    return tuple(
        Lch(light, chroma, hue % 360)
        for hue, (light, chroma) in zip(turns, levels, strict=True)
    )


def _tones(palette: Palette, reading: Reading) -> Palette:
    """Apply words about the colouring as a whole."""
    for tone in reading.tones:
        if tone == "warm":
            palette = replace(palette, warmth=palette.warmth + 0.45)
        elif tone == "cool":
            palette = replace(palette, warmth=palette.warmth - 0.45)
        elif tone == "vivid":
            palette = replace(palette, saturation=palette.saturation + 0.5)
        elif tone == "pastel":
            palette = replace(
                palette,
                saturation=palette.saturation - 0.35,
                contrast=palette.contrast - 0.35,
            )
        elif tone == "mono":
            palette = replace(
                palette, scheme=(Lch(0.3, 0, 0), Lch(0.9, 0, 0)), pull=1.0
            )
        elif tone == "sepia":
            scheme = (Lch(0.3, 0.06, 50), Lch(0.9, 0.06, 80))
            palette = replace(palette, scheme=scheme, pull=0.9)
    return palette


def build(
    reading: Reading,
    time: str,
    season: str,
    jitter: float,
    params: Mapping[str, float],
) -> Palette:
    """Choose all colours of a picture.

    Args:
        reading: The prompt, understood.
        time: A key of `LIGHTS`.
        season: Season or "".
        jitter: -1..1, varies hues from seed to seed.
        params: color_temperature, contrast and saturation in [-1, 1].
    """
    turn = 11 * jitter
    light = light_of(time, reading, turn)
    materials = dict(MATERIALS)
    materials.update(SEASONS.get(season, {}))
    colours = tuple(named(name) for name in reading.colours)
    scheme: tuple[Lch, ...] = ()
    pull = 0.0
    if colours:
        ordered = sorted(colours, key=lambda c: c.l)
        scheme, pull = tuple(ordered), 0.72 if len(colours) > 1 else 0.6
    anchor = colours[0].h if colours else light.glow.h
    accents = tuple(colours) + _accents(anchor, turn)
    fog, air = 1.0, 0.0
    if "mist" in reading.weather:
        fog, air = 2.1, 0.36
    elif {"rain", "snowfall", "storm"} & set(reading.weather):
        fog = 1.25
    palette = Palette(light, materials, accents, scheme, pull, fog=fog, air=air)
    palette = _tones(palette, reading)
    if air:
        palette = replace(
            palette,
            saturation=palette.saturation - 0.3,
            contrast=palette.contrast - 0.2,
        )
    mood = {"cheerful": 0.22, "dark": -0.2, "dramatic": 0.12, "dreamy": 0.1}
    lift = sum(mood.get(m, 0.0) for m in reading.moods)
    stark = 0.25 if "dramatic" in reading.moods else 0.0
    anchor = palette.accents[0].turned(0 if colours else 180 * jitter)
    found = find_scheme(reading.schemes[0], anchor) if reading.schemes else None
    if found:
        palette = _with_scheme(palette, found)
    return replace(
        palette,
        warmth=_clamp(palette.warmth) + params.get("color_temperature", 0.0),
        contrast=_clamp(palette.contrast + stark) + params.get("contrast", 0.0),
        saturation=_clamp(palette.saturation + lift) + params.get("saturation", 0.0),
    )


def _with_scheme(palette: Palette, found: Scheme) -> Palette:
    """A palette drawn towards a scheme, whose accents come first."""
    return replace(
        palette,
        scheme=found.colours,
        pull=found.pull,
        accents=found.accents + palette.accents[: max(0, 5 - len(found.accents))],
        saturation=palette.saturation + found.saturation,
        contrast=palette.contrast + found.contrast,
    )


def _clamp(value: float) -> float:
    return max(-1.0, min(1.0, value))
