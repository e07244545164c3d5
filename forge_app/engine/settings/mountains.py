"""Mountain ranges."""

from forge_app.engine.scene.lands import mountain_range
from forge_app.engine.settings.spec import Setting, Stage

SETTING = Setting(
    words="mountain peak summit alps alpine range ridge mountainous "
    "fjord himalaya everest rockies highlands crag "
    "mountain_range mountain_top 🏔 ⛰",
    stages={Stage.RANGE: mountain_range},
    horizon=(0.60, 0.67),
    scenery=(("pine", 8),),
    scenery_unless=("sea", "coast", "beach", "city", "harbour", "street", "arctic"),
)
