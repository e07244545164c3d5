"""The copy of a page: which words of a prompt are to be set in type, and as what."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from forge_app.engine.words.figures import Data, data, figures
from forge_app.engine.words.tokens import Token

_NAME = r"[^\W\d_a-z][\w&'’.-]*"
_NAMES = rf"{_NAME}(?:\s(?:(?:and|&|of|the|de|van|von|la)\s)?{_NAME}){{0,5}}"
_MONTH = (
    r"(?:jan|febr?|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)"
    r"(?:uary|ruary|ch|il|ust|ember|ober|tember)?"
)
_WEEKDAY = r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s)?"
_ROADS = "Street|St|Road|Rd|Avenue|Ave|Lane|Square|Drive|Way|Boulevard|Blvd|Place|Court"
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_PATTERNS: tuple[tuple[str, str], ...] = (
    ("mail", r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+"),
    ("web", r"(?:https?://|www\.)[\w./-]+\w"),
    ("web", r"\b[\w-]+\.(?:com|org|net|io|co|eu|de|at|uk)\b"),
    (
        "date",
        rf"\b{_WEEKDAY}(?:{_DAY}\.?\s{_MONTH}|{_MONTH}\s{_DAY})\b(?:,?\s\d{{4}})?",
    ),
    ("date", r"\b\d{4}-\d\d-\d\d\b|\b\d{1,2}[./]\d{1,2}[./]\d{2,4}\b"),
    ("time", r"\b\d{1,2}(?::\d\d)?\s?(?:am|pm|a\.m\.|p\.m\.|o'clock)(?!\w)"),
    ("time", r"\b\d{1,2}:\d\d\b"),
    ("phone", r"(?<![\w$€£])\+?\(?\d(?:[\s()/.-]{0,2}\d){6,14}(?!\w)"),
    (
        "address",
        rf"\b\d{{1,5}}\s(?:[A-Z][\w'’-]*\s){{1,3}}(?:{_ROADS})\b\.?",
    ),
    (
        "price",
        r"(?:[$€£¥₹]|USD |EUR |GBP |CHF )\s?\d[\d,.]*\d?(?:\s?(?:k|million|m)\b)?",
    ),
    ("price", r"\b\d[\d,.]*\s?(?:€|£|dollars|euros)(?!\w)"),
)
_CASED = ("address",)
_LEADS: tuple[tuple[str, str], ...] = (
    ("author", r"(?:written |designed |awarded |presented |issued )?by"),
    ("recipient", r"(?:awarded|presented|given|granted|addressed)? ?to"),
    (
        "title",
        r"(?:titled|entitled|with the title|title:?|headline:?|reading|saying|says)",
    ),
    ("organisation", r"(?:named|called|company:?|organisation:?|organization:?)"),
    ("name", r"(?:name:?)"),
    ("subtitle", r"(?:subtitle:?|tagline:?|slogan:?|motto:?)"),
    ("place", r"(?:at|in|venue:?|location:?)(?: the)?"),
    ("sender", r"from"),
    ("for", r"for"),
)  # fmt: skip
_BUSINESS = re.compile(
    r"\b(?:law|legal|ltd|llc|inc|gmbh|corp|co|company|studios?|clinic|group|bank|partners|"
    r"agency|bakery|caf[eé]|coffee|hotel|school|university|college|academy|hospital|dental|"
    r"media|labs?|design|architects?|realty|estates?|homes|consulting|capital|club|museum|"
    r"gallery|theatre|foundation|solutions|systems|services|shop|store|house|works|press|"
    r"institute|energy|health|care|fitness|yoga|gym|garage|restaurant|bistro|kitchen|"
    r"and|&|of)\b",
    re.IGNORECASE,
)
_PLACE = re.compile(
    r"\b(?:church|cathedral|hall|stadium|arena|park|barn|garden|square|castle|temple|"
    r"theater|opera|cent(?:er|re)|beach|field)\b",
    re.IGNORECASE,
)
_JOB = re.compile(
    r"\b(?:(?:Managing |Art |Creative |Chief |Senior |Sales |Vice )?"
    r"(?:CEO|CTO|CFO|COO|Director|Manager|President|Founder|Partner|Engineer|Designer|"
    r"Attorney|Lawyer|Architect|Consultant|Photographer|Professor|Editor))\b"
)
_WORKS_AS = re.compile(
    rf"\bfor\s((?:[a-z]+\s)?(?:[a-z]+(?:er|or|ist|ian|ant|ect|yer)|chef|coach|nurse|"
    rf"agent|vet))\s({_NAME}\s{_NAME})"
)
_REASON = re.compile(
    r"\bfor\s((?:completing|finishing|winning|outstanding|excellence|excellent|achieving|"
    r"attending|participating|participation|passing|years|best|first|having|his|her|their)"
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
_ASIDE = re.compile(r"\s*(?:in|at|by|using|under|near|from)\b", re.IGNORECASE)
_CUT = re.compile(
    r"[,.;:!?\n\"“”„«»|(]|\s(?:in|with|at|by|under|behind|beside|featuring|using|showing|"
    r"that|which|where|who|named|called|titled|entitled|saying|reading|against|near|from)\b"
    r"|\s[-–—]\s",
    re.IGNORECASE,
)
_TRAIL = re.compile(
    r"(?:\s+(?:for|on|of|to|and|with|the|a|an|awarded|presented|given|by|is|are))+\s*$",
    re.IGNORECASE,
)


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


@dataclass(frozen=True)
class Copy:
    """Everything a prompt gives a page to set.

    Attributes:
        pieces: Texts with their roles, in the order typed.
        data: Labelled figures, for a page that shows data.
    """

    pieces: tuple[Piece, ...] = ()
    data: Data = field(default_factory=Data)

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
        quoted: The roles of quoted texts, in the order typed.
        known: Offsets of the phrases of the vocabulary, which are no names.
    """
    blank = _Blank(prompt)
    for _, start, end in named:
        blank.out(start, end)
    pieces = _quotes(prompt, row, quoted, blank)
    if not shows_data:
        pieces += _patterned(blank)
    pieces += _led(blank, known, pieces)
    numbers = Data()
    if shows_data:
        pieces += _heading(blank)
        found = _subject(prompt, blank, named[0], True, known)
        for piece in found:
            after = re.match(r"\s*(?:with|:|showing|that)\s", blank.text[piece.end :])
            if after:  # "for a café with tea 3": the subject is no label
                blank.out(piece.start, piece.end + after.end())
        numbers = data(blank.text)
        pieces += found
    else:
        pieces += _subject(prompt, blank, named[0], False, known)
    pieces = [_whole(p, pieces, prompt) for p in pieces]
    pieces.sort(key=lambda p: p.start)
    return Copy(tuple(pieces), numbers)


