"""An office high above a city."""

from forge_app.engine.scene.colour import Lch
from forge_app.engine.settings._interior import Interior, interior
from forge_app.engine.settings.spec import Piece, Setting, Stage

PLAN = Interior(
    walls=(Lch(0.93, 0.01, 240), Lch(0.88, 0.02, 230), Lch(0.90, 0.015, 90)),
    floor="carpet",
    boards=(Lch(0.55, 0.015, 250), Lch(0.62, 0.02, 80), Lch(0.48, 0.03, 240)),
    finish=("plain", "slabs"),
    panes=("panorama",),
)

SETTING = Setting(
    words="office workplace workspace home_office study open_plan_office",
    base="whole",
    stages={Stage.FRONT: interior(PLAN)},
    surfaces=("floor", "wall", "ceiling"),
    indoor=True,
    times=("day", "day", "golden"),
    views=("city",),
    pieces=(
        (
            Piece("bookshelf", 0.10, 0.02), Piece("desk", 0.48, 0.34),
            Piece("computer", 0.40, on="desk"), Piece("chair", 0.76, 0.30),
            Piece("potted_plant", 0.94, 0.10),
        ),
        (
            Piece("potted_plant", 0.08, 0.12), Piece("chair", 0.26, 0.34),
            Piece("desk", 0.56, 0.32), Piece("laptop", 0.45, on="desk"),
            Piece("table_lamp", 0.90, on="desk"),
        ),
        (
            Piece("desk", 0.40, 0.36), Piece("computer", 0.55, on="desk"),
            Piece("table_lamp", 0.08, on="desk"), Piece("chair", 0.70, 0.33),
            Piece("bookshelf", 0.92, 0.02),
        ),
    ),
)  # fmt: skip
