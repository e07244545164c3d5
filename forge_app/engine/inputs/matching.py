"""Which thing of the prompt goes to which shape of a reference."""

import math
from collections.abc import Sequence
from itertools import combinations

from forge_app.engine.inputs.layout import Blob
from forge_app.engine.objects.catalogue import all_objects
from forge_app.engine.objects.spec import Object
from forge_app.engine.scene.colour import Lch
from forge_app.engine.scene.palette import named
from forge_app.engine.words.reading import Mention, Reading

_TOO_FAR = 2.6
"""Of a shape that does not suit a thing at all."""
_SEATED = {"on", "inside"}

Claims = dict[tuple[str, int], Blob]


def sun_of(blobs: Sequence[Blob], reading: Reading) -> tuple[Blob | None, list[Blob]]:
    """The shape that is the sun or moon, and the other shapes.

    It is round and hangs in the sky; unless the prompt names a sun or moon it has to
    be bright and warm, too.
    """
    named_one = bool({"sun", "moon"} & set(reading.object_ids))
    flying = any(_flies(all_objects()[m.id]) for m, _ in wanted(reading))
    for blob in sorted(blobs, key=lambda one: -one.area):
        if not blob.aloft or blob.fill < 0.62 or blob.area > 0.08:
            continue
        if named_one or (not flying and _shines(blob.colour)):
            return blob, [one for one in blobs if one is not blob]
    return None, list(blobs)


def _shines(colour: Lch | None) -> bool:
    if colour is None:
        return True
    warm = 20 < colour.h < 115 and colour.c > 0.05
    return colour.l > 0.72 and (warm or colour.l > 0.93)


def _flies(spec: Object) -> bool:
    return spec.stands[0] in {"sky", "space"}


def wanted(reading: Reading) -> list[tuple[Mention, int]]:
    """Things that can go to a shape, with their least number."""
    things = {mention.handle for mention in reading.objects}
    seated = {
        r.subject for r in reading.relations if r.kind in _SEATED and r.target in things
    }
    known = all_objects()
    found = []
    for mention in reading.objects:
        spec = known.get(mention.id)
        if spec is None or spec.draw is None or mention.handle in seated:
            continue
        found.append((mention, mention.count or (2 if mention.plural else 1)))
    return found


def matched(
    blobs: Sequence[Blob], reading: Reading, aspect: float, *, loose: bool
) -> Claims:
    """Shapes for things: those that suit each other most first.

    What counts: sky or ground, shape, colour asked for, size against size, and the
    order in the prompt against reading order. A plural without a number takes every
    shape left over that suits it, if `loose`.
    """
    things = wanted(reading)
    places = [(m, i) for m, count in things for i in range(min(count, len(blobs)))]
    costs = [
        (_cost(mention, at, blob, b, len(blobs), aspect), at, i, b)
        for at, (mention, _) in enumerate(things)
        for i in (n for one, n in places if one is mention)
        for b, blob in enumerate(blobs)
    ]
    claims: Claims = {}
    taken: set[int] = set()
    for cost, at, i, b in sorted(costs):
        key = (things[at][0].handle, i)
        if cost < _TOO_FAR and key not in claims and b not in taken:
            claims[key] = blobs[b]
            taken.add(b)
    _exchange(claims, things, blobs, aspect)
    for b, blob in enumerate(blobs):
        if loose and b not in taken:
            _take_in(claims, things, blob, b, len(blobs), aspect)
    return claims


def _exchange(
    claims: Claims,
    things: list[tuple[Mention, int]],
    blobs: Sequence[Blob],
    aspect: float,
) -> None:
    """Let two things change shapes as long as both together gain by it."""
    at = {mention.handle: (n, mention) for n, (mention, _) in enumerate(things)}
    order = {id(blob): b for b, blob in enumerate(blobs)}

    def cost(key: tuple[str, int], blob: Blob) -> float:
        number, mention = at[key[0]]
        return _cost(mention, number, blob, order[id(blob)], len(blobs), aspect)

    for _ in range(len(claims)):
        better = False
        for a, b in combinations(sorted(claims), 2):
            now = cost(a, claims[a]) + cost(b, claims[b])
            if cost(a, claims[b]) + cost(b, claims[a]) < now - 1e-9:
                claims[a], claims[b] = claims[b], claims[a]
                better = True
        if not better:
            return


def _take_in(
    claims: Claims,
    things: list[tuple[Mention, int]],
    blob: Blob,
    b: int,
    among: int,
    aspect: float,
) -> None:
    """Give a shape left over to a plural without a number."""
    open_ones = [
        (_cost(mention, at, blob, b, among, aspect), at, mention)
        for at, (mention, _) in enumerate(things)
        if mention.plural and mention.count is None
    ]
    if not open_ones:
        return
    cost, _, mention = min(open_ones, key=lambda one: one[:2])
    if cost < _TOO_FAR:
        number = sum(handle == mention.handle for handle, _ in claims)
        claims[mention.handle, number] = blob


def _cost(
    mention: Mention, at: int, blob: Blob, b: int, among: int, aspect: float
) -> float:
    """How badly a thing and a shape suit each other; 0 is best."""
    spec = all_objects()[mention.id]
    wide, tall = (blob.right - blob.left) * aspect, blob.bottom - blob.top
    cost = 0.8 * abs(math.log(wide / tall / max(0.1, spec.width)))
    if _flies(spec) != blob.aloft:
        cost += 1.6 + (1.2 if blob.aloft else 0.0)
    if mention.colours and blob.colour:
        cost += 4 * _apart(named(mention.colours[0]), blob.colour)
    size = spec.share("") * mention.size
    cost += 0.35 * abs(math.log(max(tall, 0.02) / max(size, 0.02)))
    return cost + 0.4 * abs(at - b) / max(1, among)


def _apart(a: Lch, b: Lch) -> float:
    """Distance of two colours in OKLab, lightness counting half."""
    turn = math.radians(a.h - b.h)
    chroma = a.c**2 + b.c**2 - 2 * a.c * b.c * math.cos(turn)
    return math.sqrt(max(0.0, chroma) + (0.5 * (a.l - b.l)) ** 2)
