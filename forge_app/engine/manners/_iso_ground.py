"""The ground of an isometric scene: tiles of land and water, mountains, buildings."""

import math
from dataclasses import dataclass, field
from random import Random

from forge_app.engine.draw.rows import CROPS, draw_rows
from forge_app.engine.objects.catalogue import all_objects
from forge_app.engine.scene.colour import Lch
from forge_app.engine.scene.model import Layer, Placed, Scene
from forge_app.engine.scene.noise import stream

LAND, WATER, FOOT = 0.55, 0.34, -0.75
"""Heights of usual land and water, and of the underside of the plate, in tiles."""
STREETS = frozenset({"street", "neon"})
"""Places that are a street between houses."""


@dataclass
class Cell:
    """One tile of ground.

    Attributes:
        height: In tiles.
        material: Of its top.
        tint: A colour the prompt said of it.
        water: Whether it is water.
        used: Whether something stands there.
        way: Whether it is kept for what drives.
        crop: Colours of what grows on it in rows.
    """

    height: float = LAND
    material: str = "grass"
    tint: Lch | None = None
    water: bool = False
    used: bool = False
    way: bool = False
    crop: tuple[Lch, ...] = ()


@dataclass
class Peak:
    """A mountain on some tiles: its far corner, width and height."""

    x: float
    y: float
    width: float
    height: float
    snow: bool
    tint: Lch | None = None
    lava: bool = False


@dataclass
class Ground:
    """All tiles, and what the place itself puts on them.

    Attributes:
        tiles: Tiles along each edge.
        cells: By x, then y.
        peaks: Mountains.
        woods: Name of the tree that fills free tiles, or "".
        city: Whether high-rises do.
    """

    tiles: int
    cells: list[list[Cell]]
    peaks: list[Peak] = field(default_factory=list)
    woods: str = ""
    city: bool = False

    def each(self) -> list[tuple[int, int, Cell]]:
        """All cells, the far ones first."""
        n = self.tiles
        order = sorted(((i, j) for i in range(n) for j in range(n)), key=sum)
        return [(i, j, self.cells[i][j]) for i, j in order]


def _wobble(rng: Random, n: int) -> list[list[float]]:
    """Smooth noise over the tiles, about -1..1."""
    waves = [(rng.uniform(-1.1, 1.1), rng.uniform(-1.1, 1.1), rng.uniform(0, 6.3))
             for _ in range(5)]  # fmt: skip
    return [
        [sum(math.sin(a * i + b * j + c) for a, b, c in waves) / 3 for j in range(n)]
        for i in range(n)
    ]


def _first(scene: Scene, *kinds: str) -> Layer | None:
    return next((a for a in scene.layers if a.kind in kinds), None)


def _base(scene: Scene) -> Cell:
    """What most tiles are made of."""
    if dunes := _first(scene, "dunes"):
        return Cell(material=dunes.material or "sand", tint=dunes.tint)
    lands = [a for a in scene.layers if a.surface == "land" and a.material]
    if lands and not (lands[-1].kind == "headland" and lands[-1].material == "cliff"):
        return Cell(material=lands[-1].material, tint=lands[-1].tint)
    inside = {a.surface for a in scene.layers} & {"floor", "table"}
    if inside:
        return Cell(material="wood")
    if "space" in scene.places:
        return Cell(material="stone")
    if scene.places == ["sky"]:
        return Cell(material="cloud")
    return Cell(material="snow" if scene.season == "winter" else "grass")


def lay_ground(scene: Scene, tiles: int) -> Ground:
    """The ground for the layers of a composed scene."""
    rng = stream("iso-ground", scene.seed, scene.reading.theme)
    base = _base(scene)
    cells = [
        [Cell(base.height, base.material, base.tint) for _ in range(tiles)]
        for _ in range(tiles)
    ]
    ground = Ground(tiles, cells)
    noise = _wobble(rng, tiles)
    ridge = _first(scene, "ridge")
    water = _first(scene, "water")
    if water:
        _flood(scene, ground, noise, water, dry_back=ridge is not None)
    if scene.places and "underwater" in scene.places:
        _each_material(ground, "sand")
    hilly = {"hills", "meadow", "garden", "vineyard", "desert"} & set(scene.places)
    if hilly or ridge:
        _hills(ground, noise, 0.9 if "hills" in scene.places else 0.45)
    way = _first(scene, "path")
    if way:
        _way(ground, rng, way)
    if ridge:
        _mountains(ground, rng, ridge)
    _special(scene, ground)
    return ground