class _Blank:
    """A text in which what has been read is replaced with blanks."""

    def __init__(self, text: str) -> None:
        self.text = text

    def out(self, start: int, end: int, by: str = " ") -> None:
        self.text = self.text[:start] + by * (end - start) + self.text[end:]

    def take(self, role: str, start: int, end: int, by: str = ",") -> Piece:
        """Cut a piece out, leaving commas, so that what is around it stays apart."""
        part = self.text[start:end]
        inner = part.strip(" ,.;:")
        at = start + part.index(inner) if inner else start
        piece = Piece(role, " ".join(inner.split()), at, at + len(inner))
        self.out(start, end, by)
        return piece


def _quotes(
    prompt: str, row: list[Token], order: tuple[str, ...], blank: _Blank
) -> list[Piece]:
    """Quoted texts: the word before one tells its role, else their order does."""
    pieces: list[Piece] = []
    left = list(order)
    for token in row:
        text = " ".join(token.text[1:-1].split())
        if token.kind != "quoted" or not text:
            continue
        before = prompt[max(0, token.start - 24) : token.start].rstrip()
        role = next(
            (r for r, lead in _LEADS if re.search(rf"(?i)\b{lead}$", before)), ""
        )
        if role == "for" or (role == "place" and "place" not in order):
            role = "organisation" if "organisation" in left else ""
        if not role:
            role = left[0] if left else "more"
        if role in left:
            left.remove(role)
        pieces.append(Piece(role, text, token.start, token.end, quoted=True))
        blank.out(token.start, token.end, ",")
    return pieces


