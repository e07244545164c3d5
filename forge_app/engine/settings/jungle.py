"""A jungle: walls of green, shafts of light, leaves close by."""

from forge_app.engine.draw.greenery import draw_frame, draw_vines
from forge_app.engine.draw.sky import draw_shafts
from forge_app.engine.scene.builder import Builder
from forge_app.engine.scene.colour import Lch
from forge_app.engine.settings.spec import Setting, Stage

GREEN = Lch(0.47, 0.12, 146)


def canopy(b: Builder) -> None:
    """Trees row behind row up to the sky, with haze between them."""
    scene, rng = b.scene, b.rng
    unit = scene.unit
    for i, (rise, depth) in enumerate(((0.34, 0.62), (0.24, 0.46), (0.10, 0.3))):
        top = scene.horizon - unit * rise
        b.add(
            "treeline", f"canopy-{i + 1}", depth=depth, xs=b.xs(), style="leaves",
            ys=b.rolling(top, unit * 0.05, 1.4), bottom=scene.height,
            tint=b.tint("jungle") or GREEN,
        )  # fmt: skip
        b.add(
            "veil", "mist", top=top + unit * 0.02, bottom=top + unit * 0.3, depth=0.35
        )
    b.add("shafts", "sunlight", top=0, bottom=scene.horizon * 1.2, paint=draw_shafts,
          depth=0.2 + 0.1 * rng.random())  # fmt: skip


def frame(b: Builder) -> None:
    """Vines from above and big leaves in the corners."""
    tint = b.tint("jungle")
    b.add("vines", "vines", tint=tint, paint=draw_vines, depth=0.05)
    b.add("leaves", "leaves", tint=tint, paint=draw_frame)


SETTING = Setting(
    words="jungle rainforest tropical_forest amazon rain_forest",
    stages={Stage.HILLS: canopy, Stage.FRONT: frame},
    horizon=(0.56, 0.64),
    times=("day", "day", "dawn", "golden"),
    scenery=(("palm", 4), ("bush", 7), ("parrot", 1)),
    ground="leaf",
)
