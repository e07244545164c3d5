"""A river winding through the land."""

from forge_app.engine.scene.lands import far_hills
from forge_app.engine.settings.spec import Setting, Stage

SETTING = Setting(
    words="river stream brook creek riverbank canal",
    stages={Stage.HILLS: far_hills},
    surfaces=("land", "water", "sky"),
    scenery=(("tree", 4), ("bush", 5)),
    way="river",
)
