"""Where things stand: each on ground that suits it, without accidents."""

from itertools import pairwise
from random import Random

from forge_app.engine.draw.catalogue import KINDS
from forge_app.engine.draw.pen import Kind
from forge_app.engine.scene.model import Layer, Placed, Scene
from forge_app.engine.scene.palette import named
from forge_app.engine.words.reading import Mention

GROUND = {"hill", "dunes", "beach", "headland", "table"}
_SKIP = {"sun", "moon", "star", "cloud", "road"}
_HIGH = {"lighthouse", "castle"}


class Placer:
    """Finds free places, biggest and first-named things first."""

    def __init__(self, scene: Scene, places: list[str], rng: Random) -> None:
        """Take a scene whose layers are laid out."""
        self.scene, self.places, self.rng = scene, places, rng
        self.still_life = "stilllife" in places
        self.taken: list[tuple[float, float, float, float]] = []
        if scene.sun_kind:
            x, y, r = scene.sun
            self.taken.append((x - r, y - r, x + r, y + r))
        # What floats must not vanish behind a cape that stands before it.
        self.capes = [
            (float(a.xs.min()), float(a.ys.min()), float(a.xs.max()), a.bottom + 4)
            for a in scene.layers
            if a.kind == "headland" and a.name != "falls-cliff"
        ]

    def put(self, mention: Mention, hero: bool, optional: bool = False) -> None:
        """Place all things of one mention; optional ones only where there is room."""
        kind = KINDS.get(mention.id)
        in_vase = self.still_life and mention.id == "flower"
        if in_vase and "vase" in self.scene.reading.object_ids:
            return
        if in_vase:
            kind = KINDS["vase"]
        if kind is None or mention.id in _SKIP:
            return
        count = mention.count or (kind.many if mention.plural else 1)
        if in_vase:
            count = 1
        elif mention.id == "flower" and not mention.count:
            count = 110
        for i in range(count):
            self._one(kind, mention, i, count, hero, 0.45 if optional else 1e9)

    def _one(
        self, kind: Kind, mention: Mention, i: int, count: int, hero: bool, most: float
    ) -> None:
        """Try several places and keep the one that overlaps least."""
        best: tuple[float, Layer, Placed] | None = None
        crowd = max(0.72, 1.0 / (1 + 0.05 * max(0, count - 2)))
        focus = (1.16 if hero and count == 1 else 1.0) * mention.size * crowd
        for attempt in range(14):
            layer, x, y, depth = self._spot(kind, i, count, hero, attempt)
            near = 1.0 if kind.habitat in {"table", "space"} else 1.05 - 0.95 * depth
            size = (
                kind.height
                * self.scene.unit
                * near
                * focus
                * self.rng.uniform(0.9, 1.12)
            )
            if layer.kind == "headland":  # nothing wider than the rock it stands on
                span = float(layer.xs.max() - layer.xs.min())
                size = min(size, 0.6 * span / kind.aspect)
            half = size * kind.aspect / 2
            if kind.habitat in {"air", "space"} and kind.id != "bird":
                y = max(y, size * 1.08)
            if count == 1 or mention.count or kind.habitat in {"air", "space"}:
                margin = min(half * 1.05, self.scene.width * 0.45)
                x = min(max(x, margin), self.scene.width - margin)
                y = self._settle(layer, kind, x, y)
            box = (x - half, y - size, x + half, y)
            cost = self._overlap(box, kind.habitat == "water") + 0.02 * attempt
            flip = self.rng.random() < 0.5
            tint = (
                named(mention.colours[i % len(mention.colours)])
                if mention.colours
                else None
            )
            thing = Placed(
                kind.id, x, y, size, depth, flip, tint, self.rng.randrange(1 << 30)
            )
            if best is None or cost < best[0]:
                best = (cost, layer, thing)
        if best and best[0] < most:
            _, layer, thing = best
            half = thing.size * kind.aspect / 2
            self.taken.append(
                (thing.x - half, thing.y - thing.size, thing.x + half, thing.y)
            )
            layer.objects.append(thing)

    def _overlap(self, box: tuple[float, float, float, float], afloat: bool) -> float:
        """Share of a box that is already covered."""
        x0, y0, x1, y1 = box
        area = max(1.0, (x1 - x0) * (y1 - y0))
        total = 0.0
        hidden = [cape for cape in self.capes if afloat and y1 < cape[3]]
        for a0, b0, a1, b1 in [*self.taken, *hidden]:
            w, h = min(x1, a1) - max(x0, a0), min(y1, b1) - max(y0, b0)
            if w > 0 and h > 0:
                smaller = min(area, max(1.0, (a1 - a0) * (b1 - b0)))
                total += w * h / smaller
        return total

    def _x(self, i: int, count: int, hero: bool, attempt: int) -> float:
        """On a third for a single thing, spread out for several."""
        scene, rng = self.scene, self.rng
        if count == 1:
            third = 0.34 if scene.light_x > scene.width / 2 else 0.66
            if not hero:
                third = rng.uniform(0.12, 0.88)
            return scene.width * (
                third + rng.uniform(-0.05, 0.05) * (1 + attempt * 0.6)
            )
        cell = (i + 0.5 + rng.uniform(-0.38, 0.38)) / count
        if attempt > 3:
            cell = rng.uniform(0.06, 0.94)
        return scene.width * (0.05 + 0.90 * cell)

    def _spot(
        self, kind: Kind, i: int, count: int, hero: bool, attempt: int
    ) -> tuple[Layer, float, float, float]:
        """A layer, a foot and a depth for one thing."""
        scene, rng = self.scene, self.rng
        x = self._x(i, count, hero, attempt)
        water = [layer for layer in scene.layers if layer.kind == "water"]
        river = [layer for layer in scene.layers if layer.style == "river"]
        if kind.habitat in {"air", "space"} or self.places == ["sky"]:
            return self._aloft(kind, x)
        if kind.habitat == "water" and water:
            layer = water[0]
            far = 0.12 if hero else 0.06
            t = rng.uniform(far, 0.5) if count > 1 else rng.uniform(0.2, 0.42)
            y = layer.top + (self._shore(x) - layer.top) * t
            depth = max(0.0, 0.72 - 1.5 * t)
            return layer, x, y + 4, depth
        if kind.id == "bridge" and (river or water):
            layer = river[0] if river else water[0]
            t = 0.30 if river else 0.14
            return (
                layer,
                scene.width / 2,
                layer.top + (layer.bottom - layer.top) * t,
                0.3,
            )
        return self._ashore(kind, x, i, count, hero)

    def _shore(self, x: float) -> float:
        """Where the water ends towards the viewer."""
        lows = [
            layer.y_at(x)
            for layer in self.scene.layers
            if layer.kind in {"beach", "hill"} and layer.depth < 0.05 and len(layer.xs)
        ]
        return min(lows, default=self.scene.height)

    def _aloft(self, kind: Kind, x: float) -> tuple[Layer, float, float, float]:
        scene, rng = self.scene, self.rng
        layer = next((a for a in scene.layers if a.name == "aloft"), None)
        if layer is None:
            layer = Layer("aloft", "aloft")
            sky = [
                i
                for i, a in enumerate(scene.layers)
                if a.kind in {"sky", "sun", "stars", "clouds"}
            ]
            at = sky[-1] + 1 if kind.id == "rainbow" and sky else len(scene.layers)
            scene.layers.insert(at, layer)
        if kind.id == "rainbow":
            return layer, scene.width / 2, scene.horizon, 0.1
        if scene.time == "space":
            return (
                layer,
                x,
                scene.height * rng.uniform(0.24, 0.86),
                rng.uniform(0, 0.25),
            )
        y = scene.horizon * rng.uniform(0.22, 0.72)
        return layer, x, y, max(0.0, rng.uniform(-0.1, 0.45))

    def _ashore(
        self, kind: Kind, x: float, i: int, count: int, hero: bool
    ) -> tuple[Layer, float, float, float]:
        scene, rng = self.scene, self.rng
        lands = [a for a in scene.layers if a.kind in GROUND and a.depth < 0.5]
        if not lands:
            return self._forced(kind, x)
        capes = [a for a in lands if a.kind == "headland"]
        near = [a for a in lands if a.kind != "headland"]
        if capes and (
            kind.id in _HIGH or not near or kind.id in {"house", "cabin", "palm"}
        ):
            cape = capes[-1]
            return self._on_cape(cape, hero, i, count)
        if near and near[0].kind == "table":
            y = scene.horizon + (scene.height - scene.horizon) * rng.uniform(0.28, 0.62)
            return near[0], scene.width * (0.5 + (x / scene.width - 0.5) * 0.8), y, 0.0
        if count > 6 or kind.id == "flower":
            layer = near[rng.randrange(max(0, len(near) - 2), len(near))]
            return self._scattered(layer, x)
        pick = len(near) - 1 if not hero or len(near) < 2 else len(near) - 2
        if count > 1:
            pick = max(0, len(near) - 1 - (i + rng.randrange(2)) % min(3, len(near)))
        if kind.height > 0.3 and len(near) > 1:
            pick = min(pick, len(near) - 2)
        layer = near[pick]
        y = layer.y_at(x) + scene.unit * (
            0.012 + 0.05 * rng.random() * (1 - layer.depth)
        )
        return layer, x, min(y, scene.height * 0.965), layer.depth

    def _scattered(self, layer: Layer, x: float) -> tuple[Layer, float, float, float]:
        """Anywhere on a band, nearer ones lower."""
        t = self.rng.random()
        top = layer.y_at(x) + 10
        y = top + (self.scene.height * 1.02 - top) * t
        return layer, x, y, max(0.0, layer.depth + 0.1 - 0.45 * t)

    def _on_cape(
        self, cape: Layer, hero: bool, i: int, count: int
    ) -> tuple[Layer, float, float, float]:
        """On the high part of a headland or island."""
        lo, hi = float(cape.xs.min()), float(cape.xs.max())
        lo, hi = max(lo, 0.0), min(hi, self.scene.width)
        spread = (
            self.rng.uniform(0.42, 0.6) if count == 1 else 0.2 + 0.6 * (i + 0.5) / count
        )
        if not hero and count == 1:
            spread = self.rng.uniform(0.15, 0.8)
        from_left = float(cape.ys[0]) < float(cape.ys[-1])
        x = lo + (hi - lo) * (spread if from_left else 1 - spread)
        return cape, x, cape.y_at(x) + 5, cape.depth

    def _forced(self, kind: Kind, x: float) -> tuple[Layer, float, float, float]:
        """No ground of its own: on water or before a bare sky, low in the picture."""
        scene = self.scene
        if scene.layers and scene.layers[0].kind == "abstract":
            return self._aloft(kind, x)
        layer = Layer("aloft", "foreground")
        found = next((a for a in scene.layers if a.name == "foreground"), None)
        if found is None:
            scene.layers.append(layer)
            found = layer
        return found, x, scene.height * self.rng.uniform(0.86, 0.94), 0.0

    @staticmethod
    def _settle(layer: Layer, kind: Kind, x: float, y: float) -> float:
        """After a shift sideways, back on the ground."""
        if kind.habitat == "ground" and layer.kind in {
            "hill",
            "headland",
            "dunes",
            "beach",
        }:
            return max(y, layer.y_at(x) + 4)
        return y


