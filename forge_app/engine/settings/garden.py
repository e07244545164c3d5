"""A garden: hedges, flower beds along a path, a rose arch."""

import math

from forge_app.engine.draw.canvas import num
from forge_app.engine.draw.pen import Pen
from forge_app.engine.scene.builder import Builder
from forge_app.engine.scene.colour import Lch
from forge_app.engine.scene.lands import ground_material
from forge_app.engine.scene.model import Layer, Scene
from forge_app.engine.scene.noise import stream
from forge_app.engine.settings.spec import Setting, Stage

BLOOMS = (Lch(0.66, 0.20, 15), Lch(0.86, 0.15, 92), Lch(0.78, 0.12, 350),
          Lch(0.60, 0.16, 300), Lch(0.96, 0.01, 90), Lch(0.70, 0.17, 50))  # fmt: skip
HEDGE = Lch(0.45, 0.10, 145)


def behind(b: Builder) -> None:
    """Trees, and a clipped hedge before them."""
    scene = b.scene
    top = scene.horizon - 0.05 * scene.unit
    b.add("treeline", "trees", depth=0.44, xs=b.xs(), style="leaves", ys=b.rolling(
        top, scene.unit * 0.03, 1.6), bottom=scene.height)  # fmt: skip
    b.add("hedge", "hedge", depth=0.22, top=scene.horizon - 0.055 * scene.unit,
          bottom=scene.horizon + 0.05 * scene.unit, paint=draw_hedge,
          middle=scene.width * b.rng.uniform(0.42, 0.58))  # fmt: skip


def lawn(b: Builder) -> None:
    """The lawn with its path, and beds in flower on both sides."""
    scene, rest = b.scene, b.scene.height - b.scene.horizon
    hedge = next(a for a in scene.layers if a.kind == "hedge")
    material, tint = ground_material(b), b.tint("garden")
    b.add("hill", "lawn", depth=0.12, xs=b.xs(), material=material, tint=tint,
          ys=b.rolling(scene.horizon + 0.05 * rest, scene.unit * 0.006, 1.0),
          bottom=scene.height)  # fmt: skip
    b.add("beds", "flower-beds", top=scene.horizon + 0.07 * rest, bottom=scene.height,
          middle=hedge.middle, paint=draw_beds)  # fmt: skip
    b.add("hill", "near-lawn", depth=0.02, xs=b.xs(), material=material, tint=tint,
          ys=b.rolling(scene.height * 0.955, scene.unit * 0.012, 1.2),
          bottom=scene.height, style="flowers")  # fmt: skip


def draw_hedge(pen: Pen, scene: Scene, layer: Layer) -> None:
    """A clipped hedge with balls at its ends, and an arch of roses in its gap."""
    rng = stream("hedge", layer.seed)
    w, top, low, unit = scene.width, layer.top, layer.bottom, scene.unit
    tone = Lch(0.93, 0.02, 240) if pen.winter else HEDGE
    half = 0.085 * unit
    for x0, x1 in ((-4.0, layer.middle - half), (layer.middle + half, w + 4)):
        pen.rect(x0, top, x1 - x0, low - top, pen.col(tone, -0.05))
        pen.rect(x0, top, x1 - x0, 0.018 * unit, pen.col(tone, 0.07))
        marks = []
        for _ in range(int(90 * pen.look.detail * (x1 - x0) / w)):
            x, y = rng.uniform(x0, x1), rng.uniform(top, low)
            marks.append(f"M{num(x)} {num(y)}q4 -6 9 -1q-3 6 -9 1Z")
        pen.path("".join(marks), pen.col(tone, 0.02), 0.8)
        ball = x1 if x0 < 0 else x0
        r = 0.042 * unit
        pen.circle(ball, top - r * 0.5, r, pen.col(tone, -0.03))
        pen.circle(
            ball + r * 0.2 * pen.side, top - r * 0.7, r * 0.72, pen.col(tone, 0.05)
        )
    _arch(pen, layer, unit)


