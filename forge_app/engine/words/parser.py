"""Reading a prompt with the lexicon: longest phrase first, left to right."""

import re
from dataclasses import dataclass, field

from forge_app.engine.types import Status, WordReading
from forge_app.engine.words import lexicon
from forge_app.engine.words.reading import Mention, Reading

LONGEST_PHRASE = 4
MOST_MENTIONS = 24
MOST_OF_ONE = 40

_TOKEN = re.compile(
    r"""["“„«](?P<quoted>[^"“”„«»]{1,120})["”“»]"""
    r"""|(?P<word>[^\W_]+(?:['’][^\W_]+)*)"""
    r"""|(?P<stop>[,.;:!?()\[\]\n|/])"""
    r"""|(?P<symbol>[^\s\w\x00-\x1f\x7f\ufe0f\u200d"'“”„«»\-–—]+)"""
)


@dataclass(frozen=True)
class Entry:
    """What a phrase of the lexicon means: its kind and its concept."""

    kind: str
    id: str


def _table() -> dict[tuple[str, ...], Entry]:
    """Index all phrases; settings win over objects, and both over the rest."""
    table: dict[tuple[str, ...], Entry] = {}
    groups = (
        ("effect", lexicon.EFFECTS),
        ("tone", lexicon.TONES),
        ("mood", lexicon.MOODS),
        ("weather", lexicon.WEATHER),
        ("season", lexicon.SEASONS),
        ("time", lexicon.TIMES),
        ("object", lexicon.OBJECTS),
        ("setting", lexicon.SETTINGS),
    )
    for kind, concepts in groups:
        for concept, words in concepts.items():
            for phrase in words.split():
                table[tuple(phrase.split("_"))] = Entry(kind, concept)
    for kind, words in (
        ("colour", lexicon.COLOURS),
        ("count", lexicon.NUMBERS),
        ("size", lexicon.SIZES),
        ("part", lexicon.PARTS),
    ):
        for word in words:
            table.setdefault((word,), Entry(kind, word))
    return table


_PHRASES = _table()


@dataclass(frozen=True)
class _Token:
    text: str
    start: int
    end: int
    kind: str

    @property
    def word(self) -> str:
        return self.text.casefold().replace("’", "'").removesuffix("'s")


def _tokens(text: str) -> list[_Token]:
    found = []
    for match in _TOKEN.finditer(text):
        kind = match.lastgroup or "symbol"
        token = match.group(0)
        if kind == "symbol" and len(token) > 1 and (token,) not in _PHRASES:
            # Emoji are written without blanks: read them one by one.
            for offset, char in enumerate(token):
                at = match.start() + offset
                found.append(_Token(char, at, at + 1, kind))
            continue
        found.append(_Token(token, match.start(), match.end(), kind))
    return found


def _variants(word: str) -> list[tuple[str, bool]]:
    """The word itself and its likely base forms, with whether it was a plural."""
    forms = [(word, False)]
    if len(word) > 3:
        for ending, base, plural in (
            ("ies", "y", True),
            ("ves", "f", True),
            ("es", "", True),
            ("s", "", True),
            ("ing", "", False),
            ("ing", "e", False),
            ("ed", "", False),
            ("y", "", False),
            ("ish", "", False),
        ):
            if word.endswith(ending) and len(word) - len(ending) > 2:
                forms.append((word[: -len(ending)] + base, plural))
    return forms


def _match(tokens: list[_Token], at: int) -> tuple[Entry, int, bool] | None:
    """The longest phrase of the lexicon that starts at a token."""
    for length in range(min(LONGEST_PHRASE, len(tokens) - at), 0, -1):
        span = tokens[at : at + length]
        if any(token.kind not in {"word", "symbol"} for token in span):
            continue
        head = tuple(token.word for token in span[:-1])
        for form, plural in _variants(span[-1].word):
            entry = _PHRASES.get((*head, form))
            if entry:
                return entry, length, plural
    return None


