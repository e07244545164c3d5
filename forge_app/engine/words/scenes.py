"""Places that several words of a prompt mean together."""

import re
from dataclasses import replace

from forge_app.engine.objects.catalogue import all_objects
from forge_app.engine.settings.catalogue import all_settings
from forge_app.engine.words.reading import Mention, Reading, Relation

_MIRRORING = re.compile(
    r"\b(?:reflect(?:ed|ing|ions?|s)?|mirror(?:ed|ing|s)?)\b", re.IGNORECASE
)
_BRICK_WALL = re.compile(r"\bbrick(?:ed)?[ -]wall\b", re.IGNORECASE)
_PANES = frozenset({"window", "windowsill"})
_INDOORS = frozenset({"floor", "table", "wall"})
_LIVING = frozenset({"people", "animals"})
BRICKS = "brick_wall"
"""The effect that a room has walls of bricks."""


def in_place(reading: Reading) -> Reading:
    """The reading with the places that its words mean together."""
    reading = _compounds(reading)
    return _wading(_mirrors(_brick_walls(_at_windows(reading))))


def _at_windows(reading: Reading) -> Reading:
    """Who or what is at a window is in a room; places named lie outside."""
    known, places = all_objects(), all_settings()
    by_handle = {m.handle: known.get(m.id) for m in reading.objects}
    near = [by_handle.get(r.subject) for r in reading.relations if r.target in _PANES]
    inside = any(spec and set(spec.stands) & _INDOORS for spec in near)
    outside = any(spec and spec.family == "buildings" for spec in by_handle.values())
    whole = any(places[n].base == "whole" for n in reading.setting_ids if n in places)
    if not reading.settings or not inside or outside or whole:
        return reading
    return replace(reading, settings=(*reading.settings, Mention("room")))


def _brick_walls(reading: Reading) -> Reading:
    """The wall of a room that something leans against, of bricks."""
    said = _BRICK_WALL.search(reading.prompt)
    against = any(r.target == "wall" for r in reading.relations)
    known = all_settings()
    rooms = all(known[n].indoor for n in reading.setting_ids if n in known)
    if said is None or not against or not rooms:
        return reading
    words = tuple(
        replace(w, status="drawn", meaning="part: wall of bricks")
        if said.start() <= w.start < said.end() and w.text.casefold() == "brick"
        else w
        for w in reading.words
    )
    return replace(reading, words=words, effects=(*reading.effects, BRICKS))


def _mirrors(reading: Reading) -> Reading:
    """A river that mirrors something is a sheet of water before it."""
    if "river" not in reading.setting_ids or not _MIRRORING.search(reading.prompt):
        return reading
    settings = tuple(
        replace(m, id="lake", ref=m.handle) if m.id == "river" else m
        for m in reading.settings
        if m.id != "river" or "lake" not in reading.setting_ids
    )
    return replace(reading, settings=settings)


def _compounds(reading: Reading) -> Reading:
    """In a "mountain stream" one is in the stream; on a "mountain road", on it."""
    relations = reading.relations
    road = False
    for one, two in zip(reading.words, reading.words[1:], strict=False):
        joined = not reading.prompt[one.end : two.start].strip(" -")
        if one.meaning != "setting: mountains" or not joined:
            continue
        name = two.meaning.partition(": ")[2].split(" (")[0]
        if name not in {"river", "road"} or one.text.casefold().endswith("s"):
            continue
        relations = tuple(
            _retold(r, name) if r.target == "mountains" else r for r in relations
        )
        road = road or name == "road"
    if relations == reading.relations:
        return reading
    texts = {
        old.text: new.text
        for old, new in zip(reading.relations, relations, strict=True)
    }
    words = tuple(
        replace(w, meaning=f"relation: {texts[w.meaning.removeprefix('relation: ')]}")
        if w.meaning.removeprefix("relation: ") in texts
        else w
        for w in reading.words
    )
    reading = replace(reading, relations=relations, words=words)
    return _highway(reading) if road else reading


def _retold(relation: Relation, target: str) -> Relation:
    text = relation.text.removesuffix("mountains") + target
    return replace(relation, target=target, text=text)


def _highway(reading: Reading) -> Reading:
    """A road that somebody is on lies at the viewer's feet."""
    if not any(r.kind == "on" and r.target == "road" for r in reading.relations):
        return reading
    words = tuple(
        replace(w, meaning="setting: highway") if w.meaning == "object: road" else w
        for w in reading.words
    )
    return replace(
        reading, words=words, settings=(*reading.settings, Mention("highway")),
        objects=tuple(m for m in reading.objects if m.id != "road"),
    )  # fmt: skip


def _wading(reading: Reading) -> Reading:
    """Who is in a river stands in its water."""
    known = all_objects()
    wet = {
        r.subject for r in reading.relations
        if r.kind == "inside" and r.target == "river"
    }  # fmt: skip
    things = tuple(
        replace(m, pose="wading")
        if m.handle in wet
        and m.pose in {"", "standing"}
        and m.id in known
        and known[m.id].family in _LIVING
        and known[m.id].stands[0] == "land"
        else m
        for m in reading.objects
    )
    return replace(reading, objects=things)
