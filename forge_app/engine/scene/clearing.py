"""Scenery yields to what the prompt names."""

from forge_app.engine.objects.catalogue import all_objects
from forge_app.engine.scene.model import Placed, Scene

COVERED = 0.1
"""Share of the box of a thing that the box of one piece of scenery may cover: some
pieces together then hide less than a third of it."""
_CROWD = 12
"""Up to how many named things the view of each is kept clear."""

Box = tuple[float, float, float, float]


def clear_view(scene: Scene) -> None:
    """Take away the scenery that stands before a thing the prompt names."""
    named = [
        (order, _box(thing))
        for order, thing in enumerate(_painted(scene))
        if _is_named(thing)
    ]
    if len(named) > _CROWD:
        return
    order = -1
    for layer in scene.layers:
        kept: list[Placed] = []
        for thing in layer.objects:
            order += 1
            before = [box for at, box in named if at < order]
            if _is_named(thing) or not hides(_box(thing), before):
                kept.append(thing)
        layer.objects = kept


def named_boxes(scene: Scene) -> list[Box]:
    """The boxes of all things that the prompt names."""
    return [_box(thing) for thing in _painted(scene) if _is_named(thing)]


def _painted(scene: Scene) -> list[Placed]:
    return [thing for layer in scene.layers for thing in layer.objects]


def _is_named(thing: Placed) -> bool:
    return bool(thing.handle) and not thing.handle.startswith("~")


def _box(thing: Placed) -> Box:
    half = thing.size * all_objects()[thing.id].width / 2
    return thing.x - half, thing.y - thing.size, thing.x + half, thing.y


def hides(box: Box, named: list[Box]) -> bool:
    """Whether a box covers too much of one of others."""
    x0, y0, x1, y1 = box
    for a0, b0, a1, b1 in named:
        wide, high = min(x1, a1) - max(x0, a0), min(y1, b1) - max(y0, b0)
        area = max(1.0, (a1 - a0) * (b1 - b0))
        if wide > 0 and high > 0 and wide * high / area > COVERED:
            return True
    return False
