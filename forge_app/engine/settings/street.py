"""A street between two rows of houses."""

import numpy as np

from forge_app.engine.draw.street import draw_houses, draw_roadway
from forge_app.engine.scene.builder import SAMPLES, Builder
from forge_app.engine.settings.spec import Setting, Stage

STOREY_EYE = 2.7
"""Height of the viewer's eye above the street in metres."""


def houses(b: Builder) -> None:
    """What closes the street, and the houses on both sides."""
    scene = b.scene
    style = "neon" if b.has("neon") else ""
    if not b.has("mountains", "sea", "coast", "hills") and not style:
        b.add("skyline", "end", depth=0.6, top=0.1, bottom=scene.horizon + 2)
    b.add("facades", "houses", paint=draw_houses, tint=b.tint("street"), depth=0.1,
          style=style, middle=scene.width / 2, eye=scene.horizon)  # fmt: skip


def roadway(b: Builder) -> None:
    """The ground between the houses."""
    scene = b.scene
    top = scene.horizon + 0.05 * (scene.height - scene.horizon)
    b.add(
        "roadway", "street", surface="land", depth=0.12, xs=b.xs(), top=top,
        ys=np.full(SAMPLES, top), bottom=scene.height, paint=draw_roadway,
        eye=scene.horizon, metre=(top - scene.horizon) / STOREY_EYE,
        middle=scene.width / 2, style="neon" if b.has("neon") else "",
    )  # fmt: skip


SETTING = Setting(
    words="street alley lane avenue boulevard side_street city_street town_street "
    "cobbled_street main_street shopping_street",
    stages={Stage.TOWN: houses, Stage.GROUND: roadway},
    horizon=(0.56, 0.62),
    times=("day", "golden", "dusk", "day"),
    scenery=(("lantern", 4), ("person", 3), ("car", 1)),
)