def _scenery(
    scene: Scene, places: list[str], excluded: frozenset[str]
) -> list[Mention]:
    """Things a place has of itself."""
    asked = set(scene.reading.object_ids)
    found: list[Mention] = []
    rich = 1 + 0.6 * scene.complexity
    defaults = {
        "village": (("house", 6), ("church", 1), ("tree", 5)),
        "forest": (("pine", 9),),
        "meadow": (("tree", 3), ("flower", 30)),
        "hills": (("tree", 4),),
        "mountains": (("pine", 8),),
        "desert": (("cactus", 3),),
        "beach": (("palm", 2),),
        "island": (("palm", 4),),
        "lake": (("pine", 5),),
        "river": (("tree", 4), ("bush", 5)),
        "snow": (("pine", 6),),
        "sea": (("bird", 4),),
        "coast": (("bird", 5),),
    }
    leafy = "pine" not in scene.reading.prompt.lower() and scene.season in {
        "autumn",
        "spring",
    }
    for place in places:
        for name, count in defaults.get(place, ()):
            what = "tree" if name == "pine" and leafy else name
            single = any(
                m.id == what and not m.count and not m.plural
                for m in scene.reading.objects
            )
            asked_alone = what == "house" and single
            if (
                (what in asked and not asked_alone)
                or what in excluded
                or any(m.id == what for m in found)
            ):
                continue
            if place in {"mountains", "lake"} and {
                "sea",
                "coast",
                "beach",
                "city",
            } & set(places):
                continue
            if what == "flower" and (scene.season in {"winter", "autumn"}):
                continue
            found.append(Mention(what, max(1, round(count * rich)), True))
    return found


