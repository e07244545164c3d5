"""Names in a prompt: whether they are people, firms or places, and what people do."""

import re

_NAME = r"[^\W\d_a-z][\w&'’.-]*"
NAMES = rf"{_NAME}(?:\s(?:(?:and|&|of|the|de|van|von|la|am|zum|zur)\s)?{_NAME}){{0,5}}"
"""A pattern for a name: up to six words with capitals."""

_BUSINESS = re.compile(
    r"\b(?:law|legal|ltd|llc|llp|plc|inc|gmbh|ag|kg|ohg|mbh|corp|co|company|studios?|"
    r"clinic|group|bank|partners|agency|bakery|caf[eé]|coffee|hotel|school|university|"
    r"college|academy|hospital|dental|media|labs?|design|architects?|realty|estates?|"
    r"homes|consulting|capital|club|museum|gallery|theatre|foundation|solutions|systems|"
    r"services|shop|store|house|works|press|institute|energy|health|care|fitness|yoga|"
    r"gym|garage|restaurant|bistro|kitchen|sons|brothers|söhne|gebrüder|atelier|verlag|"
    r"immobilien|verein|and|&|of|\w*(?:bäckerei|kanzlei|praxis|klinik|gärtnerei|apotheke|"
    r"schule|werkstatt|handlung|metzgerei|brauerei|haus))\b",
    re.IGNORECASE,
)
_PAIR = re.compile(r"\s(?:&|and|und|et)\s")
_PLACE = re.compile(
    r"\b(?:church|cathedral|hall|stadium|arena|park|barn|garden|square|castle|temple|"
    r"theater|opera|cent(?:er|re)|beach|field)\b",
    re.IGNORECASE,
)
TITLES = re.compile(
    r"\b(?:(?:[A-Z][a-z]+\s)?"
    r"(?:CEO|CTO|CFO|COO|Director|Manager|President|Founder|Partner|Engineer|Designer|"
    r"Attorney|Lawyer|Architect|Consultant|Photographer|Professor|Editor|Officer|"
    r"Developer|Analyst|Advisor|Agent|Broker))\b"
)
"""What people are called at work, with a capital."""

WORKS_AS = re.compile(
    rf"\bfor\s(?:an?\s)?((?:[a-z]+\s)?(?:[a-z]+(?:er|or|ist|ian|ant|ect|yer)|chef|coach|"
    rf"nurse|agent|vet))\s({_NAME}\s{_NAME})"
)
"""What somebody does before their name: "for photographer Anna Weber"."""

_TRADESMAN = re.compile(
    r"\w+(?:er|or|ist|ian|ect|ekt|ant|ent|eur|yst|graf|anwalt|arzt|ärztin|in|man|woman|"
    r"smith)",
)
_STOPS = re.compile(r"(?:in|with|on|at|and|for|by|tel|phone|the|from|under)\b")
_CRAFT = re.compile(r"[,\s]*([a-z][\w -]{2,40}?)\s*(?=,|$|\sat\s|\sin\s)")
_CALLING = re.compile(r"[,\s]*([A-ZÄÖÜ]\w+)\s*(?=,|$)")


def bearer(name: str, firms: bool) -> str:
    """Whether a name is that of a "place", an "organisation" or a "person".

    Args:
        name: As typed.
        firms: Whether two names with "&" are a firm and no couple.
    """
    if _PLACE.search(name):
        return "place"
    if _PAIR.search(name):
        rest = _PAIR.sub(" ", name)
        return "organisation" if firms or _BUSINESS.search(rest) else "person"
    return "organisation" if _BUSINESS.search(name) else "person"


def is_business(name: str) -> bool:
    """Whether a name says that it is that of a firm."""
    return bool(_BUSINESS.search(name))


def job_after(text: str, after: int) -> tuple[int, int] | None:
    """Offsets of what a person does: the words between the commas after a name."""
    match = _CRAFT.match(text, after)
    if match and not _STOPS.match(match[1]):
        return match.span(1)
    match = _CALLING.match(text, after)
    if match and _TRADESMAN.fullmatch(match[1]):
        return match.span(1)
    return None
