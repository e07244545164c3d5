"""Fills a scene: what the prompt names, then what its places have of themselves."""

from dataclasses import replace
from itertools import pairwise
from random import Random

from forge_app.engine.objects.catalogue import all_objects
from forge_app.engine.scene.clearing import clear_view
from forge_app.engine.scene.measures import PARTS_OF_A_ROOM
from forge_app.engine.scene.model import Layer, Placed, Scene
from forge_app.engine.scene.placing import Placer
from forge_app.engine.scene.relating import move_light, shine_behind
from forge_app.engine.settings.catalogue import all_settings
from forge_app.engine.settings.spec import Piece, Setting
from forge_app.engine.words.reading import Mention, Relation
from forge_app.engine.words.scenes import BRICKS

_BUSTLE = 3.0
"""How many more things a busy place has."""


def _leafy(scene: Scene) -> bool:
    """Whether woods are of broad-leaved trees."""
    named = "pine" in scene.reading.prompt.lower()
    return scene.season in {"autumn", "spring"} and not named


def _wanted(scene: Scene, name: str) -> bool:
    """Whether a place may have a thing that the prompt does not place itself."""
    if name in scene.reading.excluded:
        return False
    if name in {"flower", "butterfly"} and scene.season in {"winter", "autumn"}:
        return False
    same = [m for m in scene.reading.objects if m.id == name]
    if name == "house" and any(not m.count and not m.plural for m in same):
        return True  # "a red house" in a village is one of its houses
    return not same


def _scenery(scene: Scene, places: list[str]) -> list[Mention]:
    """Things a place has of itself."""
    found: list[Mention] = []
    rich = 1 + 0.6 * scene.complexity
    rich *= _BUSTLE if "busy" in scene.reading.moods else 1.0
    for setting in (all_settings()[name] for name in places):
        if set(setting.scenery_unless) & set(places):
            continue
        if setting.garnish and scene.reading.objects:
            continue
        for name, count in setting.scenery:
            what = "tree" if name == "pine" and _leafy(scene) else name
            if what not in all_objects():
                continue
            if not _wanted(scene, what) or any(m.id == what for m in found):
                continue
            number = max(1, round(count * rich))
            found.append(Mention(what, number, True, ref=f"~{what}"))
    return found


def _beside_ways(scene: Scene) -> None:
    """What stands on ground that a road or river crosses is painted after it."""
    for ground, way in pairwise(list(scene.layers)):
        if way.kind in {"path", "pond"} and ground.kind == "hill":
            way.objects = [*ground.objects, *way.objects]
            ground.objects = []


def _before_capes(scene: Scene) -> None:
    """What floats nearer than a cape is painted after it."""
    capes = [i for i, layer in enumerate(scene.layers) if layer.kind == "headland"]
    waters = [i for i, layer in enumerate(scene.layers) if layer.kind == "water"]
    if not capes or not waters or capes[-1] < waters[0]:
        return
    foot = scene.layers[capes[-1]].bottom
    water = scene.layers[waters[0]]
    near = [thing for thing in water.objects if thing.base > foot]
    if near:
        water.objects = [thing for thing in water.objects if thing.base <= foot]
        scene.layers.insert(capes[-1] + 1, Layer("afloat", "afloat", objects=near))


def _frame(scene: Scene, places: list[str], placer: Placer) -> None:
    """Two or three big things at the sides, which give the picture depth."""
    land = [layer for layer in scene.layers if layer.kind in {"hill", "dunes"}]
    frames = [n for place in places for n in all_settings()[place].frame]
    if not land or not frames or frames[0] in scene.reading.excluded:
        return
    name = "tree" if frames[0] == "pine" and _leafy(scene) else frames[0]
    if name in scene.reading.excluded:
        return
    rng = placer.rng
    shown = [(h.thing.x, h.half) for name, hosts in placer.hosts.items()
             for h in hosts if not name.startswith("~")]  # fmt: skip
    for share, size in ((0.03, 0.72), (0.17, 0.46), (0.97, 0.62), (0.86, 0.40)):
        x = scene.width * (share + rng.uniform(-0.03, 0.03))
        tall = scene.unit * size * rng.uniform(0.9, 1.1)
        y = scene.height * rng.uniform(0.95, 1.02)
        if any(abs(x - at) < half + 0.16 * tall for at, half in shown):
            continue  # it would hide what the prompt names
        thing = Placed(
            name, x, y, tall, 0.0, rng.random() < 0.5,
            seed=rng.randrange(1 << 30), base=y,
        )  # fmt: skip
        land[-1].objects.append(thing)


