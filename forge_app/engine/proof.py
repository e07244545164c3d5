"""Proof-reading: what a page is said to set in type is compared with what it sets."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import replace

from forge_app.engine.designs._paper import initials
from forge_app.engine.designs._trades import trade_words
from forge_app.engine.designs.catalogue import all_designs
from forge_app.engine.designs.spec import Page
from forge_app.engine.types import WordReading

_NUMBERS = {"one": "1", "two": "2", "three": "3", "four": "4", "five": "5", "six": "6"}
_MOST = 12
"""Least characters of a text cut short that must be left to call it that."""


def plain(text: str) -> str:
    """A text as letters and digits only, so that line breaks and case do not count."""
    words: list[str] = re.findall(
        r"[^\W_]+|[%€$£¥]", unicodedata.normalize("NFC", text).casefold()
    )
    return "".join(_NUMBERS.get(word, word) for word in words)


def proofed(words: Iterable[WordReading], page: Page) -> tuple[WordReading, ...]:
    """The readings, corrected where a text is not on the page.

    Args:
        words: What is said of each word of the prompt.
        page: The page, laid out.

    Returns:
        The same readings; a text that is set becomes "drawn", one that is cut short
        or stands for itself by its initials "style", and any other "unknown".
    """
    roles = {role for design in all_designs().values() for role in design.sets.split()}
    said = [line.text for line in page.lines]
    return tuple(_proofed(word, roles, said, page) for word in words)


def _proofed(
    word: WordReading, roles: set[str], said: list[str], page: Page
) -> WordReading:
    kind, _, text = word.meaning.partition(": ")
    quoted = word.text[:1] in "\"'“„«‘`‚「『»" and len(word.text) > 2
    if quoted and word.status in {"drawn", "unknown"}:
        text = " ".join(word.text[1:-1].split())
        if _stands(text, said):
            return replace(word, status="drawn", meaning=f"lettering: {text}")
    elif word.status != "drawn" or kind not in roles | {"figure", "data"}:
        return word
    if kind in {"figure", "data"}:
        text = word.text
    if word.status != "drawn" or _stands(text, said):
        return word
    return replace(word, **_instead(word, text, said, page))


def _stands(text: str, said: list[str]) -> bool:
    """Whether a text is on the page, over however many lines."""
    return bool(plain(text)) and plain(text) in plain(" ".join(said))


def _instead(
    word: WordReading, text: str, said: list[str], page: Page
) -> dict[str, str]:
    """Status and meaning of a text that is not on the page as it was typed."""
    trade = trade_words(page.scene.reading)
    if plain(word.text) and plain(word.text) in {plain(t) for t in trade}:
        return {"status": "style", "meaning": f"trade: {text}"}
    cut = next((t for t in said if t.endswith("…")), "")
    if cut and plain(text).startswith(plain(cut)[:_MOST]):
        return {"status": "style", "meaning": f"not quite: cut short: {text}"}
    if initials(text) and initials(text) in said:
        return {"status": "style", "meaning": f"initials: {text}"}
    return {"status": "unknown", "meaning": f"not on this page: {text}"}
