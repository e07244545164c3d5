"""Which colours of a prompt go to which slots of a thing."""

from collections.abc import Mapping

from forge_app.engine.objects.spec import Object
from forge_app.engine.scene.colour import Lch
from forge_app.engine.scene.palette import named
from forge_app.engine.words.reading import Mention


def colours_of(spec: Object, mention: Mention, i: int, count: int) -> Mapping[str, Lch]:
    """Colours of the slots of one thing.

    Several colours of one thing go to its slots in turn; several things have one of
    them each.
    """
    slots = list(spec.slots)
    found: dict[str, Lch] = {}
    if mention.colours and slots:
        if count > 1:
            found[slots[0]] = named(mention.colours[i % len(mention.colours)])
        else:
            pairs = zip(slots, mention.colours, strict=False)
            found = {slot: named(colour) for slot, colour in pairs}
    found.update({s: named(c) for s, c in mention.slots if s in spec.slots})
    return found
