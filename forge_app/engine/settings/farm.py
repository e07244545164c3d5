"""A farm: a barn, fences, animals and a ploughed field."""

from forge_app.engine.draw.rows import draw_rows
from forge_app.engine.scene.builder import Builder
from forge_app.engine.scene.lands import far_hills
from forge_app.engine.settings.spec import Setting, Stage


def crops(b: Builder) -> None:
    """A strip of crops between the hills and the yard."""
    scene = b.scene
    b.add(
        "field", "crops", depth=0.36, xs=b.xs(), style="corn", bottom=scene.height,
        ys=b.rolling(scene.horizon + 2, scene.unit * 0.015, 1.0), paint=draw_rows,
    )  # fmt: skip


def yard(b: Builder) -> None:
    """Grass before the crops, where the barn and the animals stand."""
    scene = b.scene
    rest = scene.height - b.land
    for i, (t, depth) in enumerate(((0.22, 0.16), (0.62, 0.03))):
        b.add(
            "hill", f"ground-{i + 1}", depth=depth, xs=b.xs(), bottom=scene.height,
            ys=b.rolling(b.land + rest * t, scene.unit * 0.02, 1.1),
            material="snow" if scene.season == "winter" else "grass",
            tint=b.tint("farm"), style="tufts" if i else "",
        )  # fmt: skip


SETTING = Setting(
    words="farm farmyard farmstead ranch homestead barnyard",
    stages={Stage.HILLS: far_hills, Stage.MIST: crops, Stage.GROUND: yard},
    horizon=(0.5, 0.58),
    times=("day", "day", "golden", "dawn"),
    scenery=(("barn", 1), ("tractor", 1), ("cow", 3), ("fence", 3),
             ("tree", 2), ("chicken", 3)),
)  # fmt: skip
