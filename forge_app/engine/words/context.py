"""What a word means among its neighbours: colour or thing, noun or modifier."""

from collections.abc import Sequence
from dataclasses import dataclass

from forge_app.engine.objects.catalogue import all_objects
from forge_app.engine.settings.catalogue import all_settings
from forge_app.engine.words.colours import MATERIALS, SHADES, colour, is_hex
from forge_app.engine.words.morphology import forms
from forge_app.engine.words.tokens import Token
from forge_app.engine.words.vocabulary import (
    Hit,
    colour_phrases,
    is_claimed,
    match,
    parts,
)

_ADJECTIVES = {
    "colour",
    "size",
    "mood",
    "tone",
    "count",
    "quality",
    "manner",
    "weather",
}
_ARTICLES = {"a", "an", "one", "the", "this", "that", "her", "his", "my", "another"}
_MOST_SHADES = 3
_BEFORE_THINGS = {"with", "some", "among", "between", "under", "over", "through"}
"""Words after which a word for a colour and a thing is the thing."""
_LINKING = {"and", "&", "or"}


@dataclass(frozen=True)
class ColourPhrase:
    """A colour as written: its name for `colour`, its tokens, what was guessed."""

    name: str
    length: int
    guess: str = ""


@dataclass(frozen=True)
class Place:
    """A place in a row of tokens of a text."""

    text: str
    row: Sequence[Token]
    at: int

    def token(self, ahead: int = 0) -> Token | None:
        """The token some steps on; None beyond the ends."""
        index = self.at + ahead
        return self.row[index] if 0 <= index < len(self.row) else None

    def word(self, ahead: int = 0) -> str:
        """The word some steps on; "" for anything else."""
        token = self.token(ahead)
        return token.word if token and token.kind == "word" else ""

    def hyphen(self, ahead: int) -> bool:
        """Whether a hyphen joins a token to the one before it."""
        one, two = self.token(ahead - 1), self.token(ahead)
        if one is None or two is None:
            return False
        return self.text[one.end : two.start] in {"-", "‐", "‑"}

    def hit(self, ahead: int = 0) -> Hit | None:
        """The phrase that starts some steps on."""
        index = self.at + ahead
        return match(self.row[index : index + 6]) if index >= 0 else None

    def step(self, ahead: int) -> "Place":
        """The place some steps on."""
        return Place(self.text, self.row, self.at + ahead)


def colour_at(place: Place) -> ColourPhrase | None:
    """The colour that starts here, with its shades and mixtures."""
    token = place.token()
    if token is None:
        return None
    if token.kind == "hex" and is_hex(token.text):
        return ColourPhrase(token.text.casefold(), 1)
    shades = []
    while len(shades) < _MOST_SHADES and place.word(len(shades)) in SHADES:
        shades.append(place.word(len(shades)))
    at = len(shades)
    base = _base(place, at)
    if base is None:
        return None if shades else _likened(place)
    name, length, mixing = base
    after = _base(place, at + length)
    if after and (mixing or place.hyphen(at + length)) and after[0] != name:
        name, length = f"{name}-{after[0]}", length + after[1]
    elif after and _alike(name, after[0]) and not is_claimed(place.word(at + length)):
        length += after[1]  # "emerald green"
    return ColourPhrase(" ".join([*shades, name]), at + length)


def _alike(name: str, other: str) -> bool:
    """Whether a colour is a kind of another: emerald of green, charcoal of grey."""
    _, chroma, hue = colour(name)
    _, plain, around = colour(other)
    if min(chroma, plain) < 0.03:
        return max(chroma, plain) < 0.03 and name != other
    return name != other and abs((hue - around + 180) % 360 - 180) < 30


def _base(place: Place, ahead: int) -> tuple[str, int, bool] | None:
    """A plain colour: its name, its tokens and whether it only tints ("reddish")."""
    known = colour_phrases()
    for length in (2, 1):
        words = tuple(place.word(ahead + i) for i in range(length))
        if all(words) and words in known:
            return known[words], length, False
    word = place.word(ahead)
    for form in forms(word) if word else ():
        if form.kind in {"adjective", "plain"} and (form.base,) in known:
            return known[form.base,], 1, word.endswith("ish")
    return None


def _likened(place: Place) -> ColourPhrase | None:
    """A colour likened to something: "moss-green", "tomato-red"."""
    if not place.word() or not place.hyphen(1):
        return None
    base = _base(place, 1)
    if base is None or place.word() in _LINKING:
        return None
    name = base[0].replace("_", " ")
    guess = f"'{place.word()}-{place.word(1)}' read as {name}"
    return ColourPhrase(base[0], 1 + base[1], guess)


def is_thing(place: Place, hit: Hit) -> bool:
    """Whether a word for a colour and for a thing ("orange") means the thing here."""
    if hit.plural:
        return True
    if place.word(hit.length) == "and" or noun_follows(place, hit.length):
        return False
    before = place.word(-1)
    if before in _BEFORE_THINGS:
        return True
    if before in _ARTICLES or (before,) in colour_phrases():
        return True
    earlier = place.hit(-1)
    return bool(earlier) and earlier.entry.kind in {"count", "size"}


def noun_follows(place: Place, ahead: int) -> bool:
    """Whether a noun comes, after further adjectives at most."""
    for _ in range(6):
        token = place.token(ahead)
        if token is None or token.kind not in {"word", "hex"}:
            return False
        shade = colour_at(place.step(ahead))
        hit = place.hit(ahead)
        if shade and not (hit and hit.length > shade.length):
            ahead += shade.length
        elif hit and hit.entry.kind in _ADJECTIVES:
            ahead += hit.length
        elif token.word in _LINKING | SHADES | set(MATERIALS):
            ahead += 1
        else:
            noun = hit is not None and hit.entry.kind in {"object", "setting", "group"}
            return noun or bool({token.word, *_bases(token.word)} & parts())
    return False


def _bases(word: str) -> list[str]:
    return [form.base for form in forms(word) if form.kind == "plural"]


def modifies(place: Place, hit: Hit) -> bool:
    """Whether a noun only tells which kind of the next one is meant.

    As in "church tower" and "the fisherman's boat"; three nouns in a row are a list.
    """
    token = place.token(hit.length - 1)
    after = place.token(hit.length)
    owns = token is not None and place.text[token.end : token.end + 1] in {"'", "’"}
    if (hit.plural and not owns) or not token or not after or after.kind != "word":
        return False
    if token.kind == "word" and _houses(hit, place.hit(hit.length)):
        return True
    if token.kind != "word" or not _noun(place.hit(hit.length)):
        return False
    if token.text.casefold().endswith(("'s", "’s")) or owns:
        return True
    second = place.hit(hit.length)
    third = place.hit(hit.length + second.length) if second else None
    return not _noun(place.hit(-1)) and not _noun(third)


def _houses(hit: Hit, after: Hit | None) -> bool:
    """Whether a building or vehicle is followed by its inside: "cabin interior"."""
    known, places = all_objects(), all_settings()
    if after is None or after.entry.kind != "setting" or hit.entry.id not in known:
        return False
    inside = places[after.entry.id].indoor and after.entry.id != "stilllife"
    return inside and known[hit.entry.id].family in {"buildings", "vehicles"}


def _noun(hit: Hit | None) -> bool:
    return bool(hit) and hit.entry.kind == "object"
