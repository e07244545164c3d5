"""A text cut into words, quoted texts, numbers, stops and symbols."""

import re
import unicodedata
from dataclasses import dataclass
from typing import Literal

TokenKind = Literal[
    "quoted",
    "word",
    "stop",
    "symbol",
    "hex",
    "weight",
    "flag",
    "lens",
    "ratio",
    "figure",
]

_PAIRS = (
    ("“„«»‟", "“”»«"), ("\"＂〝", "\"＂〞"), ("‹›", "›‹"), ("「", "」"), ("『", "』"),
    ("‘‚", "’‘"),
)  # fmt: skip
_LONGEST_QUOTE = 240

_QUOTED = "|".join(
    f"[{opening}][^{opening}{closing}]{{1,{_LONGEST_QUOTE}}}[{closing}]"
    for opening, closing in _PAIRS
)
# Single quotes and accents around a text; an apostrophe within a word is none.
_SINGLE = "|".join(
    rf"(?<![\w{mark}]){mark}(?=\w)(?:(?!{mark}(?!\w))[^\n]){{2,{_LONGEST_QUOTE}}}{mark}(?!\w)"
    for mark in ("'", "`")
)
_TOKEN = re.compile(
    rf"(?P<quoted>{_QUOTED}|{_SINGLE})"
    r"|(?P<flag><\w+:[^<>]{1,80}>|(?<![\w-])--(?=[a-z])\w{1,20}|(?-i:\bBREAK\b))"
    r"|(?P<hex>\#(?:[0-9a-fA-F]{6}|[0-9a-fA-F]{3})\b)"
    r"|(?P<lens>\b(?:\d{1,4}\s?mm|f\s?/?\s?\d{1,2}\.\d|f/\d{1,2}|iso\s?\d{2,5})\b)"
    r"|(?P<ratio>\b\d{1,5}(?:[.]\d+)?\s?[:x×]\s?\d{1,5}(?:[.]\d+)?\b)"
    r"|(?P<weight>::?-?\d*[.]?\d+\b(?=\s*[)\]}]|\s|,|$)|[(\[{]{2,}|[)\]}]{2,})"
    r"|(?P<figure>[$€£¥]\s?\d[\d.,]*\d|[$€£¥]\s?\d|\d[\d.,]*\s?%)"
    r"|(?P<word>\d{1,3}(?:,\d{3})+|\d+\.\d+|[^\W_]+(?:['’][^\W_]+)*)"
    r"|(?P<stop>[,.;:!?()\[\]{}\n|/、。，；！？])"
    r"|(?P<symbol>[^\s\w,.;:!?()\[\]{}|/、。，；！？\x00-\x1f\x7f\ufe0f\u200d\U0001f3fb-\U0001f3ff'\"“”„«»\-–—]+)",
    re.DOTALL | re.IGNORECASE,
)
_BRACKETED = re.compile(r"[(\[{]([^()\[\]{}]*):\s*\d*[.]?\d+\s*[)\]}]")


@dataclass(frozen=True)
class Token:
    """A piece of a text with its place.

    Attributes:
        text: As typed.
        start: Offset of its first character.
        end: Offset after its last.
        kind: "quoted", "word", "stop", "symbol" (an emoji, say), "hex" colour,
            "weight" and "flag" (habits of other programs), "lens" (of a camera),
            "ratio" ("16:9") or "figure" (an amount of money or a share).
        correct: The word it is read as, if it is misspelt.
    """

    text: str
    start: int
    end: int
    kind: TokenKind
    correct: str = ""

    @property
    def word(self) -> str:
        """Its form in the lexicon: small letters, no possessive."""
        return self.correct or self.plain

    @property
    def plain(self) -> str:
        """What was typed, in small letters, without a possessive."""
        word = _plain(self.text).casefold().replace("’", "'")
        return word.removesuffix("'s").removesuffix("'")


def _plain(text: str) -> str:
    """A text in usual letters, without full widths, and with the digits 0 to 9."""
    if text.isascii():
        return text
    usual = unicodedata.normalize("NFKC", text)
    return "".join(
        str(unicodedata.decimal(char)) if char.isdecimal() else char for char in usual
    )


def tokens(text: str) -> list[Token]:
    """Cut a text; emoji, written without blanks, are pieces one by one.

    The brackets of a weight, as in "(red house:1.3)", are no stops.
    """
    soft: set[int] = set()
    for bracketed in _BRACKETED.finditer(text):
        soft |= {bracketed.start(), bracketed.end() - 1}
    found = []
    for match in _TOKEN.finditer(text):
        kind: TokenKind = match.lastgroup or "symbol"  # type: ignore[assignment]
        if match["quoted"]:
            kind = "quoted"
        piece, start = match.group(0), match.start()
        if start in soft and kind == "stop":
            continue
        if kind == "symbol":
            for at, char in enumerate(piece, start):
                found.append(Token(char, at, at + 1, kind))
            continue
        found.append(Token(piece, start, match.end(), kind))
    return found
