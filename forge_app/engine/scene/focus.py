"""How large and how clearly what the picture is about is seen."""

from forge_app.engine.objects.catalogue import all_objects
from forge_app.engine.objects.spec import Object
from forge_app.engine.scene.model import Placed, Scene
from forge_app.engine.words.reading import Mention, Reading

_FEW, _FILLING, _NEAREST = 4, 0.36, 2.2
"""Up to how many things a picture comes nearer to, until the biggest of them fills
this share of its shorter side, and by how much at most."""
_LEAST = 0.24
"""Share of the shorter side that the one thing a picture is about has at least."""
_WIDEST, _TALLEST = 0.62, 0.7
"""Shares of the picture that it, and what it is on, has at most for that."""
_PERCHED, _OF_HOST = 0.24, 0.85
"""Shares of the shorter side, and of what it is on, that it has on top of that."""
_CARRYING = frozenset({"on", "inside", "at"})
_MOONLIT = 0.18
"""Lightness that living things gain at night, so that they stand out."""


def zoom(scene: Scene) -> float:
    """How much nearer the picture comes to a few small things it is about."""
    known = all_objects()
    total, biggest = 0, 0.0
    for mention in scene.reading.objects:
        spec = known.get(mention.id)
        if spec is None or spec.draw is None or spec.stands[0] in {"sky", "space"}:
            continue
        total += mention.count or (spec.many if mention.plural else 1)
        biggest = max(biggest, spec.share(spec.stands[0]) * mention.size)
    if not biggest or total > _FEW or {"far", "near"} & _zones(scene):
        return 1.0
    return max(1.0, min(_NEAREST, _FILLING / biggest / total**0.25))


def _zones(scene: Scene) -> set[str]:
    return {mention.zone for mention in scene.reading.objects}


def least(scene: Scene, mention: Mention, spec: Object) -> float:
    """Height in scene units that a thing must have so that the picture shows it.

    Of the first thing named, if it is one of a few; of what it sits on, stands under
    or is beside, as much as lets it have that height. 0 for all else.
    """
    first = hero(scene.reading)
    if first is None or first.size < 1 or "far" in _zones(scene):
        return 0.0
    unit = min(scene.width, scene.height)
    known = all_objects()
    small = known[first.id].width
    want = min(_LEAST * unit, 0.5 * scene.width / small)
    if first.plural or (first.count or 1) > 1:
        want *= 0.8
    if mention == first:
        return want if spec.stands[0] not in {"sky", "space"} else 0.0
    relation = next(
        (r for r in scene.reading.relations
         if r.subject == first.handle and r.target == mention.handle), None,
    )  # fmt: skip
    if relation is None:
        return 0.0
    carried = relation.kind in _CARRYING
    one, two = known[first.id], spec
    ratio = two.metres / one.metres if carried else two.share("") / one.share("")
    most = min(_TALLEST * unit, _WIDEST * scene.width / two.width)
    return min(want * ratio * (0.9 if carried else 1.0), most)


def perched(scene: Scene, host: Placed, spec: Object) -> float:
    """Height in scene units that what a picture is about has on top of another thing.

    So much that it is seen, but less than its host, and within the picture; 0 for all
    that is not the first thing named or does not live.
    """
    first = hero(scene.reading)
    if first is None or first.id != spec.name or first.size < 1:
        return 0.0
    if spec.family not in {"animals", "people"}:
        return 0.0
    unit = min(scene.width, scene.height)
    return min(_PERCHED * unit, _OF_HOST * host.size, 0.5 * host.y)


def hero(reading: Reading) -> Mention | None:
    """The thing a picture is about: the first named, unless there are many of it."""
    known = all_objects()
    first = next((m for m in reading.objects if m.id in known), None)
    if first is None or known[first.id].draw is None:
        return None
    spec = known[first.id]
    number = first.count or (spec.many if first.plural else 1)
    few = sum(m.count or 1 for m in reading.objects) <= 2 * _FEW
    return first if number <= _FEW - 1 and few else None


def lift(scene: Scene, mention: Mention, spec: Object) -> float:
    """Lightness to add to a thing so that it is not lost in the dark."""
    if scene.time != "night" or mention.ref.startswith("~"):
        return 0.0
    return _MOONLIT if spec.family in {"animals", "people", "vehicles"} else 0.06
