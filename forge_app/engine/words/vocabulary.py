"""All words the engine knows: those of the lexicon and those of its files."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from forge_app.engine.designs.catalogue import all_designs
from forge_app.engine.objects.catalogue import all_objects
from forge_app.engine.scene.schemes import scheme_words
from forge_app.engine.settings.catalogue import all_settings
from forge_app.engine.words import lexicon
from forge_app.engine.words.tokens import Token, variants

LONGEST_PHRASE = 5


@dataclass(frozen=True)
class Entry:
    """What a phrase means: its kind and its concept."""

    kind: str
    id: str
    plural: bool = False


Phrases = dict[tuple[str, ...], Entry]


@cache
def phrases() -> Phrases:
    """Every phrase with its meaning.

    Settings win over objects, and both over the rest. The proper name of a thing, the
    first of its words, wins over synonyms of others.
    """
    table: Phrases = {}
    for kind, concepts in (
        ("zone", lexicon.ZONES),
        ("effect", lexicon.EFFECTS),
        ("manner", lexicon.MANNERS),
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
                table[tuple(phrase.split("_"))] = Entry(kind, concept)
    table.update(_declared())
    for kind, words in (
        ("colour", lexicon.COLOURS),
        ("count", lexicon.NUMBERS),
        ("size", lexicon.SIZES),
        ("group", lexicon.GROUPS),
        ("detail", lexicon.DETAILS),
    ):
        for word in words:
            table.setdefault(tuple(word.split("_")), Entry(kind, word))
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
                        key = tuple(word.split("_"))
                        table[key] = Entry(kind, name, word in many)
    return table


@cache
def traits() -> dict[str, frozenset[tuple[str, ...]]]:
    """For each object, the words for its colour slots and optional parts."""
    return {
        name: frozenset(tuple(n.split("_")) for n in {*spec.slots, *spec.parts})
        for name, spec in all_objects().items()
    }


def match(span: Sequence[Token]) -> tuple[Entry, int, bool] | None:
    """The longest known phrase that starts a row of tokens.

    Returns:
        Its meaning, the number of its tokens and whether it was a plural.
    """
    table = phrases()
    for length in range(min(LONGEST_PHRASE, len(span)), 0, -1):
        part = span[:length]
        if any(token.kind not in {"word", "symbol"} for token in part):
            continue
        head = tuple(token.word for token in part[:-1])
        for form, plural in variants(part[-1].word):
            entry = table.get((*head, form))
            if entry:
                return entry, length, plural or entry.plural
    return None


def trait(name: str, span: Sequence[Token]) -> tuple[str, int] | None:
    """The slot or part of an object that tokens name, and how many they are."""
    known = traits().get(name, frozenset())
    for length in (2, 1):
        part = span[:length]
        if len(part) < length or any(token.kind != "word" for token in part):
            continue
        head = tuple(token.word for token in part[:-1])
        for form, _ in variants(part[-1].word):
            for key in ((*head, form), (*head, form + "s")):
                if key in known:
                    return "_".join(key), length
    return None