def _ordered(scene: Scene) -> list[Mention]:
    """Big things first, but none before what it is related to."""
    known = all_objects()
    mentions = scene.reading.objects
    hosts = {r.subject: (r.target, r.other) for r in scene.reading.relations}
    by_handle = {m.handle: m for m in mentions}

    def rank(mention: Mention) -> float:
        spec = known.get(mention.id)
        few = mention.count is None or mention.count < 4
        return -(spec.share("land") if spec else 0.0) * few

    out: list[Mention] = []

    def visit(mention: Mention, above: frozenset[str]) -> None:
        for handle in hosts.get(mention.handle, ()):
            if handle in by_handle and handle not in above:
                visit(by_handle[handle], above | {mention.handle})
        if mention not in out:
            out.append(mention)

    for mention in sorted(mentions, key=rank):
        visit(mention, frozenset({mention.handle}))
    return out


def _relations(scene: Scene) -> dict[str, Relation]:
    """The first relation of each thing to another thing, or to its mirror."""
    things = {m.handle for m in scene.reading.objects}
    found: dict[str, Relation] = {}
    for relation in scene.reading.relations:
        if relation.target in things or relation.kind == "reflected":
            found.setdefault(relation.subject, relation)
    return found


def _zones(relations: dict[str, Relation]) -> dict[str, str]:
    """Where things go so that others have room beside or between them."""
    zones: dict[str, str] = {}
    for relation in relations.values():
        if relation.kind == "between" and relation.other:
            zones.setdefault(relation.target, "left")
            zones.setdefault(relation.other, "right")
        elif relation.kind in {"left", "right", "at"} or (
            relation.kind == "held" and relation.subject.startswith("flag")
        ):
            zones.setdefault(relation.target, "centre")
    return zones


def _weather(scene: Scene, rng: Random) -> None:
    """Rain or falling snow over everything."""
    falling = {"rain": "rain", "storm": "rain", "snowfall": "snow"}
    for weather in scene.reading.weather:
        if weather in falling:
            style = falling[weather]
            scene.layers.append(
                Layer("rain", weather, style=style, seed=rng.randrange(1 << 30))
            )
            break


def _arrangement(scene: Scene, settings: list[Setting], rng: Random) -> list[Piece]:
    """One of the arrangements of furniture of a room."""
    offered = next((s.pieces for s in settings if s.pieces), ())
    if not offered or BRICKS in scene.reading.effects:
        return []
    chosen = [p for p in rng.choice(offered) if p.name in all_objects()]
    if any(layer.name == "tabletop" for layer in scene.layers):
        return [p for p in chosen if p.surface != "table" and not p.on]
    return chosen


def _settle(placer: Placer, mention: Mention, pieces: list[Piece]) -> bool:
    """Put a thing named in the prompt where such a thing belongs in the room."""
    same = [piece for piece in pieces if piece.name == mention.id]
    count = mention.count or (2 if mention.plural else 1)
    if not same or count > len(same):
        return False
    for piece in same[:count]:
        pieces.remove(piece)
        if not placer.furnish(mention, piece, optional=False):  # no wall for it
            placer.put(replace(mention, count=1), hero=False)
    return True


def populate(scene: Scene, places: list[str], rng: Random) -> None:
    """Place what the prompt names, then what the place has of itself."""
    whole = next((n for n in places if all_settings()[n].base == "whole"), "")
    places = [whole] if whole else places
    settings = [all_settings()[name] for name in places]
    if "abstract" in places and not scene.reading.objects:
        return
    placer = Placer(scene, places, rng)
    pieces = _arrangement(scene, settings, rng)
    _put_named(scene, placer, pieces)
    for piece in pieces:
        thing = Mention(piece.name, 1, ref=f"~{piece.name}")
        if _wanted(scene, piece.name):
            placer.furnish(thing, piece, optional=True)
    for mention in _scenery(scene, places):
        placer.put(mention, hero=False, optional=True)
    _frame(scene, places, placer)
    _before_capes(scene)
    _beside_ways(scene)
    for layer in scene.layers:
        layer.objects.sort(
            key=lambda thing: (-thing.depth if layer.kind == "aloft" else 0, thing.base)
        )
    if not any(s.indoor for s in settings):
        clear_view(scene)
        _weather(scene, rng)