_MEANING = {
    "setting": "setting",
    "object": "object",
    "time": "time of day",
    "season": "season",
    "weather": "weather",
    "mood": "mood",
    "tone": "colouring",
    "colour": "colour",
    "count": "count",
    "size": "size",
    "effect": "effect",
    "part": "part",
}
_DRAWN = {"setting", "object", "weather", "count", "size", "part"}
_PLURAL_WORDS = {
    "sheep",
    "people",
    "men",
    "women",
    "children",
    "geese",
    "cacti",
    "flock",
}


@dataclass
class _Reader:
    """Walks over the tokens and gathers what they say."""

    text: str
    words: list[WordReading] = field(default_factory=list)
    settings: dict[str, Mention] = field(default_factory=dict)
    objects: list[Mention] = field(default_factory=list)
    single: dict[str, str] = field(default_factory=dict)
    lists: dict[str, list[str]] = field(default_factory=dict)
    lettering: list[str] = field(default_factory=list)
    excluded: set[str] = field(default_factory=set)
    colours: list[str] = field(default_factory=list)
    count: int | None = None
    size: float = 1.0
    negating: bool = False

    def say(self, span: list[_Token], status: Status, meaning: str) -> None:
        start, end = span[0].start, span[-1].end
        self.words.append(
            WordReading(self.text[start:end], start, end, status, meaning)
        )

    def flush(self) -> None:
        """Colours that met no noun are said of the whole picture."""
        self.lists.setdefault("colour", []).extend(self.colours)
        self.colours, self.count, self.size = [], None, 1.0

    def read(self, tokens: list[_Token]) -> None:
        at = 0
        while at < len(tokens):
            token = tokens[at]
            if token.kind == "quoted":
                at += 1
                self.quoted(token)
                continue
            if token.kind == "stop":
                at += 1
                self.flush()
                self.negating = False
                continue
            found = _match(tokens, at)
            if found and not (found[1] == 1 and token.word in lexicon.NEGATIONS):
                entry, length, plural = found
                self.take(entry, tokens[at : at + length], plural)
                at += length
            else:
                self.plain(token)
                at += 1
        self.flush()

    def quoted(self, token: _Token) -> None:
        text = " ".join(token.text[1:-1].split())
        self.flush()
        if self.negating or not text:
            self.say([token], "negated" if self.negating else "ignored", "lettering")
            return
        self.lettering.append(text)
        self.say([token], "drawn", f"lettering: {text}")

    def plain(self, token: _Token) -> None:
        """A word outside the lexicon."""
        word = token.word
        if word in lexicon.NEGATIONS:
            self.flush()
            self.negating = True
            self.say([token], "ignored", "rules out what follows")
        elif word.isdecimal() and len(word) < 4:
            self.count = max(1, min(MOST_OF_ONE, int(word)))
            self.say([token], "style", f"count: {self.count}")
        elif word in lexicon.STOP:
            if word not in {"and", "or", "a", "an", "the", "of"}:
                self.flush()
                self.negating = False
            self.say([token], "ignored", "joins words")
        elif word in lexicon.PRAISE:
            self.say([token], "ignored", "nothing to draw")
        else:
            self.negating = False
            self.say([token], "unknown", "not in the engine's vocabulary")

    def take(self, entry: Entry, span: list[_Token], plural: bool) -> None:
        """A phrase of the lexicon."""
        label = f"{_MEANING[entry.kind]}: {entry.id}"
        if self.negating:
            if entry.kind not in {"colour", "count", "size"}:
                self.excluded.add(entry.id)
            self.say(span, "negated", f"left out: {entry.id}")
            return
        before = self.text[: span[0].start].split()[-1:]
        alone = bool(before) and before[0].casefold() in {"a", "an", "one"}
        plural = not alone and (plural or span[-1].word in _PLURAL_WORDS)
        extra = getattr(self, f"_take_{entry.kind}", self._take_other)(entry, plural)
        status: Status = "drawn" if entry.kind in _DRAWN else "style"
        self.say(span, status, label + extra)

    def _take_setting(self, entry: Entry, _plural: bool) -> str:
        colours, size = tuple(self.colours), self.size
        self.colours, self.count, self.size = [], None, 1.0
        if entry.id in {"abstract", "sky", "space"}:
            self.lists.setdefault("colour", []).extend(colours)
        known = self.settings.get(entry.id)
        colours = colours or (known.colours if known else ())
        self.settings[entry.id] = Mention(entry.id, None, False, colours, size)
        return f" ({', '.join(colours)})" if colours else ""

    def _take_object(self, entry: Entry, plural: bool) -> str:
        mention = Mention(entry.id, self.count, plural, tuple(self.colours), self.size)
        said = [f"{self.count} of them"] if self.count else []
        said += self.colours
        self.colours, self.count, self.size = [], None, 1.0
        same = [
            i
            for i, old in enumerate(self.objects)
            if old.id == mention.id and not (old.colours and mention.colours)
        ]
        if same:
            old = self.objects[same[0]]
            self.objects[same[0]] = Mention(
                old.id,
                mention.count or old.count,
                old.plural or plural,
                mention.colours or old.colours,
                mention.size if mention.size != 1 else old.size,
            )
        elif len(self.objects) < MOST_MENTIONS:
            self.objects.append(mention)
        return f" ({', '.join(said)})" if said else ""

    def _take_part(self, _entry: Entry, _plural: bool) -> str:
        if self.colours and self.objects:
            last = self.objects[-1]
            self.objects[-1] = Mention(
                last.id, last.count, last.plural, tuple(self.colours), last.size
            )
            self.colours = []
        return ""

    def _take_colour(self, entry: Entry, _plural: bool) -> str:
        self.colours.append(entry.id)
        return ""

    def _take_count(self, entry: Entry, _plural: bool) -> str:
        self.count = lexicon.NUMBERS[entry.id]
        return ""

    def _take_size(self, entry: Entry, _plural: bool) -> str:
        self.size = lexicon.SIZES[entry.id]
        return ""

    def _take_other(self, entry: Entry, _plural: bool) -> str:
        if entry.kind in {"time", "season"}:
            self.single[entry.kind] = entry.id
        else:
            self.lists.setdefault(entry.kind, []).append(entry.id)
        return ""


