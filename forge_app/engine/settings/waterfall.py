"""A waterfall over a high cliff into a pool."""

import numpy as np

from forge_app.engine.draw.cliffs import draw_cliff
from forge_app.engine.scene.builder import Builder
from forge_app.engine.scene.lands import mountain_range
from forge_app.engine.scene.noise import fractal, peaks
from forge_app.engine.settings.spec import Setting, Stage


def falls(b: Builder) -> None:
    """A cliff with woods on top, and the fall in a notch of it."""
    scene, rng = b.scene, b.rng
    unit = scene.unit
    mid = scene.width * rng.uniform(0.40, 0.60)
    wide = unit * rng.uniform(0.13, 0.19)
    xs = b.xs()
    u = (xs - xs[0]) / unit
    brow = scene.horizon - unit * (0.33 + 0.09 * peaks(u * 2.4, rng, 3))
    notch = np.exp(-(((xs - mid) / (wide * 0.62)) ** 6))
    lip = scene.horizon - unit * rng.uniform(0.29, 0.34)
    ys = brow * (1 - notch) + lip * notch
    low = scene.horizon + unit * 0.03
    b.add(
        "treeline", "woods", depth=0.3, xs=xs, ys=brow - unit * 0.012, style="pines",
        bottom=low, tint=b.tint("forest"),
    )  # fmt: skip
    b.add(
        "headland", "falls-cliff", depth=0.14, xs=xs, ys=ys, material="cliff",
        bottom=low, tint=b.tint("waterfall"), paint=draw_cliff, style="wall",
    )  # fmt: skip
    b.add(
        "falls", "waterfall", depth=0.04, top=lip + 3, bottom=low + unit * 0.012,
        xs=np.array([mid - wide / 2, mid + wide / 2]), ys=np.array([lip, lip]),
    )  # fmt: skip


def rocks(b: Builder) -> None:
    """Boulders on both sides of the pool."""
    scene, rng = b.scene, b.rng
    rest = scene.height - scene.horizon
    for side, name in ((-1, "left"), (1, "right")):
        t = np.linspace(0, 1, 60)
        span = scene.width * rng.uniform(0.20, 0.30)
        hump = (1 - t**2.2) * (0.7 + 0.3 * fractal(t * 6 + 1, rng, 3))
        low = scene.horizon + rest * rng.uniform(0.16, 0.26)
        xs, ys = -6 + t * span, low - scene.unit * 0.12 * hump
        if side > 0:
            xs, ys = (scene.width - xs)[::-1].copy(), ys[::-1].copy()
        b.add("headland", f"boulders-{name}", depth=0.08, xs=xs, ys=ys, bottom=low,
              material="rock", surface="")  # fmt: skip


SETTING = Setting(
    words="waterfall cascade falls cataract",
    base="water",
    stages={
        Stage.RANGE: mountain_range,
        Stage.FALLS: falls,
        Stage.SHORE: rocks,
    },
    surfaces=("land", "water", "sky"),
    horizon=(0.58, 0.64),
    times=("day", "day", "dawn", "golden"),
    water="lake",
    calm=True,
    shore=True,
)
