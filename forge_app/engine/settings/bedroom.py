"""A bedroom."""

from forge_app.engine.scene.colour import Lch
from forge_app.engine.settings._interior import Interior, interior
from forge_app.engine.settings.spec import Piece, Setting, Stage

PLAN = Interior(
    walls=(Lch(0.84, 0.04, 250), Lch(0.88, 0.03, 20), Lch(0.80, 0.045, 300),
           Lch(0.86, 0.04, 160), Lch(0.90, 0.025, 85), Lch(0.42, 0.05, 255)),
    finish=("plain", "stripes", "panels"),
    panes=("casement", "grid"),
    curtains=1.0,
)  # fmt: skip

SETTING = Setting(
    words="bedroom bed_room sleeping_room nursery guest_room hotel_room dormitory",
    base="whole",
    stages={Stage.FRONT: interior(PLAN)},
    surfaces=("floor", "wall", "ceiling"),
    indoor=True,
    times=("day", "night", "golden", "night"),
    views=("hills", "city", "garden"),
    pieces=(
        (
            Piece("rug", 0.46, 0.62), Piece("nightstand", 0.08, 0.06),
            Piece("table_lamp", 0.5, on="nightstand"), Piece("bed", 0.46, 0.26),
            Piece("picture", 0.24, 1.5, "wall"), Piece("potted_plant", 0.94, 0.06),
        ),
        (
            Piece("wardrobe", 0.14, 0.0), Piece("rug", 0.50, 0.66),
            Piece("bed", 0.58, 0.32), Piece("clock", 0.30, 1.9, "wall"),
        ),
        (
            Piece("rug", 0.40, 0.6), Piece("bed", 0.40, 0.24),
            Piece("nightstand", 0.88, 0.06), Piece("table_lamp", 0.5, on="nightstand"),
            Piece("mirror", 0.16, 1.0, "wall"), Piece("teddy_bear", 0.72, 0.5),
        ),
    ),
)  # fmt: skip
