"""The brief of a page: the layout a prompt asks for and the words that go on it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from forge_app.engine.designs.catalogue import all_designs
from forge_app.engine.types import Status, WordReading
from forge_app.engine.words.context import Place, colour_at
from forge_app.engine.words.copy import Copy, read_copy
from forge_app.engine.words.figures import figures
from forge_app.engine.words.lexicon import NEGATIONS
from forge_app.engine.words.tokens import Token
from forge_app.engine.words.vocabulary import match

CHARTS = frozenset({"bar_chart", "pie_chart", "line_chart"})
"""Things that, named with figures, stand for a chart of these figures."""

_WINDOW = 6
"""Tokens a phrase can have."""

LONGEST = 1200
"""How many characters of a prompt are searched for texts and figures."""

_LOOKS = frozenset({"colour", "scheme", "tone", "manner"})

Claim = tuple[int, int, Status, str]
"""Offsets of words that are text or figures, with their status and meaning."""


@dataclass(frozen=True)
class Brief:
    """What a prompt says about a page.

    Attributes:
        copy: Texts and figures to set.
        claims: Words of the prompt that are text or figures, not things to draw.
        implied: Layouts that the prompt asks for without their names.
    """

    copy: Copy = field(default_factory=Copy)
    claims: tuple[Claim, ...] = ()
    implied: tuple[str, ...] = ()


def brief_of(prompt: str, row: list[Token]) -> Brief:
    """Read the brief of a page from a prompt and its tokens."""
    prompt = prompt[:LONGEST]
    row = [token for token in row if token.end <= LONGEST]
    known = _phrases(prompt, row)
    designs = [(name, a, b) for kind, name, a, b in known if kind == "design"]
    charts = [(n, a, b) for kind, n, a, b in known if kind == "object" and n in CHARTS]
    implied: tuple[str, ...] = ()
    if not designs and charts and len(figures(prompt)) > 1:
        implied = ("infographic",)
        designs = [("infographic", a, b) for _, a, b in charts]
    if not designs:
        return Brief(claims=_plain_figures(prompt, row))
    design = all_designs()[designs[0][0]]
    spans = [(a, b) for kind, _, a, b in known if kind != "design"]
    taken = [*designs, *charts] if design.shows_data else designs
    looks = [a for kind, _, a, _ in known if kind in _LOOKS]
    order = _order(prompt, design.quoted, designs[0][2], looks)
    copy = read_copy(prompt, row, taken, design.shows_data, order, spans)
    return Brief(copy, _claims(copy, design.sets.split()), implied)


def _order(
    prompt: str, quoted: tuple[str, ...], after: int, looks: list[int]
) -> tuple[str, ...]:
    """The roles of quoted texts; "certificate of merit" has its title already."""
    of = re.compile(r"\s+(?:of|in)\s+(?:an?\s|the\s)?(?=\w)").match(prompt, after)
    if "recipient" not in quoted or not of or of.end() in looks:
        return quoted
    return tuple(role for role in quoted if role != "title")


def _phrases(prompt: str, row: list[Token]) -> list[tuple[str, str, int, int]]:
    """Kind, concept and offsets of every phrase of the vocabulary."""
    found = []
    at = 0
    negating = False
    while at < len(row):
        hit = match(row[at : at + _WINDOW])
        colour = colour_at(Place(prompt, row, at))
        if colour and (hit is None or hit.length <= colour.length):
            end = row[at + colour.length - 1].end
            found.append(("colour", colour.name, row[at].start, end))
            at += colour.length
            continue
        if hit is None or (hit.length == 1 and row[at].word in NEGATIONS):
            if row[at].word in NEGATIONS:
                negating = True
            elif row[at].kind == "stop":
                negating = False
            at += 1
            continue
        if not negating and hit.entry.kind != "quality":
            end = row[at + hit.length - 1].end
            found.append((hit.entry.kind, hit.entry.id, row[at].start, end))
        negating = False
        at += hit.length
    return found


def _plain_figures(prompt: str, row: list[Token]) -> tuple[Claim, ...]:
    """Percentages, money, measures and years, which are no counts of things."""
    quoted = [(t.start, t.end) for t in row if t.kind == "quoted"]
    return tuple(
        (f.start, f.end, "style", f"figure: {f.text}")
        for f in figures(prompt)
        if f.kind != "number" and not any(a <= f.start < b for a, b in quoted)
    )


def _claims(copy: Copy, sets: Sequence[str]) -> tuple[Claim, ...]:
    """The words that the page sets in type, each stretch once, in order."""
    spans: list[Claim] = [
        (p.start, p.end, "drawn", f"{p.role}: {p.text}")
        for p in copy.pieces
        if p.role != "subject" and p.role in sets and not p.quoted
    ]
    for figure in copy.data.figures:
        said = " ".join(f"figure: {figure.label} {figure.text}".split())
        spans.append((figure.start, figure.end, "drawn", said))
        spans.append((*figure.label_at, "drawn", said))
    if copy.data.name:
        spans.append((*copy.data.name_at, "drawn", f"data: {copy.data.name}"))
    cues: list[Claim] = [(a, b, "ignored", "introduces a text") for a, b in copy.cues]
    spans += cues
    return tuple(sorted(s for s in spans if s[1] > s[0]))


def settled(words: tuple[WordReading, ...], brief: Brief) -> tuple[WordReading, ...]:
    """The readings, in which unknown words of the page's subject are understood.

    They are set as its title; what can be drawn of the subject is drawn besides.
    """
    subject = next((p for p in brief.copy.pieces if p.role == "subject"), None)
    if subject is None or brief.copy.say("title"):
        return words
    said = f"title: {subject.text}"
    return tuple(
        replace(w, status="drawn", meaning=said)
        if w.status == "unknown" and subject.start <= w.start and w.end <= subject.end
        else w
        for w in words
    )
