"""What the world is made of, and what the seasons do to it."""

from forge_app.engine.scene.colour import Lch

MATERIALS = {
    "rock": Lch(0.50, 0.035, 265), "cliff": Lch(0.48, 0.045, 50),
    "snow": Lch(0.965, 0.012, 240), "ice": Lch(0.87, 0.05, 225),
    "grass": Lch(0.66, 0.135, 128), "leaf": Lch(0.56, 0.125, 138),
    "pine": Lch(0.42, 0.075, 158), "bush": Lch(0.50, 0.11, 135),
    "sand": Lch(0.87, 0.065, 82), "dune": Lch(0.77, 0.115, 66),
    "earth": Lch(0.50, 0.06, 60), "path": Lch(0.80, 0.05, 80),
    "trunk": Lch(0.40, 0.05, 52), "wood": Lch(0.52, 0.08, 56),
    "wall": Lch(0.92, 0.03, 85), "stone": Lch(0.66, 0.02, 80),
    "roof": Lch(0.53, 0.14, 35), "door": Lch(0.42, 0.08, 40),
    "brick": Lch(0.55, 0.11, 35), "concrete": Lch(0.60, 0.035, 255),
    "metal": Lch(0.78, 0.015, 250), "white": Lch(0.97, 0.01, 90),
    "dark": Lch(0.26, 0.02, 270), "red": Lch(0.59, 0.20, 27),
    "blue": Lch(0.52, 0.13, 250), "yellow": Lch(0.86, 0.15, 90),
    "pink": Lch(0.76, 0.14, 0), "skin": Lch(0.78, 0.07, 55),
    "cloth": Lch(0.45, 0.10, 260), "glass": Lch(0.80, 0.05, 225),
    "fur": Lch(0.58, 0.10, 55), "cactus": Lch(0.53, 0.10, 150),
    "sea": Lch(0.56, 0.105, 228), "lake": Lch(0.58, 0.085, 225),
    "tropical": Lch(0.76, 0.115, 195), "petal": Lch(0.66, 0.19, 15),
    "cloud": Lch(0.985, 0.01, 80), "tile": Lch(0.74, 0.06, 60),
}  # fmt: skip
"""Colours of things by name, in neutral light."""

SEASONS: dict[str, dict[str, Lch]] = {
    "autumn": {
        "leaf": Lch(0.66, 0.16, 55), "grass": Lch(0.72, 0.11, 98),
        "bush": Lch(0.55, 0.14, 42), "pine": Lch(0.44, 0.07, 140),
    },
    "winter": {
        "leaf": Lch(0.82, 0.025, 240), "grass": Lch(0.94, 0.018, 240),
        "bush": Lch(0.80, 0.03, 240), "earth": Lch(0.86, 0.02, 240),
        "roof": Lch(0.93, 0.015, 240), "pine": Lch(0.50, 0.055, 185),
        "path": Lch(0.86, 0.02, 240), "rock": Lch(0.55, 0.035, 260),
    },
    "spring": {"leaf": Lch(0.72, 0.14, 128), "grass": Lch(0.76, 0.155, 126)},
    "summer": {},
}  # fmt: skip
"""Materials that have another colour in a season."""
