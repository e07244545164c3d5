"""What a prompt leaves unsaid because it goes without saying."""

import re
from dataclasses import replace

from forge_app.engine.objects.catalogue import all_objects
from forge_app.engine.settings.catalogue import all_settings
from forge_app.engine.words.perching import perched
from forge_app.engine.words.reading import Mention, Reading, Relation
from forge_app.engine.words.scenes import in_place

_FACADES = {"cafe": ("street", "shop")}
"""Places that are rooms: seen from outside, where one is and what one sees."""
_OUTSIDE = frozenset({"front", "beside", "behind"})
_TABLES, _CHAIRS = ("table", "desk"), ("chair", "armchair")


def as_usual(reading: Reading) -> Reading:
    """The reading with what goes without saying: chairs are at the table."""
    reading = _over_bridges(_kites(_couples(in_place(reading))))
    reading = _players(_balloons_of_children(_chairs_at_tables(reading)))
    return perched(_colours_of_bouquets(_from_outside(reading)))


def _kites(reading: Reading) -> Reading:
    """A kite that somebody flies hangs on a string."""
    held = {r.subject for r in reading.relations if r.kind == "held"}
    things = tuple(
        replace(m, parts=(*m.parts, ("string", True)))
        if m.id == "kite" and m.handle in held
        else m
        for m in reading.objects
    )
    return replace(reading, objects=things)


def _over_bridges(reading: Reading) -> Reading:
    """Who crosses a bridge is on it."""
    known = all_objects()
    by_handle = {m.handle: known.get(m.id) for m in reading.objects}

    def on_it(relation: Relation) -> bool:
        one, two = by_handle.get(relation.subject), by_handle.get(relation.target)
        walks = one is not None and one.stands[0] == "land" and one.draw is not None
        bridge = two is not None and two.spot == "span" and two.seat is not None
        return relation.kind == "above" and walks and bridge

    relations = tuple(
        replace(r, kind="on") if on_it(r) else r for r in reading.relations
    )
    return replace(reading, relations=relations)


def _couples(reading: Reading) -> Reading:
    """A couple that sits is drawn as two people."""
    seated = {r.subject for r in reading.relations if r.kind in {"on", "inside", "at"}}
    things = tuple(
        replace(m, id="person", count=2, ref=m.handle)
        if m.id == "couple" and (m.pose or m.handle in seated & _things(reading))
        else m
        for m in reading.objects
    )
    return replace(reading, objects=things)


def _things(reading: Reading) -> set[str]:
    """Handles of what is on, in or at another thing."""
    named = {m.handle for m in reading.objects}
    return {r.subject for r in reading.relations if r.target in named}


def _players(reading: Reading) -> Reading:
    """Who plays a piano sits at it, and has no guitar."""
    known = all_objects()
    by_handle = {m.handle: m.id for m in reading.objects}
    relations, players = [], set[str]()
    for r in reading.relations:
        spec = known.get(by_handle.get(r.subject, ""))
        if r.kind != "held" or spec is None or spec.family not in _PLAYED:
            relations.append(r)
            continue
        if spec.name == "piano" or spec.family == "instruments":
            players.add(r.target)
        large = spec.metres > _HELD
        relations.append(
            Relation("at", r.target, r.subject, "", r.text) if large else r
        )
    things = tuple(
        replace(m, id="person", ref=m.handle)
        if m.id == "musician" and m.handle in players
        else m
        for m in reading.objects
    )
    return replace(reading, relations=tuple(relations), objects=things)


_PLAYED = frozenset({"instruments", "furniture"})
_HELD = 0.9
"""Metres up to which an instrument is held."""


def _balloons_of_children(reading: Reading) -> Reading:
    """A balloon in somebody's hand, or at a party, is not one to travel in."""
    held = {r.subject for r in reading.relations if r.kind == "held"}
    festive = {"child", "cake", "gift", "cupcake"} & set(reading.object_ids)

    def toy(mention: Mention) -> bool:
        small = mention.handle in held or (
            bool(festive) and "hot" not in reading.prompt
        )
        return mention.id == "balloon" and small

    things = tuple(
        replace(m, id="toy_balloon", ref=m.handle) if toy(m) else m
        for m in reading.objects
    )
    return replace(reading, objects=things)


def _chairs_at_tables(reading: Reading) -> Reading:
    """Chairs that are put nowhere else stand around the table."""
    table = next((m for m in reading.objects if m.id in _TABLES), None)
    bound = {r.subject for r in reading.relations}
    more = tuple(
        Relation("around", m.handle, table.handle)
        for m in reading.objects
        if table and m.id in _CHAIRS and m.handle not in bound and not m.zone
    )
    return replace(reading, relations=(*reading.relations, *more))


def _from_outside(reading: Reading) -> Reading:
    """Who is in front of a café stands in the street, not in its room."""
    known, places = all_objects(), all_settings()
    for room, (place, facade) in _FACADES.items():
        near = [r for r in reading.relations if r.target == room and r.kind in _OUTSIDE]
        inner = [m for m in reading.objects if m.id in known and _indoor(m)]
        if not near or inner or place not in places or facade not in known:
            continue
        moved = tuple(
            replace(r, target=facade) if r in near else r for r in reading.relations
        )
        settings = tuple(
            replace(m, id=place) if m.id == room else m for m in reading.settings
        )
        shown = reading.objects
        if facade not in reading.object_ids:
            shown = (*shown, Mention(facade, 1))
        words = tuple(
            replace(
                w, meaning=f"object: {facade}", guess=f"'{w.text}' seen from outside"
            )
            if w.meaning == f"setting: {room}"
            else w
            for w in reading.words
        )
        return replace(
            reading, relations=moved, settings=settings, objects=shown, words=words
        )
    return reading


def _indoor(mention: Mention) -> bool:
    """Whether a thing is at home in rooms only."""
    return not set(all_objects()[mention.id].stands) & {"land", "water", "sky"}


def _colours_of_bouquets(reading: Reading) -> Reading:
    """Flowers in a vase lend it their colours, as the vase shows its own."""
    known = all_objects()
    vase = next((m for m in reading.objects if m.id == "vase"), None)
    blooms = [
        m for m in reading.objects if m.id in known and known[m.id].indoors == "vase"
    ]
    colour = next((m.colours[0] for m in blooms if m.colours), "")
    if not colour and any(m.id in _PETALS for m in blooms):
        colour = next(_PETALS[m.id] for m in blooms if m.id in _PETALS)
    if vase is None:
        return reading
    slots = (("flowers", colour),) if colour else ()
    parts: tuple[tuple[str, bool], ...] = ()
    if any(m.id == "rose" for m in blooms):
        parts += (("roses", True),)
    if _OF_GLASS.search(reading.prompt):
        parts += (("glass", True),)
    dressed = replace(vase, slots=(*vase.slots, *slots), parts=(*vase.parts, *parts))
    things = tuple(dressed if m is vase else m for m in reading.objects)
    return replace(reading, objects=things)


_OF_GLASS = re.compile(
    r"\b(?:glass|crystal) vase|vase of (?:glass|crystal)\b", re.IGNORECASE
)
"""What says that a vase is of glass."""
_PETALS = {
    "rose": "red",
    "sunflower": "yellow",
    "lavender": "lavender",
    "poppy": "scarlet",
}
"""Colours of flowers, unless a prompt says another."""