def _special(scene: Scene, ground: Ground) -> None:
    """What certain places have instead of, or on, the usual ground."""
    if "volcano" in scene.places:
        _volcano(ground)
    for layer in scene.layers:
        if layer.paint is draw_rows:
            _sow(ground, layer)
    if _first(scene, "falls"):
        _falls(ground)
    line = _first(scene, "treeline")
    if line:
        ground.woods = "pine" if line.style == "pines" else "tree"
    skyline = _first(scene, "skyline") is not None
    street = not STREETS.isdisjoint(scene.places)
    ground.city = skyline or street
    if street:
        _avenue(ground)
    elif skyline:
        whole = "city" in scene.places or len(scene.places) == 1
        _streets(ground, 2.0 if whole and "park" not in scene.places else 0.62)
    if "canyon" in scene.places:
        _canyon(ground)


def _each_material(ground: Ground, material: str) -> None:
    for _, _, cell in ground.each():
        cell.material = material


def _needs_land(scene: Scene) -> bool:
    known = all_objects()
    things = [t for a in scene.layers for t in a.objects if not t.raised]
    return any(known[t.id].stands[0] == "land" for t in things)


def _flood(
    scene: Scene, ground: Ground, noise: list[list[float]], layer: Layer, dry_back: bool
) -> None:
    """Turn tiles into water as the place has it."""
    n, places = ground.tiles, set(scene.places)
    beach = _first(scene, "beach")
    cape = _first(scene, "headland")
    land = _needs_land(scene) or dry_back or _first(scene, "treeline") is not None
    for i, j, cell in ground.each():
        bump = noise[i][j] * 0.8
        diag, side = i + j, i - j
        middle = math.hypot(i - (n - 1) / 2, j - (n - 1) / 2)
        if "island" in places:
            dry = middle + bump < 0.3 * n
        elif beach:
            dry = diag + bump * 1.5 > 0.98 * n
        elif cape:
            left = float(cape.xs.mean()) < scene.width / 2 if len(cape.xs) else False
            dry = (-side if left else side) + bump > 0.22 * n
        elif {"lake", "river", "waterfall"} & places:
            dry = math.hypot(i - 0.56 * n, j - 0.56 * n) + bump > 0.36 * n
        else:
            dry = land and diag - bump < 0.72 * n
        if _first(scene, "skyline") and not beach:
            dry = diag + bump < 1.25 * n
        if dry:
            high = cape and not beach and "island" not in places
            cell.height = LAND + (0.7 if high else 0.0)
            if beach or "island" in places:
                cell.material = "sand"
            if "island" in places and middle + bump < 0.19 * n:
                cell.material, cell.height = "grass", LAND + 0.3
            continue
        cell.water, cell.height = True, WATER
        cell.material, cell.tint = layer.material or "sea", layer.tint


def _hills(ground: Ground, noise: list[list[float]], most: float) -> None:
    """Raise land in quarter steps, more at the back."""
    n = ground.tiles
    for i, j, cell in ground.each():
        if not cell.water:
            back = 1 - (i + j) / (2 * n)
            lift = max(0.0, noise[i][j] * 0.5 + 0.35) * most * (0.4 + back)
            cell.height += round(lift * 4) / 4


def _way(ground: Ground, rng: Random, layer: Layer) -> None:
    """A winding road or river from the back to the front."""
    n = ground.tiles
    at = n * rng.uniform(0.38, 0.58)
    phase = rng.uniform(0, 6.3)
    low = min((c.height for _, _, c in ground.each() if not c.water), default=LAND)
    river = layer.style == "river"
    half = 1.05 if river else 0.75
    for j in range(n):
        middle = at + math.sin(j * 0.75 + phase) * n * 0.12
        for i in range(n):
            cell = ground.cells[i][j]
            if abs(i + 0.5 - middle) < half and not cell.water:
                cell.water, cell.way = river, not river
                cell.height = WATER if river else low - 0.06
                cell.material = "lake" if river else "path"
                cell.tint = layer.tint
                cell.used = False


