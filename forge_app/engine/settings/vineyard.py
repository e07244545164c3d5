"""A vineyard on rolling hills."""

from forge_app.engine.draw.rows import draw_rows
from forge_app.engine.scene.builder import Builder
from forge_app.engine.scene.lands import far_hills
from forge_app.engine.settings.spec import Setting, Stage


def slopes(b: Builder) -> None:
    """A far slope and a near one, both planted."""
    scene = b.scene
    rest = scene.height - b.land
    for i, (t, depth) in enumerate(((0.0, 0.34), (0.34, 0.06))):
        b.add(
            "field", f"vines-{i + 1}", surface="land", depth=depth, xs=b.xs(),
            ys=b.rolling(b.land + rest * t, scene.unit * 0.045, 1.1),
            style="vine", bottom=scene.height, tint=b.tint("vineyard"),
            paint=draw_rows,
        )  # fmt: skip


SETTING = Setting(
    words="vineyard vine grapevine winery wine_country tuscany",
    stages={Stage.HILLS: far_hills, Stage.GROUND: slopes},
    horizon=(0.44, 0.54),
    times=("golden", "day", "sunset"),
    scenery=(("house", 1), ("cypress", 4), ("tree", 2)),
)
