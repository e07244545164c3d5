"""English word forms: from a word as written to the words it may be a form of."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from forge_app.engine.words.lexicon import words_of

Kind = Literal["plain", "plural", "verb", "adjective"]


@dataclass(frozen=True)
class Form:
    """A word that another may be a form of.

    Attributes:
        base: The word in its lexicon form.
        kind: "plural" of a noun, form of a "verb" ("-ing", "-ed"), "adjective" made
            of a noun ("-y", "-ish", "-like"), or "plain": itself in another spelling.
    """

    base: str
    kind: Kind


_IRREGULAR = {
    "men": "man", "women": "woman", "children": "child", "people": "person",
    "persons": "person", "folk": "person", "feet": "foot", "teeth": "tooth",
    "geese": "goose", "mice": "mouse", "lice": "louse", "oxen": "ox", "kine": "cow",
    "cacti": "cactus", "fungi": "fungus", "octopi": "octopus", "nuclei": "nucleus",
    "alumni": "alumnus", "stimuli": "stimulus", "radii": "radius", "dice": "die",
    "leaves": "leaf", "loaves": "loaf", "wolves": "wolf", "wharves": "wharf",
    "calves": "calf", "halves": "half", "knives": "knife", "wives": "wife",
    "lives": "life", "shelves": "shelf", "elves": "elf", "scarves": "scarf",
    "hooves": "hoof", "dwarves": "dwarf", "thieves": "thief", "sheaves": "sheaf",
    "selves": "self", "beaux": "beau", "gateaux": "gateau", "plateaux": "plateau",
    "chateaux": "chateau", "châteaux": "château", "oases": "oasis", "bases": "base",
    "crises": "crisis", "axes": "axe", "matrices": "matrix", "vertices": "vertex",
    "indices": "index", "phenomena": "phenomenon", "criteria": "criterion",
    "potatoes": "potato", "tomatoes": "tomato", "heroes": "hero", "cargoes": "cargo",
    "volcanoes": "volcano", "mosquitoes": "mosquito", "tornadoes": "tornado",
    "buses": "bus", "gases": "gas", "lenses": "lens", "cloves": "clove",
    "olives": "olive", "gloves": "glove", "doves": "dove", "waves": "wave",
    "caves": "cave", "groves": "grove", "coves": "cove", "stoves": "stove",
    "hives": "hive", "slaves": "slave", "valves": "valve", "eaves": "eaves",
    "movies": "movie", "pies": "pie", "ties": "tie", "cookies": "cookie",
    "zombies": "zombie", "collies": "collie", "birdies": "birdie", "genies": "genie",
    "walkmen": "walkman", "snowmen": "snowman",
}  # fmt: skip
"""Forms that no rule finds, or that a rule would mistake."""

_FIXED = words_of(
    "glass grass moss cross dress bus gas lens compass canvas christmas paris texas "
    "atlas iris cactus octopus walrus circus campus lotus hibiscus citrus colossus "
    "chess cypress fortress mattress waitress hostess princess empress goddess "
    "actress lioness tigress duchess boss brass class mass pass kiss princes "
    "wilderness "
    "dress address business darkness brightness this his its always news series "
    "species swiss chaos cosmos asparagus eucalyptus rhinoceros hippopotamus abacus "
    "trellis tennis oasis pegasus venus uranus mars perseus zeus"
)
"""Singular words that end in s."""

_PAIRS = (
    ("our", "or"), ("or", "our"), ("re", "er"), ("er", "re"), ("ogue", "og"),
    ("og", "ogue"), ("ise", "ize"), ("ize", "ise"), ("yse", "yze"), ("yze", "yse"),
    ("ising", "izing"), ("ised", "ized"), ("lled", "led"), ("lling", "ling"),
    ("ence", "ense"), ("ense", "ence"), ("oured", "ored"), ("ored", "oured"),
    ("ourful", "orful"), ("orful", "ourful"),
)  # fmt: skip
"""British and American endings, both ways."""

_SPELLINGS = {
    "gray": "grey", "grayish": "greyish", "airplane": "aeroplane", "plow": "plough",
    "mold": "mould", "tire": "tyre", "curb": "kerb", "pajamas": "pyjamas",
    "jewelry": "jewellery", "somber": "sombre", "skeptic": "sceptic", "cozy": "cosy",
    "draft": "draught", "mustache": "moustache", "donut": "doughnut",
    "yogurt": "yoghurt", "program": "programme", "check": "cheque", "molt": "moult",
    "gramophone": "phonograph", "aluminum": "aluminium", "whiskey": "whisky",
    "story": "storey", "artifact": "artefact", "smolder": "smoulder",
    "ax": "axe", "licorice": "liquorice", "omelet": "omelette", "chili": "chilli",
    "caliper": "calliper", "wooly": "woolly", "theater": "theatre",
}  # fmt: skip
_OTHER = {**_SPELLINGS, **{british: here for here, british in _SPELLINGS.items()}}

_VOWELS = frozenset("aeiou")


@lru_cache(maxsize=4096)
def forms(word: str) -> tuple[Form, ...]:
    """The words that a word may be a form of, the likeliest first, itself left out.

    Args:
        word: In small letters.

    Returns:
        Candidates; only a lexicon can tell which of them exist.
    """
    found: dict[str, Form] = {}
    irregular = _IRREGULAR.get(word)
    if irregular:
        found[irregular] = Form(irregular, "plural")
    for form in (*_plurals(word), *_spelled(word), *_verbs(word), *_adjectives(word)):
        if form.base != word and len(form.base) > 1:
            found.setdefault(form.base, form)
    return tuple(found.values())


def _plurals(word: str) -> Iterator[Form]:
    """The singular of a plural."""
    if len(word) < 4 or not word.endswith("s") or word in _FIXED:
        return
    if word.endswith(("ss", "us", "is")):
        return
    if word.endswith("ies"):
        yield Form(word[:-3] + "y", "plural")
    if word.endswith("ves"):
        yield Form(word[:-3] + "f", "plural")
        yield Form(word[:-3] + "fe", "plural")
    if word.endswith(("ches", "shes", "sses", "xes", "zes", "oes", "uses")):
        yield Form(word[:-2], "plural")
    yield Form(word[:-1], "plural")


def _spelled(word: str) -> Iterator[Form]:
    """The same word on the other side of the Atlantic."""
    if word in _OTHER:
        yield Form(_OTHER[word], "plain")
    plural = "s" if word.endswith("s") and len(word) > 4 else ""
    stem = word[: len(word) - len(plural)]
    kind: Kind = "plural" if plural else "plain"
    if plural and stem in _OTHER:
        yield Form(_OTHER[stem], kind)
    for ending, other in _PAIRS:
        if stem.endswith(ending) and len(stem) > len(ending) + 2:
            yield Form(stem[: -len(ending)] + other, kind)


def _verbs(word: str) -> Iterator[Form]:
    """The verb of "-ing" and "-ed"."""
    for ending in ("ing", "ed"):
        stem = word.removesuffix(ending)
        if stem == word or len(stem) < 2:
            continue
        yield Form(stem, "verb")
        yield Form(stem + "e", "verb")
        if stem[-1] == stem[-2] and stem[-1] not in _VOWELS:
            yield Form(stem[:-1], "verb")  # "dripping"
        if ending == "ed" and stem.endswith("i"):
            yield Form(stem[:-1] + "y", "verb")


def _adjectives(word: str) -> Iterator[Form]:
    """The word that an adjective, adverb or comparison was made of."""
    for ending in ("like", "ish", "most", "ly", "est", "ier", "er", "y", "en"):
        stem = word.removesuffix(ending).rstrip("-")
        if stem == word or len(stem) < 3:
            continue
        yield Form(stem, "adjective")
        if ending in {"y", "er", "est", "ish"}:
            yield Form(stem + "e", "adjective")
            if stem[-1] == stem[-2]:
                yield Form(stem[:-1], "adjective")  # "foggy", "reddish"
        if ending in {"ier", "est", "ly"} and stem:
            yield Form(stem.removesuffix("i") + "y", "adjective")
    if word.endswith("iest"):
        yield Form(word[:-4] + "y", "adjective")
