"""Where things stand: each on ground that suits it, without accidents."""

from dataclasses import dataclass, replace
from random import Random

from forge_app.engine.objects.catalogue import all_objects
from forge_app.engine.objects.spec import Object
from forge_app.engine.scene import focus, grounding, indoors, measures
from forge_app.engine.scene.acting import Host, Pose, act
from forge_app.engine.scene.colouring import colours_of
from forge_app.engine.scene.model import Layer, Placed, Scene
from forge_app.engine.scene.relating import Relating
from forge_app.engine.scene.spots import Spots, Wish
from forge_app.engine.scene.ways import ford
from forge_app.engine.settings.spec import Piece
from forge_app.engine.words.leaving_out import without
from forge_app.engine.words.reading import Mention, Relation

MOST_THINGS = 240
"""How many things a prompt can put into one picture."""
CROWD = 12
"""From how many things on they are drawn smaller and placed with less care."""
CLOSER = 1.55
"""How much larger what the prompt names is in a close-up."""

_NEARER = 3.0
"""How much larger it may be beside what it is in front of."""
_TOY = 1.6
"""How much larger than in truth what a picture is about may be in a room."""
_ALOFT = 0.2
"""Share of the picture that what does not usually fly has at least up there."""
_OPEN = frozenset({"front", "beside", "left", "right", "at"})
"""Relations in which a thing has room to be larger."""
_ROW = 6
"""Up to how many things none is cut off by the edge."""
_STOREY = 3.0
"""Metres above which things on a street are drawn lower than they are."""

Box = tuple[float, float, float, float]


@dataclass(frozen=True)
class _Group:
    """The things of one mention that are being placed."""

    spec: Object
    mention: Mention
    count: int
    hero: bool
    most: float


