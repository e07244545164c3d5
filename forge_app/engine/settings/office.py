"""An office high above a city."""

from forge_app.engine.scene.colour import Lch
from forge_app.engine.settings._interior import Interior, interior
from forge_app.engine.settings.spec import Setting, Stage

PLAN = Interior(
    walls=(Lch(0.93, 0.01, 240), Lch(0.88, 0.02, 230), Lch(0.90, 0.015, 90)),
    floor="carpet",
    boards=(Lch(0.55, 0.015, 250), Lch(0.62, 0.02, 80), Lch(0.48, 0.03, 240)),
    windows=3,
    curtains=False,
    glass=0.6,
)

SETTING = Setting(
    words="office workplace workspace home_office study open_plan_office",
    base="whole",
    stages={Stage.FRONT: interior(PLAN)},
    surfaces=("floor", "wall", "ceiling"),
    indoor=True,
    times=("day", "day", "golden"),
    views=("city",),
    scenery=(("desk", 1), ("chair", 1), ("computer", 1)),
)
