"""A street of neon signs at night, wet from rain."""

from forge_app.engine.settings.spec import Setting, Stage
from forge_app.engine.settings.street import houses, roadway

SETTING = Setting(
    words="neon_city neon_street neon_lights neon_sign cyberpunk cyberpunk_city "
    "cyberpunk_street neon_lit night_market futuristic_city futuristic_street",
    stages={Stage.TOWN: houses, Stage.GROUND: roadway},
    horizon=(0.56, 0.62),
    times=("night", "dusk", "night"),
    scenery=(("person", 4), ("car", 1)),
)
