"""Walks over the tokens of a prompt and gathers what they say."""

import re
from dataclasses import dataclass, field, replace

from forge_app.engine.objects.catalogue import all_objects
from forge_app.engine.settings.catalogue import all_settings
from forge_app.engine.types import Status, WordReading
from forge_app.engine.words import clues, lexicon
from forge_app.engine.words.cast import Cast, Said
from forge_app.engine.words.colours import MATERIALS, SHADES
from forge_app.engine.words.context import (
    ColourPhrase,
    Place,
    colour_at,
    is_thing,
    modifies,
    noun_follows,
)
from forge_app.engine.words.links import Links
from forge_app.engine.words.tokens import Token
from forge_app.engine.words.vocabulary import Entry, Hit, family, match, trait

MOST_OF_ONE = 99
UNKNOWN = "not in the engine's vocabulary"

_MEANING = {
    "time": "time of day", "tone": "colouring", "design": "layout", "zone": "position",
    "scheme": "colour scheme", "view": "camera", "aspect": "format", "colours": "colour",
}  # fmt: skip
_DRAWN = {"setting", "object", "weather", "count", "size", "detail", "zone"}
_NOTED = {"manner", "aspect", "view"}
_ALONE = {"a", "an", "one"}
_NO_CONCEPT = {"colour", "count", "size", "zone", "quality", "detail", *_NOTED}
_VERY = {"very", "really", "extremely", "super", "incredibly", "absolutely", "truly"}
_BLOOMING = {"plants", "animals", "food"}
"""Families that a place is full of when they name it, as in "tulip meadow"."""


