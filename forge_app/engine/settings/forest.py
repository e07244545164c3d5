"""A forest, row behind row."""

from forge_app.engine.scene.builder import Builder
from forge_app.engine.settings.spec import Setting


def wood(b: Builder, i: int, y: float, depth: float) -> None:
    """Rows of trees behind a band of ground."""
    style = "pines"
    if b.scene.season in {"autumn", "spring"} or "tree" in b.scene.reading.object_ids:
        style = "leaves"
    if "pine" in b.scene.reading.prompt.lower():
        style = "pines"
    if i == 2:
        return
    rows = ((0.36, 0.05), (0.18, 0.02)) if i == 0 else ((0.0, 0.0),)
    for extra, rise in rows:
        ys = b.rolling(y - b.scene.unit * rise * 2, b.scene.unit * 0.03, 1.6)
        b.add(
            "treeline",
            f"trees-{i + 1}",
            depth=min(0.85, depth + extra),
            xs=b.xs(),
            ys=ys,
            bottom=b.scene.height,
            style=style,
            tint=b.tint("forest"),
        )
        b.scene.layers[-1].name += f"-{round(extra * 100)}"
        if b.misty:
            u = b.scene.unit
            b.add("veil", "mist", top=y - u * 0.1, bottom=y + u * 0.16, depth=0.6)


SETTING = Setting(
    words="forest woods woodland pine_forest grove taiga wood thicket treeline",
    band=wood,
    scenery=(("pine", 9),),
    frame=("pine",),
    shore=True,
)
