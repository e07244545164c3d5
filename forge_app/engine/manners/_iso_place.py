"""Where things stand on the isometric plate, and how they are drawn there."""

import math
from dataclasses import dataclass, field, replace
from random import Random

from forge_app.engine.draw.canvas import num
from forge_app.engine.draw.figure import dress, place
from forge_app.engine.manners._iso import COS, SIN, Stage
from forge_app.engine.manners._iso_ground import LAND, STREETS, Ground
from forge_app.engine.manners._iso_models import MODELS
from forge_app.engine.manners._iso_room import WALL
from forge_app.engine.manners._trace import silhouette, trace
from forge_app.engine.objects.catalogue import all_objects
from forge_app.engine.objects.spec import Seat
from forge_app.engine.scene.model import Layer, Placed, Scene
from forge_app.engine.scene.noise import stream

STREET = 1.7
"""Length of a tile's edge in a street, in metres."""
METRES = 0.5
"""Length of a tile's edge in a room, in metres."""
_TABLES = ("table", "desk", "coffee_table", "workbench")
_WALLED = frozenset({
    "bookshelf", "fireplace", "wardrobe", "fridge", "piano", "television", "bed",
    "mirror", "door",
})  # fmt: skip
"""Furniture that stands at a wall."""
_SIDED = {"vehicles", "animals", "people", "furniture", "buildings"}
_ROUND = {"fountain", "well", "igloo", "hut", "wind_turbine", "windmill", "statue",
          "lantern", "water_tower", "traffic_light", "lamp", "pagoda"}  # fmt: skip
"""Families that have a side to align with an axis, and what in them is round."""
EDGE = 0.045
"""What stays free above things, as a share of the picture's height."""
SHARE = 0.74
"""Height of a thing on the plate by its height in the foreground of a picture."""


@dataclass
class Item:
    """A thing on the plate.

    Attributes:
        thing: As it was composed.
        x: Middle of its foot, in tiles.
        y: Middle of its foot, in tiles.
        z: Height of its foot, in tiles.
        high: Its height in tiles.
        foot: Side of its foot in tiles.
        front: The last diagonal of tiles that it covers.
        riders: What is on it, with the offset from its foot by its height.
    """

    thing: Placed
    x: float
    y: float
    z: float
    high: float
    foot: float
    front: int
    riders: list[tuple[Placed, float, float]] = field(default_factory=list)


