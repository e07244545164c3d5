"""Schemes of colours by their names: "color scheme: pastel", "in medical blue"."""

from functools import cache

from forge_app.engine.scene.schemes import scheme_names_said
from forge_app.engine.words.context import ColourPhrase, Place
from forge_app.engine.words.vocabulary import Hit, traits

_COLOURS = ("color", "colour", "colors", "colours")
_TITLES = ("scheme", "palette")
_TITLED = ("scheme", "palette", "colors", "colours", "tones")
"""What names a scheme where a colon follows."""
_MOST = 3
"""Words of the longest name."""


@cache
def _said() -> dict[tuple[str, ...], str]:
    return {
        tuple(phrase.split("_")): name for phrase, name in scheme_names_said().items()
    }


@cache
def _parts() -> frozenset[tuple[str, ...]]:
    """The words for colour slots and parts of things, such as a roof."""
    return frozenset().union(*traits().values())


def labelled(place: Place) -> tuple[str, int] | None:
    """A scheme that is announced, as in "palette: ocean", and its tokens."""
    at = _label(place)
    if not at:
        return None
    for length in range(_MOST, 0, -1):
        words = tuple(place.word(at + i) for i in range(length))
        if all(words) and words in _said():
            return _said()[words], at + length
    return None


def _label(place: Place) -> int:
    """The tokens of an announcement, 0 for none."""
    first, second = place.word(), place.word(1)
    at = 0
    if first in _COLOURS and second in _TITLES:
        at = 2
    elif first in _TITLED and _colon(place, 1):
        at = 1
    if at and (_colon(place, at) or place.word(at) in {"of", "is"}):
        at += 1
    return at


def _colon(place: Place, ahead: int) -> bool:
    token = place.token(ahead)
    return token is not None and token.text in {":", "="}


def means_thing(place: Place, hit: Hit, colour: ColourPhrase) -> bool:
    """Whether the colours that name a scheme are those of one thing here.

    "A soft green house" and "a car in soft green" are; "a lake in soft green" is not.
    """
    if hit.entry.kind != "scheme":
        return False
    after = place.hit(hit.length)
    if after and after.entry.kind == "object":
        return True
    if (place.word(hit.length),) in _parts():
        return True
    if colour.length != hit.length or place.word(-1) != "in":
        return False
    before = place.hit(-2)
    return before is not None and before.entry.kind == "object"
