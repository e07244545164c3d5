"""Light: what a time of day and the weather do to the colours of the world."""

from dataclasses import dataclass, replace

from forge_app.engine.scene.colour import Lch, mix
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
        light = _misty(light)
    if "dark" in moods:
        sky = tuple(c.lighter(-0.10) for c in light.sky)
        light = replace(light, sky=sky, level=light.level * 0.8)
    return light


def _misty(light: Light) -> Light:
    """Hardly a difference between sky and distance, and a pale disc for a sun."""
    haze = light.haze.times(0.3).lighter(0.05)
    return replace(
        light,
        sky=tuple(mix(c, haze, 0.86).times(0.8) for c in light.sky),
        haze=haze,
        sun=mix(light.sun, haze, 0.45),
        glow=mix(light.glow, haze, 0.7),
        tinting=light.tinting * 0.8,
    )


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
