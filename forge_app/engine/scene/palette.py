"""Palettes: the colours of sky, light and materials for a time, season and mood."""

import math
from collections.abc import Mapping
from dataclasses import dataclass, replace

from forge_app.engine.inputs.likeness import Likeness
from forge_app.engine.scene.colour import Lch, from_lab, harmony, lab, mix
from forge_app.engine.scene.schemes import Scheme, find_scheme
from forge_app.engine.words.colours import colour
from forge_app.engine.words.reading import Reading


@dataclass(frozen=True)
class Light:
    """How a time of day colours the world.

    Attributes:
        sky: Colours from the zenith down to the horizon.
        haze: What distance fades into.
        sun: The disc of the sun or moon.
        glow: The light around it.
        tint: What the light turns materials towards.
        tinting: How far it does so, 0..1.
        level: Brightness of lit materials, 1 at noon.
        elevation: Height of the sun above the horizon, 0 (on it) to 1 (zenith).
    """

    sky: tuple[Lch, ...]
    haze: Lch
    sun: Lch
    glow: Lch
    tint: Lch
    tinting: float
    level: float
    elevation: float


def _sky(*colours: tuple[float, float, float]) -> tuple[Lch, ...]:
    return tuple(Lch(*colour) for colour in colours)


LIGHTS = {
    "day": Light(
        _sky(
            (0.60, 0.135, 250),
            (0.72, 0.105, 240),
            (0.84, 0.065, 228),
            (0.94, 0.03, 210),
        ),
        Lch(0.86, 0.045, 232),
        Lch(0.985, 0.04, 95),
        Lch(0.96, 0.07, 90),
        Lch(0.95, 0.06, 90),
        0.06,
        1.0,
        0.62,
    ),
    "dawn": Light(
        _sky(
            (0.62, 0.085, 272), (0.74, 0.075, 300), (0.85, 0.075, 25), (0.93, 0.075, 70)
        ),
        Lch(0.86, 0.055, 40),
        Lch(0.98, 0.06, 85),
        Lch(0.94, 0.10, 60),
        Lch(0.78, 0.07, 20),
        0.22,
        0.86,
        0.16,
    ),
    "golden": Light(
        _sky(
            (0.58, 0.075, 240), (0.74, 0.06, 215), (0.87, 0.095, 82), (0.92, 0.13, 75)
        ),
        Lch(0.86, 0.065, 62),
        Lch(0.985, 0.07, 92),
        Lch(0.93, 0.14, 75),
        Lch(0.76, 0.13, 68),
        0.25,
        0.88,
        0.22,
    ),
    "sunset": Light(
        _sky(
            (0.34, 0.105, 285),
            (0.48, 0.145, 330),
            (0.65, 0.175, 22),
            (0.80, 0.155, 55),
            (0.90, 0.13, 80),
        ),
        Lch(0.68, 0.13, 38),
        Lch(0.96, 0.10, 85),
        Lch(0.88, 0.16, 65),
        Lch(0.46, 0.12, 350),
        0.15,
        0.66,
        0.09,
    ),
    "dusk": Light(
        _sky(
            (0.22, 0.075, 275),
            (0.33, 0.10, 285),
            (0.50, 0.12, 315),
            (0.70, 0.125, 20),
            (0.80, 0.11, 55),
        ),
        Lch(0.54, 0.09, 320),
        Lch(0.93, 0.05, 90),
        Lch(0.75, 0.10, 40),
        Lch(0.32, 0.10, 285),
        0.45,
        0.45,
        0.30,
    ),
    "night": Light(
        _sky(
            (0.14, 0.055, 272),
            (0.21, 0.075, 268),
            (0.32, 0.09, 260),
            (0.50, 0.095, 245),
        ),
        Lch(0.43, 0.08, 250),
        Lch(0.96, 0.03, 95),
        Lch(0.75, 0.06, 240),
        Lch(0.24, 0.075, 268),
        0.52,
        0.34,
        0.62,
    ),
    "space": Light(
        _sky(
            (0.10, 0.045, 280), (0.14, 0.07, 285), (0.19, 0.10, 295), (0.15, 0.08, 270)
        ),
        Lch(0.22, 0.10, 295),
        Lch(0.98, 0.03, 90),
        Lch(0.75, 0.10, 60),
        Lch(0.9, 0.05, 60),
        0.05,
        0.95,
        0.7,
    ),
}

