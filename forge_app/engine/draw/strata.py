"""Layered rock: mesas and canyon walls with bands, cracks and a scree foot."""

from forge_app.engine.draw.canvas import num
from forge_app.engine.draw.pen import Pen
from forge_app.engine.draw.terrain import below, slope_fill
from forge_app.engine.scene.model import Layer, Scene
from forge_app.engine.scene.noise import stream


def draw_strata(pen: Pen, scene: Scene, layer: Layer) -> None:
    """Rock in level bands, broken by cracks, one side of every step in shadow."""
    rng = stream("strata", layer.seed)
    pen.depth = layer.depth
    name = layer.material or "dune"
    d = below(layer)
    pen.path(d, slope_fill(pen, scene, layer, name, 0.12))
    pen.canvas.add(f'<g clip-path="{pen.canvas.clip(d)}">')
    top, low = float(layer.ys.min()), min(layer.bottom, scene.height)
    y, left, right = top, float(layer.xs[0]), float(layer.xs[-1])
    while y < low:
        thick = (low - top) * rng.uniform(0.02, 0.075) + 3
        tone = rng.choice((-0.10, -0.05, 0.06, 0.10, -0.02))
        edge = f"M{num(left)} {num(y)}"
        x = left
        while x < right:
            step = scene.unit * rng.uniform(0.05, 0.13)
            edge += f"q{num(step / 2)} {num(rng.uniform(-3, 3))} {num(step)} 0"
            x += step
        pen.path(f"{edge}v{num(thick)}H{num(left)}Z",
                 pen.own(layer.tint, name, tone), 0.55)  # fmt: skip
        y += thick * rng.uniform(1.1, 2.0)
    _shadows(pen, scene, layer, name)
    cracks = []
    for _ in range(int(26 * pen.look.detail * (right - left) / scene.width) + 3):
        x = rng.uniform(left, right)
        y = layer.y_at(x) + rng.uniform(0, 0.3) * (low - top)
        cracks.append(f"M{num(x)} {num(y)}l{num(rng.uniform(-5, 5))} "
                      f"{num((low - top) * rng.uniform(0.06, 0.22))}")  # fmt: skip
    pen.path("".join(cracks), "none", 0.5, pen.own(layer.tint, name, -0.2), 1.6)
    pen.canvas.add("</g>")


def _shadows(pen: Pen, scene: Scene, layer: Layer, name: str) -> None:
    """Faces that look away from the light: below each fall of the edge."""
    side = 1 if scene.light_x > scene.width / 2 else -1
    dark = pen.own(layer.tint, name, -0.17)
    xs, ys, n = layer.xs, layer.ys, len(layer.xs)
    drop = scene.unit * 0.035
    for i in range(2, n - 2):
        fall = (ys[i - 2] - ys[i + 2]) if side > 0 else (ys[i + 2] - ys[i - 2])
        if side > 0 and ys[i - 2] - ys[i] < drop * 0.4:
            continue
        if side < 0 and ys[i + 2] - ys[i] < drop * 0.4:
            continue
        if fall <= 0:
            continue
        x, wide = float(xs[i]), scene.unit * 0.028
        pen.poly([(x, float(ys[i])), (x + side * wide, float(ys[i]) + wide * 0.4),
                  (x + side * wide * 0.6, layer.bottom),
                  (x - side * wide * 0.6, layer.bottom)], dark, 0.11)  # fmt: skip