def _excluded_by(negative_prompt: str) -> set[str]:
    """Every concept named in a negative prompt, however it is worded."""
    tokens = [t for t in _tokens(negative_prompt) if t.kind in {"word", "symbol"}]
    found: set[str] = set()
    at = 0
    while at < len(tokens):
        match = _match(tokens, at)
        if match:
            found.add(match[0].id)
        at += match[1] if match else 1
    return found


def understand(prompt: str, negative_prompt: str = "") -> Reading:
    """Read a prompt: what to draw, how, and which words mean nothing to the engine.

    Args:
        prompt: Any text; offsets in the reading count its characters.
        negative_prompt: What to leave out, as a list of words.

    Returns:
        The reading; the same text always gives an equal one.
    """
    reader = _Reader(prompt)
    reader.read(_tokens(prompt))
    excluded = reader.excluded | _excluded_by(negative_prompt)
    lists = {key: tuple(dict.fromkeys(found)) for key, found in reader.lists.items()}
    time, season = reader.single.get("time"), reader.single.get("season")
    return Reading(
        prompt=prompt,
        words=tuple(reader.words),
        settings=tuple(m for m in reader.settings.values() if m.id not in excluded),
        objects=tuple(m for m in reader.objects if m.id not in excluded),
        time=time if time not in excluded else None,
        season=season if season not in excluded else None,
        weather=tuple(w for w in lists.get("weather", ()) if w not in excluded),
        moods=tuple(m for m in lists.get("mood", ()) if m not in excluded),
        tones=tuple(t for t in lists.get("tone", ()) if t not in excluded),
        colours=tuple(c for c in lists.get("colour", ()) if c not in excluded),
        effects=tuple(e for e in lists.get("effect", ()) if e not in excluded),
        lettering=tuple(reader.lettering[:3]),
        excluded=frozenset(excluded),
    )
