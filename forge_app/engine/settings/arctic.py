"""The polar sea: icebergs, floes and an edge of ice."""

import numpy as np

from forge_app.engine.draw.pen import Pen
from forge_app.engine.scene.builder import Builder
from forge_app.engine.scene.colour import Lch
from forge_app.engine.scene.model import Layer, Scene
from forge_app.engine.scene.noise import peaks, stream
from forge_app.engine.settings.spec import Setting, Stage


def shelf(b: Builder) -> None:
    """White mountains of ice at the horizon."""
    scene = b.scene
    for i, (tall, depth) in enumerate(((0.16, 0.5), (0.08, 0.36))):
        u = (b.xs() - b.xs()[0]) / scene.unit
        shape = peaks(u * (1.6 + i) + 3 * b.rng.random(), b.rng, 4)
        b.add("ridge", f"ice-{i + 1}", depth=depth, xs=b.xs(), material="snow",
              ys=scene.horizon - scene.unit * tall * (0.15 + 0.85 * shape),
              bottom=scene.horizon + 2, tint=b.tint("arctic"))  # fmt: skip


def bergs(b: Builder) -> None:
    """Icebergs and floes, the near ones large."""
    scene, rng = b.scene, b.rng
    rest = scene.height - scene.horizon
    side = rng.choice((-1, 1))
    for i, (t, wide) in enumerate(((0.05, 0.16), (0.11, 0.24), (0.24, 0.42))):
        at = 0.5 + side * (0.10 - 0.16 * i + rng.uniform(-0.05, 0.05)) * (-1) ** i
        half = scene.unit * wide * 0.5
        mid = scene.width * at
        b.add(
            "berg", f"iceberg-{i + 1}", depth=0.34 - 0.12 * i, paint=draw_berg,
            xs=np.array([mid - half, mid + half]), bottom=scene.horizon + rest * t,
            top=scene.horizon + rest * t - half * rng.uniform(0.9, 1.3),
            tint=b.tint("arctic"),
        )  # fmt: skip
    b.add("floes", "floes", top=scene.horizon + 0.1 * rest,
          bottom=scene.horizon + 0.8 * rest, paint=draw_floes)  # fmt: skip
    b.add("hill", "near-shore", depth=0.03, xs=b.xs(), material="snow",
          ys=b.rolling(scene.height * 0.86, scene.unit * 0.03, 1.2),
          bottom=scene.height, surface="land")  # fmt: skip


def draw_berg(pen: Pen, scene: Scene, layer: Layer) -> None:
    """One iceberg: lit and shaded faces, its mirror image below."""
    rng = stream("berg", layer.seed)
    x0, x1, top, low = float(layer.xs[0]), float(layer.xs[1]), layer.top, layer.bottom
    wide, tall = x1 - x0, low - top
    pen.depth = layer.depth
    crest = [(0.0, 1.0), (0.06, 0.62), (0.2, 0.5), (0.32, rng.uniform(0.1, 0.3)),
             (0.45, 0.0), (0.56, 0.2), (0.7, rng.uniform(0.2, 0.45)), (0.86, 0.55),
             (0.95, 0.7), (1.0, 1.0)]  # fmt: skip
    if rng.random() < 0.5:
        crest = [(1 - x, y) for x, y in reversed(crest)]
    rim = [(x0 + wide * x, top + tall * y) for x, y in crest]
    ice = layer.tint or Lch(0.93, 0.025, 225)
    mirror = [(x, 2 * low - y * 1.0 + (y - low) * 0.45) for x, y in rim]
    pen.poly(mirror, pen.col(ice, -0.12), 0.35)
    pen.poly(rim, pen.col(ice, 0.03))
    side = 1 if scene.light_x > (x0 + x1) / 2 else -1
    peak = min(range(len(rim)), key=lambda i: rim[i][1])
    spine = [(rim[peak][0] + wide * rng.uniform(-0.07, 0.07), top + tall * t)
             for t in (0.25, 0.5, 0.75, 1.0)]  # fmt: skip
    away = rim[peak + 1 :] if side < 0 else rim[:peak][::-1]
    pen.poly([rim[peak], *spine, *away[::-1]], pen.col(ice, -0.12))
    foot = [
        (x0 + wide * 0.01, low),
        (x0 + wide * 0.99, low),
        (x0 + wide * 0.95, low - tall * 0.09),
        (x0 + wide * 0.05, low - tall * 0.07),
    ]
    pen.poly(foot, pen.col(Lch(0.74, 0.09, 215)), 0.75)
    for _ in range(3):
        x = x0 + wide * rng.uniform(0.2, 0.8)
        y = top + tall * rng.uniform(0.45, 0.8)
        s = wide * rng.uniform(0.05, 0.1)
        pen.poly([(x, y), (x + s, y + s * 0.7), (x - s * 0.4, y + s * 1.2)],
                 pen.col(Lch(0.82, 0.06, 222)), 0.7)  # fmt: skip


def draw_floes(pen: Pen, scene: Scene, layer: Layer) -> None:
    """Flat broken ice, each piece with its edge in the water."""
    rng = stream("floes", layer.seed)
    for _ in range(int(16 * min(1.5, pen.look.detail + 0.3))):
        t = rng.random()
        y = layer.top + (layer.bottom - layer.top) * t
        x, w = rng.random() * scene.width, scene.unit * (0.02 + 0.09 * t)
        h = w * 0.2
        shape = []
        for k in range(7):
            dx, dy = _ring(k, 7)
            shape.append((x + w * dx * rng.uniform(0.8, 1.2), y + h * dy))
        pen.poly([(a, c + h * 0.35) for a, c in shape], pen.col(Lch(0.66, 0.08, 218)))
        pen.poly(shape, pen.col(Lch(0.96, 0.012, 225)))


def _ring(k: int, n: int) -> tuple[float, float]:
    turn = 2 * np.pi * k / n
    return float(np.cos(turn)), float(np.sin(turn))


SETTING = Setting(
    words="arctic iceberg glacier polar antarctic antarctica north_pole south_pole "
    "ice_floe pack_ice ice_sheet polar_sea",
    base="water",
    stages={Stage.RANGE: shelf, Stage.SHORE: bergs},
    surfaces=("land", "water", "sky"),
    horizon=(0.46, 0.54),
    times=("day", "dawn", "day", "dusk"),
    scenery=(("penguin", 3),),
    ground="snow",
    water="lake",
)
