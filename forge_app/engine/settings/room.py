"""A living room with a window."""

from forge_app.engine.scene.colour import Lch
from forge_app.engine.settings._interior import Interior, interior
from forge_app.engine.settings.spec import Setting, Stage

PLAN = Interior(
    walls=(
        Lch(0.90, 0.025, 85), Lch(0.82, 0.045, 150), Lch(0.80, 0.04, 235),
        Lch(0.85, 0.05, 45), Lch(0.62, 0.06, 195), Lch(0.87, 0.035, 20),
    ),
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
    scenery=(("rug", 1), ("sofa", 1), ("lamp", 1)),
)
