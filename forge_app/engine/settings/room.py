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
    aside=(0.15, 0.24),
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
            Piece("rug", 0.42, 0.50), Piece("picture", 0.30, 1.5, "wall"),
            Piece("sofa", 0.32, 0.10), Piece("lamp", 0.05, 0.07),
            Piece("coffee_table", 0.42, 0.36), Piece("potted_plant", 0.93, 0.12),
        ),
        (
            Piece("rug", 0.56, 0.52), Piece("bookshelf", 0.14, 0.0),
            Piece("armchair", 0.72, 0.26), Piece("lamp", 0.93, 0.12),
            Piece("coffee_table", 0.44, 0.38), Piece("book", 0.4, on="coffee_table"),
        ),
        (
            Piece("rug", 0.46, 0.55), Piece("fireplace", 0.22, 0.0),
            Piece("picture", 0.22, 1.62, "wall"), Piece("armchair", 0.76, 0.32),
            Piece("potted_plant", 0.95, 0.08),
        ),
        (
            Piece("television", 0.20, 0.04), Piece("rug", 0.48, 0.58),
            Piece("armchair", 0.80, 0.30), Piece("potted_plant", 0.06, 0.18),
            Piece("cat", 0.46, 0.44), Piece("lamp", 0.95, 0.06),
        ),
    ),
)  # fmt: skip
