"""Where a thing stands in relation to others: behind, on, between and so on."""

from dataclasses import dataclass, replace

from forge_app.engine.objects.spec import Object, Seat
from forge_app.engine.scene import acting, focus
from forge_app.engine.scene.acting import Host, Pose
from forge_app.engine.scene.model import Layer, Scene
from forge_app.engine.scene.spots import Spots, Wish
from forge_app.engine.words.reading import Relation

MANY = 6
"""From how many things on they stand as a crowd rather than in a row."""
_OPEN = -70.0
"""Up to which height of its seat furniture is open below, as a table is."""
_DEEP = frozenset({"box", "bucket", "pot", "treasure_chest", "suitcase"})
"""What is seen from above, so that its inner side is painted with its outer one."""
_DEPTH = 0.35
"""Share of what is in it that its front hides."""
_FLATTER = 1.25
"""How much larger what lies is drawn, as it fills half of its box only."""
_NEARER = 2.5
"""How much larger than beside it a small thing on top of another may be."""
_AROUND = {"front", "behind", "beside"}


@dataclass(frozen=True)
class Relating:
    """Finds places in one relation to one or more hosts."""

    scene: Scene
    spots: Spots
    relation: Relation
    hosts: list[Host]
    spec: Object
    doing: str = ""

    def sides(self, i: int) -> tuple[int, ...]:
        """The sides of the host to try: -1 is left."""
        fixed = {"left": (-1,), "right": (1,)}.get(self.relation.kind)
        if fixed:
            return fixed
        return (1, -1) if (i + int(self.hosts[0].thing.seed)) % 2 else (-1, 1)

    def pose(
        self, spec: Object, i: int, count: int, side: int, size: float
    ) -> Pose | None:
        """The place of one thing of several, or None if there is none.

        Args:
            spec: The thing.
            i: Its number.
            count: How many there are.
            side: The side of the host to take.
            size: Factor of its usual size.
        """
        host = self.hosts[i % len(self.hosts)]
        kind = self.relation.kind
        if kind in {"held", "at", "around"}:
            found = self._acting(kind, host, spec, i, count, size)
            if found:
                return found
            kind = "beside"
        # The prompt may name the seat of something much smaller.
        if kind in {"on", "inside"} and spec.metres > 4 * host.spec.metres:
            kind = "beside"
        if kind in {"on", "inside"}:
            found = acting.seated(kind, self.doing, host, spec, i, count, size)
            if found:
                return found
            closed = acting.in_cabin(host, spec)
            closed = closed and not (kind == "on" and spec.family == "animals")
            seat = None if closed else self._seat(kind, host)
            if seat:
                return self._seated(kind, host, seat, spec, i, count, size)
            self.scene.unmet.add(self.relation.text)
            kind = "beside" if closed else "front"
        if kind == "between":
            return self._between(spec, i, count, size)
        return self._around(kind, host, spec, i, count, side, size)

    def _acting(
        self, kind: str, host: Host, spec: Object, i: int, count: int, size: float
    ) -> Pose | None:
        """In the host's hand, seated at it, or set around it."""
        if kind == "held":
            found = acting.held(host, spec, size)
            if found is None:
                self.scene.unmet.add(self.relation.text)
            elif spec.name == "kite":
                return self._reined(found)
            return found
        if kind == "at":
            return acting.at_table(host, spec, i, count, size, self.doing)
        return acting.set_round(host, spec, i, count)

    def _reined(self, kite: Pose) -> Pose:
        """A kite on so short a string that it is within the picture."""
        away = -1 if kite.flip else 1
        unit = kite.size / 100
        x = kite.x + away * acting.KITE_STRING[0] * unit
        y = kite.y + acting.KITE_STRING[1] * unit
        end = self.scene.width if away > 0 else 0.0
        wide = abs(kite.x - x) + 45 * unit
        tall = y - kite.y + kite.size
        fit = min(1.0, 0.96 * abs(end - x) / wide, 0.95 * y / tall)
        return replace(
            kite, x=x + (kite.x - x) * fit, y=y + (kite.y - y) * fit,
            size=kite.size * fit,
        )  # fmt: skip

    def _around(
        self,
        kind: str,
        host: Host,
        spec: Object,
        i: int,
        count: int,
        side: int,
        size: float,
    ) -> Pose | None:
        """Not on the host but above, behind, before or beside it."""
        if kind == "above" and self.spots.surface(spec) in {"wall", "ceiling"}:
            return self._over(host, spec, size)
        if kind == "above" and not self._flies(spec):
            kind = "behind"
        if self._flies(spec):
            return self._flying(kind, host, spec, i, side, size)
        if count > MANY and kind in _AROUND and host.layer.surface in {"land", "floor"}:
            return self._thronging(kind, host, spec, size)
        if not self._same_ground(host, spec):
            return self._elsewhere(kind, host, spec, i, count, side, size)
        return self._standing(kind, host, spec, i, side, size)

    def stands_with(self, host: Host, spec: Object) -> bool:
        """Whether a thing is on the ground of its host, or in the air beside it.

        Such a host can move aside for it.
        """
        if host.thing.raised or host.layer.kind in {"headland", "aloft"}:
            return False
        return self._flies(spec) or self._same_ground(host, spec)

    def _flies(self, spec: Object) -> bool:
        return self.spots.surface(spec) in {"sky", "space"}

    def _same_ground(self, host: Host, spec: Object) -> bool:
        """Whether the thing can stand where its host stands."""
        surface = host.layer.surface or self.spots.surface(host.spec)
        return surface in spec.stands or self.spots.surface(spec) == surface

    @staticmethod
    def _seat(kind: str, host: Host) -> Seat | None:
        first, second = host.spec.seat, host.spec.hold
        return (second or first) if kind == "inside" else (first or second)

    def _ratio(self, host: Host, spec: Object, size: float) -> float:
        """Height of the thing in terms of its host, at the same distance."""
        surface = host.layer.surface
        if host.layer.metre:
            return spec.metres / host.spec.metres * size
        return spec.share(surface) / host.spec.share(surface) * size

    def _seated(
        self,
        kind: str,
        host: Host,
        seat: Seat,
        spec: Object,
        i: int,
        count: int,
        size: float,
    ) -> Pose:
        """On top of a thing, or inside it with its front before the feet."""
        thing, scale = host.thing, host.thing.size / 100
        real = min(4.0, (spec.metres / host.spec.metres) ** 0.75) * size
        ratio = (self._ratio(host, spec, size) * real) ** 0.5
        if host.layer.metre:
            ratio = 1.3 * self._ratio(host, spec, size)
        room = (seat.right - seat.left) / count
        widest = max(12.0, room) * (1.5 if count == 1 else 1.15)
        tall = min(max(10.0, ratio * 100), widest / spec.width)
        if kind == "on" and count == 1:
            seen = focus.perched(self.scene, host.thing, self.spec) / scale
            seen *= _FLATTER if self.doing == "lying" else 1.0
            tall = max(tall, min(seen, _NEARER * tall))
        at = seat.left + room * (i + 0.5)
        if host.spec.spot == "span":  # no longer than the bridge
            tall = min(tall, 1.4 * room / spec.width)
        x = thing.x + (-at if thing.flip else at) * scale
        inside = kind == "inside" and seat is host.spec.hold
        if inside and host.spec.name in _DEEP:
            x, y = host.at(at, seat.y + _DEPTH * tall)
            base = thing.base + 0.01 * (i + 1)
            return Pose(
                host.layer, x, y, tall * scale, thing.depth, base, True, sunk=_DEPTH
            )  # fmt: skip
        base = thing.base + (-0.01 if inside else 0.01) * (i + 1)
        y = thing.y + seat.y * scale + (tall * 0.12 * scale if inside else 0)
        return Pose(host.layer, x, y, tall * scale, thing.depth, base, raised=True)

    def _over(self, host: Host, spec: Object, size: float) -> Pose:
        """On the wall or hanging from the ceiling, above a thing in a room."""
        surface = self.spots.surface(spec)
        layer = self.spots.on(surface)[-1]
        tall = layer.metre * spec.metres * size
        top = host.thing.y - host.thing.size
        y = layer.bottom + tall if surface == "ceiling" else top - 0.3 * layer.metre
        tall = min(tall, 0.9 * (y - layer.top)) if surface == "wall" else tall
        if surface == "ceiling":  # over what stands in the room, so nearer
            layer = host.layer
        return Pose(layer, host.thing.x, y, tall, 0.0, host.thing.base + 1, raised=True)

    def _between(self, spec: Object, i: int, count: int, size: float) -> Pose:
        """In the middle of two things, small enough for the gap."""
        pair = sorted(self.hosts, key=lambda host: host.thing.x)
        a, b = pair[0], pair[-1]
        start, end = a.thing.x + a.half, b.thing.x - b.half
        if end - start < 0.06 * self.scene.unit:
            start, end = a.thing.x, b.thing.x
        room = (end - start) / count
        x = start + room * (i + 0.5)
        ratio = self._ratio(a, spec, size) * a.thing.size
        tall = min(ratio, max(0.03 * self.scene.unit, room * 0.95 / spec.width))
        base = max(a.thing.base, b.thing.base) + 0.5
        y = self.spots.settle(a.layer, spec, x, base)
        layer = max((a.layer, b.layer), key=self.scene.layers.index)
        return Pose(layer, x, y, tall, min(a.thing.depth, b.thing.depth), base)

    def _standing(
        self, kind: str, host: Host, spec: Object, i: int, side: int, size: float
    ) -> Pose | None:
        """On the same ground as the host."""
        thing, unit = host.thing, self.scene.unit
        tall = min(self._ratio(host, spec, size) * thing.size, 0.8 * self.scene.height)
        rank = i // 2 if len(self.sides(i)) > 1 else i
        half = tall * spec.width / 2
        shift, rise, depth = (host.half + half) * 1.06 + rank * half * 2.1, 0.0, 0.0
        if kind == "behind":
            tall *= 0.92
            small = tall < thing.size
            shift = host.half * (0.7 if small else 0.3) + half * 0.5 + rank * half * 1.7
            if small:  # half of it looks out
                shift = max(shift, host.half + half * (0.2 + 1.7 * rank))
            rise, depth = -0.03 * unit, 0.06
        elif kind == "front":
            tall *= 1.05
            low = tall < 0.55 * thing.size
            shift = host.half * (0.2 if low else 0.7) + half * (0.5 + rank * 1.9)
            rise, depth = 0.045 * unit, -0.05
        elif kind == "under":
            tall = min(tall, 0.6 * thing.size)
            half = tall * spec.width / 2
            shift, rise = host.half * 0.15 + half * (0.4 + rank * 1.9), 0.006 * unit
            seat = host.spec.seat
            if host.layer.metre and seat and seat.y <= _OPEN:
                tall = min(tall, 0.8 * -seat.y / 100 * thing.size)
                rise = -0.01 * unit  # between its legs, so painted before it
        x = thing.x + side * shift
        y = min(thing.base + rise, self.scene.height * 0.985)
        base = y + (0.5 if kind == "under" and rise > 0 else 0.0)
        if len(host.layer.xs) and host.layer.surface == "land":
            edge = host.layer.y_at(x)
            if edge > host.layer.bottom - 6:
                return None  # off the rock
            y = max(y, edge + 3)
            base = min(y, thing.base - 0.5) if kind == "behind" else max(y, base)
        near = min(0.9, max(0.0, thing.depth + depth))
        return Pose(host.layer, x, y, tall, near, base)

    def _thronging(self, kind: str, host: Host, spec: Object, size: float) -> Pose:
        """One of a crowd before, behind or around the host."""
        rng, thing, scene = self.spots.rng, host.thing, self.scene
        wide = max(host.half * 1.6, 0.32 * scene.width)
        x = thing.x + rng.uniform(-1, 1) * wide
        low = max(0.03 * scene.unit, min(0.2 * scene.unit, scene.height - thing.base))
        deep = rng.random() * (1 if kind != "behind" else -0.25)
        y = thing.base + 0.02 * scene.unit * (1 if deep > 0 else -1) + deep * low
        if len(host.layer.xs):
            y = max(y, host.layer.y_at(x) + 3)
        tall = self._ratio(host, spec, size) * thing.size * (0.8 + 0.5 * max(0.0, deep))
        near = min(0.9, max(0.0, thing.depth - 0.08 * deep))
        return Pose(host.layer, x, y, tall, near, y, raised=False)

    def _flying(
        self, kind: str, host: Host, spec: Object, i: int, side: int, size: float
    ) -> Pose:
        """In the air, where the host says."""
        scene, thing = self.scene, host.thing
        share = spec.share("sky") * size * scene.unit
        tall = share * (1.05 - 0.6 * thing.depth)
        half = tall * spec.width / 2
        top = thing.y - thing.size
        x = thing.x + side * (host.half * 0.3 + (i // 2) * half * 2.2)
        gap = (0.05 + 0.03 * (i % 3)) * scene.unit
        layer, base = self.spots.aloft(), 0.0
        y = top - gap
        if kind in {"behind", "front"}:
            layer, y = host.layer, top + 0.35 * tall
            base = thing.base + (-1 if kind == "behind" else 1)
        elif kind == "under":
            y = thing.y + tall + gap if self._flies(host.spec) else thing.y
        elif kind in {"beside", "left", "right"}:
            x = thing.x + side * (host.half + half) * (1.15 + i // 2)
            y = thing.y - thing.size * 0.3
            if not self._flies(host.spec):
                layer, base = host.layer, thing.base + 0.01 * (i + 1)
        return Pose(layer, x, max(y, tall * 1.04), tall, thing.depth * 0.6, base, True)

    def _elsewhere(
        self,
        kind: str,
        host: Host,
        spec: Object,
        i: int,
        count: int,
        side: int,
        size: float,
    ) -> Pose | None:
        """On ground of its own, but lined up with the host."""
        wish = Wish(i, count, True, 0, {"behind": "far", "front": "near"}.get(kind, ""))
        layer, _, y, depth = self.spots.find(spec, wish)
        thing, scene = host.thing, self.scene
        tall = spec.share(layer.surface) * scene.unit * (1.05 - 0.95 * depth) * size
        half = tall * spec.width / 2
        away = {"front": 0.3, "under": 0.0}.get(kind, 1.0)
        x = thing.x + side * (host.half + half) * (away + 2.0 * (i // 2))
        if kind != "behind" and host.layer.kind == "headland":
            y = max(y, min(host.layer.bottom + 0.07 * scene.unit, self.spots.shore(x)))
        if kind == "behind" and host.layer.kind == "headland":
            x = self._past(host.layer, half)
        if layer.surface == "underwater" and kind == "beside":  # around a wreck
            x = thing.x + (host.half + 0.2 * half) * (1 if i % 2 else -1)
            y = thing.y - thing.size * (0.6 + 0.35 * (i % 3))
        late = scene.layers.index(layer) > scene.layers.index(host.layer)
        if kind == "behind" and late:
            scene.unmet.add(self.relation.text)
        y = self.spots.settle(layer, spec, x, y)
        return Pose(layer, x, y, tall, depth, y)

    def _past(self, cape: Layer, half: float) -> float:
        """Where something comes out from behind a cape."""
        from_left = float(cape.ys[0]) < float(cape.ys[-1])
        end = float(cape.xs[-1]) if from_left else float(cape.xs[0])
        return (
            end * 0.8
            + (half if from_left else -half)
            + (0.0 if from_left else 0.2 * self.scene.width)
        )


def shine_behind(scene: Scene, host: Host) -> None:
    """Put the sun or moon behind a thing that is in front of it."""
    _, y, r = scene.sun
    thing = host.thing
    middle = thing.y - 0.5 * thing.size
    if middle < scene.horizon:  # else it stays in the sky, above the thing
        r = max(r, min(0.72 * thing.size, 0.3 * scene.unit))
        y = min(middle, scene.horizon - 0.6 * r)
    scene.sun, scene.light_x = (thing.x, max(y, 1.1 * r), r), thing.x


def move_light(scene: Scene, relation: Relation, host: Host) -> None:
    """Put the sun or moon above or behind a thing."""
    x, y, r = scene.sun
    top = host.thing.y - host.thing.size
    side = 1 if x > host.thing.x else -1
    if relation.kind == "above":
        x, y = host.thing.x, min(y, top - 1.7 * r)
    elif relation.kind == "behind":
        x, y = host.thing.x + side * host.half * 0.6, top + 0.3 * r
    elif relation.kind in {"left", "right"}:
        away = max(3 * r, host.half + 2 * r)
        x = host.thing.x + (away if relation.kind == "right" else -away)
    x = min(max(x, 1.2 * r), scene.width - 1.2 * r)
    scene.sun, scene.light_x = (x, max(y, 1.3 * r), r), x
