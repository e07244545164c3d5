"""Pieces of text for a page, cut out of a prompt; those in quotes by their cues."""

import re
from dataclasses import dataclass

from forge_app.engine.words.names import is_business
from forge_app.engine.words.tokens import Token

LEADS: tuple[tuple[str, str], ...] = (
    ("author", r"(?:written |designed |awarded |presented |issued |signed )?by"),
    ("recipient", r"(?:awarded|presented|given|granted|addressed)? ?to"),
    (
        "title",
        r"(?:titled|entitled|with the title|title:?|headline:?|reading|saying|says)",
    ),
    ("organisation", r"(?:named|called|company:?|organisation:?|organization:?)"),
    ("name", r"(?:name:?)"),
    (
        "subtitle",
        (r"(?:subtitle:?|tagline:?|slogan:?|motto:?|course:?|class:?|workshop:?|"
        r"programme?:?)"),
    ),
    ("place", r"(?:at|in|venue:?|location:?)(?: the)?"),
    ("sender", r"from"),
    ("for", r"for"),
)  # fmt: skip


@dataclass(frozen=True)
class Piece:
    """A piece of text for a page.

    Attributes:
        role: What it is: "title", "name", "organisation", "phone" …
        text: What to set.
        start: Offset of its first character in the prompt.
        end: Offset after its last.
        quoted: Whether it stood in quotes.
    """

    role: str
    text: str
    start: int
    end: int
    quoted: bool = False


class Blank:
    """A text in which what has been read is replaced with blanks."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.cues: list[tuple[int, int]] = []

    def cue(self, start: int, end: int) -> None:
        """Take out words that only introduce a text: "Tel.", "course"."""
        said = self.text[start:end]
        inner = said.strip(" ,.;:")
        if re.search(r"\w", inner):
            at = start + said.index(inner)
            self.cues.append((at, at + len(inner)))
        self.out(start, end, ",")

    def out(self, start: int, end: int, by: str = " ") -> None:
        """Replace the characters from one offset to another."""
        self.text = self.text[:start] + by * (end - start) + self.text[end:]

    def take(self, role: str, start: int, end: int, by: str = ",") -> Piece:
        """Cut a piece out, leaving commas, so that what is around it stays apart."""
        part = self.text[start:end]
        inner = part.strip(" ,.;:")
        at = start + part.index(inner) if inner else start
        piece = Piece(role, " ".join(inner.split()), at, at + len(inner))
        self.out(start, end, by)
        return piece


def quotes(
    prompt: str, row: list[Token], order: tuple[str, ...], blank: Blank
) -> list[Piece]:
    """Quoted texts: the words before one tell its role, else their order does.

    Args:
        prompt: The text as typed.
        row: Its tokens.
        order: The roles of quoted texts on the page, in the order they are given.
        blank: Loses the quoted texts.
    """
    found = [(t, " ".join(t.text[1:-1].split())) for t in row if t.kind == "quoted"]
    found = [(token, text) for token, text in found if text]
    left = list(order)
    roles: list[str] = []
    for token, text in found:
        role = _cued(prompt, token, text, left)
        if role in left:
            left.remove(role)
        roles.append(role)
        cue = _cue(prompt, token)
        if cue and role and cue.lastgroup != "bearer":
            blank.cue(cue.start(), token.start)
        blank.out(token.start, token.end, ",")
    pieces: list[Piece] = []
    for (token, text), cued in zip(found, roles, strict=True):
        role = cued or _fitting(text, left)
        if role in left:
            left.remove(role)
        pieces.append(Piece(role, text, token.start, token.end, quoted=True))
    return pieces


def _cue(prompt: str, token: Token) -> re.Match[str] | None:
    """The words just before a quoted text that tell its role."""
    end = len(prompt[: token.start].rstrip(" ,:"))
    for role, lead in LEADS:
        form = rf"(?i)\b(?P<{'bearer' if role == 'for' else role}>{lead})$"
        match = re.compile(form).search(prompt[:end], max(0, token.start - 24))
        if match:
            return match
    return None


def _cued(prompt: str, token: Token, text: str, left: list[str]) -> str:
    """The role that the words before a quoted text give it, or ""."""
    cue = _cue(prompt, token)
    role = (cue.lastgroup or "") if cue else ""
    if role == "bearer":
        bearers = ("recipient", "name", "organisation")
        if is_business(text):
            bearers = ("organisation", "recipient", "name")
        return next((r for r in bearers if r in left), "")
    if role == "place" and "place" not in left:
        return "organisation" if "organisation" in left else ""
    if role == "organisation" and "organisation" not in left and "name" in left:
        return "name"
    return role


def _fitting(text: str, left: list[str]) -> str:
    """The next role in order; a firm is no person, and an award no recipient."""
    if not left:
        return "more"
    if left[0] == "name" and "organisation" in left and is_business(text):
        return "organisation"
    if left[0] == "recipient" and text.startswith(("for ", "in ")):
        return left[-1]
    return left[0]
