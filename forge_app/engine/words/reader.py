"""Walks over the tokens of a prompt and gathers what they say."""

from dataclasses import dataclass, field, replace

from forge_app.engine.objects.catalogue import all_objects
from forge_app.engine.settings.catalogue import all_settings
from forge_app.engine.types import Status, WordReading
from forge_app.engine.words import lexicon
from forge_app.engine.words.links import Links
from forge_app.engine.words.reading import Mention
from forge_app.engine.words.tokens import Token
from forge_app.engine.words.vocabulary import Entry, match, trait

MOST_MENTIONS = 24
MOST_OF_ONE = 99

_MEANING = {
    "time": "time of day",
    "tone": "colouring",
    "design": "layout",
    "scheme": "colour scheme",
    "manner": "style",
    "zone": "position",
}
_DRAWN = {"setting", "object", "weather", "count", "size", "detail", "zone"}
_JOINING = {"and", "or", "a", "an", "the", "of"}


@dataclass
class Reader:
    """Reads a prompt from left to right.

    Attributes:
        text: The prompt.
        words: What its words became.
        settings: Places named.
        objects: Things named.
        single: Time of day and season.
        lists: Everything of which there can be several, by kind.
        lettering: Quoted texts.
        excluded: Concepts ruled out.
        links: How the things stand to each other.
        claims: Stretches of the prompt that are text or figures, not things: their
            offsets, status and meaning.
    """

    text: str
    words: list[WordReading] = field(default_factory=list)
    settings: dict[str, Mention] = field(default_factory=dict)
    objects: list[Mention] = field(default_factory=list)
    single: dict[str, str] = field(default_factory=dict)
    lists: dict[str, list[str]] = field(default_factory=dict)
    lettering: list[str] = field(default_factory=list)
    excluded: set[str] = field(default_factory=set)
    links: Links = field(default_factory=Links)
    claims: tuple[tuple[int, int, Status, str], ...] = ()
    _colours: list[str] = field(default_factory=list)
    _count: int | None = None
    _size: float = 1.0
    _negating: bool = False
    _owning: bool = False
    _zone: str = ""
    _article: str = ""
    _last: int | None = None

    def read(self, row: list[Token]) -> None:
        """Read all tokens, the longest known phrase first."""
        at = 0
        while at < len(row):
            at += self._step(row, at)
        self._flush()
        self._relations()

    def _step(self, row: list[Token], at: int) -> int:
        """Read what starts at a token; the number of tokens it took."""
        token = row[at]
        if token.kind == "quoted":
            self._quoted(token)
            return 1
        claimed = self._claimed(row, at)
        if claimed:
            return claimed
        if token.kind == "stop":
            self._flush()
            self.links.stop()
            self._negating = self._owning = False
            self._last = None
            return 1
        found = match(row[at : at + 5])
        if found and found[1] == 1 and token.word in lexicon.NEGATIONS:
            found = None
        took = self._trait(row[at : at + 2], known=found is not None)
        if took:
            return took
        if found and found[1] == 1 and self._hue(row, at):
            found = Entry("colour", token.word), 1, False
        if found is None:
            self._plain(token)
            return 1
        entry, length, plural = found
        span = row[at : at + length]
        follows = row[at + length].word if at + length < len(row) else ""
        self._take(entry, span, plural, follows == "of")
        return length

    def _claimed(self, row: list[Token], at: int) -> int:
        """Pass over text and figures; the number of their tokens."""
        for start, end, status, meaning in self.claims:
            if start <= row[at].start < end:
                span = [t for t in row[at:] if t.start < end]
                self._flush()
                self._say(span, status, meaning)
                return len(span)
        return 0

    def _hue(self, row: list[Token], at: int) -> bool:
        """Whether a word that means a thing and a colour, as "coral", is the colour.

        It is before what it may colour, and where it is joined to a colour.
        """
        if row[at].word not in lexicon.COLOURS:
            return False
        after = match(row[at + 1 : at + 6])
        if after and after[0].kind in {"object", "setting", "detail"}:
            return True
        if any(trait(mention.id, row[at + 1 : at + 3]) for mention in self.objects):
            return True
        return any(
            0 <= at + 2 * way < len(row)
            and row[at + way].word in {"and", "&"}
            and row[at + 2 * way].word in lexicon.COLOURS
            for way in (-1, 1)
        )

    def _say(self, span: list[Token], status: Status, meaning: str) -> None:
        start, end = span[0].start, span[-1].end
        text = self.text[start:end]
        self.words.append(WordReading(text, start, end, status, meaning))

    def _flush(self) -> None:
        """Colours that met no noun are said of the whole picture."""
        self.lists.setdefault("colour", []).extend(self._colours)
        self._clear()

    def _clear(self) -> None:
        self._colours, self._count, self._size = [], None, 1.0

    def _quoted(self, token: Token) -> None:
        text = " ".join(token.text[1:-1].split())
        self._flush()
        if self._negating or not text:
            status: Status = "negated" if self._negating else "ignored"
            self._say([token], status, "lettering")
            return
        self.lettering.append(text)
        self._say([token], "drawn", f"lettering: {text}")

    def _plain(self, token: Token) -> None:
        """A word outside the vocabulary."""
        word = token.word
        self._article = word if word in {"a", "an", "another"} else ""
        if word in lexicon.NEGATIONS:
            self._flush()
            self._negating = True
            self._say([token], "ignored", "rules out what follows")
        elif word.isdecimal() and len(word) < 4:
            self._count = max(1, min(MOST_OF_ONE, int(word)))
            self._say([token], "style", f"count: {self._count}")
        elif word in lexicon.STOP | lexicon.PRONOUNS | lexicon.OWNING:
            self._joining(word)
            self._say([token], "ignored", "joins words")
        elif word in lexicon.PRAISE:
            self._say([token], "ignored", "nothing to draw")
        else:
            self._negating = False
            self._say([token], "unknown", "not in the engine's vocabulary")

    def _joining(self, word: str) -> None:
        """A small word: "and", "with", "it"."""
        if word == "and":
            self.links.joins()
        if word not in _JOINING:
            self._flush()
            self._negating = False
        if word in lexicon.OWNING:
            self._owning = True
            self.links.drop()
        if word in lexicon.PRONOUNS:
            self.links.pronoun()

    def _trait(self, span: list[Token], known: bool) -> int:
        """A slot or part of a thing named before, such as the roof of a house."""
        if known and not (self._owning or self._negating):
            return 0
        for i in range(len(self.objects) - 1, -1, -1):
            mention = self.objects[i]
            found = trait(mention.id, span)
            if found is None:
                continue
            name, length = found
            if name in all_objects()[mention.id].parts:
                parts = {**dict(mention.parts), name: not self._negating}
                mention = replace(mention, parts=tuple(parts.items()))
            if self._colours and not self._negating:
                slots = {**dict(mention.slots), name: self._colours[0]}
                mention = replace(mention, slots=tuple(slots.items()))
            said = f" ({', '.join(self._colours)})" if self._colours else ""
            self.objects[i] = mention
            self._clear()
            status: Status = "negated" if self._negating else "drawn"
            self._say(span[:length], status, f"part: {name} of {mention.id}{said}")
            return length
        return 0

    def _take(
        self, entry: Entry, span: list[Token], plural: bool, of_more: bool
    ) -> None:
        """A phrase of the vocabulary."""
        article, self._article = self._article, ""
        if entry.kind == "relation":
            self._flush()
            self._negating = self._owning = False
            self._say(span, "ignored", "joins words")
            self.links.relation(entry.id, len(self.words) - 1)
            return
        if of_more and span[0].word in lexicon.GROUPS and not self._negating:
            self._count = lexicon.GROUPS[span[0].word][0]
            if entry.kind != "setting":
                self._say(span, "drawn", f"count: {self._count}")
                return
        elif entry.kind == "group":
            number, thing = lexicon.GROUPS[entry.id]
            entry = Entry("object", thing)
            self._count = self._count or number
            if entry.id not in all_objects():
                self._clear()
                self._say(span, "unknown", "not in the engine's vocabulary")
                return
        label = f"{_MEANING.get(entry.kind, entry.kind)}: {entry.id}"
        if self._negating:
            if entry.kind not in {"colour", "count", "size", "zone"}:
                self.excluded.add(entry.id)
            self._say(span, "negated", f"left out: {entry.id}")
            return
        before = self.text[: span[0].start].split()[-1:]
        alone = bool(before) and before[0].casefold() in {"a", "an", "one"}
        plural = plural and not alone
        extra = self._store(entry, plural, article)
        status: Status = "drawn" if entry.kind in _DRAWN else "style"
        self._say(span, status, label + extra)

    def _store(self, entry: Entry, plural: bool, article: str) -> str:
        """Keep what an entry says; more to tell about it."""
        if entry.kind == "setting":
            return self._setting(entry)
        if entry.kind == "object":
            return self._object(entry, plural, article)
        if entry.kind == "colour":
            self._colours.append(entry.id)
        elif entry.kind == "count":
            self._number(lexicon.NUMBERS[entry.id])
        elif entry.kind == "size":
            self._size = lexicon.SIZES[entry.id]
        elif entry.kind == "zone":
            self._place(entry.id)
        elif entry.kind == "detail":
            self._clear()
        elif entry.kind == "design":
            self._flush()
            self.lists.setdefault("design", []).append(entry.id)
        elif entry.kind in {"time", "season"}:
            self.single[entry.kind] = entry.id
            self.links.drop()
        else:
            self.lists.setdefault(entry.kind, []).append(entry.id)
        return ""

    def _number(self, number: int) -> None:
        """A number, alone or as the end of "twenty five" or "two dozen"."""
        before = self._count or 0
        if number == 12 and 1 < before < 9:
            number *= before
        elif number < 10 and before >= 20 and before % 10 == 0:
            number += before
        self._count = min(MOST_OF_ONE, number)

    def _place(self, zone: str) -> None:
        """A part of the picture: for the last thing, or for the next."""
        if self._last is None or self.links.joined or self.objects[self._last].zone:
            self._zone = zone
        else:
            self.objects[self._last] = replace(self.objects[self._last], zone=zone)

    def _setting(self, entry: Entry) -> str:
        colours, size = tuple(self._colours), self._size
        of_group = self._count  # "a field of flowers"
        self._clear()
        self._count = of_group
        if all_settings()[entry.id].tints_all:
            self.lists.setdefault("colour", []).extend(colours)
        known = self.settings.get(entry.id)
        colours = colours or (known.colours if known else ())
        self.settings[entry.id] = Mention(entry.id, None, False, colours, size)
        self.links.noun(entry.id, is_object=False)
        return f" ({', '.join(colours)})" if colours else ""

    def _object(self, entry: Entry, plural: bool, article: str) -> str:
        new = Mention(
            entry.id, self._count, plural, tuple(self._colours), self._size,
            zone=self._zone,
        )  # fmt: skip
        said = [f"{self._count} of them"] if self._count else []
        said += self._colours
        self._clear()
        self._zone = ""
        self._last = self._merge(new, article)
        if self._last is not None:
            handle = self.objects[self._last].handle
            many = plural or (new.count or 1) > 1
            self.links.noun(handle, is_object=True, plural=many)
        return f" ({', '.join(said)})" if said else ""

    def _merge(self, new: Mention, article: str) -> int | None:
        """Add a thing, or what is newly said of one named before; its number."""
        same = [i for i, old in enumerate(self.objects) if old.id == new.id]
        related = {h for r, _ in self.links.found for h in (r.subject, r.target)}
        for i in same:
            old = self.objects[i]
            bound = old.handle in related or self.links.awaits(old.handle)
            if (article and bound) or (old.colours and new.colours):
                continue
            self.objects[i] = replace(
                old,
                count=new.count or old.count,
                plural=old.plural or new.plural,
                colours=new.colours or old.colours,
                size=new.size if new.size != 1 else old.size,
                zone=new.zone or old.zone,
            )
            return i
        if len(self.objects) >= MOST_MENTIONS:
            return None
        ref = f"{new.id}#{len(same) + 1}" if same else ""
        self.objects.append(replace(new, ref=ref))
        return len(self.objects) - 1

    def _relations(self) -> None:
        """Tell at the words of relations what they turned out to mean."""
        things = {mention.handle for mention in self.objects}
        for relation, at in self.links.found:
            old = self.words[at]
            status: Status = "drawn" if relation.target in things else "style"
            meaning = f"relation: {relation.text}"
            if old.meaning.startswith("relation: "):
                meaning = f"{old.meaning}; {relation.text}"
            self.words[at] = replace(old, status=status, meaning=meaning)
            if relation.kind == "reflected":
                self.lists.setdefault("effect", []).append("reflection")
