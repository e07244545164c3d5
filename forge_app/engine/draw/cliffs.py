"""Walls of rock: ledges, cracks and turf."""

import numpy as np

from forge_app.engine.draw.canvas import num
from forge_app.engine.draw.pen import Pen
from forge_app.engine.draw.terrain import below, slope_fill
from forge_app.engine.scene.model import Layer, Scene
from forge_app.engine.scene.noise import stream


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
