"""A high cliff over the sea."""

import numpy as np

from forge_app.engine.draw.cliffs import draw_cliff
from forge_app.engine.scene.builder import Builder
from forge_app.engine.scene.noise import fractal
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