def _arch(pen: Pen, layer: Layer, unit: float) -> None:
    """A white arch grown over with roses."""
    rng = stream("arch", layer.seed)
    x, low, half = layer.middle, layer.bottom, 0.062 * unit
    rise = layer.top - 0.085 * unit
    white = pen.col(Lch(0.95, 0.01, 90))
    for wide in (1.0, 0.8):
        r = half * wide
        pen.path(f"M{num(x - r)} {num(low)}V{num(rise + r)}A{num(r)} {num(r)} 0 0 1 "
                 f"{num(x + r)} {num(rise + r)}V{num(low)}", "none", 1.0, white,
                 0.007 * unit)  # fmt: skip
    if pen.winter:
        return
    for tone, size in ((HEDGE, 0.019), (BLOOMS[0], 0.011), (BLOOMS[2], 0.009)):
        parts = []
        for k in range(34):
            turn = math.pi * (k + rng.random()) / 34
            px = x - half * 0.92 * math.cos(turn) + rng.gauss(0, 0.006) * unit
            py = rise + half - half * 0.92 * math.sin(turn) + rng.gauss(0, 0.006) * unit
            if k in {0, 1, 2, 31, 32, 33}:
                py += rng.uniform(0, low - rise - half)
            r = size * unit * rng.uniform(0.7, 1.2)
            bow = f"a{num(r)} {num(r)} 0 1 1"
            parts.append(f"M{num(px - r)} {num(py)}{bow} {num(2 * r)} 0")
            parts.append(f"{bow} {num(-2 * r)} 0Z")
        pen.path("".join(parts), pen.col(tone))


def draw_beds(pen: Pen, scene: Scene, layer: Layer) -> None:
    """A pale path towards the arch, and beds of many flowers along it."""
    rng = stream("beds", layer.seed)
    top, low, w, vx = layer.top, layer.bottom, scene.width, layer.middle
    end = w / 2 + (w / 2 - vx) * rng.uniform(-0.4, 1.2)
    sway = rng.uniform(-0.12, 0.12) * scene.unit

    def at(across: float, t: float) -> tuple[float, float]:
        """A point of the garden: across in half paths, t = 0 far to 1 near."""
        wide = scene.unit * (0.05 + 0.17 * t**1.4)
        bend = math.sin(t * math.pi) * sway
        return vx + (end - vx) * t + bend + across * wide, top + (low - top) * t**1.15

    ts = [k / 14 for k in range(15)]
    for wide, tone in ((1.12, Lch(0.66, 0.03, 75)), (1.0, Lch(0.84, 0.035, 80))):
        left, right = [at(-wide, t) for t in ts], [at(wide, t) for t in ts]
        pen.poly(
            [*left, *right[::-1]], pen.mat("snow") if pen.winter else pen.col(tone)
        )
    for side in (-1, 1):
        outer = [at(side * 2.9, t) for t in ts]
        inner = [at(side * 1.22, t) for t in ts]
        bed = Lch(0.86, 0.02, 245) if pen.winter else Lch(0.40, 0.07, 120)
        pen.poly([*inner, *outer[::-1]], pen.col(bed))
    if pen.winter:
        return
    greens: list[str] = []
    flowers: dict[int, list[str]] = {k: [] for k in range(len(BLOOMS))}
    for row in range(26):
        t = (row + 0.5) / 26
        size = scene.unit * (0.006 + 0.017 * t)
        for side in (-1, 1):
            for k in range(9):
                x, y = at(side * (1.3 + 1.5 * (k + rng.random()) / 9), t)
                y += rng.uniform(-0.5, 0.5) * size
                if -size < x < w + size:
                    greens.append(f"M{num(x - size * 0.5)} {num(y + size * 0.6)}"
                                  f"l{num(size * 0.4)} {num(-size * 1.5)}"
                                  f"l{num(size * 0.5)} {num(size * 1.5)}Z")  # fmt: skip
                    r = size * rng.uniform(0.42, 0.7)
                    drift = int(t * 5 + k / 3 + side + layer.seed % 6) % len(BLOOMS)
                    turn = f"a{num(r)} {num(r * 0.8)} 0 1 1"
                    head = f"M{num(x - r)} {num(y - size)}{turn} {num(2 * r)} 0"
                    flowers[drift].append(f"{head}{turn} {num(-2 * r)} 0Z")
    pen.path("".join(greens), pen.mat("leaf", -0.03))
    for k, parts in flowers.items():
        pen.path("".join(parts), pen.col(BLOOMS[k]))


SETTING = Setting(
    words="garden backyard flower_garden cottage_garden back_garden rose_garden "
    "botanical_garden",
    stages={Stage.HILLS: behind, Stage.GROUND: lawn},
    horizon=(0.44, 0.52),
    times=("day", "day", "golden", "day"),
    scenery=(("tree", 2), ("butterfly", 2)),
)
