"""A waterfall between mountains."""

import numpy as np

from forge_app.engine.scene.builder import Builder
from forge_app.engine.scene.lands import mountain_range
from forge_app.engine.scene.noise import peaks
from forge_app.engine.scene.waters import far_shore
from forge_app.engine.settings.spec import Setting, Stage


def falls(b: Builder) -> None:
    """A cliff of two shoulders with the fall between them."""
    scene, rng = b.scene, b.rng
    mid, w = scene.width * rng.uniform(0.42, 0.58), scene.unit * 0.13
    xs = b.xs()
    u = (xs - xs[0]) / scene.unit
    ys = scene.horizon - scene.unit * (0.26 + 0.10 * peaks(u * 3, rng, 4))
    notch = np.exp(-(((xs - mid) / (w * 0.8)) ** 4))
    lip = scene.horizon - scene.unit * 0.24
    ys = ys * (1 - notch) + lip * notch
    low = scene.horizon + scene.unit * 0.03
    b.add(
        "headland",
        "falls-cliff",
        depth=0.16,
        xs=xs,
        ys=ys,
        material="cliff",
        bottom=low,
    )
    b.add(
        "falls",
        "waterfall",
        depth=0.05,
        xs=np.array([mid - w / 2, mid + w / 2]),
        ys=np.array([lip, lip]),
        top=lip + 4,
        bottom=low,
    )


SETTING = Setting(
    words="waterfall cascade falls cataract",
    base="water",
    stages={
        Stage.RANGE: mountain_range,
        Stage.FALLS: falls,
        Stage.BANK: far_shore,
    },
    surfaces=("land", "water", "sky"),
    water="lake",
    calm=True,
    shore=True,
)
