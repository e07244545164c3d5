"""An island in a warm sea."""

import numpy as np

from forge_app.engine.scene.builder import Builder
from forge_app.engine.scene.noise import fractal
from forge_app.engine.settings.spec import Setting, Stage


def rise(b: Builder) -> None:
    """A sandy island, away from the light."""
    scene, rng = b.scene, b.rng
    mid = scene.width * (0.34 if scene.light_x > scene.width / 2 else 0.66)
    half = min(scene.unit * 0.32, scene.width * 0.4)
    t = np.linspace(-1, 1, 70)
    hump = (1 - t**2) ** 1.25 * (0.8 + 0.2 * fractal((t + 1) * 4, rng, 3))
    low = scene.horizon + scene.unit * 0.075
    b.add(
        "headland",
        "island",
        depth=0.06,
        xs=mid + t * half,
        ys=low - scene.unit * 0.085 * hump,
        material="sand",
        bottom=low,
        tint=b.tint("island"),
    )


SETTING = Setting(
    words="island isle tropical_island desert_island archipelago 🏝",
    base="water",
    stages={Stage.SHORE: rise},
    surfaces=("land", "water", "sky"),
    times=("day", "day", "day", "golden", "dawn", "sunset"),
    scenery=(("palm", 4),),
    ground="sand",
    water="tropical",
)