def _beside_ways(scene: Scene) -> None:
    """What stands on ground that a road or river crosses is painted after it."""
    for ground, way in pairwise(list(scene.layers)):
        if way.kind == "path" and ground.kind == "hill":
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
    near = [thing for thing in water.objects if thing.y > foot]
    if near:
        water.objects = [thing for thing in water.objects if thing.y <= foot]
        scene.layers.insert(capes[-1] + 1, Layer("afloat", "afloat", objects=near))


def _frame(scene: Scene, places: list[str], rng: Random) -> None:
    """Two or three big trees at the sides of a forest, which give it depth."""
    if "forest" not in places or "pine" in scene.reading.excluded:
        return
    land = [layer for layer in scene.layers if layer.kind in {"hill", "dunes"}]
    if not land:
        return
    leafy = (
        scene.season in {"autumn", "spring"}
        and "pine" not in scene.reading.prompt.lower()
    )
    name = "tree" if leafy else "pine"
    if name in scene.reading.excluded:
        return
    for share, size in ((0.03, 0.72), (0.17, 0.46), (0.97, 0.62), (0.86, 0.40)):
        x = scene.width * (share + rng.uniform(-0.03, 0.03))
        tall = scene.unit * size * rng.uniform(0.9, 1.1)
        thing = Placed(
            name,
            x,
            scene.height * rng.uniform(0.95, 1.02),
            tall,
            0.0,
            rng.random() < 0.5,
            None,
            rng.randrange(1 << 30),
        )
        land[-1].objects.append(thing)


def populate(scene: Scene, places: list[str], rng: Random) -> None:
    """Place what the prompt names, then what the place has of itself."""
    if "abstract" in places and not scene.reading.objects:
        return
    placer = Placer(scene, places, rng)
    order = sorted(
        scene.reading.objects,
        key=lambda m: (
            -(KINDS[m.id].height if m.id in KINDS else 0)
            * (m.count is None or m.count < 4)
        ),
    )
    for mention in order:
        placer.put(mention, hero=mention is scene.reading.objects[0])
    for mention in _scenery(scene, places, scene.reading.excluded):
        placer.put(mention, hero=False, optional=True)
    _frame(scene, places, rng)
    _before_capes(scene)
    _beside_ways(scene)
    for layer in scene.layers:
        layer.objects.sort(
            key=lambda thing: (-thing.depth if layer.kind == "aloft" else 0, thing.y)
        )
    rain = {"rain": "rain", "storm": "rain", "snowfall": "snow"}
    for weather in scene.reading.weather:
        if weather in rain:
            scene.layers.append(
                Layer("rain", weather, style=rain[weather], seed=rng.randrange(1 << 30))
            )
            break