@dataclass
class Reader:
    """Reads a prompt from left to right.

    Attributes:
        text: The prompt.
        words: What its words became.
        cast: Places and things named.
        single: Time of day, season and format.
        lists: Everything of which there can be several, by kind.
        lettering: Texts to letter.
        excluded: Concepts ruled out.
        links: How the things stand to each other.
        claims: Stretches of the prompt that are text or figures, not things: their
            offsets, status and meaning.
    """

    text: str
    words: list[WordReading] = field(default_factory=list)
    cast: Cast = field(default_factory=Cast)
    single: dict[str, str] = field(default_factory=dict)
    lists: dict[str, list[str]] = field(default_factory=dict)
    lettering: list[str] = field(default_factory=list)
    excluded: set[str] = field(default_factory=set)
    links: Links = field(default_factory=Links)
    claims: tuple[tuple[int, int, Status, str], ...] = ()
    _said: Said = field(default_factory=Said)
    _negating: bool = False
    _flagged: bool = False
    _owning: bool = False
    _zone: str = ""
    _article: str = ""
    _noun_end: int = -1

    def read(self, row: list[Token]) -> None:
        """Read all tokens, the longest known phrase first."""
        at = 0
        while at < len(row):
            at += max(1, self._step(Place(self.text, row, at)))
        self._flush()
        self._relations()

    def _step(self, place: Place) -> int:
        """Read what starts at a place; the number of tokens it took."""
        token = place.row[place.at]
        special = self._special(token) or self._claimed(place) or self._digital(place)
        if special:
            return special
        hit, colour = place.hit(), colour_at(place)
        members = family(token.word) if self._negating and token.kind == "word" else ()
        if members:
            self.excluded.update(members)
            self._say([token], "negated", f"left out: {token.word}")
            return 1
        odd = self._hyphened(place, hit)
        if odd:
            return odd
        if hit and hit.length == 1 and self._is_small(token, hit):
            hit = None
        if hit and hit.length == 1 and self._is_action(place, token):
            hit = None
        if colour and self._prefers(place, colour, hit):
            return self._colour(place, colour)
        took = self._trait(place, known=hit is not None)
        if took:
            return took
        if hit is None:
            return self._plain(place, token)
        return self._take(place, hit)

    def _hyphened(self, place: Place, hit: Hit | None) -> int:
        """Words that a hyphen turns into something else: "car-free", "two-storey"."""
        length = hit.length if hit else 1
        if hit is None or not place.hyphen(length):
            return 0
        span = list(place.row[place.at : place.at + length + 1])
        after = place.word(length)
        if after in {"free", "less"} and hit.entry.kind not in _NO_CONCEPT:
            self.excluded.add(hit.entry.id)
            self._say(span, "negated", f"left out: {hit.entry.id}")
            return length + 1
        if after in {"shaped", "sized", "themed", "style", "inspired", "print"}:
            self._say(span, "unknown", UNKNOWN)
            return length + 1
        number = place.hit(length)
        noun = number and number.entry.kind in {"count", "object", "setting"}
        if hit.entry.kind == "count" and not noun and not after.isdecimal():
            self._say(span, "ignored", "nothing to draw")
            return length + 1
        return 0

    def _claimed(self, place: Place) -> int:
        """Pass over text and figures; the number of their tokens."""
        at = place.row[place.at].start
        for start, end, status, meaning in self.claims:
            if start <= at < end:
                span = [t for t in place.row[place.at :] if t.start < end]
                self._flush()
                self._say(span, status, meaning)
                return len(span)
        return 0

    def _special(self, token: Token) -> int:
        """Quotes and the habits of other programs' prompts."""
        span = [token]
        if token.kind == "quoted":
            self._quoted(token)
        elif token.kind == "flag":
            self._negating = self._flagged = token.text == "--no"
            self._say(span, "ignored", "a setting of another program")
        elif token.kind == "weight":
            self._say(span, "ignored", "a weight: all words count alike")
        elif token.kind == "lens":
            self._say(span, "ignored", "nothing to draw")
        else:
            return 0
        return 1

    def _digital(self, place: Place) -> int:
        """Stops, numbers and formats."""
        token = place.row[place.at]
        if token.kind == "stop":
            self._stop(place)
        elif token.kind == "figure":
            self._say([token], "style", f"figure: {token.text}")
        elif token.kind == "ratio":
            took = self._time(place)
            if took:
                return took
            self._ratio(token)
        elif token.kind == "word":
            return self._number_or_lettering(place, token)
        else:
            return 0
        return 1

    def _number_or_lettering(self, place: Place, token: Token) -> int:
        """Digits, clock times, and words that are to be lettered."""
        took = self._time(place)
        if took:
            return took
        if re.fullmatch(r"[\d.]*\.\d+", token.text, re.ASCII):
            self._say([token], "ignored", "nothing to draw")
            return 1
        digits = token.text.replace(",", "")
        if digits.isdecimal() and digits.isascii():
            self._digits(place, token, int(digits[:9]))
            return 1
        length = clues.lettered(place)
        if length < 0:
            self._say([token], "ignored", "joins words")
            return 1
        if length:
            self._say([token], "ignored", "joins words")
            span = [place.row[place.at + 1 + i] for i in range(length)]
            text = self.text[span[0].start : span[-1].end]
            self._letter(span, " ".join(text.split()))
            return 1 + length
        return 0

    def _time(self, place: Place) -> int:
        """A time by the clock; the number of its tokens."""
        time = clues.clock(place)
        if time is None:
            return 0
        name, length = time
        self.single["time"] = name
        span = [place.row[place.at + i] for i in range(length)]
        self._say(span, "style", f"time of day: {name}")
        return length

    def _digits(self, place: Place, token: Token, number: int) -> None:
        if 1000 <= number <= 2100 and "," not in token.text:
            if not noun_follows(place, 1):
                self._say([token], "ignored", "a year: pictures have none")
                return
        if number == 0:
            self._negating = True
            self._say([token], "ignored", "rules out what follows")
            return
        self._said.count = min(MOST_OF_ONE, number)
        self._hold()
        self._say([token], "style", f"count: {self._said.count}")

    def _ratio(self, token: Token) -> None:
        """A format such as "16:9" or "1920x1080"."""
        wide, tall = (float(n) for n in re.findall(r"[\d.]+", token.text)[:2])
        if ":" in token.text or (wide >= 64 and tall >= 64):
            self.single["aspect"] = re.sub(r"\s", "", token.text)
        self._say([token], "style", f"format: {token.text}")

    def _is_small(self, token: Token, hit: Hit) -> bool:
        """Whether a single word is read for what it joins."""
        joining = lexicon.OWNING | lexicon.LINKING | lexicon.SOFT
        return token.word in lexicon.NEGATIONS or (
            token.word in joining and hit.entry.kind == "quality"
        )

    def _is_action(self, place: Place, token: Token) -> bool:
        """Whether a word that could be a plural is the verb of the noun before it."""
        return (
            self._noun_end == place.at
            and token.word.endswith("s")
            and token.word in lexicon.ACTIONS | lexicon.STATES
            and not self.cast_is_plural
        )

    @property
    def cast_is_plural(self) -> bool:
        """Whether the last thing named is several."""
        last = self.cast.last
        if last is None:
            return False
        mention = self.cast.objects[last]
        return mention.plural or (mention.count or 1) > 1

    def _prefers(self, place: Place, colour: ColourPhrase, hit: Hit | None) -> bool:
        """Whether a word or phrase is meant as a colour."""
        if hit is None:
            return True
        if hit.length > colour.length:
            return False
        if hit.entry.kind in {"object", "setting"} and hit.length == colour.length:
            return not is_thing(place, hit)
        return True

    def _say(
        self, span: list[Token], status: Status, meaning: str, guess: str = ""
    ) -> None:
        start, end = span[0].start, span[-1].end
        text = self.text[start:end]
        self.words.append(WordReading(text, start, end, status, meaning, guess))

    def _hold(self) -> None:
        """The reading said next is about a noun still to come."""
        self._said.words.append(len(self.words))

    def _flush(self) -> None:
        """Colours that met no noun are said of what came before, or of the picture."""
        if self._said.colours and not self.cast.paint(self._said.colours):
            self.lists.setdefault("colour", []).extend(self._said.colours)
        self._said = Said()

    def _stop(self, place: Place) -> None:
        """The end of a clause."""
        self._flush()
        self.links.stop()
        if not (self._flagged or (self._negating and clues.list_goes_on(place))):
            self._negating = False
        self._owning = False
        self.cast.last = self.cast.owner = None

    def _quoted(self, token: Token) -> None:
        self._letter([token], " ".join(token.text[1:-1].split()))

    def _letter(self, span: list[Token], text: str) -> None:
        """A text to letter on the picture."""
        self._flush()
        if self._negating or not text:
            status: Status = "negated" if self._negating else "ignored"
            self._say(span, status, "lettering")
            return
        self.lettering.append(text)
        self._say(span, "drawn", f"lettering: {text}")

    def _colour(self, place: Place, colour: ColourPhrase) -> int:
        """A colour, with its shades."""
        span = [place.row[place.at + i] for i in range(colour.length)]
        parted = clues.parted(place.step(colour.length))
        if parted and place.hyphen(colour.length):
            span.append(place.row[place.at + colour.length])
            self._said.slots[parted] = colour.name
            self._hold()
            self._say(span, "style", f"part: {parted} ({colour.name})", colour.guess)
            return colour.length + 1
        if self._negating:
            self._say(span, "negated", f"left out: {colour.name}")
            return colour.length
        self._said.colours.append(colour.name)
        self._hold()
        name = colour.name.replace("_", " ")
        self._say(span, "style", f"colour: {name}", colour.guess)
        return colour.length

    def _plain(self, place: Place, token: Token) -> int:
        """A word outside the vocabulary of pictures."""
        word = token.word
        if word in lexicon.STOP:
            self._article = word if word in {"a", "an", "another"} else ""
        if word in lexicon.NEGATIONS:
            self._flush()
            self._negating = True
            self._say([token], "ignored", "rules out what follows")
        elif clues.nobody(place):
            self.excluded.add("person")
            length = clues.nobody(place)
            span = [place.row[place.at + i] for i in range(length)]
            self._say(span, "negated", "left out: person")
            return length
        elif clues.lacking(word):
            concept = clues.lacking(word)
            self.excluded.add(concept)
            self._say([token], "negated", f"left out: {concept}")
        elif word in MATERIALS and noun_follows(place, 1):
            self._material(place, token)
        elif word in lexicon.STATES:
            self._say([token], "ignored", "joins words")
        elif word in SHADES:
            self._say([token], "ignored", "nothing to draw")
        elif word in lexicon.ACTIONS:
            self._negating = False
            self._say([token], "unknown", "an action: things are drawn at rest")
        elif word in lexicon.STOP | lexicon.PRONOUNS | lexicon.OWNING | lexicon.SOFT:
            self._joining(place, word)
            self._say([token], "ignored", "joins words")
        else:
            self._unknown(place, token)
        return 1

    def _material(self, place: Place, token: Token) -> None:
        colour = MATERIALS[token.word]
        name = colour.replace("_", " ")
        self._said.colours.append(colour)
        self._hold()
        self._say([token], "style", f"colour: {name}", f"'{token.word}' read as {name}")

    def _unknown(self, place: Place, token: Token) -> None:
        """A word that means nothing here; what was said of it goes with it."""
        self._negating = self._negating and self._flagged
        if not noun_follows(place, 1):
            self._drop(token.text)
        self._say([token], "unknown", UNKNOWN)

    def _drop(self, noun: str) -> None:
        """What was said is about something that cannot be drawn so."""
        for at in self._said.words:
            old = self.words[at]
            said = f"{old.meaning} (of what is not drawn: {noun})"
            self.words[at] = replace(old, status="unknown", meaning=said)
        self._said = Said()

    def _joining(self, place: Place, word: str) -> None:
        """A small word: "and", "with", "it"."""
        if word == "and":
            self.links.joins()
            follows = place.word(1)
            if follows in {"a", "an", "the", "with"} or follows in lexicon.NUMBERS:
                self._negating = self._negating and self._flagged
        if word not in lexicon.SOFT:
            self._flush()
            self._negating = self._negating and self._keeps_negating(place, word)
        if word in lexicon.LINKING:
            self._link(place)
        if word in lexicon.OWNING:
            self._owning = True
            self.links.drop()
        if word in lexicon.PRONOUNS:
            self.links.pronoun()

    def _keeps_negating(self, place: Place, word: str) -> bool:
        """Whether "any" or "in" after "without" or "not" is still ruled out."""
        before = place.word(-1)
        return self._flagged or word in {"any", "other", "too", "so", "very"} or (
            before in lexicon.NEGATIONS
        )

    def _link(self, place: Place) -> None:
        """A verb that says a colour of what came before: "is", "painted"."""
        if self.cast.last is not None:
            self.cast.owner = self.cast.last
        elif self._noun_end == place.at and self.cast.settings:
            self.cast.owner = next(reversed(self.cast.settings))

    def _trait(self, place: Place, known: bool) -> int:
        """A slot or part of a thing named before, such as the roof of a house."""
        if known and not (self._owning or self._negating):
            return 0
        row = place.row[place.at : place.at + 2]
        for i in range(len(self.cast.objects) - 1, -1, -1):
            mention = self.cast.objects[i]
            found = trait(mention.id, row)
            if found is None:
                continue
            name, length = found
            colours = self._said.colours
            said = f" ({', '.join(colours)})" if colours else ""
            self.cast.part(i, name, not self._negating, colours)
            self._said = Said()
            status: Status = "negated" if self._negating else "drawn"
            span = list(row[:length])
            self._say(span, status, f"part: {name} of {mention.id}{said}")
            return length
        return 0

    def _take(self, place: Place, hit: Hit) -> int:
        """A phrase of the vocabulary."""
        entry, plural, length = hit.entry, hit.plural, hit.length
        span = list(place.row[place.at : place.at + length])
        article = self._article
        if entry.kind == "relation":
            self._relate(place, entry, span)
            return length
        if entry.kind == "negation":
            self._flush()
            self._negating = True
            self._say(span, "ignored", "rules out what follows")
            return length
        if entry.kind == "quality":
            self._say(span, "ignored", "nothing to draw")
            return length
        if entry.kind == "group" or (
            span[0].word in lexicon.GROUPS and place.word(length) == "of"
        ):
            resolved = self._group(place, entry, span)
            if resolved is None:
                return length
            entry = resolved
        if self._negating:
            if entry.kind not in _NO_CONCEPT:
                self.excluded.add(entry.id)
            self._say(span, "negated", f"left out: {entry.id}", hit.guess)
            return length
        if entry.kind == "object" and modifies(place, hit):
            self._modifier(place, hit, span)
            return length
        plural = plural and place.word(-1) not in _ALONE
        plural = plural or self._abounds(place, hit)
        extra = self._store(place, entry, plural, article)
        self._tell(entry, span, extra, hit.guess)
        if entry.kind in {"object", "setting"}:
            self._noun_end, self._article = place.at + length, ""
        return length

    def _relate(self, place: Place, entry: Entry, span: list[Token]) -> None:
        self._flush()
        if span[0].word == "in" and clues.dressed(place, self.cast):
            self.cast.owner = self.cast.last
            self._say(span, "ignored", "joins words")
            return
        if not (self._negating and span[0].start and self._just_negated()):
            self._negating = self._flagged
        self._owning = False
        self._say(span, "ignored", "joins words")
        self.links.relation(entry.id, len(self.words) - 1)

    def _just_negated(self) -> bool:
        """Whether the word before ruled out what follows, as in "not in a city"."""
        return bool(self.words) and self.words[-1].meaning == "rules out what follows"

    def _group(self, place: Place, entry: Entry, span: list[Token]) -> Entry | None:
        """A word for many things: a number, a place as well, or what is usually so."""
        name = entry.id if entry.kind == "group" else span[0].word
        number, usual = lexicon.GROUPS[name]
        if place.word(len(span)) == "of" and not self._negating:
            self._said.count = number
            if entry.kind == "setting":
                return entry
            self._hold()
            guess = f"'{name}' read as {number}"
            self._say(span, "drawn", f"count: {number}", guess)
            return None
        if entry.kind != "group":
            return entry
        hit = match([replace(span[0], text=usual, correct="")]) if usual else None
        if hit is None or hit.entry.kind != "object":
            self._unknown(place, span[0])
            return None
        self._said.count = self._said.count or number
        return hit.entry

    def _modifier(self, place: Place, hit: Hit, span: list[Token]) -> None:
        """The first part of a compound, which tells which kind of a thing it is."""
        if span[0].word in MATERIALS:
            self._material(place, span[0])
            return
        after = place.hit(hit.length)
        head = after.entry.id.replace("_", " ") if after else ""
        kind = hit.entry.id.replace("_", " ")
        self._say(span, "ignored", f"says which {head}", f"no {kind}: a {head} of sorts")

    def _abounds(self, place: Place, hit: Hit) -> bool:
        """Whether a place is full of what its name begins with: "tulip meadow"."""
        spec = all_objects().get(hit.entry.id) if hit.entry.kind == "object" else None
        if spec is None or spec.family not in _BLOOMING or not place.word(hit.length):
            return False
        after = place.hit(hit.length)
        if place.hyphen(hit.length):
            return place.word(hit.length) in {"lined", "covered", "filled", "studded"}
        return after is not None and after.entry.kind == "setting"

    def _tell(self, entry: Entry, span: list[Token], extra: str, guess: str) -> None:
        label = f"{_MEANING.get(entry.kind, entry.kind)}: {entry.id}{extra}"
        status: Status = "drawn" if entry.kind in _DRAWN else "style"
        if entry.kind == "count":
            word = entry.id.replace("_", " ")
            label = f"count: {self._said.count}"
            if entry.id in lexicon.ROUGH:
                guess = f"'{word}' read as {self._said.count}"
        if entry.kind in _NOTED:
            status = "style"
        self._say(span, status, label, guess)

    def _store(self, place: Place, entry: Entry, plural: bool, article: str) -> str:
        """Keep what an entry says; more to tell about it."""
        if entry.kind == "setting":
            return self._setting(entry)
        if entry.kind == "object":
            return self._object(entry, plural, article)
        if entry.kind in {"count", "size"}:
            self._hold()
        if entry.kind == "count":
            self._number(lexicon.NUMBERS[entry.id])
        elif entry.kind == "size":
            factor = lexicon.SIZES[entry.id]
            self._said.size = factor**1.25 if place.word(-1) in _VERY else factor
        elif entry.kind == "colours":
            self._said.colours.extend(lexicon.MULTICOLOURED)
            self._hold()
        elif entry.kind == "zone":
            self._position(entry.id)
        elif entry.kind == "detail":
            if self._said.colours:
                self._drop(entry.id)
            self._said = Said()
        elif entry.kind == "design":
            self._flush()
            self.lists.setdefault("design", []).append(entry.id)
        elif entry.kind in {"time", "season", "aspect"}:
            self.single[entry.kind] = entry.id
            self.links.drop()
        else:
            self.lists.setdefault(entry.kind, []).append(entry.id)
        return ""

    def _number(self, number: int) -> None:
        """A number, alone or as the end of "twenty five" or "two dozen"."""
        before = self._said.count or 0
        if number == 12 and 1 < before < 9:
            number *= before
        elif number < 10 and before >= 20 and before % 10 == 0:
            number += before
        self._said.count = min(MOST_OF_ONE, number)

    def _position(self, zone: str) -> None:
        """A part of the picture: for the last thing, or for the next."""
        last = self.cast.last
        if last is None or self.links.joined or self.cast.objects[last].zone:
            self._zone = zone
        else:
            self.cast.put(zone)

    def _setting(self, entry: Entry) -> str:
        count = self._said.count  # "a field of flowers"
        if all_settings()[entry.id].tints_all:
            self.lists.setdefault("colour", []).extend(self._said.colours)
        colours = self.cast.setting(entry.id, self._said)
        self._said = Said(count=count)
        self.links.noun(entry.id, is_object=False)
        return f" ({', '.join(colours)})" if colours else ""

    def _object(self, entry: Entry, plural: bool, article: str) -> str:
        said, self._said = self._said, Said()
        told = [f"{said.count} of them"] if said.count else []
        told += [name.replace("_", " ") for name in said.colours]
        zone, self._zone = self._zone, ""
        mention = self.cast.thing(entry.id, said, plural, zone, article, self.links)
        if mention:
            many = plural or (said.count or 1) > 1
            self.links.noun(mention.handle, is_object=True, plural=many)
        return f" ({', '.join(told)})" if told else ""

    def _relations(self) -> None:
        """Tell at the words of relations what they turned out to mean."""
        things = {mention.handle for mention in self.cast.objects}
        for relation, at in self.links.found:
            old = self.words[at]
            status: Status = "drawn" if relation.target in things else "style"
            meaning = f"relation: {relation.text}"
            if old.meaning.startswith("relation: "):
                meaning = f"{old.meaning}; {relation.text}"
            self.words[at] = replace(old, status=status, meaning=meaning)
            if relation.kind == "reflected":
                self.lists.setdefault("effect", []).append("reflection")