class Plate:
    """Finds tiles for the things of a scene, in their order."""

    def __init__(self, scene: Scene, ground: Ground, stage: Stage) -> None:
        """Take a scene and the ground laid for it."""
        self.scene, self.ground, self.stage = scene, ground, stage
        self.room = any(layer.surface == "floor" for layer in scene.layers)
        self.items: list[Item] = []
        self.aloft: list[Placed] = []
        if self.room and "library" in scene.places:  # its shelves stand there
            for i in range(ground.tiles):
                ground.cells[i][0].used = ground.cells[0][i].used = True

    def in_order(self) -> list[Item]:
        """Its things, the far ones first."""
        return sorted(self.items, key=lambda item: (item.x + item.y, item.x))

    def put_layer(self, layer: Layer) -> None:
        """Place what stands in a layer; what is on another thing after it."""
        known = all_objects()
        first = len(self.items)
        things = list(layer.objects)
        if self.room:  # before smaller things take the places at the wall
            things.sort(key=lambda thing: thing.id not in _WALLED)
        for thing in things:
            spec = known[thing.id]
            if spec.draw is None or thing.id == "rug":
                continue
            if layer.surface == "table" and self.room:
                self.lay(thing)
            elif layer.surface in {"wall", "ceiling"} and not thing.raised:
                self.hang(thing, layer.surface)
            elif layer.kind == "aloft" or spec.stands[0] in {"sky", "space"}:
                self.aloft.append(thing)
            elif not thing.raised:
                self.put(thing, self._tall(thing, layer))
        for thing in layer.objects:
            if thing.raised and known[thing.id].draw:
                self._ride(thing, self.items[first:] or self.items)

    def _tall(self, thing: Placed, layer: Layer) -> float:
        """Height in tiles: as in the foreground, for nothing is far on a plate."""
        if layer.surface == "floor":
            metres = all_objects()[thing.id].metres
            least = 1.3 if thing.id in self.scene.reading.object_ids else 0.6
            return max(least, min(3.9, metres / METRES))
        if not STREETS.isdisjoint(self.scene.places):
            named = 1.5 if thing.id in self.scene.reading.object_ids else 1.0
            real = all_objects()[thing.id].metres / STREET
            return max(0.9, min(4.5, named * real))
        flat = layer.surface == "table"
        share = thing.size / (1.0 if flat else max(0.3, 1.05 - 0.95 * thing.depth))
        share *= 1.3 if thing.id in self.scene.reading.object_ids else 0.85
        return max(0.55, min(5.0, SHARE * share / self.stage.tile))

    def _at_wall(self, thing: Placed, high: float) -> bool:
        """Stand a thing at the right wall, from a corner on; whether there is room."""
        n, cells = self.ground.tiles, self.ground.cells
        row = 1 if "library" in self.scene.places else 0
        wide = high * all_objects()[thing.id].width * COS
        span = max(1, min(n, math.ceil(wide - 0.25)))
        wish = 0 if thing.x < self.scene.width / 2 else n - span  # in a corner
        free = [
            i for i in range(n - span + 1)
            if not any(cells[i + k][row].used for k in range(span))
        ]  # fmt: skip
        if not free:
            return False
        i = min(free, key=lambda i: abs(i - wish))
        for k in range(span):
            cells[i + k][row].used = True
        deep = 0.5 if thing.id in MODELS else 0.3
        self.items.append(
            Item(thing, i + span / 2, row + deep, cells[i][row].height, high, 0.6, i)
        )
        return True

    def put(self, thing: Placed, high: float, filler: bool = False) -> bool:
        """Place one thing on the free tiles that fit it best."""
        spec = all_objects()[thing.id]
        if self.room and thing.id in _WALLED and self._at_wall(thing, high):
            return True
        ratio = MODELS[thing.id][1] if thing.id in MODELS else spec.width * 0.8
        foot = max(0.5, high * ratio)
        span = max(1, min(3, round(foot * 0.8)))
        drives = spec.family == "vehicles" and spec.stands[0] == "land"
        wants = (spec.stands[0] == "water", drives and not filler)
        span = 1 if drives else span
        best = self._best(thing, span, wants, filler)
        if best is None and span > 1 and not filler:
            span = 1
            best = self._best(thing, 1, wants, filler)
        if best is None:
            if not filler and not self._desperate(thing, high, foot):
                self.aloft.append(thing)
            return False
        i, j = best
        lift = self._afloat(thing)
        for a in range(span):
            for b in range(span):
                self.ground.cells[i + a][j + b].used = True
        z = self.ground.cells[i][j].height + lift
        x, y, front = i + span / 2, j + span / 2, i + j + 2 * (span - 1)
        above = self.stage.at(x, y, z)[1] - EDGE * self.scene.height
        shown = min(1.0, max(0.4, above / (high * self.stage.tile)))
        high, foot = high * shown, foot * shown
        self.items.append(Item(thing, x, y, z, high, min(foot, span * 1.1), front))
        return True

    def _afloat(self, thing: Placed) -> float:
        """How far it swims above the bed of the sea, in tiles."""
        if "underwater" not in self.scene.places:
            return 0.0
        bed = 0.78 * self.scene.height
        return max(0.0, (bed - thing.y) / bed) * 0.5 * self.ground.tiles

    def lay(self, thing: Placed) -> None:
        """Put a thing on a table of a room, bringing a table if there is none."""
        known = all_objects()

        def free() -> list[Item]:
            return [item for item in self.items
                    if item.thing.id in _TABLES and len(item.riders) < 4]  # fmt: skip

        if not free():
            table = next(name for name in _TABLES if name in known)
            high = 1.4 * known[table].metres / METRES
            self.put(replace(thing, id=table, colours={}, parts={}), high)
        tables = free()
        if not tables:
            return
        host = min(tables, key=lambda item: len(item.riders))
        seat = known[host.thing.id].seat or Seat(-40, 40, -96)
        part = (0.5, 0.2, 0.8, 0.35)[len(host.riders)]
        dx = (seat.left + (seat.right - seat.left) * part) / 100
        real = known[thing.id].metres / known[host.thing.id].metres
        size = min(0.9, 1.3 * real) * host.thing.size
        host.riders.append((replace(thing, size=size), dx, seat.y / 100))

    def hang(self, thing: Placed, surface: str) -> None:
        """Hang a thing on the right wall, or from the ceiling."""
        n, metres = self.ground.tiles, all_objects()[thing.id].metres
        high = max(0.6, min(2.0, metres / METRES))
        x = n * max(0.12, min(0.88, thing.x / self.scene.width))
        y, z = (0.05, 2.3) if surface == "wall" else (n / 2, WALL - high)
        self.items.append(Item(thing, x, y, LAND + z, high, 0.0, 0))

    def _desperate(self, thing: Placed, high: float, foot: float) -> bool:
        """Any tile at all for what the prompt named."""
        free = [(i, j, c) for i, j, c in self.ground.each() if not c.used]
        if not free:
            return False
        i, j, cell = free[len(free) // 2]
        cell.used = True
        self.items.append(Item(thing, i + 0.5, j + 0.5, cell.height, high, foot, i + j))
        return True

    def _best(
        self, thing: Placed, span: int, wants: tuple[bool, bool], filler: bool
    ) -> tuple[int, int] | None:
        """The far tile of the best place; wants are water, and a way to drive on."""
        wet, drives = wants
        n, scene = self.ground.tiles, self.scene
        side = (thing.x / scene.width - 0.5) * 1.5 * n
        below = (thing.base - scene.horizon) / max(1.0, scene.height - scene.horizon)
        if "underwater" in scene.places:
            below = stream("iso-deep", thing.seed).random()
        diag = (0.68 + 0.85 * max(0.0, min(1.0, below))) * n
        rng = stream("iso-filler", thing.seed)
        found: tuple[float, int, int] | None = None
        for i in range(n - span + 1):
            for j in range(n - span + 1):
                if not self._fits(i, j, span, wet, drives):
                    continue
                a, b = i + span / 2, j + span / 2
                if filler and self.ground.city and self._kept(i, j):
                    continue
                if filler:
                    cost = 0.7 * (a + b) + rng.uniform(0, 1.3) * n
                else:
                    rim = min(a, b, n - a, n - b)
                    cost = math.hypot(a - b - side, 0.8 * (a + b - diag))
                    cost += 1.5 * max(0.0, 1.0 - rim)
                    cost -= 0.8 * n * self.ground.cells[i][j].way
                if found is None or cost < found[0]:
                    found = (cost, i, j)
        return found[1:] if found else None

    def _kept(self, i: int, j: int) -> bool:
        """Whether a tile of a city is no building ground."""
        return self.ground.cells[i][j].material != "concrete"

    def _fits(self, i: int, j: int, span: int, wet: bool, drives: bool) -> bool:
        level = self.ground.cells[i][j].height
        for a in range(i, i + span):
            for b in range(j, j + span):
                cell = self.ground.cells[a][b]
                if cell.used or cell.water != wet or (cell.way and not drives):
                    return False
                if abs(cell.height - level) > 0.01:
                    return False
        return True

    def _ride(self, thing: Placed, hosts: list[Item]) -> None:
        """Keep a thing where it is on another."""

        def far(item: Item) -> float:
            return math.hypot(item.thing.x - thing.x, item.thing.y - thing.y)

        if not hosts:
            self.aloft.append(thing)
            return
        host = min(hosts, key=far)
        size = max(1.0, host.thing.size)
        dx, dy = (thing.x - host.thing.x) / size, (thing.y - host.thing.y) / size
        host.riders.append((thing, dx, dy))


def draw_item(stage: Stage, scene: Scene, item: Item) -> None:
    """A thing as a solid, with its shadow and what is on it."""
    pen, spec = stage.pen, all_objects()[item.thing.id]
    if spec.stands[0] != "water" and item.foot:
        wide = 0.42 * item.foot
        stage.shadow(item.x, item.y, item.z, wide, item.high * spec.shadow)
    px, py = stage.at(item.x, item.y, item.z)
    thing = replace(
        item.thing, x=px, y=py, size=item.high * stage.tile, depth=0.0, base=py
    )
    if item.thing.id in MODELS:
        _model(stage, item, thing)
    else:
        cutout(stage, scene, thing)
    for rider, dx, dy in item.riders:
        scale = thing.size / max(1.0, item.thing.size)
        seat = replace(
            rider, x=px + dx * thing.size * COS,
            y=py + dy * thing.size + dx * thing.size * SIN,
            size=rider.size * scale, depth=0.0,
        )  # fmt: skip
        cutout(stage, scene, seat)
    pen.depth = 0.0


def _model(stage: Stage, item: Item, thing: Placed) -> None:
    """A thing that has a model of its own."""
    pen, spec = stage.pen, all_objects()[thing.id]
    before = pen.dress
    choose = stream("dress", thing.id, thing.seed)
    pen.dress = dress(spec, pen.palette, choose, thing.colours, thing.parts)
    pen.canvas.add(f'<g class="{thing.id}">')
    rng = stream("object", thing.id, thing.seed)
    MODELS[thing.id][0](stage, (item.x, item.y, item.z), item.high, rng)
    pen.canvas.add("</g>")
    pen.dress = before


def cutout(stage: Stage, scene: Scene, thing: Placed) -> None:
    """A thing as a thick piece of wood, upright along the x axis."""
    pen = stage.pen
    thick = max(3.0, min(0.10 * thing.size, 0.22 * stage.tile))
    flat = replace(thing, x=0.0, y=0.0)
    spec = all_objects()[thing.id]
    turned = spec.family in _SIDED and spec.name not in _ROUND
    lean = f"translate({num(thing.x)} {num(thing.y)})"
    if turned:
        lean = f"matrix({COS:.3f} {SIN:.3f} 0 1 {num(thing.x)} {num(thing.y)})"
    edge = pen.raw(pen.palette.lit(pen.palette.materials["wood"], 0.0, stage.sides[1]))
    name = f"cut-{num(thing.x)}-{num(thing.y)}".replace(".", "_")
    back = silhouette(pen.canvas, scene, edge)
    pen.canvas.add(f'<g transform="{lean}">')
    if not turned:
        place(pen, flat, 0.0 if pen.side < 0 else 1.0)
        pen.canvas.add("</g>")
        return
    steps = max(2, round(thick / 2.2))
    for k in range(steps, 0, -1):
        by = thick * k / steps
        # Backwards along the y axis, in the leaning frame of the piece.
        shift = f"translate({by * 1.0:.2f} {-by:.2f})"
        if k == steps:
            pen.canvas.add(f'<g id="{name}" transform="{shift}">')
            trace(back, flat, scene)
            pen.canvas.add("</g>")
        else:
            step = thick / steps * (steps - k)
            pen.canvas.add(
                f'<use href="#{name}" transform="translate({-step:.2f} {step:.2f})"/>'
            )
    place(pen, flat, 0.0 if pen.side < 0 else 1.0)
    pen.canvas.add("</g>")


def put_fillers(plate: Plate, things: list[Placed], rng: Random) -> None:
    """Woods and high-rises on what is left."""
    n = plate.ground.tiles
    for thing in things:
        high = rng.uniform(1.3, 2.3)
        if thing.id == "skyscraper":
            high = rng.uniform(1.2, 4.2)
        plate.put(thing, high * n / 9, filler=True)
