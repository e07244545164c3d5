"""A high cliff over the sea."""

import numpy as np

from forge_app.engine.draw.canvas import num
from forge_app.engine.draw.pen import Pen
from forge_app.engine.draw.terrain import below, slope_fill
from forge_app.engine.scene.builder import Builder
from forge_app.engine.scene.model import Layer, Scene
from forge_app.engine.scene.noise import fractal, stream
from forge_app.engine.settings.spec import Setting, Stage


def cliffs(b: Builder) -> None:
    """A far headland, and the near cliff with grass on top."""
    scene, rng = b.scene, b.rng
    right = scene.light_x < scene.width / 2
    rest = scene.height - scene.horizon
    for i, (reach, top, low, depth) in enumerate((
        (0.36, scene.horizon - 0.13 * scene.unit, scene.horizon + 0.1 * rest, 0.4),
        (0.58, scene.horizon + 0.02 * rest, scene.height + 4, 0.04),
    )):  # fmt: skip
        n = 140
        t = np.linspace(0, 1, n)
        span = scene.width * reach * rng.uniform(0.92, 1.08)
        xs = -6 + t * span
        brow = np.tanh(26 * (t - 0.80)) * 0.5 + 0.5
        rough = fractal(t * 11, rng, 3)
        ys = top + scene.unit * 0.012 * rough + (low - top) * brow
        ys = ys + scene.unit * 0.05 * t * (1 - brow) * (1 if i else 0.3)
        xs = xs + scene.unit * 0.02 * rough * brow
        if right:
            xs, ys = (scene.width - xs)[::-1].copy(), ys[::-1].copy()
        b.add("headland", f"cliff-{i + 1}", depth=depth, xs=xs, ys=ys, bottom=low,
              material="cliff", surface="land" if i else "", tint=b.tint("cliff"),
              style="wall", paint=draw_cliff)  # fmt: skip


def draw_cliff(pen: Pen, scene: Scene, layer: Layer) -> None:
    """A wall of rock with ledges and cracks, turf on its back, surf at its foot."""
    rng = stream("cliff", layer.seed)
    pen.depth = layer.depth
    d, unit = below(layer), scene.unit
    pen.path(d, slope_fill(pen, scene, layer, "cliff", 0.0))
    edge = list(zip(layer.xs.tolist(), layer.ys.tolist(), strict=True))
    brow = min(y for _, y in edge)
    tall = layer.bottom - brow
    pen.canvas.add(f'<g clip-path="{pen.canvas.clip(d)}">')
    lo, hi = edge[0][0], edge[-1][0]
    for _ in range(int(70 * pen.look.detail)):
        x = rng.uniform(lo, hi)
        y = max(brow, layer.y_at(x)) + tall * rng.random() * 0.98
        w, h = unit * rng.uniform(0.012, 0.04), unit * rng.uniform(0.05, 0.13)
        tone = pen.own(layer.tint, "cliff", rng.choice((-0.10, -0.05, 0.06, 0.09)))
        pen.poly([(x - w, y), (x + w * 0.4, y - h * 0.35), (x + w, y + h * 0.2),
                  (x + w * 0.5, y + h), (x - w * 0.7, y + h * 0.8)],
                 tone, 0.6)  # fmt: skip
    lines = []
    for k in range(7):
        y = brow + tall * (k + rng.uniform(0.3, 0.7)) / 7
        lines.append(f"M{num(lo)} {num(y)}Q{num((lo + hi) / 2)} "
                     f"{num(y + unit * 0.03)} {num(hi)} "
                     f"{num(y - unit * 0.01)}")  # fmt: skip
    pen.path("".join(lines), "none", 0.4, pen.own(layer.tint, "cliff", -0.14), 2)
    top = [p for p in edge if p[1] < brow + 0.16 * tall + 0.07 * unit]
    under = [(x, y + unit * (0.03 + 0.012 * np.sin(x * 0.06)) + rng.uniform(0, 7))
             for x, y in top[::-2]]  # fmt: skip
    pen.poly([*top, *under], pen.mat("grass", -0.07))
    inner = [(x, y + unit * 0.014) for x, y in top[::-2]]
    pen.poly([*top, *inner], pen.mat("grass", 0.03))
    pen.canvas.add("</g>")
    if layer.bottom < scene.height:
        foam = "".join(f"M{num(x)} {num(layer.bottom)}q{num(unit * 0.02)} "
                       f"{num(-unit * 0.012)} {num(unit * 0.04)} 0"
                       for x in np.arange(lo, hi, unit * 0.04).tolist())  # fmt: skip
        pen.path(foam, pen.mat("white"), 0.8)


SETTING = Setting(
    words="cliff sea_cliff cliffside cliffs cliff_top clifftop precipice white_cliffs "
    "cliff_edge",
    base="water",
    stages={Stage.SHORE: cliffs},
    surfaces=("land", "water", "sky"),
    horizon=(0.42, 0.50),
    times=("day", "golden", "sunset", "day"),
    scenery=(("bird", 5),),
    water="sea",
    waves=True,
)
