"""A desert of dunes."""

from forge_app.engine.scene.builder import Builder
from forge_app.engine.scene.noise import peaks
from forge_app.engine.settings.spec import Setting, Stage


def far_dunes(b: Builder) -> None:
    """Dunes at the horizon."""
    scene = b.scene
    for i, depth in enumerate((0.66, 0.46)):
        xs = b.xs()
        u = (xs - xs[0]) / scene.unit
        shape = peaks(u * (0.9 + 0.5 * i) + 2 * b.rng.random(), b.rng, 1)
        ys = scene.horizon + scene.unit * 0.03 * i - scene.unit * 0.10 * shape
        b.add(
            "dunes",
            f"far-dunes-{i + 1}",
            depth=depth,
            xs=xs,
            ys=ys,
            tint=b.tint("desert"),
            bottom=scene.height,
        )


def dunes(b: Builder) -> None:
    """Two near dunes."""
    scene = b.scene
    rest = scene.height - scene.horizon
    for i, (t, depth) in enumerate(((0.16, 0.26), (0.52, 0.05))):
        xs = b.xs()
        u = (xs - xs[0]) / scene.unit
        shape = peaks(u * (0.75 - 0.1 * i) + 2 * b.rng.random(), b.rng, 1)
        ys = scene.horizon + rest * (t + 0.12) - scene.unit * 0.15 * shape
        b.add(
            "dunes",
            f"dunes-{i + 1}",
            depth=depth,
            xs=xs,
            ys=ys,
            bottom=scene.height,
            tint=b.tint("desert"),
        )


SETTING = Setting(
    words="desert dune sand_dune sahara wasteland oasis sandy 🏜",
    stages={Stage.HILLS: far_dunes, Stage.GROUND: dunes},
    times=("golden", "sunset", "day"),
    scenery=(("cactus", 3),),
)
