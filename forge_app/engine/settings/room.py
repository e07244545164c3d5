"""A living room with a window."""

from forge_app.engine.scene.colour import Lch
from forge_app.engine.settings._interior import Interior, interior
from forge_app.engine.settings.spec import Piece, Setting, Stage

PLAN = Interior(
    walls=(
        Lch(0.90, 0.025, 85), Lch(0.82, 0.045, 150), Lch(0.80, 0.04, 235),
        Lch(0.85, 0.05, 45), Lch(0.55, 0.06, 195), Lch(0.87, 0.035, 20),
    ),
    finish=("plain", "plain", "stripes", "panels"),
    panes=("casement", "grid", "arch"),
    curtains=0.7,
)  # fmt: skip

SETTING = Setting(
    words="room living_room lounge interior sitting_room parlour parlor apartment "
    "indoors inside_a_house 🛋",
    base="whole",
    stages={Stage.FRONT: interior(PLAN)},
    surfaces=("floor", "wall", "ceiling"),
    indoor=True,
    times=("day", "day", "golden", "night"),
    views=("garden", "hills", "city"),
    pieces=(
        (
            Piece("picture", 0.20, 1.35, "wall"),
            Piece("sofa", 0.34, 0.10),
            Piece("lamp", 0.06, 0.06),
            Piece("plant", 0.90, 0.10),
            Piece("rug", 0.45, 0.62),
            Piece("coffee_table", 0.50, 0.50),
        ),
        (
            Piece("bookshelf", 0.14, 0.02),
            Piece("armchair", 0.74, 0.22),
            Piece("lamp", 0.93, 0.08),
            Piece("rug", 0.5, 0.65),
            Piece("clock", 0.33, 1.7, "wall"),
        ),
        (
            Piece("fireplace", 0.22, 0.0),
            Piece("picture", 0.22, 1.6, "wall"),
            Piece("armchair", 0.80, 0.30),
            Piece("rug", 0.42, 0.6),
            Piece("lamp", 0.94, 0.05),
        ),
    ),
)
