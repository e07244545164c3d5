"""A village along a road."""

from forge_app.engine.scene.lands import far_hills
from forge_app.engine.settings.spec import Setting, Stage

SETTING = Setting(
    words="village town hamlet small_town settlement fishing_village",
    stages={Stage.HILLS: far_hills},
    times=("day", "day", "day", "golden", "dawn", "sunset"),
    scenery=(("house", 8), ("church", 1), ("tree", 6), ("bush", 4)),
    shore=True,
    way="road",
)
