"""Small patterns in a prompt: clock times, lettering, lists, absence."""

import re
from functools import cache

from forge_app.engine.objects.catalogue import all_objects
from forge_app.engine.words import lexicon
from forge_app.engine.words.cast import Cast
from forge_app.engine.words.context import Place, colour_at, noun_follows
from forge_app.engine.words.doing import garment
from forge_app.engine.words.habits import LETTERING
from forge_app.engine.words.morphology import forms
from forge_app.engine.words.vocabulary import parts, phrases

_ADJECTIVES = {"quality", "size", "mood", "tone", "weather", "time"}
_LONGEST_LIST = 20
_SHARED = {"on", "under", "behind", "front", "beside", "inside", "between"}
_CLOCK = re.compile(r"(\d{1,2})\s?(am|pm)")
_TIME = re.compile(r"(\d{1,2}):([0-5]\d)")
_FORMATS = {"9:16", "16:10", "10:16", "9:21", "9:19", "1:10", "4:50"}
_HOURS = (
    (0, 5, "night"), (5, 8, "dawn"), (8, 17, "day"), (17, 19, "golden"),
    (19, 20, "sunset"), (20, 22, "dusk"), (22, 25, "night"),
)  # fmt: skip
_MARKS = {
    "the", "word", "words", "text", "letters", "lettering", "title", "that", "sign",
    "headline", "slogan", "caption", "inscription",
}  # fmt: skip


def clock(place: Place) -> tuple[str, int] | None:
    """The time of day of "7 pm" or "5 o'clock", and how many tokens say so."""
    token = place.token()
    timed = _TIME.fullmatch(token.text) if token and token.kind == "ratio" else None
    if timed and timed[0] not in _FORMATS and int(timed[1]) < 25:
        return _daytime(int(timed[1]), place.word(1)), 1 + (
            place.word(1) in {"am", "pm"}
        )
    joined = _CLOCK.fullmatch(place.word())
    if joined:
        return _daytime(int(joined[1]), joined[2]), 1
    if place.word().isdecimal() and len(place.word()) <= 2:
        after = place.word(1)
        if after in {"am", "pm", "o'clock"}:
            return _daytime(int(place.word()), after), 2
    return None


def _daytime(hour: int, half: str) -> str:
    hour = hour % 12 + 12 if half == "pm" else hour
    hour = 0 if half == "am" and hour == 12 else hour
    return next((name for low, high, name in _HOURS if low <= hour < high), "day")


def lettered(place: Place) -> int:
    """How many words after "saying" or "the words" are to be lettered.

    Texts in capitals, or with a capital at every word; -1 if a quoted text follows.
    """
    word = place.word()
    marked = word in {"word", "words", "text", "letters", "title"} and (
        place.word(-1) in _MARKS or place.word(-1) == "with"
    )
    if not (word in LETTERING or marked):
        return 0
    after = place.token(1)
    if after is not None and after.kind == "quoted":
        return -1
    length = 0
    while length < 8:
        token = place.token(length + 1)
        if token is None or token.kind != "word" or not token.text[0].isupper():
            break
        length += 1
    return length


_DISMISSED = frozenset({"hold", "skip", "ditch", "drop", "lose", "forget", "minus"})


def dismisses(place: Place) -> bool:
    """Whether "hold the", said after a comma, rules out what follows."""
    if place.word() not in _DISMISSED or place.word(1) not in {"the", "any", "all"}:
        return False
    before = place.row[place.at - 1] if place.at else None
    return place.word() == "minus" or (before is not None and before.kind == "stop")


def lacking(place: Place) -> tuple[str, int]:
    """What a word such as "nobody" or "cloudless" rules out, and its tokens."""
    word = place.word()
    if word in lexicon.NOBODY:
        return "person", 1
    concept = _without(word) if word else ""
    return (concept, 1) if concept else ("", 0)


@cache
def _without(word: str) -> str:
    """What a word ending in "-less" says is missing, such as clouds, or ""."""
    stem = word.removesuffix("less").rstrip("-")
    if stem == word or len(stem) < 3:
        return ""
    for base in (stem, *(form.base for form in forms(stem))):
        entry = phrases().get((base,))
        if entry and entry.kind in {"object", "setting", "weather"}:
            return entry.id
    return ""


def list_goes_on(place: Place) -> bool:
    """Whether a comma is inside a list that ends in "or": "no cars, people or dogs"."""
    token = place.token()
    if token is None or token.text != ",":
        return False
    words = 0
    for ahead in range(1, 12):
        after = place.token(ahead)
        if after is None or after.kind != "word":
            if after is not None and after.text == "," and words:
                words = 0
                continue
            return False
        if after.word in {"or", "nor"}:
            return True
        words += 1
        if words > 3:
            return False
    return False


def enumerates(place: Place) -> bool:
    """Whether a comma is inside a list that shares a relation.

    As in "a laptop, a cup and a phone on a desk".
    """
    token = place.token()
    if token is None or token.text != ",":
        return False
    ahead, last, nouns = 1, False, 0
    while ahead < _LONGEST_LIST:
        token, hit = place.token(ahead), place.hit(ahead)
        if token is None:
            return False
        if token.text == ",":
            nouns = 0
        elif token.word == "and":
            last, nouns = True, 0
        elif hit and hit.entry.kind == "relation":
            # "in" and "with" say more often something of the picture.
            return last and nouns > 0 and hit.entry.id in _SHARED
        elif token.kind != "word" or token.word in lexicon.OWNING:
            return False
        elif hit and hit.entry.kind == "object":
            nouns += 1
        elif hit and hit.entry.kind in {"setting", "relation"}:
            return False
        ahead += hit.length if hit else 1
    return False


def parted(place: Place) -> str:
    """The part that an adjective such as "roofed" or "eyed" is made of, or ""."""
    word = place.word()
    if not word.endswith("ed"):
        return ""
    known = parts()
    return next((f.base for f in forms(word) if f.base in known), "")


def dressed(place: Place, cast: Cast) -> bool:
    """Whether "in" is followed by the colour of somebody's clothes."""
    if cast.last is None:
        return False
    spec = all_objects().get(cast.objects[cast.last].id)
    if spec is None or spec.family != "people":
        return False
    ahead = 2 if place.word(1) in {"a", "an", "the", "his", "her"} else 1
    coloured = 0
    for _ in range(4):  # adjectives before the garment
        if any(
            garment(spec, tuple(place.word(ahead + i) for i in range(length)))
            for length in (2, 1)
        ):
            return True
        colour = colour_at(place.step(ahead))
        hit = place.hit(ahead)
        if colour is None and not (hit and hit.entry.kind in _ADJECTIVES):
            break
        coloured += colour is not None
        ahead += colour.length if colour else hit.length if hit else 1
    return (
        bool(coloured) and not noun_follows(place, ahead - 1) and not place.hit(ahead)
    )
