"""The ground of an isometric scene: tiles of land and water, mountains, buildings."""

import math
from dataclasses import dataclass, field
from random import Random

from forge_app.engine.manners._iso import Stage
from forge_app.engine.objects.catalogue import all_objects
from forge_app.engine.scene.colour import Lch
from forge_app.engine.scene.model import Layer, Placed, Scene
from forge_app.engine.scene.noise import stream

LAND, WATER, FOOT = 0.55, 0.34, -0.75
"""Heights of usual land and water, and of the underside of the plate, in tiles."""
_ROCKY = {"rock", "cliff", "stone", "concrete", "dark", "tile"}


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
    """

    height: float = LAND
    material: str = "grass"
    tint: Lch | None = None
    water: bool = False
    used: bool = False
    way: bool = False


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
    if "volcano" in scene.places:
        _volcano(ground)
    if _first(scene, "falls"):
        _falls(ground)
    if "street" in scene.places:
        _avenue(ground)
    line = _first(scene, "treeline")
    if line:
        ground.woods = "pine" if line.style == "pines" else "tree"
    ground.city = _first(scene, "skyline") is not None or "street" in scene.places
    if ground.city and "street" not in scene.places:
        _streets(ground)
    return ground


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
    low = min(c.height for _, _, c in ground.each() if not c.water)
    for j in range(n):
        middle = at + math.sin(j * 0.75 + phase) * n * 0.12
        for i in range(n):
            cell = ground.cells[i][j]
            if (
                abs(i + 0.5 - middle) < (1.05 if layer.style == "river" else 0.75)
                and not cell.water
            ):
                river = layer.style == "river"
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


def _streets(ground: Ground) -> None:
    """Every third row is a street."""
    for i, j, cell in ground.each():
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


def draw_cell(stage: Stage, ground: Ground, i: int, j: int, rng: Random) -> None:
    """A tile with the sides of it that are seen."""
    n, cell = ground.tiles, ground.cells[i][j]
    pen = stage.pen
    one, two = stage.sides
    speck = rng.uniform(-0.012, 0.012) + (0.008 if (i + j) % 2 else -0.004)

    def tone(shade: float) -> str:
        return pen.own(cell.tint, cell.material, shade + speck)

    for left, (a, b), shade in ((True, (i, j + 1), one), (False, (i + 1, j), two)):
        outside = a >= n or b >= n
        low = FOOT if outside else ground.cells[a][b].height
        if low >= cell.height:
            continue
        _side(stage, (i, j), cell, (low, shade), left)
    stage.top(i, j, cell.height, 1, 1, tone(0.02 if cell.water else 0.04))
    if not cell.used and rng.random() < 0.9 * pen.look.detail:
        _marks(stage, (i, j), cell, rng)


def _marks(stage: Stage, at: tuple[int, int], cell: Cell, rng: Random) -> None:
    """Ripples on water, blades in grass, craters on a moon, grains elsewhere."""
    pen, z = stage.pen, cell.height
    for _ in range(2):
        x, y = at[0] + rng.uniform(0.15, 0.7), at[1] + rng.uniform(0.15, 0.8)
        if cell.water:
            light = pen.own(cell.tint, cell.material, 0.12)
            stage.top(x, y, z, rng.uniform(0.2, 0.45), 0.035, light)
        elif cell.material == "grass":
            px, py = stage.at(x, y, z)
            h = stage.tile * rng.uniform(0.09, 0.16)
            blades = [(px - h * 0.45, py), (px - h * 0.5, py - h), (px, py - h * 0.3),
                      (px + h * 0.1, py - h * 1.3), (px + h * 0.45, py)]  # fmt: skip
            pen.poly(blades, pen.own(cell.tint, "grass", -0.07))
        elif cell.material == "stone":
            px, py = stage.at(x, y, z)
            r = stage.tile * rng.uniform(0.08, 0.26)
            pen.ellipse(px, py, r * 1.2, r * 0.7, pen.mat("stone", -0.1))
            low = pen.mat("stone", -0.04)
            pen.ellipse(px, py + r * 0.14, r * 1.05, r * 0.55, low)
        elif cell.material in {"sand", "dune", "snow"}:
            dent = pen.own(cell.tint, cell.material, -0.05)
            stage.top(x, y, z, rng.uniform(0.1, 0.3), 0.03, dent)


def _side(
    stage: Stage, at: tuple[int, int], cell: Cell, face: tuple[float, float], left: bool
) -> None:
    """One side of a tile: turf over earth, or water over its bed."""
    pen = stage.pen
    low, shade = face
    i, j = at
    if cell.water and low > FOOT and cell.height - low > 1:
        _curtain(stage, at, cell, low, left)
        return
    rim = 0.16 if not cell.water else 0.5
    bed = "sand" if cell.water else "earth"
    if cell.material in _ROCKY or (low > FOOT and cell.height - low > 1):
        bed = "cliff" if cell.material in {"rock", "cliff", "grass"} else "stone"
    parts = [(low, cell.height, pen.mat(bed, shade - 0.02))]
    edge = max(low, cell.height - rim)
    parts.append((edge, cell.height, pen.own(cell.tint, cell.material, shade)))
    if low < cell.height - 0.7:
        parts.insert(1, (low, low + 0.3, pen.mat(bed, shade - 0.08)))
    for z0, z1, fill in parts:
        if z1 - z0 < 0.01:
            continue
        if left:
            stage.left(i, j + 1, z0, 1, z1 - z0, fill)
        else:
            stage.right(i + 1, j, z0, 1, z1 - z0, fill)


def _curtain(
    stage: Stage, at: tuple[int, int], cell: Cell, low: float, left: bool
) -> None:
    """Falling water, with threads of foam and spray at its foot."""
    pen, (i, j) = stage.pen, at
    side = stage.left if left else stage.right
    x, y = (i, j + 1) if left else (i + 1, j)
    high = cell.height - low
    side(x, y, low, 1, high, pen.own(cell.tint, "lake", 0.14))
    for k in range(4):
        step = 0.1 + 0.24 * k
        dx, dy = (step, 0.0) if left else (0.0, step)
        side(x + dx, y + dy, low, 0.1, high, pen.mat("white"), 0.7)
    px, py = stage.at(x + 0.5 * left, y + 0.5 * (not left), low + 0.08)
    for k in (-1, 0, 1):
        r = stage.tile * 0.16
        pen.circle(px + k * stage.tile * 0.24, py, r, pen.mat("white"), 0.8)


def _lava(stage: Stage, peak: Peak, rng: Random) -> None:
    """A cone with a glowing crater, streams of lava and a plume."""
    pen, n = stage.pen, peak.width
    x, y, h = peak.x + n / 2, peak.y + n / 2, peak.height
    glow, hot = pen.raw(Lch(0.70, 0.19, 48)), pen.raw(Lch(0.86, 0.15, 85))
    rock = Lch(0.36, 0.04, 40)
    for k in range(4):
        z, r = LAND + h * k / 4, n / 2 * (1 - 0.2 * k)
        stage.round(
            x, y, z, r, h / 4, lambda s: pen.col(rock, s), 1 - 0.2 / (1 - 0.2 * k)
        )
    px, py = stage.at(x, y, LAND + h)
    wide = n * 0.1 * 1.2247 * stage.tile
    pen.halo(px, py, wide * 3, glow, 0.6)
    pen.ellipse(px, py, wide, wide * 0.577, glow)
    pen.ellipse(px, py, wide * 0.6, wide * 0.33, hot)
    for side in (-0.5, 0.1, 0.62):
        reach = rng.uniform(0.5, 0.95) * h * stage.tile
        line = [(px + side * wide, py + wide * 0.4)]
        for t in (0.35, 0.7, 1.0):
            sway = rng.uniform(-0.2, 0.2) * wide
            line.append((px + side * wide * (1 + 2.2 * t) + sway, py + reach * t))
        pen.stroke(line, glow, wide * 0.3)
        pen.stroke(line, hot, wide * 0.1)
    for k in range(5):
        r = wide * (0.5 + 0.22 * k)
        pen.circle(px + wide * 0.5 * k * pen.side, py - wide * (0.7 + 0.75 * k), r,
                   pen.mat("stone", 0.05 - 0.03 * k), 0.85)  # fmt: skip


def draw_peak(stage: Stage, peak: Peak, rng: Random) -> None:
    """A mountain of facets with a cap of snow."""
    if peak.lava:
        _lava(stage, peak, rng)
        return
    pen = stage.pen
    one, two = stage.sides
    x, y, w, h, z = peak.x, peak.y, peak.width, peak.height, LAND

    def tone(shade: float) -> str:
        return pen.own(peak.tint, "rock", shade)

    apex = (x + w * rng.uniform(0.4, 0.55), y + w * rng.uniform(0.4, 0.55), z + h)
    corner = (x + w, y + w, z)
    for far, shade in (((x, y + w, z), one), ((x + w, y, z), two)):
        middle = tuple((a + b) / 2 for a, b in zip(far, corner, strict=True))
        bulge = (
            (apex[0] + middle[0]) / 2 + 0.1 * w * rng.uniform(0.2, 1),
            (apex[1] + middle[1]) / 2 + 0.1 * w * rng.uniform(0.2, 1),
            z + h * rng.uniform(0.3, 0.5),
        )
        facets = [(far, middle, 0.0), (middle, corner, 0.035), (corner, apex, 0.0),
                  (apex, far, -0.03)]  # fmt: skip
        for a, b, more in facets:
            stage.face([a, b, bulge], tone(shade + more))  # pyright: ignore[reportArgumentType]
    if peak.snow or h > 0.3 * 9:
        _snow(stage, peak, apex, rng)


def _snow(
    stage: Stage, peak: Peak, apex: tuple[float, float, float], rng: Random
) -> None:
    """A ragged cap around the top."""
    x, y, w = peak.x, peak.y, peak.width
    one, two = stage.sides
    corner = (x + w, y + w, LAND)
    low = 0.42 if peak.snow else 0.24

    def down(end: tuple[float, float, float], t: float) -> tuple[float, float, float]:
        ax, ay, az = apex
        return ax + (end[0] - ax) * t, ay + (end[1] - ay) * t, az + (end[2] - az) * t

    ridge = down(corner, low * rng.uniform(0.8, 1.0))
    for far, shade in (((x, y + w, LAND), one), ((x + w, y, LAND), two)):
        rim = [down(far, low * rng.uniform(0.7, 1.0))]
        for k in (0.25, 0.5, 0.75):
            end = tuple(a + (b - a) * k for a, b in zip(far, corner, strict=True))
            ragged = low * (1.15 if k != 0.5 else 0.62) * rng.uniform(0.85, 1.1)
            rim.append(down(end, ragged))  # pyright: ignore[reportArgumentType]
        stage.face([apex, *rim, ridge], stage.pen.mat("snow", shade * 0.7))


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
