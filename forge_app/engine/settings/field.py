"""A field of one crop in rows."""

from forge_app.engine.draw.rows import CROPS, draw_rows
from forge_app.engine.scene.builder import Builder
from forge_app.engine.scene.lands import far_hills
from forge_app.engine.settings.spec import Setting, Stage


def crop(b: Builder) -> str:
    """What grows on the field: what the prompt says, else any."""
    said = b.scene.reading.prompt.casefold()
    named = [name for name in CROPS if name in said and name != "vine"]
    return named[0] if named else b.rng.choice(("wheat", "wheat", "lavender", "corn"))


def rows(b: Builder) -> None:
    """Rows down to the viewer."""
    scene = b.scene
    top = b.land + 0.03 * scene.unit
    b.add(
        "field", "field", surface="land", depth=0.1, xs=b.xs(), style=crop(b),
        ys=b.rolling(top, scene.unit * 0.012, 0.9), bottom=scene.height,
        tint=b.tint("field"), paint=draw_rows,
    )  # fmt: skip


SETTING = Setting(
    words="field crop_field wheat_field lavender_field tulip_field sunflower_field "
    "cornfield corn_field wheatfield cotton_field rice_field field_of_wheat "
    "field_of_lavender field_of_tulips field_of_sunflowers flower_field crops "
    "rice_paddy",
    stages={Stage.HILLS: far_hills, Stage.GROUND: rows},
    horizon=(0.42, 0.54),
    times=("day", "golden", "day", "sunset"),
    scenery=(("tree", 2),),
)