MATERIALS = {
    "rock": Lch(0.50, 0.035, 265), "cliff": Lch(0.48, 0.045, 50),
    "snow": Lch(0.965, 0.012, 240), "ice": Lch(0.87, 0.05, 225),
    "grass": Lch(0.66, 0.135, 128), "leaf": Lch(0.56, 0.125, 138),
    "pine": Lch(0.42, 0.075, 158), "bush": Lch(0.50, 0.11, 135),
    "sand": Lch(0.87, 0.065, 82), "dune": Lch(0.77, 0.115, 66),
    "earth": Lch(0.50, 0.06, 60), "path": Lch(0.80, 0.05, 80),
    "trunk": Lch(0.40, 0.05, 52), "wood": Lch(0.52, 0.08, 56),
    "wall": Lch(0.92, 0.03, 85), "stone": Lch(0.66, 0.02, 80),
    "roof": Lch(0.53, 0.14, 35), "door": Lch(0.42, 0.08, 40),
    "brick": Lch(0.55, 0.11, 35), "concrete": Lch(0.60, 0.035, 255),
    "metal": Lch(0.78, 0.015, 250), "white": Lch(0.97, 0.01, 90),
    "dark": Lch(0.26, 0.02, 270), "red": Lch(0.59, 0.20, 27),
    "blue": Lch(0.52, 0.13, 250), "yellow": Lch(0.86, 0.15, 90),
    "pink": Lch(0.76, 0.14, 0), "skin": Lch(0.78, 0.07, 55),
    "cloth": Lch(0.45, 0.10, 260), "glass": Lch(0.80, 0.05, 225),
    "fur": Lch(0.58, 0.10, 55), "cactus": Lch(0.53, 0.10, 150),
    "sea": Lch(0.56, 0.105, 228), "lake": Lch(0.58, 0.085, 225),
    "tropical": Lch(0.76, 0.115, 195), "petal": Lch(0.66, 0.19, 15),
    "cloud": Lch(0.985, 0.01, 80), "tile": Lch(0.74, 0.06, 60),
}  # fmt: skip

_SEASONS: dict[str, dict[str, Lch]] = {
    "autumn": {
        "leaf": Lch(0.66, 0.16, 55), "grass": Lch(0.72, 0.11, 98),
        "bush": Lch(0.55, 0.14, 42), "pine": Lch(0.44, 0.07, 140),
    },
    "winter": {
        "leaf": Lch(0.82, 0.025, 240), "grass": Lch(0.94, 0.018, 240),
        "bush": Lch(0.80, 0.03, 240), "earth": Lch(0.86, 0.02, 240),
        "roof": Lch(0.93, 0.015, 240), "pine": Lch(0.50, 0.055, 185),
        "path": Lch(0.86, 0.02, 240), "rock": Lch(0.55, 0.035, 260),
    },
    "spring": {"leaf": Lch(0.72, 0.14, 128), "grass": Lch(0.76, 0.155, 126)},
    "summer": {},
}  # fmt: skip


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
    likeness: Likeness | None = None

    def lit(self, colour: Lch, depth: float = 0.0, shade: float = 0.0) -> Lch:
        """A material as it looks in this light, from this far.

        Args:
            colour: The colour in neutral light.
            depth: 0 near, 1 at the horizon.
            shade: Lightness added on the lit side, taken on the shadow side.
        """
        light = self.light
        seen = Lch(
            colour.l * light.level, colour.c * (0.55 + 0.45 * light.level), colour.h
        )
        target = Lch(seen.l * 0.65 + light.tint.l * 0.35, light.tint.c, light.tint.h)
        seen = mix(seen, target, light.tinting)
        seen = seen.lighter(shade * (0.35 + 0.65 * light.level))
        haze = min(0.93, depth * self.fog)
        return mix(seen, light.haze, haze)

    def grade(self, colour: Lch) -> Lch:
        """Apply the scheme and the grading of the whole picture."""
        if self.scheme:
            aim = _between if len(self.scheme) < 3 else _nearest
            colour = mix(colour, aim(colour, self.scheme), self.pull)
        return self.developed(colour)

    def developed(self, colour: Lch) -> Lch:
        """Apply the grading alone: for papers and inks, which follow no scheme."""
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


