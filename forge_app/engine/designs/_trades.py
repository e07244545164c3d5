"""Trades a page can be for: their colours, and the thing that stands for each."""

import re
from dataclasses import dataclass
from functools import cache

from forge_app.engine.words.reading import Reading

Row = tuple[float, float, float]
Three = tuple[Row, Row, Row]

NAVY: Three = ((0.28, 0.08, 262), (0.74, 0.13, 84), (0.62, 0.07, 255))
CLINIC: Three = ((0.34, 0.09, 248), (0.66, 0.13, 205), (0.78, 0.09, 180))
LEAF: Three = ((0.33, 0.06, 155), (0.66, 0.14, 140), (0.80, 0.12, 105))
COFFEE: Three = ((0.29, 0.045, 45), (0.66, 0.13, 58), (0.80, 0.08, 75))
CRUST: Three = ((0.32, 0.055, 50), (0.70, 0.125, 68), (0.85, 0.10, 85))
BERRY: Three = ((0.33, 0.11, 355), (0.72, 0.14, 10), (0.84, 0.08, 40))
TECH: Three = ((0.26, 0.06, 275), (0.62, 0.19, 270), (0.78, 0.13, 195))
ENERGY: Three = ((0.27, 0.04, 240), (0.80, 0.16, 85), (0.66, 0.13, 235))
SPORT: Three = ((0.23, 0.015, 265), (0.66, 0.21, 35), (0.80, 0.15, 95))
TRAVEL: Three = ((0.30, 0.07, 230), (0.74, 0.13, 55), (0.72, 0.11, 205))
BRICK: Three = ((0.30, 0.05, 215), (0.62, 0.14, 40), (0.76, 0.07, 85))


LONGEST = 1200
"""How many characters of a prompt have texts for a page."""


@dataclass(frozen=True)
class Trade:
    """A line of business.

    Attributes:
        things: Objects that stand for it, the best one first.
        colours: Ink, accent and second colour.
    """

    things: tuple[str, ...]
    colours: Three | None = None


