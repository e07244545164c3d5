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
            Piece("rug", 0.45, 0.70),
            Piece("bed", 0.40, 0.28),
            Piece("nightstand", 0.11, 0.08),
            Piece("lamp", 0.07, 0.05),
            Piece("picture", 0.26, 1.5, "wall"),
            Piece("plant", 0.94, 0.06),
        ),
        (
            Piece("wardrobe", 0.14, 0.02),
            Piece("bed", 0.58, 0.34),
            Piece("rug", 0.35, 0.72),
            Piece("lamp", 0.94, 0.05),
            Piece("clock", 0.36, 1.8, "wall"),
        ),
    ),
)
