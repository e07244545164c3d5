"""A calm lake that mirrors its far shore."""

from forge_app.engine.scene.lands import quiet_range
from forge_app.engine.scene.waters import far_shore
from forge_app.engine.settings.spec import Setting, Stage

SETTING = Setting(
    words="lake pond mountain_lake loch reservoir lakeside lake_shore",
    base="water",
    stages={Stage.RANGE: quiet_range, Stage.BANK: far_shore},
    surfaces=("land", "water", "sky"),
    scenery=(("pine", 5),),
    scenery_unless=("sea", "coast", "beach", "city", "harbour", "street", "arctic"),
    water="lake",
    calm=True,
    shore=True,
)
