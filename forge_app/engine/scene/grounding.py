"""What flies comes down beside what stands, and what stands makes room for it."""

from dataclasses import replace

from forge_app.engine.objects.catalogue import all_objects
from forge_app.engine.objects.spec import Object, Surface
from forge_app.engine.scene.acting import Host
from forge_app.engine.scene.model import Placed, Scene
from forge_app.engine.words.reading import Mention, Reading

SIDES = frozenset({"beside", "left", "right"})
ALOFT = frozenset({"sky", "space"})
_CLOSE = SIDES | {"between", "on", "inside", "under", "at"}
_TALLEST = 0.2
"""Share of the picture that what usually fills the sky has on the ground."""
_ON_BRANCH = 0.26
"""Share of the picture that a bird on a branch has."""
_PERCHED = 0.11
"""Share of the picture that what has wings has at least, close to something."""
_STEP = 1.08
"""Widths from one thing of a row to the next."""
_LEAST, _SMALLEST = 0.75, 0.6
"""How much smaller the things of a row can become, and then what they are beside,
so that all have room."""
_DOWN: tuple[Surface, ...] = ("land", "floor", "table", "water", "underwater")


def leads(reading: Reading) -> frozenset[str]:
    """Handles of what flies and is close to what stands, which decides the place."""
    known = all_objects()
    ids = {m.handle: m.id for m in reading.objects if m.id in known}
    found = set()
    for relation in reading.relations:
        ends = [e for e in (relation.subject, relation.target) if e in ids]
        flying = [e for e in ends if known[ids[e]].stands[0] in ALOFT]
        if relation.kind in _CLOSE | {"front", "behind"} and len(ends) == 2:
            found |= set(flying) if len(flying) == 1 else set()
    return frozenset(found)


def landed(spec: Object, mention: Mention, scene: Scene) -> Object:
    """A thing of the sky as it stands where the prompt puts it beside others.

    What has wings of its own stays in the air, at their height; so does what the
    sky itself draws.
    """
    if spec.stands[0] not in ALOFT or spec.draw is None or mention.pose == "flying":
        return spec
    close = any(
        mention.handle in {r.subject, r.target} and r.kind in SIDES | {"on", "between"}
        for r in scene.reading.relations
        if mention.handle in leads(scene.reading)
    )
    if spec.family == "animals" and close:
        return replace(spec, height=max(spec.share("sky"), _PERCHED))
    if not (close or _lands(spec, scene)):
        return spec
    return replace(spec, stands=_DOWN, height=min(spec.share("sky"), _TALLEST))


def on_branch(spec: Object, mention: Mention, scene: Scene) -> bool:
    """Whether a bird is said to be on a branch, which is drawn with it."""
    said = dict(mention.parts).get("branch", False)
    return said and spec.parts.get("branch") == 0 and "floor" not in _surfaces(scene)


def branched(spec: Object, mention: Mention) -> Object:
    """A bird on a branch: above the ground, and seen from near."""
    few = (mention.count or 1) == 1 and not mention.plural
    return replace(spec, stands=("sky",), height=_ON_BRANCH if few else _PERCHED)


def _surfaces(scene: Scene) -> set[str]:
    return {layer.surface for layer in scene.layers}


def _lands(spec: Object, scene: Scene) -> bool:
    """Whether a craft has landed on the ground of another world."""
    said = any(
        w.meaning == "setting: moonscape" and " on " in f" {w.text.casefold()} "
        for w in scene.reading.words
    )
    return said and spec.family == "vehicles" and "moonscape" in scene.places


def make_room(
    scene: Scene, host: Host, kind: str, count: int, wide: float
) -> tuple[Host, float]:
    """Move a thing aside so that a row beside it is within the picture.

    Args:
        scene: The scene.
        host: What the row is beside.
        kind: "beside", "left" or "right".
        count: Things of the row.
        wide: Width of each.

    Returns:
        The thing in its new place, and by how much the row must shrink.
    """
    left = {"left": count, "right": 0}.get(kind, count // 2)
    right = count - left
    wanted = 0.98 * scene.width - _LEAST * _STEP * wide * count
    if 2 * host.half > wanted:
        size = host.thing.size * max(_SMALLEST, wanted / (2 * host.half))
        host = _changed(host, replace(host.thing, size=size))
    free = 0.98 * scene.width - 2 * host.half
    need = _STEP * wide * count
    shrink = max(_LEAST, min(1.0, free / need)) if need else 1.0
    step = _STEP * wide * shrink
    low = 0.01 * scene.width + left * step + host.half
    high = 0.99 * scene.width - right * step - host.half
    if kind == "beside" and count == 1:
        low, high = host.half, scene.width - host.half
        if max(host.thing.x, scene.width - host.thing.x) < host.half + step:
            high = scene.width - host.half - step
            low = min(high, low)
    x = min(max(host.thing.x, low), max(low, high))
    return _changed(host, replace(host.thing, x=x)), shrink


def _changed(host: Host, thing: Placed) -> Host:
    """A thing in another place, in its layer too."""
    objects = host.layer.objects
    objects[objects.index(host.thing)] = thing
    return replace(host, thing=thing)


def in_row(host: Host, kind: str, i: int, count: int, wide: float) -> float:
    """Abscissa of one of several things beside another, the first at the left."""
    left = {"left": count, "right": 0}.get(kind, count // 2)
    side, rank = (-1, i) if i < left else (1, i - left)
    return host.thing.x + side * (host.half + _STEP * wide * (rank + 0.5))
