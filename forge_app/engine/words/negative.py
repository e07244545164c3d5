"""Reading a negative prompt: which concepts it names, and which words name none."""

from collections.abc import Iterator

from forge_app.engine.types import WordReading
from forge_app.engine.words.leaving_out import part_named
from forge_app.engine.words.lexicon import GROUPS, NOBODY, STOP
from forge_app.engine.words.tokens import Token, tokens
from forge_app.engine.words.vocabulary import (
    Hit,
    colour_phrases,
    family,
    match,
    spelled,
)

_NO_CONCEPT = {
    "relation", "zone", "count", "size", "detail", "quality", "negation", "manner",
    "aspect", "view", "colours", "foreign",
}  # fmt: skip
_WINDOW = 8
_SAYS_NOTHING = {*STOP, "no", "not", "without"}


def excluded_by(negative_prompt: str) -> set[str]:
    """Every concept named in a negative prompt, however it is worded."""
    return {name for _, _, names in _pieces(negative_prompt) for name in names}


def understand_negative(negative_prompt: str) -> tuple[WordReading, ...]:
    """What became of each word of a negative prompt.

    Offsets count its characters. What is left out has the status "negated", what says
    nothing, as "no" and "and", "ignored", and anything else "unknown": it has no
    effect.
    """
    found = []
    for piece, hit, names in _pieces(negative_prompt):
        start, end = piece[0].start, piece[-1].end
        text = negative_prompt[start:end]
        guess = hit.guess if hit else ""
        if names:
            kinds = ", ".join(sorted(names)).replace("_", " ")
            named = f"all {text}" if len(names) > 1 else kinds
            word = WordReading(text, start, end, "negated", f"left out: {named}", guess)
        elif text.casefold() in _SAYS_NOTHING:
            word = WordReading(text, start, end, "ignored", "nothing to leave out")
        else:
            why = "no effect here: nothing that could be left out"
            word = WordReading(text, start, end, "unknown", why)
        found.append(word)
    return tuple(found)


def _pieces(
    negative_prompt: str,
) -> Iterator[tuple[list[Token], Hit | None, set[str]]]:
    """The words one after the other, each with the concepts that it rules out."""
    row = [t for t in spelled(tokens(negative_prompt)) if t.kind in {"word", "symbol"}]
    at = 0
    while at < len(row):
        hit = match(row[at : at + _WINDOW])
        names = set(family(row[at].word) or ())
        if row[at].word in NOBODY:
            names.add("person")
        elif hit and hit.entry.kind == "group":
            names.add(GROUPS[hit.entry.id][1])
        elif hit and hit.entry.kind not in _NO_CONCEPT:
            names.add(hit.entry.id)
        else:
            colour = colour_phrases().get((row[at].word,))
            names |= {colour or part_named(row[at].word)} - {""}
        length = hit.length if hit else 1
        yield row[at : at + length], hit, names
        at += length
