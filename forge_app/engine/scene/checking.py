"""Measures on the finished composition how things stand, and which are seen."""

from collections import defaultdict
from dataclasses import dataclass

from forge_app.engine.objects.catalogue import all_objects
from forge_app.engine.scene.model import Layer, Placed, Scene
from forge_app.engine.scene.regarding import Look, Regard
from forge_app.engine.settings.catalogue import all_settings
from forge_app.engine.words.reading import Mention, Relation

CROWD = 12
"""Up to how many things each of them is looked at; of more, a third must stand so."""
SEEN = 0.3
"""Share of a thing that is visible when it counts as seen."""

_GRID = 9
_BODY = 0.8
"""Share of the width of its box that a thing usually fills, so that it hides that."""
OPEN, _BOARD = -60.0, 12.0
"""Up to which height of its seat furniture is open below; how thick its top is."""
_THIN = frozenset({"flag", "kite"})
"""What is beside its pole or string and hides nothing."""
_GROUND = frozenset({"hill", "dunes", "headland", "beach", "ridge"})
"""Layers that hide what is behind and below their upper edge."""


@dataclass(frozen=True)
class _Shown:
    """A thing of the picture with its box, and its number in order of painting."""

    order: int
    thing: Placed
    layer: Layer
    look: Look


def check(scene: Scene) -> None:
    """Note what of the prompt a composition does not show.

    Fills `unmet` with the relations that do not hold, as their readings say them, and
    `seen` with the number of each thing that is visible, by handle.
    """
    shown = _all_shown(scene)
    named: dict[str, list[_Shown]] = defaultdict(list)
    for one in shown:
        if one.thing.handle and not one.thing.handle.startswith("~"):
            named[one.thing.handle].append(one)
    carriers = {
        r.subject: r.target
        for r in scene.reading.relations
        if r.kind in {"inside", "on", "at", "held"}
    }
    scene.seen.clear()
    for handle, things in named.items():
        if len(things) > CROWD:
            scene.seen[handle] = len(things)
            continue
        host = carriers.get(handle, "")
        hidden = [_visible(one, shown, scene, host) >= SEEN for one in things]
        scene.seen[handle] = sum(hidden)
    looks = {name: [one.look for one in things] for name, things in named.items()}
    if scene.sun_kind:
        looks[scene.sun_kind] = [_light(scene)]
    for relation in scene.reading.relations:
        if _checked(scene, relation) and not _holds(scene, relation, looks):
            scene.unmet.add(relation.text)


def _all_shown(scene: Scene) -> list[_Shown]:
    """Everything that stands in the picture, in the order it is painted."""
    known, found = all_objects(), []
    for layer in scene.layers:
        for thing in layer.objects:
            spec = known[thing.id]
            order = len(found)
            box = _box(thing, spec.width)
            look = Look(order, box, thing.y, thing.raised, layer.kind == "aloft")
            found.append(_Shown(order, thing, layer, look))
    return found


def _box(thing: Placed, width: float) -> tuple[float, float, float, float]:
    """Left, top, right and bottom of what is seen of a thing."""
    half = thing.size * width / 2
    if abs(thing.tilt) > 45:  # it lies
        away = thing.size if thing.tilt > 0 else -thing.size
        left, right = sorted((thing.x, thing.x + away))
        return left, thing.y - half, right, thing.y + half
    low = thing.y - thing.size * thing.sunk
    return thing.x - half, thing.y - thing.size, thing.x + half, low


def _light(scene: Scene) -> Look:
    """The sun or moon: behind all else."""
    x, y, r = scene.sun
    return Look(-1, (x - r, y - r, x + r, y + r), y + r, False, True)


def _visible(one: _Shown, shown: list[_Shown], scene: Scene, host: str) -> float:
    """Share of a thing that nothing else covers and that is within the picture."""
    left, top, right, bottom = one.look.box
    later = shown[one.order + 1 :]
    covers = [_cover(other, other.thing.handle == host) for other in later]
    at = scene.layers.index(one.layer)
    rises = [
        layer for layer in scene.layers[at + 1 :]
        if layer.kind in _GROUND and len(layer.xs)
    ]  # fmt: skip
    seen = 0
    for row in range(_GRID):
        y = top + (bottom - top) * (row + 0.5) / _GRID
        for column in range(_GRID):
            x = left + (right - left) * (column + 0.5) / _GRID
            if not (0 <= x <= scene.width and 0 <= y <= scene.height):
                continue
            if any(a <= x <= c and b <= y <= d for a, b, c, d in covers):
                continue
            seen += not any(
                layer.xs[0] <= x <= layer.xs[-1] and y > layer.y_at(x)
                for layer in rises
            )
    return seen / _GRID**2


def _cover(other: _Shown, carries: bool) -> tuple[float, float, float, float]:
    """What a thing hides; of what carries another, only the front before its hold."""
    left, top, right, bottom = other.look.box
    middle, half = (left + right) / 2, (right - left) / 2 * _BODY
    spec = all_objects()[other.thing.id]
    if other.thing.id in _THIN:
        half *= 0.1
    if carries:
        top = bottom + (spec.hold.y / 100 * other.thing.size if spec.hold else 0.0)
    elif spec.family == "furniture" and spec.seat and spec.seat.y <= OPEN:
        bottom = top + (bottom - top) * (1 + (spec.seat.y + _BOARD) / 100)
    return middle - half, top, middle + half, bottom


def _checked(scene: Scene, relation: Relation) -> bool:
    """Whether a relation is one between things that the picture shows itself."""
    things = {m.handle: m for m in scene.reading.objects}
    if relation.kind == "reflected" or relation.target not in things:
        return False
    away = {m.handle for m in scene.view.reading.objects} if scene.view else set()
    ends = [e for e in (relation.subject, relation.target, relation.other) if e]
    grounds = {all_settings()[name].itself for name in scene.places}
    if any(e in away or e not in things or things[e].id in grounds for e in ends):
        return False
    known = all_objects()
    if relation.kind == "held" and things[relation.subject].id == "kite":
        return False  # on a string
    if known[things[relation.subject].id].draw is None and relation.kind == "above":
        return False  # where else would clouds be
    return not _contained(things[relation.subject], things[relation.target])


def _contained(subject: Mention, target: Mention) -> bool:
    """Whether a thing is drawn as part of another, as flowers are of their vase."""
    spec = all_objects().get(subject.id)
    return spec is not None and bool(spec.indoors) and spec.indoors == target.id


def _holds(scene: Scene, relation: Relation, looks: dict[str, list[Look]]) -> bool:
    """Whether all things of a relation stand as it says, and are seen."""
    subjects = looks.get(relation.subject, [])
    targets = looks.get(relation.target, [])
    others = looks.get(relation.other, [])
    if not subjects or not targets or (relation.other and not others):
        return False
    ends = (relation.subject, relation.target, relation.other)
    if any(scene.seen.get(end, 1) == 0 for end in ends if end):
        return False
    regard = Regard(relation.kind, targets, others, subjects)
    holding = sum(regard.holds(one) for one in subjects)
    return holding >= (len(subjects) if len(subjects) <= CROWD else len(subjects) / 3)
