"""Walks over the tokens of a prompt and gathers what they say."""

from dataclasses import replace

from forge_app.engine.objects.catalogue import all_objects
from forge_app.engine.settings.catalogue import all_settings
from forge_app.engine.types import Status
from forge_app.engine.words import clues, lexicon, schemed
from forge_app.engine.words.cast import Said
from forge_app.engine.words.colours import MATERIALS
from forge_app.engine.words.context import (
    ColourPhrase,
    Place,
    colour_at,
    is_thing,
    modifies,
)
from forge_app.engine.words.deeds import Deeds
from forge_app.engine.words.leaving_out import always_has, paints
from forge_app.engine.words.signs import MOST_OF_ONE, NO_CONCEPT
from forge_app.engine.words.tokens import Token
from forge_app.engine.words.vocabulary import Entry, Hit, family, match, trait

_MEANING = {
    "time": "time of day", "tone": "colouring", "design": "layout", "zone": "position",
    "scheme": "colour scheme", "manner": "style", "view": "camera", "aspect": "format",
    "colours": "colour",
}  # fmt: skip
_DRAWN = frozenset(("setting", "object", "weather", "count", "size", "detail", "zone"))
_FRAMED = frozenset(("near", "wide"))
_ALONE = frozenset(("a", "an", "one"))
_VERY = frozenset(("very", "really", "extremely", "super", "incredibly", "truly"))
_BLOOMING = frozenset(("plants", "animals", "food"))
"""Families that a place is full of when they name it, as in "tulip meadow"."""