_TRADES: tuple[tuple[str, Trade], ...] = (
    (
        r"law|legal|attorneys?|lawyers?|court|justice|notary|solicitors?|barristers?",
        Trade(("scales", "gavel", "pillar"), NAVY),
    ),
    (r"dent(?:al|ists?|istry)|orthodont\w*", Trade(("tooth",), CLINIC)),
    (
        r"medical|clinic|doctors?|hospital|health\w*|physicians?|nurs\w+|patients?|surgery",
        Trade(("stethoscope", "first_aid", "heart"), CLINIC),
    ),
    (r"pharmac\w+|drugstore", Trade(("pill", "first_aid"), CLINIC)),
    (r"genetics?|biotech\w*|genom\w+", Trade(("dna", "microscope"), CLINIC)),
    (
        r"laborator\w+|lab|labs|research|science|scientific",
        Trade(("microscope", "dna"), CLINIC),
    ),
    (r"caf[eé]|coffee|espresso|roast\w+|barista", Trade(("cup",), COFFEE)),
    (r"tea\s?(?:room|house|shop)", Trade(("teapot", "cup"), LEAF)),
    (
        r"bak(?:ery|ers?)|patisserie|cakes?|pastr\w+",
        Trade(("cake", "bread", "cup"), CRUST),
    ),
    (r"wine\w*|vineyard|winery", Trade(("bottle",), BERRY)),
    (
        r"restaurant|bistro|kitchen|diner|trattoria|pizzeria",
        Trade(("wine_glass", "plate"), COFFEE),
    ),
    (
        r"real\s?estate|realty|realtors?|propert\w+|homes?|housing|mortgage|listing",
        Trade(("house", "house_key"), BRICK),
    ),
    (
        r"architect\w*|construction|build(?:ers?|ing)|interior\w*",
        Trade(("house", "pillar"), BRICK),
    ),
    (
        r"bank\w*|financ\w+|invest\w+|capital|accounting|accountants?|tax|insurance|money|budget",
        Trade(("coin", "shield", "bar_chart"), NAVY),
    ),
    (r"secur\w+|cyber\w*|privacy|protect\w+", Trade(("shield", "lock"), TECH)),
    (
        r"tech\w*|software|digital|data|ai|startup|computers?|engineer\w+|web|saas|it",
        Trade(("gear", "light_bulb"), TECH),
    ),
    (
        r"energy|solar|electric\w*|power|renewable\w*|wind\s?power",
        Trade(("light_bulb", "sun"), ENERGY),
    ),
    (
        r"school|education\w*|academy|university|college|tutor\w*|graduat\w+|learning|course",
        Trade(("graduation_cap", "light_bulb"), NAVY),
    ),
    (
        r"gym|fitness|training|crossfit|workouts?|sports?",
        Trade(("dumbbell", "trophy"), SPORT),
    ),
    (
        r"shop|store|boutique|fashion|retail|sale|sales|market",
        Trade(("shopping_bag",), BERRY),
    ),
    (
        r"marketing|advertis\w+|agency|campaign|pr|promotion",
        Trade(("megaphone", "target"), SPORT),
    ),
    (r"consult\w+|strategy|coaching|coach", Trade(("target", "light_bulb"), NAVY)),
    (r"jewel\w*|diamonds?|gems?|rings?|wedding", Trade(("diamond", "ring"), BERRY)),
    (
        r"travel\w*|tours?|tourism|airlines?|holidays?|trips?|flights?",
        Trade(("airplane", "globe"), TRAVEL),
    ),
    (r"flor\w+|flowers?|garden\w*|landscap(?:ing|er)", Trade(("flower",), LEAF)),
    (
        r"eco\w*|organic|green|sustainab\w+|nature|farm\w*|environment\w*|climate",
        Trade(("tree",), LEAF),
    ),
    (
        r"yoga|spa|wellness|meditation|massage|beauty|salon",
        Trade(("flower", "heart"), LEAF),
    ),
    (r"vet\w*|pets?|animal\w*|dogs?", Trade(("dog", "cat"), CLINIC)),
    (
        r"music\w*|jazz|concert|band|orchestra|festival|choir",
        Trade(("guitar", "violin"), SPORT),
    ),
    (r"mail|post|courier|newsletter|letters?", Trade(("envelope",), BRICK)),
    (r"charity|foundation|donat\w+|love", Trade(("heart", "gift"), BERRY)),
    (
        r"award\w*|prize|champion\w*|win\w*|achievement|excellence",
        Trade(("trophy", "medal"), NAVY),
    ),
    (
        r"birthday|party|celebrat\w+|christmas|anniversary",
        Trade(("gift", "cake"), BERRY),
    ),
    (r"locksmith|keys?", Trade(("key", "lock"), BRICK)),
    (r"book\w*|library|publish\w+|literary", Trade(("book",), COFFEE)),
)


@cache
def _found(prompt: str) -> tuple[Trade, str] | None:
    hits = []
    for pattern, trade in _TRADES:
        match = re.search(rf"\b(?:{pattern})\b", prompt, re.IGNORECASE)
        if match:
            hits.append((match.start(), trade, match[0]))
    return min(hits, key=lambda hit: hit[0])[1:] if hits else None


_PEOPLE = frozenset({"person", "name", "recipient", "author", "sender", "address"})
_TITLES = frozenset({"title", "subtitle", "reason", "more"})


def _without(reading: Reading, roles: frozenset[str]) -> str:
    """The prompt without its texts of some roles: Anna Baker sells no bread."""
    prompt = reading.prompt[:LONGEST]
    for piece in reading.copy.pieces:
        if piece.role in roles and (piece.quoted or piece.role in _PEOPLE):
            blank = " " * (piece.end - piece.start)
            prompt = prompt[: piece.start] + blank + prompt[piece.end :]
    return prompt[:400]


def _trade(reading: Reading) -> tuple[Trade, str] | None:
    found = _found(_without(reading, _PEOPLE | _TITLES))
    if found or "certificate" in reading.designs:
        return found  # the title of a course tells nothing of the school
    return _found(_without(reading, _PEOPLE))


def trade_of(reading: Reading) -> Trade | None:
    """The trade that a prompt names first, if it names one; names do not count."""
    found = _trade(reading)
    return found[0] if found else None


def trade_words(reading: Reading) -> list[str]:
    """The words of a prompt that tell its trade, and so its colours and emblem."""
    found = _trade(reading)
    return found[1].split() if found else []
