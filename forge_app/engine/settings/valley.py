"""A valley: slopes that meet at a river, mountains at its end."""

import numpy as np

from forge_app.engine.scene.builder import SAMPLES, Builder
from forge_app.engine.scene.lands import ground_material, mountain_range
from forge_app.engine.scene.noise import fractal
from forge_app.engine.settings.spec import Setting, Stage


def slopes(b: Builder) -> None:
    """Slopes from both sides in turn, and a river on the floor."""
    scene, rng = b.scene, b.rng
    rest, material = scene.height - scene.horizon, ground_material(b)
    first = rng.choice((-1, 1))
    tint = b.tint("valley")
    for i, depth in enumerate((0.52, 0.42, 0.30, 0.20)):
        side = first * (-1) ** i
        t = np.linspace(0, 1, SAMPLES)
        t = t if side < 0 else t[::-1]
        reach = 0.72 - 0.05 * i
        fall = np.clip(1 - t / reach, 0, 1) ** 1.25
        tall = scene.unit * (0.22 + 0.03 * i) * rng.uniform(0.85, 1.1)
        rough = fractal(t * 5 + 1, rng, 3) * 0.02 * scene.unit
        low = scene.horizon + rest * (0.02 + 0.10 * i)
        b.add("hill", f"slope-{i + 1}", depth=depth, xs=b.xs(), surface="",
              ys=low - tall * fall - rough * (fall > 0), material=material, tint=tint,
              bottom=scene.height)  # fmt: skip
        ys = low - tall * fall * 0.96 + 0.02 * scene.unit
        keep = fall > 0.12
        style = "leaves" if scene.season == "autumn" else "pines"
        b.add("treeline", f"wood-{i + 1}", depth=min(0.8, depth + 0.12),
              xs=b.xs()[keep], ys=ys[keep], style=style,
              bottom=float(low - 0.02 * scene.unit))  # fmt: skip
    floor = scene.horizon + rest * 0.36
    b.add("hill", "floor", depth=0.14, xs=b.xs(), material=material, tint=tint,
          ys=b.rolling(floor, scene.unit * 0.012, 1.0),
          bottom=scene.height)  # fmt: skip
    b.add("path", "river", top=scene.horizon + rest * 0.37, bottom=scene.height,
          style="river", depth=0.06, surface="water", place="river")  # fmt: skip


SETTING = Setting(
    words="valley mountain_valley glen dale green_valley alpine_valley",
    stages={Stage.RANGE: mountain_range, Stage.GROUND: slopes},
    surfaces=("land", "water", "sky"),
    horizon=(0.46, 0.52),
    times=("day", "dawn", "golden", "day"),
    scenery=(("tree", 3), ("bush", 3), ("house", 1)),
    ground="grass",
)
