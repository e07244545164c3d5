"""The open sea."""

from forge_app.engine.settings.spec import Setting

SETTING = Setting(
    words="sea ocean seascape waves wave open_sea high_seas marine atlantic "
    "pacific water waters bay 🌊",
    base="water",
    surfaces=("water", "sky"),
    scenery=(("bird", 4),),
    water="sea",
    waves=True,
)
