"""Outer space."""

from forge_app.engine.settings.spec import Setting

SETTING = Setting(
    words="space outer_space cosmos galaxy nebula universe starry_space "
    "deep_space cosmic interstellar orbit milky_way_galaxy 🌌",
    base="space",
    surfaces=("space", "sky"),
    horizon=(0.60, 0.67),
    scenery=(("planet", 2), ("comet", 1)),
    garnish=True,
    tints_all=True,
)
