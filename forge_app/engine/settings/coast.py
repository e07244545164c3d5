"""A rocky coast with capes."""

import numpy as np

from forge_app.engine.scene.builder import Builder
from forge_app.engine.scene.noise import fractal
from forge_app.engine.settings.spec import Setting, Stage


def capes(b: Builder) -> None:
    """A cape entering from the side away from the light, lower one behind."""
    scene, rng = b.scene, b.rng
    right = scene.light_x < scene.width / 2
    for i, (reach, rise, depth) in enumerate(((0.62, 0.13, 0.42), (0.46, 0.24, 0.04))):
        n = 90
        t = np.linspace(0, 1, n)
        profile = (1 - t**2.6) * (0.72 + 0.28 * fractal(t * 7 + 1, rng, 4)) + 0.05 * (
            1 - t
        )
        low = scene.horizon + scene.unit * (0.015 + 0.125 * i)
        ys = low - scene.unit * rise * profile
        span = min(scene.width * reach, scene.unit * 0.85)
        xs = -6 + t * span
        if right:
            xs = scene.width - xs
            xs, ys = xs[::-1].copy(), ys[::-1].copy()
        b.add(
            "headland",
            f"headland-{i + 1}",
            depth=depth,
            xs=xs,
            ys=ys,
            material="cliff",
            bottom=low,
            tint=b.tint("coast"),
        )


SETTING = Setting(
    words="coast coastline shore shoreline headland seaside rocky_coast cape",
    base="water",
    stages={Stage.SHORE: capes},
    surfaces=("land", "water", "sky"),
    scenery=(("bird", 5),),
    water="sea",
)
