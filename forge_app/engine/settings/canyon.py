"""A canyon of layered red rock."""

import numpy as np

from forge_app.engine.draw.strata import draw_strata
from forge_app.engine.scene.builder import SAMPLES, Builder
from forge_app.engine.scene.colour import Lch
from forge_app.engine.scene.noise import Floats, fractal
from forge_app.engine.settings.spec import Setting, Stage

RED, SAND = Lch(0.60, 0.125, 42), Lch(0.70, 0.105, 55)


def _mesas(b: Builder, base: float, tall: float, waves: float) -> Floats:
    """An edge of flat tops and steep steps."""
    xs = b.xs()
    u = (xs - xs[0]) / b.scene.unit
    raw = fractal(u * waves + 3, b.rng, 2)
    steps = np.tanh(9 * (raw - 0.05)) * 0.5 + 0.5
    half = np.tanh(8 * (raw + 0.28)) * 0.5 + 0.5
    return base - tall * (0.66 * steps + 0.34 * half) + fractal(u * 16, b.rng, 2) * 2.5


def mesas(b: Builder) -> None:
    """Table mountains at the horizon."""
    scene = b.scene
    tint = b.tint("canyon") or RED
    for i, (tall, depth) in enumerate(((0.20, 0.6), (0.15, 0.42))):
        ys = _mesas(b, scene.horizon, scene.unit * tall, 1.5 + i)
        b.add("strata", f"mesas-{i + 1}", depth=depth, xs=b.xs(), ys=ys, tint=tint,
              bottom=scene.height, material="dune", paint=draw_strata)  # fmt: skip


def walls(b: Builder) -> None:
    """The floor of the canyon, and its walls stepping down from both sides."""
    scene, rng = b.scene, b.rng
    tint = b.tint("canyon") or RED
    rest = scene.height - scene.horizon
    b.add("hill", "floor", depth=0.25, xs=b.xs(), material="dune", tint=SAND,
          ys=b.rolling(scene.horizon + 0.1 * rest, scene.unit * 0.012, 1.2),
          bottom=scene.height, surface="land")  # fmt: skip
    b.add("path", "river", top=scene.horizon + 0.13 * rest, bottom=scene.height,
          style="river", depth=0.06, surface="water", place="canyon")  # fmt: skip
    for i, (depth, reach, rise) in enumerate(((0.2, 0.30, 0.36), (0.03, 0.22, 0.62))):
        for side in (-1, 1):
            span = scene.width * reach * rng.uniform(0.85, 1.2)
            t = np.linspace(0, 1, SAMPLES // 2)
            drop = np.tanh(7 * (t - rng.uniform(0.5, 0.7))) * 0.5 + 0.5
            ledge = np.tanh(12 * (t - 0.93)) * 0.5 + 0.5
            rough = fractal(t * 9, rng, 3) * 0.035
            shape = np.clip(1 - 0.55 * drop - 0.45 * ledge + rough, 0, 1.1)
            low = scene.horizon + rest * (0.32 + 0.5 * i)
            tall = scene.unit * rise * rng.uniform(0.85, 1.1)
            xs, ys = -6 + t * span, low - tall * shape
            if side > 0:
                xs, ys = (scene.width - xs)[::-1].copy(), ys[::-1].copy()
            b.add("strata", f"wall-{i + 1}-{'left' if side < 0 else 'right'}",
                  depth=depth, xs=xs, ys=ys, tint=tint, material="dune",
                  bottom=low + scene.unit * 0.02, paint=draw_strata)  # fmt: skip


SETTING = Setting(
    words="canyon grand_canyon gorge ravine mesa badlands red_rocks butte "
    "monument_valley",
    stages={Stage.RANGE: mesas, Stage.GROUND: walls},
    surfaces=("land", "water", "sky"),
    horizon=(0.46, 0.54),
    times=("golden", "day", "sunset", "day"),
    scenery=(("cactus", 2), ("bush", 4)),
)
