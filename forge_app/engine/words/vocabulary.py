"""All words the engine knows: those of the lexicon and those of its files."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from forge_app.engine.designs.catalogue import all_designs
from forge_app.engine.objects.catalogue import all_objects
from forge_app.engine.scene.schemes import scheme_words
from forge_app.engine.settings.catalogue import all_settings
from forge_app.engine.words import habits, lexicon
from forge_app.engine.words.colours import MATERIALS, SHADES
from forge_app.engine.words.doing import garment
from forge_app.engine.words.kinds import AKIN, FAMILIES, HEADS, NOT_COMPOUNDS, kinds
from forge_app.engine.words.morphology import Kind, forms
from forge_app.engine.words.spelling import Speller, is_english
from forge_app.engine.words.tokens import Token

Key = tuple[str, ...]


@dataclass(frozen=True)
class Entry:
    """What a phrase means: its kind and its concept."""

    kind: str
    id: str
    plural: bool = False


@dataclass(frozen=True)
class Hit:
    """A phrase found in a row of tokens.

    Attributes:
        entry: Its meaning.
        length: How many tokens it is.
        plural: Whether it was a plural.
        guess: What had to be assumed, such as "'puppy' read as dog", or "".
    """

    entry: Entry
    length: int
    plural: bool = False
    guess: str = ""


Phrases = dict[Key, Entry]

_EVERY: tuple[Kind, ...] = ("plain", "plural", "verb", "adjective")
_FORMS: dict[str, tuple[Kind, ...]] = {
    "weather": _EVERY,
    "time": ("plain", "plural"),
    "object": ("plain", "plural"),
    "setting": ("plain", "plural"),
    "design": ("plain", "plural"),
    "group": ("plain", "plural"),
    "detail": ("plain", "plural"),
    "count": ("plain", "plural"),
    "relation": ("plain",),
    "zone": ("plain",),
    "negation": ("plain",),
}
"""Which forms of its words a kind of meaning is said with; others in all but verbs."""
_USUAL: tuple[Kind, ...] = ("plain", "plural", "adjective")


def _key(phrase: str) -> Key:
    """A phrase of the lexicon as the words of a prompt."""
    return tuple(phrase.replace("&", " ").split("_"))


@cache
def phrases() -> Phrases:
    """Every phrase with its meaning.

    Settings win over objects, and both over the rest. The proper name of a thing, the
    first of its words, wins over synonyms of others.
    """
    table: Phrases = {}
    for kind, concepts in (
        ("manner", habits.MANNERS),
        ("aspect", habits.ASPECTS),
        ("view", habits.VIEWS),
        ("zone", lexicon.ZONES),
        ("effect", lexicon.EFFECTS),
        ("scheme", scheme_words()),
        ("tone", lexicon.TONES),
        ("mood", lexicon.MOODS),
        ("weather", lexicon.WEATHER),
        ("season", lexicon.SEASONS),
        ("time", lexicon.TIMES),
        ("relation", lexicon.RELATIONS),
    ):
        for concept, words in concepts.items():
            for phrase in words.split():
                table[_key(phrase)] = Entry(kind, concept)
    for phrase in lexicon.NEGATING_PHRASES.split():
        table[_key(phrase)] = Entry("negation", phrase)
    for phrase in habits.MANY_COLOURED.split():
        table[_key(phrase)] = Entry("colours", "all")
    table.update(_declared())
    for kind, words in (
        ("count", lexicon.NUMBERS),
        ("size", lexicon.SIZES),
        ("group", lexicon.GROUPS),
        ("detail", lexicon.DETAILS),
        ("foreign", sorted(habits.FOREIGN)),
        ("quality", sorted(habits.QUALITY)),
    ):
        for word in words:
            table.setdefault(_key(word), Entry(kind, word))
    return table


def _declared() -> Phrases:
    """The words of the files, synonyms first, so that proper names replace them."""
    sources: list[tuple[str, dict[str, tuple[str, str]]]] = [
        ("design", {n: (d.words, "") for n, d in all_designs().items()}),
        ("object", {n: (o.words, o.plurals) for n, o in all_objects().items()}),
        ("setting", {n: (s.words, "") for n, s in all_settings().items()}),
    ]
    table: Phrases = {}
    for proper in (False, True):
        for kind, specs in sources:
            for name, (words, plurals) in specs.items():
                many = set(plurals.split())
                listed = [*words.split(), *plurals.split()]
                for i, word in enumerate(listed):
                    if (i == 0) == proper:
                        table[_key(word)] = Entry(kind, name, word in many)
    return table


@cache
def colour_phrases() -> dict[Key, str]:
    """The colours by the words for them; some name things as well."""
    return {_key(name): name for name in lexicon.COLOURS}


@cache
def _kinds() -> Phrases:
    """Words for kinds of things, as far as there is something to read them as."""
    known, places = all_objects(), all_settings()
    table: Phrases = {}
    for phrase, targets in kinds().items():
        for target in targets:
            entry = None
            if target in known:
                entry = Entry("object", target)
            elif target in places:
                entry = Entry("setting", target)
            else:
                entry = phrases().get(_key(target))
            if entry and entry.kind in {"object", "setting"}:
                table[_key(phrase)] = entry
                break
    return table


@cache
def _longest() -> dict[str, int]:
    """For each first word of a phrase, the length of the longest one."""
    longest: dict[str, int] = {}
    for key in (*phrases(), *_kinds()):
        longest[key[0]] = max(longest.get(key[0], 1), len(key))
    return longest


@cache
def traits() -> dict[str, frozenset[Key]]:
    """For each object, the words for its colour slots and optional parts."""
    return {
        name: frozenset(tuple(n.split("_")) for n in {*spec.slots, *spec.parts})
        for name, spec in all_objects().items()
    }


def match(span: Sequence[Token]) -> Hit | None:
    """The longest known phrase that starts a row of tokens, or a good guess at one."""
    if not span or span[0].kind not in {"word", "symbol"}:
        return None
    most = min(_longest().get(span[0].word, 1), len(span))
    for length in range(most, 0, -1):
        part = span[:length]
        if any(token.kind not in {"word", "symbol"} for token in part):
            continue
        head, last = tuple(token.word for token in part[:-1]), part[-1].word
        hit = _exact(head, last) or _inflected(head, last)
        if hit:
            return replace(hit, guess=_guess(part, hit))
    return _compound(span[0])


def _exact(head: Key, last: str) -> Hit | None:
    """A phrase as it stands, or a kind of thing."""
    key = (*head, last)
    entry = phrases().get(key) or _kinds().get(key)
    return Hit(entry, len(key), entry.plural) if entry else None


def _inflected(head: Key, last: str) -> Hit | None:
    """A phrase whose last word is inflected, or a kind of thing."""
    for table in (phrases(), _kinds()):
        for form in forms(last):
            entry = table.get((*head, form.base))
            if entry and form.kind in _FORMS.get(entry.kind, _USUAL):
                plural = entry.plural or form.kind == "plural"
                return Hit(entry, len(head) + 1, plural)
    return None


def _own(head: Key, last: str) -> bool:
    """Whether a phrase is claimed as it stands, inflections aside."""
    same = {"plain", "plural"}
    bases = (last, *(form.base for form in forms(last) if form.kind in same))
    return any((*head, base) in phrases() for base in bases)


def _guess(part: Sequence[Token], hit: Hit) -> str:
    """What had to be assumed to read a phrase so, or ""."""
    typed = " ".join(token.plain for token in part)
    if any(token.correct for token in part):
        return f"'{typed}' read as {' '.join(token.word for token in part)}"
    head, last = tuple(token.word for token in part[:-1]), part[-1].word
    if hit.entry.kind not in {"object", "setting"}:
        return ""
    name = hit.entry.id.replace("_", " ")
    own = _own(head, last) and not _akin(head, last)
    return "" if own or typed == name else f"'{typed}' read as {name}"


def _akin(head: Key, last: str) -> bool:
    """Whether a file claims a phrase for something akin only."""
    bases = (last, *(form.base for form in forms(last)))
    return any("_".join((*head, base)) in AKIN for base in bases)


def _compound(token: Token) -> Hit | None:
    """A word written as one: "mountaintop", "motorboat"."""
    word = token.word
    if not 6 <= len(word) <= 24 or word in NOT_COMPOUNDS or token.kind != "word":
        return None
    for at in range(3, len(word) - 2):
        head, last = (word[:at],), word[at:]
        hit = (
            (_exact(head, last) or _inflected(head, last)) if _own(head, last) else None
        )
        if hit:
            return replace(hit, length=1)
    for base in (word, *(f.base for f in forms(word) if f.kind == "plural")):
        for head in HEADS:
            if base.endswith(head) and len(base) > len(head) + 2:
                hit = _exact((), head)
                if hit and hit.entry.kind in {"object", "setting"}:
                    name = hit.entry.id.replace("_", " ")
                    return Hit(
                        hit.entry, 1, base != word, f"'{token.plain}' read as {name}"
                    )
    return None


def trait(name: str, span: Sequence[Token]) -> tuple[str, int] | None:
    """The slot or part of an object that tokens name, and how many they are."""
    known = traits().get(name, frozenset())
    for length in (2, 1):
        part = span[:length]
        if len(part) < length or any(token.kind != "word" for token in part):
            continue
        head, last = tuple(token.word for token in part[:-1]), part[-1].word
        for form in (last, *(f.base for f in forms(last) if f.kind != "adjective")):
            for key in ((*head, form), (*head, form + "s")):
                if key in known:
                    return "_".join(key), length
    for length in (2, 1):
        part = span[:length]
        key = tuple(token.word for token in part)
        worn = garment(all_objects()[name], key) if name in all_objects() else ""
        if worn and len(part) == length:
            return worn, length
    return None


def is_claimed(word: str) -> bool:
    """Whether a file claims a word as its own."""
    return (word,) in phrases()


@cache
def parts() -> frozenset[str]:
    """The single words for colour slots and optional parts of any object."""
    return frozenset(k[0] for keys in traits().values() for k in keys if len(k) == 1)


@cache
def family(word: str) -> tuple[str, ...]:
    """The things of a family that a word such as "animals" stands for."""
    for base in (word, *(form.base for form in forms(word))):
        name = FAMILIES.get(base)
        if name:
            return tuple(n for n, spec in all_objects().items() if spec.family == name)
    return ()


@cache
def _known_words() -> frozenset[str]:
    """Every single word that means something to the reader."""
    words = {word for key in (*phrases(), *_kinds(), *colour_phrases()) for word in key}
    words |= {word for keys in traits().values() for key in keys for word in key}
    words |= lexicon.STOP | lexicon.PRONOUNS | lexicon.OWNING | lexicon.NEGATIONS
    words |= lexicon.STATES | lexicon.ACTIONS | lexicon.NOBODY | lexicon.COMMON
    return frozenset(words | SHADES | set(MATERIALS) | habits.LETTERING)


@cache
def _speller() -> Speller:
    return Speller(word for word in _known_words() if word.isalpha())


@cache
def _corrected(word: str) -> str:
    """The word a misspelt one is read as, or ""."""
    known = _known_words()
    bases = [form.base for form in forms(word) if len(form.base) > 3]
    if word in known or any(base in known for base in bases):
        return ""
    if is_english(word):
        return ""
    correct = _speller().correct(word)
    if not correct and word.endswith("s"):
        singular = _speller().correct(word[:-1])
        correct = f"{singular}s" if singular else ""
    return correct


def spelled(row: Sequence[Token]) -> Iterator[Token]:
    """The tokens, misspelt words with their corrections."""
    for token in row:
        short = token.kind == "word" and len(token.text) <= 32
        correct = _corrected(token.plain) if short and not _compound(token) else ""
        yield replace(token, correct=correct) if correct else token
