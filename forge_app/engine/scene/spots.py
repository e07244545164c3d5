"""Free spots for things by themselves, on each kind of surface."""

from dataclasses import dataclass
from random import Random

from forge_app.engine.objects.spec import Object
from forge_app.engine.scene.measures import bare
from forge_app.engine.scene.model import Layer, Scene
from forge_app.engine.scene.ways import lane, middle

Spot = tuple[Layer, float, float, float]
"""A layer, a foot and a depth."""

_OTHERWISE = ("land", "floor", "table", "underwater")
_SMALL, _TALL = 2.5, 4.0
"""Metres: what is smaller stands near, what is taller behind it."""
_CLOSER = 1.2
"""From which zoom on things that are not named stay far."""
_BEHIND_ALOFT = {"sky", "sun", "stars", "clouds", "wisps", "bank"}


@dataclass(frozen=True)
class Wish:
    """Which spot is wanted.

    Attributes:
        i: Number of the thing among those of its mention.
        count: How many these are.
        hero: Whether the picture is about it.
        attempt: Later attempts look farther away.
        zone: "left", "right", "centre", "near", "far" or "".
        named: Whether the prompt names it.
    """

    i: int
    count: int
    hero: bool
    attempt: int
    zone: str
    named: bool = False


class Spots:
    """Proposes spots in a scene whose layers are laid out."""

    def __init__(self, scene: Scene, places: list[str], rng: Random) -> None:
        """Take the scene."""
        self.scene, self.places, self.rng = scene, places, rng
        self.zoom = 1.0
        self.wanted = ""

    def indoors(self) -> bool:
        """Whether things stand in a room, with nothing growing."""
        found = {a.surface for a in self.scene.layers if a.surface}
        return bool(found & {"table", "floor"}) and "land" not in found

    def on(self, surface: str) -> list[Layer]:
        """The layers that are a kind of surface and not too far away."""
        return [a for a in self.scene.layers if a.surface == surface and a.depth < 0.5]

    def surface(self, spec: Object) -> str:
        """The kind of surface a thing is put on in this scene, or nothing."""
        if self.wanted and self.on(self.wanted):
            return self.wanted
        if self.places == ["sky"]:
            return "sky"
        if "water" in spec.stands and self.on("underwater"):
            return "underwater"
        for name in [*spec.stands, *_OTHERWISE]:
            if name in {"sky", "space"} or self.on(name):
                return name
        return "sky" if self.scene.layers[0].kind == "abstract" else ""

    def find(self, spec: Object, wish: Wish) -> Spot:
        """A spot for one thing."""
        scene, x = self.scene, self.x(wish)
        surface = self.surface(spec)
        if spec.spot == "horizon":
            return self._behind(), scene.width / 2, scene.horizon, 0.1
        if spec.spot == "span" and self.on("water"):
            return self._across()
        if surface in {"sky", "space"}:
            return self._aloft(x, wish)
        return self._grounded(spec, surface, x, wish)

    def _grounded(self, spec: Object, surface: str, x: float, wish: Wish) -> Spot:
        """A spot on something."""
        if surface == "water":
            return self._afloat(x, wish)
        if surface == "land":
            return self._ashore(spec, x, wish)
        if surface:
            return self._within(self.on(surface)[-1], x, wish)
        return self._forced(x)

    def x(self, wish: Wish) -> float:
        """On a third for a single thing, spread out for several."""
        scene, rng = self.scene, self.rng
        zones = {"left": 0.24, "right": 0.76, "centre": 0.5}
        if wish.zone in zones:
            spread = 0.05 + 0.12 * (wish.count > 1)
            return scene.width * (zones[wish.zone] + rng.uniform(-spread, spread))
        if wish.count == 1:
            third = 0.34 if scene.light_x > scene.width / 2 else 0.66
            if not wish.hero:
                third = rng.uniform(0.12, 0.88)
            near = rng.uniform(-0.05, 0.05) * (1 + wish.attempt * 0.6)
            return scene.width * (third + near)
        cell = (wish.i + 0.5 + rng.uniform(-0.38, 0.38)) / wish.count
        if wish.attempt > 3:
            cell = rng.uniform(0.06, 0.94)
        return scene.width * (0.05 + 0.90 * cell)

    def _layer(self, name: str, at: int) -> Layer:
        """A layer of its own for things, made when first needed."""
        found = next((a for a in self.scene.layers if a.name == name), None)
        if found is None:
            found = Layer("aloft", name)
            self.scene.layers.insert(at, found)
        return found

    def _behind(self) -> Layer:
        """A layer before the sky and behind all land."""
        layers = self.scene.layers
        sky = [i for i, a in enumerate(layers) if a.kind in _BEHIND_ALOFT]
        return self._layer("horizon", sky[-1] + 1 if sky else len(layers))

    def aloft(self) -> Layer:
        """The layer of what flies."""
        return self._layer("aloft", len(self.scene.layers))

    def _aloft(self, x: float, wish: Wish) -> Spot:
        """In the upper part of the sky, or anywhere in space."""
        scene, rng = self.scene, self.rng
        if scene.time == "space":
            y = scene.height * rng.uniform(0.24, 0.86)
            return self.aloft(), x, y, rng.uniform(0, 0.25)
        y = scene.horizon * rng.uniform(0.22, 0.72)
        far = {"far": 0.4, "near": -0.3}.get(wish.zone, 0.0)
        return self.aloft(), x, y, max(0.0, rng.uniform(-0.1, 0.45) + far)

    def _across(self) -> Spot:
        """Over a river, or far out over a sheet of water."""
        river = [a for a in self.on("water") if a.style == "river"]
        if river:
            y = river[0].top + (river[0].bottom - river[0].top) * 0.30
            return river[0], middle(self.scene, river[0], y), y, 0.3
        layer = self.on("water")[0]
        y = layer.top + (layer.bottom - layer.top) * 0.14
        return layer, self.scene.width / 2, y, 0.3

    def _afloat(self, x: float, wish: Wish) -> Spot:
        """On water, clear of the near shore."""
        rng, layer = self.rng, self.on("water")[0]
        far = 0.12 if wish.hero else 0.06
        t = rng.uniform(far, 0.5) if wish.count > 1 else rng.uniform(0.2, 0.42)
        t = {"near": rng.uniform(0.45, 0.7), "far": 0.06}.get(wish.zone, t)
        if layer.style == "river":
            y = layer.top + (layer.bottom - layer.top) * (0.35 + 0.5 * t)
            drift = (x / self.scene.width - 0.5) * 0.1 * self.scene.unit
            return layer, middle(self.scene, layer, y) + drift, y, 0.3 - 0.3 * t
        y = layer.top + (self.shore(x) - layer.top) * t
        return layer, x, y + 4, max(0.0, 0.72 - 1.5 * t)

    def shore(self, x: float) -> float:
        """Where the water ends towards the viewer."""
        lows = [
            layer.y_at(x)
            for layer in self.scene.layers
            if layer.kind in {"beach", "hill"} and layer.depth < 0.05 and len(layer.xs)
        ]
        return min(lows, default=self.scene.height)

    def _ashore(self, spec: Object, x: float, wish: Wish) -> Spot:
        """On a cape for what stands high, else on one of the near bands."""
        scene, rng = self.scene, self.rng
        lands = self.on("land")
        if lands[-1].metre:
            return self._along(lands[-1], spec, x, wish)
        capes = [a for a in lands if a.kind == "headland"]
        near = [a for a in lands if a.kind != "headland"]
        if capes and (spec.spot == "cape" or not near):
            return self._on_cape(capes[-1], wish)
        if wish.count > 6:
            layer = near[rng.randrange(max(0, len(near) - 2), len(near))]
            return self._scattered(layer, x)
        pick = len(near) - 1 if not wish.hero or len(near) < 2 else len(near) - 2
        if wish.count > 1:
            deep = 2 if len(near) > 2 or wish.count > 3 else 1
            deep = 3 if spec.metres > _SMALL else deep
            step = (wish.i + rng.randrange(2)) % min(deep, len(near))
            pick = max(0, len(near) - 1 - step)
        lone = wish.count == 1 and not wish.hero
        large = spec.share("land") > 0.3 or (spec.metres > _TALL and lone)
        if large and len(near) > 1:
            pick = min(pick, len(near) - 2)
        if self.zoom > _CLOSER:  # what it is about near, all else behind
            front = max(0, len(near) - 1 - scene.seed % 2)
            pick = front if wish.named else rng.randrange(max(1, len(near) - 1))
        pick = {"near": len(near) - 1, "far": 0}.get(wish.zone, pick)
        layer = near[pick]
        deep = 0.012 + 0.05 * rng.random() * (1 - layer.depth)
        if wish.zone == "near":
            deep += 0.08
        y = layer.y_at(x) + scene.unit * deep
        for nearer in near[pick + 1 :]:
            if nearer.y_at(x) < y:  # a rise before it would hide its foot
                layer, y = nearer, nearer.y_at(x) + scene.unit * deep
        return layer, x, min(y, scene.height * 0.965), layer.depth

    def _along(self, way: Layer, spec: Object, x: float, wish: Wish) -> Spot:
        """On a street or road in perspective: on the roadway, or beside it."""
        scene, rng = self.scene, self.rng
        low, high = (0.4, 0.66) if wish.named else (0.06, 0.42)
        low, high = {"near": (0.5, 0.75), "far": (0.03, 0.12)}.get(
            wish.zone, (low, high)
        )
        t = rng.uniform(low, high)
        y = way.top + (way.bottom - way.top) * t
        open_road = way.kind == "highway"
        share = (y - way.eye) / (way.bottom - way.eye)
        rolls = spec.family == "vehicles"
        inner, outer = (0.05, 0.17) if rolls else (0.30, 0.38)
        if open_road:
            inner, outer = (0.06, 0.2) if rolls or wish.named else (0.55, 1.3)
        side = 1 if x > scene.width / 2 else -1
        away = (
            rng.uniform(inner, outer) * share * scene.width * (1 if open_road else 1.4)
        )
        return way, lane(scene, way, y) + side * away, y, 0.3 * (1 - t)

    def _scattered(self, layer: Layer, x: float) -> Spot:
        """Anywhere on a band, nearer ones lower."""
        t = self.rng.random()
        top = layer.y_at(x) + 10
        y = top + (self.scene.height * 1.02 - top) * t
        lands = [a for a in self.on("land") if a.kind != "headland"]
        for nearer in lands[lands.index(layer) + 1 :]:
            if nearer.y_at(x) <= y:  # that is the ground there
                layer = nearer
        return layer, x, y, max(0.0, layer.depth + 0.1 - 0.45 * t)

    def _on_cape(self, cape: Layer, wish: Wish) -> Spot:
        """On the high part of a headland or island."""
        lo, hi = float(cape.xs.min()), float(cape.xs.max())
        lo, hi = max(lo, 0.0), min(hi, self.scene.width)
        alone = wish.count == 1
        spread = 0.2 + 0.6 * (wish.i + 0.5) / wish.count
        if alone:
            spread = self.rng.uniform(*((0.42, 0.6) if wish.hero else (0.15, 0.8)))
        from_left = float(cape.ys[0]) < float(cape.ys[-1])
        x = lo + (hi - lo) * (spread if from_left else 1 - spread)
        return cape, x, cape.y_at(x) + 5, cape.depth

    def _within(self, layer: Layer, x: float, wish: Wish) -> Spot:
        """On a table or floor, on a wall, or in the depth of water."""
        rng, scene = self.rng, self.scene
        low = layer.bottom or scene.height
        if layer.surface == "window":
            left, right = float(layer.xs[0]), float(layer.xs[-1])
            at = left + (right - left) * rng.uniform(0.2, 0.8)
            return layer, at, low + 0.07 * layer.metre, 0.0
        if layer.surface == "wall":
            left, right = bare(scene, layer.metre)
            x = left + (right - left) * rng.uniform(0.35, 0.65)
        spans = {"wall": (0.45, 0.7), "ceiling": (0.3, 0.5), "underwater": (0.2, 0.9)}
        lo, hi = spans.get(layer.surface, (0.28, 0.62))
        if layer.surface == "floor":
            lo, hi = {"near": (0.6, 0.85), "far": (0.05, 0.2)}.get(wish.zone, (lo, hi))
        t = rng.uniform(lo, hi)
        depth = 0.3 * (1 - t) if layer.surface in {"floor", "underwater"} else 0.0
        inner = scene.width * (0.5 + (x / scene.width - 0.5) * 0.8)
        return layer, inner, layer.top + (low - layer.top) * t, depth

    def _forced(self, x: float) -> Spot:
        """No ground of its own: before everything, low in the picture."""
        layer = self._layer("foreground", len(self.scene.layers))
        return layer, x, self.scene.height * self.rng.uniform(0.86, 0.94), 0.0

    @staticmethod
    def settle(layer: Layer, spec: Object, x: float, y: float) -> float:
        """After a shift sideways, back on the ground."""
        if spec.stands[0] == "land" and layer.surface == "land" and len(layer.xs):
            return max(y, layer.y_at(x) + 4)
        return y
