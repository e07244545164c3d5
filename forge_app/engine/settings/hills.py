"""Rolling hills."""

from forge_app.engine.scene.lands import far_hills
from forge_app.engine.settings.spec import Setting, Stage

SETTING = Setting(
    words="hill hillside rolling_hills knoll countryside downs moor",
    stages={Stage.HILLS: far_hills},
    scenery=(("tree", 4),),
    ground="grass",
    shore=True,
)