def _weather(light: Light, weather: tuple[str, ...], moods: tuple[str, ...]) -> Light:
    """Dim and grey a light as the weather and the mood ask."""
    if "storm" in weather:
        grey = [(0.42, 0.03), (0.50, 0.025), (0.62, 0.025), (0.76, 0.03)]
        sky = tuple(
            mix(c, Lch(g[0] * (0.55 + 0.45 * light.level), g[1], 245), 0.8)
            for c, g in zip(light.sky, grey * 2, strict=False)
        )
        haze = mix(light.haze, Lch(0.62 * light.level, 0.03, 235), 0.75)
        light = replace(light, sky=sky, haze=haze, level=light.level * 0.72)
    elif {"overcast", "rain", "snowfall"} & set(weather):
        sky = tuple(mix(c, Lch(0.2 + c.l * 0.66, 0.018, 240), 0.7) for c in light.sky)
        haze = mix(light.haze, Lch(0.2 + light.haze.l * 0.66, 0.015, 235), 0.7)
        light = replace(light, sky=sky, haze=haze, level=light.level * 0.86)
    elif "mist" in weather:
        sky = tuple(mix(c, light.haze, 0.45) for c in light.sky)
        light = replace(light, sky=sky, tinting=light.tinting * 0.8)
    if "dark" in moods:
        sky = tuple(c.lighter(-0.10) for c in light.sky)
        light = replace(light, sky=sky, level=light.level * 0.8)
    return light


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


def light_of(time: str, reading: Reading | None = None, turn: float = 0.0) -> Light:
    """The light of a time of day, in the weather and mood of a prompt.

    Args:
        time: A key of `LIGHTS`.
        reading: The prompt, understood; None for clear weather.
        turn: Degrees the hues of the sky are turned by.
    """
    light = LIGHTS[time]
    if reading:
        light = _weather(light, reading.weather, reading.moods)
    return replace(light, sky=tuple(Lch(c.l, c.c, c.h + turn) for c in light.sky))


def blended(one: Light, two: Light, share: float, tones: int) -> Light:
    """A light between two others.

    Args:
        one: The light at a share of 0.
        two: The light at a share of 1.
        share: 0 to 1.
        tones: How many colours its sky has.
    """
    pairs = zip(_toned(one.sky, tones), _toned(two.sky, tones), strict=True)

    def number(a: float, b: float) -> float:
        return a + (b - a) * share

    return Light(
        tuple(mix(a, b, share) for a, b in pairs),
        mix(one.haze, two.haze, share),
        mix(one.sun, two.sun, share),
        mix(one.glow, two.glow, share),
        mix(one.tint, two.tint, share),
        number(one.tinting, two.tinting),
        number(one.level, two.level),
        number(one.elevation, two.elevation),
    )


def _toned(sky: tuple[Lch, ...], tones: int) -> list[Lch]:
    """A sky in another number of colours."""
    if len(sky) == tones:
        return list(sky)
    last = len(sky) - 1
    places = [i * last / (tones - 1) for i in range(tones)]
    return [
        mix(sky[int(at)], sky[min(last, int(at) + 1)], at - int(at)) for at in places
    ]


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
    light = _weather(LIGHTS[time], reading.weather, reading.moods)
    turn = 11 * jitter
    light = replace(light, sky=tuple(Lch(c.l, c.c, c.h + turn) for c in light.sky))
    materials = dict(MATERIALS)
    materials.update(_SEASONS.get(season, {}))
    colours = tuple(named(name) for name in reading.colours)
    scheme: tuple[Lch, ...] = ()
    pull = 0.0
    if colours:
        ordered = sorted(colours, key=lambda c: c.l)
        scheme, pull = tuple(ordered), 0.72 if len(colours) > 1 else 0.6
    anchor = colours[0].h if colours else light.glow.h
    accents = tuple(colours) + _accents(anchor, turn)
    fog = 1.7 if "mist" in reading.weather else 1.0
    if {"rain", "snowfall", "storm"} & set(reading.weather):
        fog = 1.25
    palette = Palette(light, materials, accents, scheme, pull, fog=fog)
    palette = _tones(palette, reading)
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