def _mountains(ground: Ground, rng: Random, layer: Layer) -> None:
    """A group of peaks on the far corner, the highest behind."""
    n = ground.tiles
    snow = layer.style == "snow"
    shapes = [(0.0, 0.0, 0.46, 0.52), (0.34, 0.02, 0.36, 0.36), (0.0, 0.36, 0.34, 0.33),
              (0.62, 0.0, 0.28, 0.24), (0.02, 0.64, 0.26, 0.22),
              (0.30, 0.32, 0.22, 0.17)]  # fmt: skip
    for x, y, wide, high in shapes:
        width = n * wide * rng.uniform(0.92, 1.1)
        tall = n * high * rng.uniform(0.85, 1.2)
        peak = Peak(n * x, n * y, width, tall, snow, layer.tint)
        ground.peaks.append(peak)
        for i, j, cell in ground.each():
            if (peak.x - 0.2 <= i + 0.5 <= peak.x + width) and (
                peak.y - 0.2 <= j + 0.5 <= peak.y + width
            ):
                cell.used, cell.water, cell.height = True, False, LAND
                if cell.material in {"lake", "sea", "tropical"}:
                    cell.material = "rock"


def _canyon(ground: Ground) -> None:
    """Walls in two steps on both sides of the river."""
    n = ground.tiles
    wet = [(i, j) for i, j, cell in ground.each() if cell.water]
    for i, j, cell in ground.each():
        row = [a for a, b in wet if b == j] or [n // 2]
        away = min(abs(i - a) for a in row)
        # The near side stays low, or it would hide what lies behind it.
        high = 2.0 if i < min(row) else 0.7
        if not cell.water and away > 1:
            cell.height = LAND + high * (0.55 if away == 2 else 1.0)


def _streets(ground: Ground, depth: float) -> None:
    """Every third row is a street, so far to the front as a share of the edge."""
    for i, j, cell in ground.each():
        if i + j > depth * ground.tiles:
            continue
        if not cell.water and (i % 3 == 2 or j % 3 == 2):
            cell.material, cell.way, cell.height = "dark", True, LAND - 0.05
        elif not cell.water:
            cell.material, cell.height = "concrete", LAND


def _avenue(ground: Ground) -> None:
    """A road along the x axis, between pavements, with buildings on the far side."""
    n = ground.tiles
    for _, j, cell in ground.each():
        cell.material, cell.height = "concrete", LAND
        if n // 2 <= j < n // 2 + 2:
            cell.material, cell.way, cell.height = "dark", True, LAND - 0.06
        elif j > n // 2:
            cell.material = "stone" if j == n // 2 + 2 else "grass"
        elif j == n // 2 - 1:
            cell.material = "stone"


def _sow(ground: Ground, layer: Layer) -> None:
    """Rows of a crop along the x axis, on level ground."""
    tones = (layer.tint,) if layer.tint else CROPS[layer.style or "wheat"]
    for i, j, cell in ground.each():
        if not cell.water and not cell.way and i + j > 3:
            cell.material, cell.height = "earth", LAND
            cell.crop = (tones[j % len(tones)],)


def _volcano(ground: Ground) -> None:
    """One large cone instead of a range."""
    n = ground.tiles
    ground.peaks = [Peak(0.12 * n, 0.12 * n, 0.7 * n, 0.5 * n, snow=False, lava=True)]
    for i, j, cell in ground.each():
        if math.hypot(i + 0.5 - 0.47 * n, j + 0.5 - 0.47 * n) < 0.4 * n:
            cell.used, cell.height, cell.water = True, LAND, False
            cell.material = "earth"


def _falls(ground: Ground) -> None:
    """A cliff at the back, over which a stream falls into the pool before it."""
    n = ground.tiles
    ground.peaks = []
    for i, j, cell in ground.each():
        stream_ = abs(i - j) <= 1
        cell.used = False
        if i + j < 0.78 * n:
            cell.water, cell.height = stream_, LAND + (2.3 if stream_ else 2.45)
            cell.material = "lake" if stream_ else "grass"
        elif (i + j < 1.45 * n and abs(i - j) < 0.42 * n) or stream_:
            cell.water, cell.height, cell.material = True, WATER, "lake"
        else:
            cell.water, cell.height, cell.material = False, LAND, "grass"


def fillers(scene: Scene, ground: Ground, rng: Random) -> list[Placed]:
    """What a wood or a city puts on tiles that are still free, as things to place."""
    rich = 1 + 0.5 * scene.complexity
    if ground.city:
        return [
            Placed("skyscraper", 0, 0, 0, 0, seed=rng.randrange(1 << 30))
            for _ in range(round(26 * rich))
        ]
    if ground.woods in all_objects():
        return [
            Placed(ground.woods, 0, 0, 0, 0, seed=rng.randrange(1 << 30))
            for _ in range(round(20 * rich))
        ]
    return []
