"""Tiles, cliffs, falls and mountains of the isometric stage."""

from random import Random

from forge_app.engine.manners._iso import Stage
from forge_app.engine.manners._iso_ground import FOOT, LAND, Cell, Ground, Peak
from forge_app.engine.scene.colour import Lch

_ROCKY = {"rock", "cliff", "stone", "concrete", "dark", "tile"}


def draw_cell(stage: Stage, ground: Ground, i: int, j: int, rng: Random) -> None:
    """A tile with the sides of it that are seen."""
    n, cell = ground.tiles, ground.cells[i][j]
    pen = stage.pen
    one, two = stage.sides
    rich = (pen.look.detail - 0.2) / 0.3  # 0 sparse, 1 usual, 2 full of detail
    speck = rng.uniform(-0.012, 0.012) + (0.008 if (i + j) % 2 else -0.004)
    speck *= rich

    def tone(shade: float) -> str:
        return pen.own(cell.tint, cell.material, shade + speck)

    for left, (a, b), shade in ((True, (i, j + 1), one), (False, (i + 1, j), two)):
        outside = a >= n or b >= n
        low = FOOT if outside else ground.cells[a][b].height
        if low >= cell.height:
            continue
        _side(stage, (i, j), cell, (low, shade), left)
    stage.top(i, j, cell.height, 1, 1, tone(0.02 if cell.water else 0.04))
    if rich > 1.1:
        seam = tone(-0.05)
        stage.top(i, j + 0.955, cell.height, 1, 0.045, seam)
        stage.top(i + 0.955, j, cell.height, 0.045, 1, seam)
    if cell.crop and not cell.used:
        _crop(stage, (i, j), cell, rng)
    elif cell.material == "cloud":
        _puffs(stage, (i, j), cell, rng)
    elif not cell.used:
        _marks(stage, (i, j), cell, rng)


def _puffs(stage: Stage, at: tuple[int, int], cell: Cell, rng: Random) -> None:
    """Heaps of cloud in place of level ground."""
    pen = stage.pen
    for _ in range(2):
        x, y = at[0] + rng.uniform(0.1, 0.9), at[1] + rng.uniform(0.1, 0.9)
        r = rng.uniform(0.3, 0.55)
        stage.ball(x, y, cell.height + 0.05, r, lambda shade: pen.mat("cloud", shade))


def _marks(stage: Stage, at: tuple[int, int], cell: Cell, rng: Random) -> None:
    """Ripples on water, blades in grass, craters on a moon, grains elsewhere."""
    pen, z = stage.pen, cell.height
    for _ in range(max(0, round(7 * pen.look.detail - 2.2 + rng.uniform(-0.6, 0.6)))):
        x, y = at[0] + rng.uniform(0.15, 0.7), at[1] + rng.uniform(0.15, 0.8)
        if cell.water:
            light = pen.own(cell.tint, cell.material, 0.16)
            stage.top(x, y, z, rng.uniform(0.2, 0.45), 0.035, light)
        elif cell.material == "grass":
            px, py = stage.at(x, y, z)
            h = stage.tile * rng.uniform(0.09, 0.16)
            blades = [(px - h * 0.45, py), (px - h * 0.5, py - h), (px, py - h * 0.3),
                      (px + h * 0.1, py - h * 1.3), (px + h * 0.45, py)]  # fmt: skip
            pen.poly(blades, pen.own(cell.tint, "grass", -0.1))
            if pen.look.detail > 0.52 and rng.random() < 0.55:
                accents = pen.palette.accents
                petal = pen.col(accents[rng.randrange(len(accents))], 0.08)
                pen.circle(px + h * 0.5, py - h * 0.6, h * 0.42, petal)
        elif cell.material == "stone":
            px, py = stage.at(x, y, z)
            r = stage.tile * rng.uniform(0.08, 0.26)
            pen.ellipse(px, py, r * 1.2, r * 0.7, pen.mat("stone", -0.1))
            low = pen.mat("stone", -0.04)
            pen.ellipse(px, py + r * 0.14, r * 1.05, r * 0.55, low)
        elif cell.material in {"sand", "dune", "snow"}:
            dent = pen.own(cell.tint, cell.material, -0.08)
            stage.top(x, y, z, rng.uniform(0.1, 0.3), 0.03, dent)


def _crop(stage: Stage, at: tuple[int, int], cell: Cell, rng: Random) -> None:
    """Two rows of tufts across a tile."""
    pen, z = stage.pen, cell.height
    for row in (0.28, 0.78):
        for k in range(5):
            x, y = at[0] + (k + 0.5) / 5, at[1] + row
            px, py = stage.at(x + rng.uniform(-0.05, 0.05), y, z)
            r = stage.tile * rng.uniform(0.1, 0.14)
            pen.rect(px - 0.8, py - r * 1.4, 1.6, r * 1.4, pen.mat("leaf", -0.08))
            for shade, dy, part in ((-0.07, 1.5, 1.0), (0.03, 1.8, 0.75)):
                pen.circle(px, py - r * dy, r * part, pen.col(cell.crop[0], shade))


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
    bed = "sand" if cell.water else "cloud" if cell.material == "cloud" else "earth"
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
        taper = 1 - 0.2 / (1 - 0.2 * k)
        stage.round(x, y, z, r, h / 4, lambda s: pen.col(rock, s), taper)
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
