"""A text cut into words, quoted texts, stops and symbols."""

import re
from dataclasses import dataclass

_TOKEN = re.compile(
    r"""["“„«](?P<quoted>[^"“”„«»]{1,240})["”“»]"""
    r"""|(?P<word>[^\W_]+(?:['’][^\W_]+)*)"""
    r"""|(?P<stop>[,.;:!?()\[\]\n|/])"""
    r"""|(?P<symbol>[^\s\w\x00-\x1f\x7f\ufe0f\u200d'"“”„«»\-–—]+)"""
)


@dataclass(frozen=True)
class Token:
    """A piece of a text with its place.

    Attributes:
        text: As typed.
        start: Offset of its first character.
        end: Offset after its last.
        kind: "quoted", "word", "stop" or "symbol".
    """

    text: str
    start: int
    end: int
    kind: str

    @property
    def word(self) -> str:
        """Its form in the lexicon: small letters, no possessive."""
        return self.text.casefold().replace("’", "'").removesuffix("'s")


def tokens(text: str) -> list[Token]:
    """Cut a text; emoji, written without blanks, are pieces one by one."""
    found = []
    for match in _TOKEN.finditer(text):
        kind = match.lastgroup or "symbol"
        token, start = match.group(0), match.start()
        if kind == "symbol":
            for at, char in enumerate(token, start):
                found.append(Token(char, at, at + 1, kind))
            continue
        found.append(Token(token, start, match.end(), kind))
    return found


def variants(word: str) -> list[tuple[str, bool]]:
    """The word itself and its likely base forms, with whether it was a plural."""
    forms = [(word, False)]
    if len(word) > 3:
        for ending, base, plural in (
            ("ies", "y", True),
            ("ves", "f", True),
            ("ves", "fe", True),
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