class Placer:
    """Finds free places, biggest and first-named things first."""

    def __init__(self, scene: Scene, places: list[str], rng: Random) -> None:
        """Take a scene whose layers are laid out."""
        self.scene, self.rng = scene, rng
        self.spots = Spots(scene, places, rng)
        self.taken: list[Box] = []
        self.hosts: dict[str, list[Host]] = {}
        self.left = MOST_THINGS
        self.zoom = self.spots.zoom = focus.zoom(scene)
        if scene.sun_kind:
            x, y, r = scene.sun
            self.taken.append((x - r, y - r, x + r, y + r))
        self.taken += [
            (float(a.xs[0]), a.top - 0.1 * scene.unit, float(a.xs[-1]), a.bottom + 6)
            for a in scene.layers
            if a.kind == "pond"
        ]
        # What floats must not vanish behind a cape that stands before it.
        self.capes = [
            (float(a.xs.min()), float(a.ys.min()), float(a.xs.max()), a.bottom + 4)
            for a in scene.layers
            if a.kind == "headland" and a.name != "falls-cliff"
        ]

    def put(
        self,
        mention: Mention,
        hero: bool,
        optional: bool = False,
        relation: Relation | None = None,
    ) -> None:
        """Place all things of one mention; optional ones only where there is room."""
        known = all_objects()
        spec = known.get(mention.id)
        if spec is None or spec.draw is None:
            return
        count = mention.count or (spec.many if mention.plural else 1)
        if spec.indoors in known and self.spots.indoors():
            if spec.indoors in self.scene.reading.object_ids:
                return  # they stand in it
            flowers = tuple(("flowers", name) for name in mention.colours[:1])
            mention = replace(mention, colours=(), slots=(*mention.slots, *flowers))
            spec, count = known[spec.indoors], 1
        spec = grounding.landed(self._doing(spec, mention.pose), mention, self.scene)
        if grounding.on_branch(spec, mention, self.scene):
            spec = grounding.branched(spec, mention)
            mention = replace(mention, zone="near")
        count = min(count, self.left)
        self.left -= count
        group = _Group(spec, mention, count, hero, 0.45 if optional else 1e9)
        if relation and relation.kind == "reflected" and self._mirror(group):
            return
        relating = self._relating(group, relation)
        if mention.row and relating is None and count > 1 and self._in_row(group):
            return
        if mention.pose == "wading" and self._wades(group):
            return
        before, among = self._sharing(mention, relation)
        among = max(among, count)
        lined = relating and self._lines_up(relating, group, before, among)
        for i in range(0 if lined else count):
            row = (before + i, among)
            if not (relating and self._related(relating, group, i, row)):
                self._one(group, i)

    def _doing(self, spec: Object, pose: str) -> Object:
        """A thing that stands where it can do what it is said to do."""
        if pose in {"flying", "falling"} and not self.spots.indoors():
            tall = spec.share("sky")
            tall = max(tall, _ALOFT) if pose == "flying" else tall
            return replace(spec, stands=("sky",), height=tall)
        if pose == "wading":
            return replace(spec, stands=("water", *spec.stands))
        if pose == "swimming" and spec.stands[0] not in {"water", "underwater"}:
            return replace(spec, stands=("water", "underwater", *spec.stands))
        return spec

    def _lines_up(
        self, relating: Relating, group: _Group, before: int, among: int
    ) -> bool:
        """Put things beside another, both within the picture; whether they stand so."""
        kind, host = relating.relation.kind, relating.hosts[0]
        fits = kind in grounding.SIDES and relating.stands_with(host, group.spec)
        if not fits or among > _ROW or len(relating.hosts) > 1:
            return False
        first = relating.pose(group.spec, before, among, 1, group.mention.size)
        if first is None:
            return False
        first = self._prominent(group, first)
        wide = first.size * group.spec.width
        if before:
            shrink = 1.0
        else:
            host, shrink = grounding.make_room(self.scene, host, kind, among, wide)
            self.hosts[relating.relation.target][0] = relating.hosts[0] = host
        if among == 1:
            return False
        for i in range(group.count):
            x = grounding.in_row(host, kind, before + i, among, wide * shrink)
            y = self.spots.settle(first.layer, group.spec, x, first.y)
            self._add(group, i, replace(first, x=x, y=y, size=first.size * shrink))
        return True

    def _sharing(self, mention: Mention, relation: Relation | None) -> tuple[int, int]:
        """How many things share its relation to a host: before it, and in all."""
        if relation is None:
            return 0, 0
        key = relation.kind, relation.target
        same = {
            r.subject for r in self.scene.reading.relations if (r.kind, r.target) == key
        }
        before = total = 0
        for other in self.scene.reading.objects:
            if other.handle in same and other.id in all_objects():
                if other.handle == mention.handle:
                    before = total
                many = all_objects()[other.id].many if other.plural else 1
                total += other.count or many
        return before, total

    def _in_row(self, group: _Group) -> bool:
        """Put things side by side on level ground; whether there was room."""
        scene, count, spec = self.scene, group.count, group.spec
        one = replace(group, hero=True)
        layer, _, y, depth = self.spots.find(spec, Wish(0, 1, False, 0, "centre", True))
        if layer.kind == "aloft":
            return False
        room = (0.9 * scene.width - 2 * scene.rim) / count
        usual = self._size(one, layer, depth, y)
        size = min(max(usual, 0.1 * scene.unit), 0.96 * room / spec.width)
        room = min(room, 1.3 * size * spec.width)
        if len(layer.xs):
            y = max(y, *(layer.y_at(scene.width * t / 8) + 4 for t in range(9)))
        for i in range(count):
            x = scene.width / 2 + room * (i + 0.5 - count / 2)
            self._add(group, i, Pose(layer, x, y, size, depth, y))
        return True

    def _wades(self, group: _Group) -> bool:
        """Put animals or people into a river, where it is wide enough for them."""
        river = next((a for a in self.scene.layers if a.style == "river"), None)
        if river is None or group.count > _ROW:
            return False
        for i in range(group.count):
            share = (i + 0.5) / group.count
            x, y, broad = ford(self.scene, river, share)
            size = min(self._size(group, river, 0.1), broad / group.spec.width)
            edge = min(0.5 * size * group.spec.width, 0.5 * self.scene.width)
            x = min(max(x, edge), self.scene.width - edge)
            self._add(group, i, Pose(river, x, y, size, 0.1, y))
        return True

    def _mirror(self, group: _Group) -> bool:
        """Put things on the far shore, where the water mirrors them."""
        scene, spec = self.scene, group.spec
        waters = [a for a in scene.layers if a.kind == "water"]
        if not waters or spec.stands[0] in {"water", "sky", "space"}:
            return False
        layer = Layer("aloft", "mirrored", depth=0.3)
        scene.layers.insert(scene.layers.index(waters[0]), layer)
        waters[0].style += " #mirrored"
        for i in range(group.count):
            wish = Wish(i, group.count, group.hero, 0, group.mention.zone)
            x, y = self.spots.x(wish), waters[0].top + 2
            size = self._size(group, layer, 0.25)
            self._add(group, i, Pose(layer, x, y, size, 0.25, y))
        return True

    def _related(
        self, relating: Relating, group: _Group, i: int, row: tuple[int, int]
    ) -> bool:
        """Place one thing where a relation wants it, on the better side."""
        best: tuple[float, Pose] | None = None
        for side in relating.sides(row[0]):
            pose = relating.pose(group.spec, *row, side, group.mention.size)
            if pose is None:
                continue
            half = pose.size * group.spec.width / 2
            box = (pose.x - half, pose.y - pose.size, pose.x + half, pose.y)
            out = max(0.0, -box[0], box[2] - self.scene.width, -box[1]) / max(1, half)
            cost = out + (0.0 if pose.raised else self._overlap(box, afloat=False))
            if best is None or cost < best[0]:
                best = (cost, pose)
        if best is None:
            return False
        pose = best[1]
        if relating.relation.kind in _OPEN:
            pose = self._prominent(group, pose)
        half = min(pose.size * group.spec.width / 2, 0.45 * self.scene.width)
        if not pose.raised or relating.relation.kind in grounding.SIDES:
            pose = replace(pose, x=self._within(pose.x, half))
        self._add(group, i, pose)
        return True

    def _prominent(self, group: _Group, pose: Pose) -> Pose:
        """A place beside something large, where a small thing still is seen."""
        indoors = pose.layer.surface != "land" or pose.layer.kind == "headland"
        if pose.raised or not group.hero or indoors:
            return pose
        least = focus.least(self.scene, group.mention, group.spec)
        size = max(pose.size, min(0.85 * least, _NEARER * pose.size))
        drop = 0.25 * (size - pose.size) if size > pose.size else 0.0
        y = min(pose.y + drop, 0.97 * self.scene.height)
        return replace(pose, size=size, y=y, base=pose.base + y - pose.y)

    def _relating(self, group: _Group, relation: Relation | None) -> Relating | None:
        """The relation to things already placed, if there is one."""
        if relation is None:
            return None
        first = self.hosts.get(relation.target, [])
        second = self.hosts.get(relation.other, [])
        if not first:
            return None
        return Relating(
            self.scene, self.spots, relation, [*first, *second], group.spec,
            group.mention.pose,
        )  # fmt: skip

    def furnish(
        self, mention: Mention, piece: Piece, optional: bool, tilt: float = 0.0
    ) -> bool:
        """Put a thing where it belongs in a room, unless it would hide another."""
        spec = all_objects().get(mention.id)
        found = indoors.pose(self.scene, spec, piece) if spec and spec.draw else None
        if spec is None or found is None or self.left < 1:
            return False
        if not optional:
            edge = min(0.52 * found.size * spec.width, 0.5 * self.scene.width)
            x = min(max(found.x, edge), self.scene.width - edge)
            found = replace(found, x=x, tilt=tilt)
        half = found.size * spec.width / 2
        box = (found.x - half, found.y - found.size, found.x + half, found.y)
        most = 0.05 if piece.surface == "wall" else indoors.COVERED
        if optional and self._overlap(box, afloat=False) > most:
            return False
        named = len(self.taken)
        self.left -= 1
        self._add(_Group(spec, mention, 1, not optional, 1e9), 0, found)
        if optional:
            del self.taken[named:]  # pieces of one arrangement know of each other
        return True

    def _one(self, group: _Group, i: int) -> None:
        """Try several places and keep the one that overlaps least."""
        best: tuple[float, Pose] | None = None
        spec, count = group.spec, group.count
        for attempt in range(18 if count <= CROWD else 5):
            named = not group.mention.ref.startswith("~")
            wish = Wish(i, count, group.hero, attempt, group.mention.zone, named)
            layer, x, y, depth = self.spots.find(spec, wish)
            size = self._size(group, layer, depth, y)
            y = measures.hung(layer, y, size)
            if not spec.spot and layer.kind != "aloft":
                size = min(size, 0.95 * max(y, 1.0))  # its head stays in the picture
            half = size * spec.width / 2
            aloft = layer.kind == "aloft"
            if aloft and spec.share("") > 0.04:
                y = max(y, size * 1.08)
            beside = layer.surface == "land" and layer.metre > 0 and not named
            few = count <= _ROW or group.mention.count or aloft
            if (count == 1 or (named and few)) and not beside:
                x = self._within(x, half * 1.05)
                y = self.spots.settle(layer, spec, x, y)
            box = (x - half, y - size, x + half, y)
            cost = self._overlap(box, spec.stands[0] == "water") + 0.02 * attempt
            if not named and self._before_all(layer, box):
                cost += 1.0
            if best is None or cost < best[0]:
                best = (cost, Pose(layer, x, y, size, depth, y))
        if best and best[0] < group.most:
            self._add(group, i, best[1])

    def _within(self, x: float, half: float) -> float:
        """An abscissa near to one where a thing is not cut by the edge or a frame."""
        wide, rim = self.scene.width, self.scene.rim
        margin = min(half + rim, 0.45 * wide)
        return min(max(x, margin), wide - margin)

    def _before_all(self, layer: Layer, box: Box) -> bool:
        """Whether something tall at the viewer's feet would bar the view."""
        scene = self.scene
        tall = box[3] - box[1] > 0.1 * scene.unit and layer.depth < 0.06
        middle = abs((box[0] + box[2]) / 2 / scene.width - 0.5) < 0.27
        return tall and middle and layer.metre == 0

    def _real(self, group: _Group, layer: Layer, y: float) -> float:
        """Height of a thing where distances are known, in scene units."""
        metres = group.spec.metres
        if layer.surface == "land":  # else a tree would fill the street
            metres = min(metres, 0.5 * (metres + _STOREY))
        size = measures.scale(layer, y) * metres * group.mention.size
        least = focus.least(self.scene, group.mention, group.spec)
        if layer.surface != "land":  # a room keeps to scale
            least = min(least, _TOY * size)
        size = max(size, least)
        sat_at = any(
            r.kind == "at" and r.target == group.mention.handle
            for r in self.scene.reading.relations
        )
        widest = (0.66 if sat_at else 0.9) * self.scene.width / group.spec.width
        return min(size, 0.86 * max(y, 1.0), widest)

    def _size(self, group: _Group, layer: Layer, depth: float, y: float = 0.0) -> float:
        """Height of a thing on a layer at a depth, in scene units."""
        spec, mention, count = group.spec, group.mention, group.count
        crowd = max(0.72, 1.0 / (1 + 0.05 * max(0, count - 2)))
        if count > CROWD:
            crowd = max(0.45, 0.72 - 0.004 * (count - CROWD))
        scene, factor = self.scene, mention.size * crowd
        factor *= 1.16 if group.hero and count == 1 else 1.0
        flat = layer.surface == "table" or spec.stands[0] == "space"
        near = 1.0 if flat else 1.05 - 0.95 * depth
        if layer.metre:
            return self._real(group, layer, y)
        share = spec.share(layer.surface)
        if not mention.ref.startswith("~"):
            if spec.stands[0] not in {"sky", "space"} and layer.surface != "table":
                factor *= self.zoom
            factor *= CLOSER ** scene.params.get("framing", 0.0)
        size = share * scene.unit * near * factor * self.rng.uniform(0.9, 1.12)
        size = max(size, focus.least(scene, mention, spec))
        if layer.kind == "headland":  # nothing wider than the rock it stands on
            span = float(layer.xs.max() - layer.xs.min())
            size = min(size, 0.6 * span / spec.width)
        widest = 1.5 if spec.spot else 0.94
        return min(
            size, 0.8 * self.scene.height, widest * self.scene.width / spec.width
        )

    def _add(self, group: _Group, i: int, pose: Pose) -> None:
        """Put a thing into its layer and remember the place as taken."""
        spec, mention = group.spec, group.mention
        if self.scene.guide:
            pose = self.scene.guide.pose(self.scene, mention, i, pose, spec)
        flip = self._facing(mention, pose, self.rng.random() < 0.5) and not spec.fixed
        pose = replace(pose, flip=flip)
        pose, shown = act(mention.pose, all_objects()[spec.name], pose)
        if not shown:
            self.scene.unmet.add(mention.pose)
        parts = without(spec, self.scene.reading.excluded) | dict(mention.parts)
        if mention.pose == "howling":
            parts["howl"] = True
        holds = any(
            r.kind == "held" and r.target == mention.handle
            for r in self.scene.reading.relations
        )
        thing = Placed(
            spec.name, pose.x, pose.y, pose.size, pose.depth, bool(pose.flip),
            colours_of(spec, mention, i, group.count), parts,
            self.rng.randrange(1 << 30), pose.base, pose.raised, pose.tilt, pose.pose,
            holds, pose.sunk, focus.lift(self.scene, mention, spec), mention.handle,
        )  # fmt: skip
        half = thing.size * spec.width / 2
        self.taken.append((pose.x - half, pose.y - pose.size, pose.x + half, pose.y))
        pose.layer.objects.append(thing)
        host = Host(pose.layer, thing, spec)
        self.hosts.setdefault(mention.handle, []).append(host)

    def _facing(self, mention: Mention, pose: Pose, chance: bool) -> bool:
        """Whether a thing is mirrored: as its place asks, or towards the moon."""
        if mention.pose == "howling" and self.scene.sun_kind:
            return self.scene.sun[0] < pose.x
        if pose.flip is None and (
            dict(mention.parts).get("branch") or self._has_kite(mention)
        ):
            return pose.x > self.scene.width / 2  # its branch or string has room
        return chance if pose.flip is None else pose.flip

    def _has_kite(self, mention: Mention) -> bool:
        """Whether somebody has a kite, which is where there is room for it."""
        kites = {m.handle for m in self.scene.reading.objects if m.id == "kite"}
        return any(
            r.kind == "held" and r.target == mention.handle and r.subject in kites
            for r in self.scene.reading.relations
        )

    def _overlap(self, box: Box, afloat: bool) -> float:
        """Share of a box that is already covered."""
        x0, y0, x1, y1 = box
        area = max(1.0, (x1 - x0) * (y1 - y0))
        total = 0.0
        hidden = [cape for cape in self.capes if afloat and y1 < cape[3]]
        for a0, b0, a1, b1 in [*self.taken, *hidden]:
            w, h = min(x1, a1) - max(x0, a0), min(y1, b1) - max(y0, b0)
            if w > 0 and h > 0:
                smaller = min(area, max(1.0, (a1 - a0) * (b1 - b0)))
                # Heads that meet are worse than feet.
                high = min(y0 + 0.4 * (y1 - y0), b0 + 0.4 * (b1 - b0)) - max(y0, b0)
                total += w * (h + max(0.0, high)) / smaller
        return total
