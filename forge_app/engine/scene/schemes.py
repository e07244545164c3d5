"""Named schemes of colours, and those that follow from a rule of harmony."""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from forge_app.engine.scene.colour import HARMONIES, Lch, harmony

_ENDINGS = ("colours", "colors", "palette", "tones", "scheme")
_HARMONY_PULL = 0.62
AUTO = "auto"
"""The value of `color_scheme` that leaves the colours to the prompt."""


@dataclass(frozen=True)
class Scheme:
    """The colours of a whole picture.

    Attributes:
        colours: What the colours of a scene are drawn towards, from dark to light.
        accents: For what stands out.
        pull: How far colours are drawn, 0..1.
        saturation: Grading of chroma besides, -1..1.
        contrast: Grading of lightness besides, -1..1.
    """

    colours: tuple[Lch, ...]
    accents: tuple[Lch, ...]
    pull: float
    saturation: float = 0.0
    contrast: float = 0.0


@cache
def _listed() -> dict[str, dict[str, object]]:
    source = files("forge_app.engine.scene") / "schemes.toml"
    return tomllib.loads(source.read_text(encoding="utf-8"))


def scheme_names() -> tuple[str, ...]:
    """Every value of `color_scheme` but `AUTO`: schemes, then rules of harmony."""
    return (*_listed(), *HARMONIES)


def scheme_words() -> dict[str, str]:
    """The words for each scheme, as in the tables of the lexicon."""
    return {name: " ".join(_phrases(name)) for name in scheme_names()}


def _phrases(name: str) -> Iterator[str]:
    entry = _listed().get(name, {})
    yield from str(entry.get("alone", "")).split()
    for word in str(entry.get("words", name)).split():
        for ending in _ENDINGS:
            yield f"{word}_{ending}"
        yield f"{word}_colour_scheme"
        yield f"{word}_color_scheme"


def scheme_names_said() -> dict[str, str]:
    """What a scheme is called where it is announced, each with its name."""
    said = {}
    for name in scheme_names():
        entry = _listed().get(name, {})
        phrases = f"{name} {entry.get('words', '')} {entry.get('alone', '')}"
        said |= dict.fromkeys(phrases.split(), name)
    return said


def find_scheme(name: str, anchor: Lch) -> Scheme | None:
    """A scheme by its name, or None if there is none of that name.

    Args:
        name: One of `scheme_names`; blanks and hyphens count as underscores.
        anchor: The colour from which a rule of harmony finds the others.
    """
    name = name.strip().casefold().replace(" ", "_").replace("-", "_")
    if name in HARMONIES:
        return _harmonic(name, anchor)
    entry = _listed().get(name)
    return _declared(entry) if entry else None


def _declared(entry: dict[str, object]) -> Scheme:
    def colours(key: str) -> tuple[Lch, ...]:
        return tuple(Lch(*map(float, row)) for row in entry[key])  # pyright: ignore[reportGeneralTypeIssues]

    def number(key: str) -> float:
        return float(str(entry.get(key, 0.0)))

    return Scheme(
        colours("colours"),
        colours("accents"),
        number("pull"),
        number("saturation"),
        number("contrast"),
    )


def _harmonic(rule: str, anchor: Lch) -> Scheme:
    """The hues of a rule from dark to light, the anchor's among the middle ones."""
    anchor = Lch(0.6, max(0.11, anchor.c), anchor.h)
    hues = harmony(rule, anchor, 5)
    steps = ((0.28, 0.6), (0.45, 0.9), (0.62, 1.0), (0.79, 0.75), (0.94, 0.3))
    order = (1, 0, 2, 3, 0) if len(HARMONIES[rule]) > 1 else (0, 0, 0, 0, 0)
    colours = tuple(
        Lch(light, anchor.c * part, hues[i].h)
        for (light, part), i in zip(steps, order, strict=True)
    )
    accents = tuple(Lch(0.64, anchor.c * 1.3, hue.h) for hue in hues[:4])
    return Scheme(colours, accents, _HARMONY_PULL)
