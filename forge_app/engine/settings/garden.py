"""A garden with a hedge, a path and flower beds."""

from forge_app.engine.scene.builder import Builder
from forge_app.engine.settings.spec import Setting, Stage


def hedge(b: Builder) -> None:
    """Trees and a clipped hedge behind the lawn."""
    scene = b.scene
    for i, (rise, depth) in enumerate(((0.05, 0.45), (0.0, 0.3))):
        b.add(
            "treeline", f"hedge-{i + 1}", depth=depth, xs=b.xs(), style="leaves",
            ys=b.rolling(scene.horizon - scene.unit * rise, scene.unit * 0.012, 1.5),
            bottom=scene.height, tint=b.tint("garden"),
        )  # fmt: skip


SETTING = Setting(
    words="garden backyard flower_garden cottage_garden back_garden rose_garden "
    "botanical_garden",
    stages={Stage.HILLS: hedge},
    times=("day", "day", "golden", "dawn"),
    scenery=(("tree", 2), ("bush", 6), ("flower", 36), ("fence", 1)),
    ground="grass",
    way="road",
    shore=True,
)
