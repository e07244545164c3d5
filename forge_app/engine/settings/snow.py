"""Land under snow."""

from forge_app.engine.scene.lands import quiet_range
from forge_app.engine.settings.spec import Setting, Stage

SETTING = Setting(
    words="snow snowy snow_covered snowfield tundra ice icy "
    "frozen snow_capped snowcapped",
    stages={Stage.RANGE: quiet_range},
    season="winter",
    scenery=(("pine", 6),),
    ground="snow",
)
