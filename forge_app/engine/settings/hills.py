"""Rolling hills."""

from forge_app.engine.scene.builder import Builder
from forge_app.engine.scene.lands import far_hills, ground_material
from forge_app.engine.settings.spec import Setting, Stage


def rolling(b: Builder) -> None:
    """Round hills one before the other down to the viewer."""
    scene, rest = b.scene, b.scene.height - b.land
    material, tint = ground_material(b), b.tint("hills")
    for i, (t, depth, amp) in enumerate(
        (
            (0.06, 0.46, 0.15),
            (0.24, 0.32, 0.14),
            (0.48, 0.17, 0.11),
            (0.80, 0.03, 0.05),
        )
    ):
        b.add("hill", f"ground-{i + 1}", depth=depth, xs=b.xs(), material=material,
              ys=b.rolling(b.land + rest * t, scene.unit * amp, 2.3 - 0.3 * i, 1),
              bottom=scene.height, tint=tint,
              style="rows" if b.rng.random() < 0.3 and i in {1, 2} else
              "flowers" if i == 3 else "")  # fmt: skip


SETTING = Setting(
    words="hill hillside rolling_hills knoll countryside downs moor",
    stages={Stage.HILLS: far_hills, Stage.GROUND: rolling},
    scenery=(("tree", 5), ("bush", 4)),
    ground="grass",
    shore=True,
)
