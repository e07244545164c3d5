"""Meadows, fields and gardens."""

from forge_app.engine.scene.lands import far_hills
from forge_app.engine.settings.spec import Setting, Stage

SETTING = Setting(
    words="meadow grassland prairie pasture lawn grass plain "
    "farmland countryside_field "
    "steppe",
    stages={Stage.HILLS: far_hills},
    times=("day", "day", "day", "golden", "dawn", "sunset"),
    scenery=(("tree", 3), ("flower", 30)),
    ground="grass",
    shore=True,
)