def _sole(scene: Scene, mention: Mention) -> bool:
    """Whether a still life shows this thing alone, and what is drawn in it."""
    known = all_objects()
    others = [m.id for m in scene.reading.objects if m is not mention]
    one = not mention.plural and (mention.count or 1) == 1
    contained = all(n in known and known[n].indoors == mention.id for n in others)
    return one and contained and "stilllife" in scene.places


def _put_named(scene: Scene, placer: Placer, pieces: list[Piece]) -> None:
    """Place what the prompt names; in a room where such a thing belongs."""
    relations = _relations(scene)
    first = scene.reading.objects[0] if scene.reading.objects else None
    zones = _zones(relations)
    outside = {m.handle for m in scene.view.reading.objects} if scene.view else set()
    parts = {
        r.subject: PARTS_OF_A_ROOM[r.target]
        for r in scene.reading.relations
        if r.target in PARTS_OF_A_ROOM
    }
    itself = {all_settings()[n].itself for n in scene.places}
    for mention in _ordered(scene):
        if mention.handle in outside or mention.id in itself:
            continue
        if _at_wall(scene, placer, mention):
            continue
        placer.spots.wanted = parts.get(mention.handle, "")
        alone = mention.handle not in {*relations, *parts} and not mention.zone
        if alone and _settle(placer, mention, pieces):
            continue
        relation = relations.get(mention.handle)
        zone = mention.zone or zones.get(mention.handle, "")
        zone = zone or ("centre" if _sole(scene, mention) else "")
        wanted = replace(mention, zone=zone)
        placer.put(wanted, hero=mention is first, relation=relation)
    placer.spots.wanted = ""
    for subject, relation in relations.items():
        hosts = placer.hosts.get(relation.target)
        if hosts and subject == scene.sun_kind:
            move_light(scene, relation, hosts[0])
        before = placer.hosts.get(subject)
        if before and relation.target == scene.sun_kind and relation.kind == "front":
            shine_behind(scene, before[0])


def _at_wall(scene: Scene, placer: Placer, mention: Mention) -> bool:
    """Stand a large thing on the floor at a window or wall; whether it stands so."""
    spec = all_objects().get(mention.id)
    relation = next(
        (r for r in scene.reading.relations
         if r.subject == mention.handle and r.kind == "beside"
         and r.target in {"window", "wall"}), None,
    )  # fmt: skip
    if relation is None or spec is None or "floor" not in spec.stands:
        return False
    if (
        spec.metres * max(1.0, spec.width) < _LEANS
        or (mention.count or 1) > 1
        or mention.plural
    ):
        return False
    if not any(layer.surface == "floor" for layer in scene.layers):
        return False
    panes = [a for a in scene.layers if a.surface == "window"]
    x = 0.5
    if panes and relation.target == "window":
        left, right = float(panes[0].xs[0]), float(panes[0].xs[-1])
        x = (left if left > scene.width - right else right) / scene.width
    if scene.light_x <= scene.width / 2:
        x = 1 - x  # pieces are written for light from the right
    firm = spec.family in {"furniture", "people", "animals"}
    leans = relation.target == "wall" and spec.width < 1 and not firm
    wide = spec.width * spec.metres > _WIDE
    size = _LARGER if leans else _SMALLER if wide else 1.0
    at = 0.1 if leans else 0.36 if wide else 0.22
    piece = Piece(mention.id, x, at, "floor", size * mention.size)
    return placer.furnish(mention, piece, optional=False, tilt=_LEANING * leans)


_LEANS = 0.9
"""Metres from which what is at a window or wall stands on the floor."""
_LARGER, _LEANING = 2.2, 9.0
"""How much larger than in truth what leans is drawn, and by how many degrees."""
_WIDE, _SMALLER = 1.5, 0.8
"""From how many metres on a thing would hide the window, and how much smaller it is."""
