"""A sandy beach by a warm sea."""

import numpy as np

from forge_app.engine.scene.builder import SAMPLES, Builder
from forge_app.engine.settings.spec import Setting, Stage


def sands(b: Builder) -> None:
    """A tilted strip of sand at the viewer's feet."""
    scene = b.scene
    ys = scene.height * 0.80 + b.rolling(0, scene.unit * 0.05, 1.2, 1)
    tilt = np.linspace(1, -1, SAMPLES) * scene.unit * 0.05 * b.rng.choice((-1, 1))
    b.add(
        "beach",
        "beach",
        xs=b.xs(),
        ys=ys + tilt,
        bottom=scene.height,
        tint=b.tint("beach"),
    )


SETTING = Setting(
    words="beach sandy_beach tropical_beach lagoon 🏖",
    base="water",
    stages={Stage.SHORE: sands},
    surfaces=("land", "water", "sky"),
    times=("day", "day", "day", "golden", "dawn", "sunset"),
    scenery=(("palm", 2),),
    ground="sand",
    water="tropical",
)
