"""The copy of a page: which words of a prompt are to be set in type, and as what."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from forge_app.engine.words.figures import Data, data, figures
from forge_app.engine.words.names import (
    NAMES,
    TITLES,
    WORKS_AS,
    bearer,
    job_after,
)
from forge_app.engine.words.pieces import LEADS, Blank, Piece, quotes
from forge_app.engine.words.postal import addresses
from forge_app.engine.words.tokens import Token

_MONTH = (
    r"(?:jan|febr?|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)"
    r"(?:uary|ruary|ch|il|ust|ember|ober|tember)?"
)
_MONAT = (
    r"(?:januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|"
    r"dezember)"
)
_WEEKDAY = r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s)?"
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_PATTERNS: tuple[tuple[str, str], ...] = (
    ("mail", r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+"),
    ("web", r"(?:https?://|www\.)[\w./-]+\w"),
    ("web", r"\b[\w-]+\.(?:com|org|net|io|co|eu|de|at|uk)\b"),
    (
        "date",
        rf"\b{_WEEKDAY}(?:{_DAY}\.?\s{_MONTH}|{_MONTH}\s{_DAY})\b(?:,?\s\d{{4}})?",
    ),
    ("date", rf"(?:\bam\s)?(?P<it>\b\d{{1,2}}[.]\s?{_MONAT}\b(?:\s\d{{4}})?)"),
    ("date", r"\b\d{4}-\d\d-\d\d\b|\b\d{1,2}[./]\d{1,2}[./]\d{2,4}\b"),
    ("time", r"\b\d{1,2}(?:[:.]\d\d)?\s?uhr\b"),
    ("time", r"\b\d{1,2}(?::\d\d)?\s?(?:am|pm|a\.m\.|p\.m\.|o'clock)(?!\w)"),
    ("time", r"\b\d{1,2}:\d\d\b"),
    (
        "price",
        r"(?:[$€£¥₹]|USD |EUR |GBP |CHF )\s?\d[\d,.]*\d?(?:\s?(?:k|million|m)\b)?",
    ),
    ("price", r"\b(?:free (?:entry|admission|entrance)|(?:entry|admission) free)\b"),
    ("price", r"\b\d[\d,.]*\s?(?:€|£|dollars|euros)(?!\w)"),
    (
        "phone",
        (
            r"(?:\b(?:tel|phone|telefon|fon|call|mobile?)\b[.:]*\s*)?"
            r"(?P<it>(?<![\w$€£])\+?\(?\d(?:[\s()/.-]{0,2}\d){6,14}(?!\w))"
        ),
    ),
)
_REASON = re.compile(
    r"\bfor\s((?:completing|finishing|winning|outstanding|excellence|excellent|achieving|"
    r"attending|participating|participation|"
    r"passing|\d+ years|years|best|first|having|his|her|their)"
    r"\b[^,.;:\n\"“”]*)",
    re.IGNORECASE,
)
_ROOMS = re.compile(
    r"\b(\d{1,2}|one|two|three|four|five|six)[\s-]"
    r"(bed(?:room)?s?|bath(?:room)?s?|rooms?|garages?|floors?|storeys?|stories|"
    r"parking spaces?|car garage|balcon(?:y|ies)|acres?)\b|"
    r"(?<=[,;] )(?:garage|balcony|terrace|pool|parking|basement)\b(?=\s*(?:[,;]|$))",
    re.IGNORECASE,
)
_LEADING = re.compile(
    r"^(?:\W|(?:a|an|the|our|my|your|for|of|about|on|with|that|says|showing|please|make|"
    r"create|design|designed|draw|me|new|nice|beautiful|elegant|modern|minimal|minimalist|"
    r"professional|simple|clean|creative|bold|vintage|classic|luxury|stylish|cute|"
    r"flat|colou?rful|quarterly|abstract|bauhaus|swiss|geometric|typographic|"
    r"art\s?deco)\b)+",
    re.IGNORECASE,
)
_ASIDE = re.compile(r"[\s,]*(?:in|at|by|using|under|near|from)\b", re.IGNORECASE)
_CUT = re.compile(
    r"[,.;:!?\n\"“”„«»|(]|\s(?:in|with|at|by|under|behind|beside|featuring|using|showing|"
    r"that|which|where|who|named|called|titled|entitled|saying|reading|against|near|from)\b"
    r"|\s[-–—]\s",
    re.IGNORECASE,
)
_BARE = re.compile(
    r"(?:company|business|corporate|personal|brand|app|event|small|my own|template|"
    r"sheet|design|paper|titled|signed|saying|reading|page|the|and|a)(?:\s+|$)",
    re.IGNORECASE,
)
"""What says nothing of a page."""
_TRAIL = re.compile(
    r"(?:\s+(?:for|on|of|to|in|at|and|with|the|a|an|awarded|presented|given|by|is|are))+\s*$",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Copy:
    """Everything a prompt gives a page to set.

    Attributes:
        pieces: Texts with their roles, in the order typed.
        data: Labelled figures, for a page that shows data.
        cues: Offsets of words that only introduce a text, such as "Tel.".
    """

    pieces: tuple[Piece, ...] = ()
    data: Data = field(default_factory=Data)
    cues: tuple[tuple[int, int], ...] = ()

    def say(self, *roles: str) -> str:
        """The first text with one of some roles, or ""."""
        return next((p.text for r in roles for p in self.pieces if p.role == r), "")

    def all(self, role: str) -> list[str]:
        """All texts with a role."""
        return [p.text for p in self.pieces if p.role == role]


def read_copy(
    prompt: str,
    row: list[Token],
    named: list[tuple[str, int, int]],
    shows_data: bool,
    quoted: tuple[str, ...],
    known: Sequence[tuple[int, int]],
) -> Copy:
    """The copy for a page design.

    Args:
        prompt: The text as typed.
        row: Its tokens.
        named: The designs named, with their offsets; the first one counts.
        shows_data: Whether the design shows labelled figures.
        quoted: The roles of quoted texts, in the order typed; without a title where
            the words after the design are one, as in "certificate of merit".
        known: Offsets of the phrases of the vocabulary, which are no names.
    """
    blank = Blank(prompt)
    for _, start, end in named:
        blank.out(start, end)
    pieces = quotes(prompt, row, quoted, blank)
    if not shows_data:
        pieces += _patterned(blank)
    pieces += _led(blank, known, pieces, "organisation" in quoted)
    numbers = Data()
    titled = "recipient" in quoted and "title" not in quoted
    if shows_data:
        pieces += _heading(blank)
        found = _subject(prompt, blank, named[0], True, known, titled=False)
        for piece in found:
            after = re.match(r"\s*(?:with|:|showing|that)\s", blank.text[piece.end :])
            if after:  # "for a café with tea 3": the subject is no label
                blank.out(piece.start, piece.end + after.end())
        numbers = data(blank.text)
        pieces += found
    else:
        pieces += _subject(prompt, blank, named[0], False, known, titled)
    pieces = [_whole(p, pieces, prompt) for p in pieces]
    pieces.sort(key=lambda p: p.start)
    return Copy(tuple(pieces), numbers, tuple(blank.cues))


def _patterned(blank: Blank) -> list[Piece]:
    """Addresses, numbers and dates that are known by their form."""
    pieces: list[Piece] = []
    for role, pattern in _PATTERNS:
        if role == "price":
            while span := next(addresses(blank.text), None):
                pieces.append(blank.take("address", *span))
        for match in list(re.finditer(pattern, blank.text, re.IGNORECASE)):
            inner = match.span("it") if "it" in match.groupdict() else match.span()
            pieces.append(blank.take(role, *inner))
            if match.start() < inner[0]:
                blank.cue(match.start(), inner[0])
    rooms = [match.span() for match in _ROOMS.finditer(blank.text)]
    # Blanked, not cut out: "3 bedroom house" stays a house.
    pieces += [blank.take("fact", *span, by=" ") for span in rooms]
    measures = [f for f in figures(blank.text) if f.kind == "measure"]
    pieces += [blank.take("fact", f.start, f.end) for f in measures]
    reasons = [match.span() for match in _REASON.finditer(blank.text)]
    return pieces + [blank.take("reason", *span) for span in reasons]


def _led(
    blank: Blank, known: Sequence[tuple[int, int]], quoted: list[Piece], firms: bool
) -> list[Piece]:
    """Names, told by the words before them and by their capitals."""
    pieces: list[Piece] = []
    for match in WORKS_AS.finditer(blank.text):
        pieces.append(blank.take("person", *match.span(2)))
        pieces.append(blank.take("job", *match.span(1)))
    leads = (*LEADS, ("for", "of")) if firms else LEADS
    for role, lead in leads:
        pattern = rf"(?<!\w)(?i:{lead})\s({NAMES})"
        for match in re.finditer(pattern, blank.text):
            kind = bearer(match[1], firms) if role == "for" else role
            if role == "place" and _works(blank.text, match.start()):
                kind = "organisation"  # "Sales Manager at Acme"
            pieces.append(blank.take(kind, *match.span(1)))
    people = {"person", "name", "recipient"}
    taken = sorted(known)
    for match in re.finditer(rf"(?<![\w’'-])({NAMES})(?=\s*(?:[,;\n]|$))", blank.text):
        start, end = match.span(1)
        before = blank.text[:start].rstrip()
        if before and before[-1] not in ",;:\n":
            continue
        somebody = any(p.role in people for p in [*quoted, *pieces])
        job = TITLES.fullmatch(match[1])
        if somebody and job:
            pieces.append(blank.take("job", start, end))
            continue
        if any(a <= start and end <= b for a, b in taken):
            continue
        pieces += _named(blank, start, end, somebody, firms)
    somebody = next((p for p in [*quoted, *pieces] if p.role in people), None)
    if somebody and not any(p.role == "job" for p in pieces):
        title = TITLES.search(blank.text)
        span = job_after(blank.text, somebody.end) or (title and title.span())
        pieces += [blank.take("job", *span)] if span else []
    return pieces


def _works(text: str, before: int) -> bool:
    """Whether a title at work stands just before an offset."""
    return any(m.end() >= before - 2 for m in TITLES.finditer(text, 0, before))


def _named(
    blank: Blank, start: int, end: int, somebody: bool, firms: bool
) -> list[Piece]:
    """A name that stands alone; "Ann Lee CEO Acme" is three things in one."""
    name = blank.text[start:end]
    job = re.search(rf"(?<=\s){TITLES.pattern}", name)
    if job:
        words = name[: job.end()].split()
        if len(words) == 3 and words[-1] == job[0].split()[-1]:
            at = start + name.rindex(words[-1], 0, job.end())
        else:
            at = start + job.start()
        after = start + job.end()
        found = [blank.take("person", start, at), blank.take("job", at, after)]
        if name[job.end() :].strip():
            found.append(blank.take("organisation", after, end))
        return found
    if somebody and " " not in name:
        span = job_after(blank.text, start)
        if span:
            return [blank.take("job", *span)]
    kind = bearer(name, firms) if " " in name else "organisation"
    return [blank.take(kind, start, end)]


def _heading(blank: Blank) -> list[Piece]:
    """What stands before the colon that introduces figures."""
    first = next((f.start for f in figures(blank.text)), len(blank.text))
    colon = blank.text.find(":", 0, first)
    if colon < 0:
        return []
    part = blank.text[:colon]
    lead = _LEADING.match(part)
    start = lead.end() if lead else 0
    words = part[start:].strip(" ,")
    if (
        not words
        or len(words) > 60
        or (
            blank.text.count(":", colon + 1) > 0
            and (colon + 1 < first and not blank.text[colon + 1 : first].strip())
        )
    ):
        return []  # "solar: 35 %, wind: 25 %" has labels, no heading
    at = blank.text.index(words, start)
    piece = Piece("title", _capital(words), at, at + len(words))
    blank.out(0, colon + 1)
    return [piece]


def _subject(
    prompt: str,
    blank: Blank,
    design: tuple[str, int, int],
    has_data: bool,
    known: Sequence[tuple[int, int]],
    titled: bool,
) -> list[Piece]:
    """What a page is about: the words after its name, else those before it."""
    _, start, end = design
    after = re.match(r"\s*(?:for|of|about|on|to|with|:|,)?\s+", blank.text[end:])
    if titled:
        after = re.match(r"\s*(?:of|in)\s+", blank.text[end:])
    for low, high in ((end + (after.end() if after else 0), len(prompt)), (0, start)):
        part = blank.text[low:high]
        if low >= end and _ASIDE.match(part) and not titled:
            continue  # "in red and blue" says how, not what
        lead = _LEADING.match(part)
        at = lead.end() if lead else 0
        words = _TRAIL.sub("", part[at : _cut(part, at, [a - low for a, _ in known])])
        text = " ".join(words.split())
        if not _BARE.sub("", text) or not re.search(r"[^\W\d_]{3}", text):
            continue
        if not (has_data and re.search(r"\d", text)):
            a = low + at + len(words) - len(words.lstrip())
            return [
                Piece("subject", _capital(text[:60]), a, low + at + len(words.rstrip()))
            ]
    return []


def _whole(piece: Piece, pieces: list[Piece], prompt: str) -> Piece:
    """A subject with the fact before it: "3 bedroom house"."""
    if piece.role != "subject":
        return piece
    for fact in pieces:
        between = prompt[fact.end : piece.start]
        if fact.role == "fact" and fact.end <= piece.start and not between.strip():
            text = " ".join(prompt[fact.start : piece.end].split())
            return replace(piece, text=_capital(text), start=fact.start)
    return piece


def _cut(part: str, at: int, known: list[int]) -> int:
    """Where a subject ends: before "in" in "a café in blue", not "skill in law"."""
    for match in _CUT.finditer(part, at):
        after = match.end() + 1
        if match.group(0).strip().casefold() == "in" and after not in known:
            continue
        return match.start()
    return len(part)


def _capital(text: str) -> str:
    """The text with a capital first letter."""
    return text[:1].upper() + text[1:]