class Reader(Deeds):
    """Reads a prompt from left to right."""

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
        taken = self._sign(place, token) or self._claimed(place) or self._digital(place)
        taken = taken or (self._deed(place) if token.kind == "word" else 0)
        taken = taken or self._announced(place)
        if taken:
            return taken
        hit, colour = place.hit(), colour_at(place)
        taken = self._members(token) or (self._hyphened(place, hit) if hit else 0)
        if taken:
            return taken
        if hit and hit.length == 1 and self._is_small(place, token, hit):
            hit = None
        if colour and self._prefers(place, colour, hit):
            return self._colour(place, colour)
        taken = self._trait(place, known=hit is not None)
        if taken:
            return taken
        return self._take(place, hit) if hit else self._plain(place, token)

    def _announced(self, place: Place) -> int:
        """A scheme of colours with its title: "color scheme: pastel"."""
        found = schemed.labelled(place)
        if found is None:
            return 0
        name, length = found
        self.lists.setdefault("scheme", []).append(name)
        span = list(place.row[place.at : place.at + length])
        self._tell(Entry("scheme", name), span, "", "")
        return length

    def _members(self, token: Token) -> int:
        """A word for a whole family of things, such as "animals", ruled out."""
        members = family(token.word) if self._negating and token.kind == "word" else ()
        if not members:
            return 0
        self.excluded.update(members)
        self._say([token], "negated", f"left out: {token.word}")
        return 1

    def _is_small(self, place: Place, token: Token, hit: Hit) -> bool:
        """Whether a single word only joins, or is the verb of the noun before it."""
        joining = lexicon.OWNING | lexicon.LINKING | lexicon.SOFT
        if token.word in lexicon.NEGATIONS:
            return True
        if token.word in joining and hit.entry.kind == "quality":
            return True
        verb = token.word.endswith("s") and self._noun_end == place.at
        return (
            verb
            and token.word in lexicon.ACTIONS | lexicon.STATES
            and not self.cast.several
        )

    def _prefers(self, place: Place, colour: ColourPhrase, hit: Hit | None) -> bool:
        """Whether a word or phrase is meant as a colour."""
        if hit is None or schemed.means_thing(place, hit, colour):
            return True
        if hit.entry.kind == "scheme":
            return False
        if hit.length > colour.length or (
            hit.length > 1 and hit.entry.kind == "object"
        ):
            return False
        if hit.entry.kind in {"object", "setting"} and hit.length == colour.length:
            return not is_thing(place, hit)
        return True

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
            if self._negating and always_has(all_objects()[mention.id], name):
                self._said = Said()
                self._kept(list(row[:length]), mention.id)
                return length
            if self._said.colours and not paints(all_objects()[mention.id], name):
                self._drop(name)  # it has a colour of its own
            colours = self._said.colours
            said = f" ({', '.join(colours)})" if colours else ""
            self.cast.part(i, name, not self._negating, colours)
            self.cast.owner = None
            self._said = Said()
            status: Status = "negated" if self._negating else "drawn"
            span = list(row[:length])
            self._noun_end = place.at + length
            self._say(span, status, f"part: {name} of {mention.id}{said}")
            return length
        return 0

    def _kept(self, span: list[Token], owner: str) -> None:
        """A part ruled out that is always drawn."""
        self._say(span, "unknown", f"cannot be left out of: {owner.replace('_', ' ')}")

    def _take(self, place: Place, hit: Hit) -> int:
        """A phrase of the vocabulary."""
        entry, length = hit.entry, hit.length
        span = list(place.row[place.at : place.at + length])
        if entry.kind in {"relation", "negation", "quality", "foreign"}:
            self._connect(place, entry, span)
            return length
        of_many = span[0].word in lexicon.GROUPS and place.word(length) == "of"
        if entry.kind == "group" or of_many:
            resolved = self._group(place, entry, span)
            if resolved is None:
                return length
            entry = resolved
        owner = (
            self.cast.objects[self.cast.last].id if self.cast.last is not None else ""
        )
        if self._negating and owner and always_has(all_objects()[owner], entry.id):
            self._kept(span, owner)
        elif self._negating:
            if entry.kind not in NO_CONCEPT:
                self.excluded.add(entry.id)
            self._say(span, "negated", f"left out: {entry.id}", hit.guess)
        elif self._says_which(place, hit):
            self._modifier(place, hit, span)
        else:
            plural = hit.plural and place.word(-1) not in _ALONE
            plural = plural or self._abounds(place, hit)
            before = (place.word(-1),) if place.word(-1) in {"old", "elderly"} else ()
            self._said.called = (*before, *(t.word for t in span))
            extra = self._store(place, entry, plural)
            self._tell(entry, span, extra, hit.guess)
            if entry.kind in {"object", "setting"}:
                self._noun_end, self._article = place.at + length, ""
        return length

    def _connect(self, place: Place, entry: Entry, span: list[Token]) -> None:
        """A phrase that joins or rules out, or means nothing to draw."""
        if entry.kind == "relation":
            self._relate(place, entry, span)
        elif entry.kind == "negation":
            self._flush()
            self._negating = True
            self._say(span, "ignored", "rules out what follows")
        elif entry.kind == "foreign":
            self._say(span, "unknown", "a manner of painting the engine does not have")
        else:
            self._say(span, "ignored", "nothing to draw")

    def _relate(self, place: Place, entry: Entry, span: list[Token]) -> None:
        self._flush()
        if span[0].word == "in" and clues.dressed(place, self.cast):
            self.cast.owner, self._owning = self.cast.last, True
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
            self._said.count, self._said.row = number, name in lexicon.ROWS
            if entry.kind == "setting":
                return entry
            self._count_of(place, span, name, number)
            return None
        if entry.kind != "group":
            return entry
        hit = match([replace(span[0], text=usual, correct="")]) if usual else None
        if hit is None or hit.entry.kind != "object":
            self._unknown(place, span[0])
            return None
        self._said.count = self._said.count or number
        return hit.entry

    def _count_of(
        self, place: Place, span: list[Token], name: str, number: int
    ) -> None:
        """A number of what follows, unless a better one follows too."""
        after = place.hit(len(span) + 1)
        if after and after.entry.kind == "count":
            self._say(span, "ignored", "joins words")
            return
        self._hold()
        guess = "" if name in {"pair", "couple"} else f"'{name}' read as {number}"
        self._say(span, "drawn", f"count: {number}", guess)

    def _modifier(self, place: Place, hit: Hit, span: list[Token]) -> None:
        """The first part of a compound, which tells which kind of a thing it is."""
        if span[0].word in MATERIALS:
            self._material(span[0])
            return
        after = place.hit(hit.length)
        head = after.entry.id.replace("_", " ") if after else ""
        kind = hit.entry.id.replace("_", " ")
        self._say(
            span, "ignored", f"says which {head}", f"no {kind}: a {head} of sorts"
        )

    def _says_which(self, place: Place, hit: Hit) -> bool:
        """Whether a noun only tells which kind of the next one is meant."""
        verb = place.word(hit.length) == "fishing"  # of a bear, too
        return hit.entry.kind == "object" and not verb and modifies(place, hit)

    def _abounds(self, place: Place, hit: Hit) -> bool:
        """Whether a place is full of what its name begins with: "tulip meadow"."""
        spec = all_objects().get(hit.entry.id) if hit.entry.kind == "object" else None
        if spec is None or spec.family not in _BLOOMING or not place.word(hit.length):
            return False
        if place.word(hit.length) in lexicon.STOP:
            return False  # "a horse on the moon"
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
        if entry.kind == "aspect":
            status, label = "ignored", f"{label} (the size decides)"
        if entry.kind == "view" and entry.id not in _FRAMED:
            status, label = "ignored", f"{label} (scenes are seen from eye level)"
        self._say(span, status, label, guess)

    def _store(self, place: Place, entry: Entry, plural: bool) -> str:
        """Keep what an entry says; more to tell about it."""
        kind, name = entry.kind, entry.id
        if kind == "setting":
            return self._setting(entry)
        if kind == "object":
            return self._object(entry, plural)
        if kind in {"count", "size", "colours"}:
            self._hold()
            self._measure(place, entry)
        elif kind == "zone":
            self._position(name)
        elif kind == "detail":
            if self._said.colours:
                self._drop(name)
            self._said = Said()
            self.links.noun(name, is_object=False)
        elif kind in {"time", "season", "aspect"}:
            self.single[kind] = name
            self.links.drop()
        else:
            if kind == "design":
                self._flush()
            self.lists.setdefault(kind, []).append(name)
        return ""

    def _measure(self, place: Place, entry: Entry) -> None:
        """How many, how big or in how many colours the next thing is."""
        if entry.kind == "count":
            self._add(lexicon.NUMBERS[entry.id])
        elif entry.kind == "size":
            factor = lexicon.SIZES[entry.id]
            self._said.size = factor**1.25 if place.word(-1) in _VERY else factor
        else:
            self._said.colours.extend(lexicon.MULTICOLOURED)

    def _add(self, number: int) -> None:
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

    def _object(self, entry: Entry, plural: bool) -> str:
        said, self._said = self._said, Said()
        told = [f"{said.count} of them"] if said.count else []
        told += [name.replace("_", " ") for name in said.colours]
        zone, self._zone = self._zone, ""
        mention = self.cast.thing(
            entry.id, said, plural, zone, self._article, self.links
        )
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
