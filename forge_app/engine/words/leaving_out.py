"""What the drawings of things always have, so that no prompt can leave it out."""

from functools import cache

from forge_app.engine.objects.catalogue import all_objects
from forge_app.engine.objects.spec import Object
from forge_app.engine.words.doing import slot_of

_OF_FAMILIES = {
    "buildings": frozenset({"window", "door"}),
    "vehicles": frozenset({"window", "door", "wheel"}),
    "plants": frozenset({"leaf"}),
    "people": frozenset({"shoe", "boot", "t_shirt"}),
}
_OF_THINGS = {
    "king": frozenset({"crown"}),
    "queen": frozenset({"crown"}),
    "chef": frozenset({"hat"}),
    "pirate": frozenset({"hat"}),
    "wizard": frozenset({"hat"}),
    "santa": frozenset({"hat"}),
    "knight": frozenset({"hat"}),
    "snowman": frozenset({"hat", "carrot"}),
    "doctor": frozenset({"stethoscope"}),
    "fire_engine": frozenset({"ladder"}),
    "pirate_ship": frozenset({"flag"}),
    "ship": frozenset({"flag"}),
}


def always_has(spec: Object, name: str) -> bool:
    """Whether a thing is never drawn without a part, by the name of either thing."""
    if name in spec.parts or f"{name}s" in spec.parts:
        return False
    usual = _OF_FAMILIES.get(spec.family, frozenset[str]())
    own = _OF_THINGS.get(spec.name, frozenset[str]())
    return name in usual | own | spec.slots.keys()


def paints(spec: Object, name: str) -> bool:
    """Whether a prompt can say the colour of a part."""
    return slot_of(spec, name) in spec.slots


def without(spec: Object, excluded: frozenset[str]) -> dict[str, bool]:
    """The optional parts of a thing that a prompt rules out everywhere."""
    return {
        part: False
        for part in spec.parts
        if part in excluded or part.removesuffix("s") in excluded
    }


def part_named(word: str) -> str:
    """The optional part of some thing that a word names, or ""."""
    return next((w for w in (word, f"{word}s") if w in _parts()), "")


@cache
def _parts() -> frozenset[str]:
    return frozenset(name for spec in all_objects().values() for name in spec.parts)