def _patterned(blank: _Blank) -> list[Piece]:
    """Addresses, numbers and dates that are known by their form."""
    pieces: list[Piece] = []
    for role, pattern in _PATTERNS:
        flags = re.NOFLAG if role in _CASED else re.IGNORECASE
        spans = [match.span() for match in re.finditer(pattern, blank.text, flags)]
        pieces += [blank.take(role, *span) for span in spans]
    rooms = [match.span() for match in _ROOMS.finditer(blank.text)]
    # Blanked, not cut out: "3 bedroom house" stays a house.
    pieces += [blank.take("fact", *span, by=" ") for span in rooms]
    measures = [f for f in figures(blank.text) if f.kind == "measure"]
    pieces += [blank.take("fact", f.start, f.end) for f in measures]
    reasons = [match.span() for match in _REASON.finditer(blank.text)]
    return pieces + [blank.take("reason", *span) for span in reasons]


def _led(
    blank: _Blank, known: Sequence[tuple[int, int]], quoted: list[Piece]
) -> list[Piece]:
    """Names, told by the words before them and by their capitals."""
    pieces: list[Piece] = []
    for match in _WORKS_AS.finditer(blank.text):
        pieces.append(blank.take("person", *match.span(2)))
        pieces.append(blank.take("job", *match.span(1)))
    for role, lead in _LEADS:
        pattern = rf"(?<!\w)(?i:{lead})\s({_NAMES})"
        for match in re.finditer(pattern, blank.text):
            kind = role
            if role == "for":
                kind = _bearer(match[1])
            pieces.append(blank.take(kind, *match.span(1)))
    taken = sorted(known)
    for match in re.finditer(rf"(?<![\w’'-])({_NAMES})(?=\s*(?:[,;\n]|$))", blank.text):
        start, end = match.span(1)
        before = blank.text[:start].rstrip()
        if before and before[-1] not in ",;:\n":
            continue
        if any(a <= start and end <= b for a, b in taken):
            continue
        pieces += _named(blank, start, end)
    people = [
        p for p in [*quoted, *pieces] if p.role in {"person", "name", "recipient"}
    ]
    if people:
        pieces += _job(blank, people[0].end)
    return pieces


def _bearer(name: str) -> str:
    """Whether a name is that of a place, an organisation or a person."""
    if _PLACE.search(name):
        return "place"
    return "organisation" if _BUSINESS.search(name) else "person"


def _named(blank: _Blank, start: int, end: int) -> list[Piece]:
    """A name that stands alone; "Ann Lee CEO Acme" is three things in one."""
    name = blank.text[start:end]
    job = _JOB.search(name)
    if job and job.start() > 0:
        before, after = (start, start + job.start()), (start + job.end(), end)
        found = [
            blank.take("person", *before),
            blank.take("job", start + job.start(), after[0]),
        ]
        if name[job.end() :].strip():
            found.append(blank.take("organisation", *after))
        return found
    kind = _bearer(name) if " " in name else "organisation"
    return [blank.take(kind, start, end)]


def _job(blank: _Blank, after: int) -> list[Piece]:
    """What a person does: the words between the commas after a name."""
    match = re.match(r"[,\s]*([a-z][\w -]{2,40}?)\s*(?=,|$)", blank.text[after:])
    if not match or re.match(r"(?:in|with|on|at|and|for|by)\b", match[1]):
        return []
    return [blank.take("job", after + match.start(1), after + match.end(1))]


def _heading(blank: _Blank) -> list[Piece]:
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
    blank: _Blank,
    design: tuple[str, int, int],
    has_data: bool,
    known: Sequence[tuple[int, int]],
) -> list[Piece]:
    """What a page is about: the words after its name, else those before it."""
    _, start, end = design
    after = re.match(r"\s*(?:for|of|about|on|to|with|:|,)?\s+", blank.text[end:])
    for low, high in ((end + (after.end() if after else 0), len(prompt)), (0, start)):
        part = blank.text[low:high]
        if low >= end and _ASIDE.match(part):
            continue  # "in red and blue" says how, not what
        lead = _LEADING.match(part)
        at = lead.end() if lead else 0
        words = _TRAIL.sub("", part[at : _cut(part, at, [a - low for a, _ in known])])
        text = " ".join(words.split())
        if text and not (has_data and re.search(r"\d", text)) and len(text) > 2:
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
