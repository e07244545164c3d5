"""Crowds: many of a kind come in a few forms, which a drawing can repeat."""

from collections import Counter
from dataclasses import replace

from forge_app.engine.scene.model import Placed, Scene

MANY = 12
"""How many of a thing look each like no other."""
_FORMS = ((24, 8), (40, 5), (9999, 3))
"""Up to how many there are how many forms."""
_DEPTHS = 0.08
"""Steps of depth, which decides how far colours fade."""


def thin_out(scene: Scene) -> None:
    """Give the things of a crowd some forms in common.

    What the prompt says of them, where they stand and how they turn stays.
    """
    counts = Counter(thing.id for layer in scene.layers for thing in layer.objects)
    first: dict[str, int] = {}
    for layer in scene.layers:
        for i, thing in enumerate(layer.objects):
            if counts[thing.id] > MANY:
                base = first.setdefault(thing.id, thing.seed)
                layer.objects[i] = _formed(thing, base, counts[thing.id])


def _formed(thing: Placed, base: int, count: int) -> Placed:
    forms = next(forms for most, forms in _FORMS if count <= most)
    depth = round(thing.depth / _DEPTHS) * _DEPTHS
    return replace(thing, seed=base + thing.seed % forms, depth=depth)
