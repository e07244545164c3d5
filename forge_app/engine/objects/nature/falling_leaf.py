"""An autumn leaf in the air."""

from forge_app.engine.objects.nature.leaf import draw
from forge_app.engine.objects.spec import Object
from forge_app.engine.scene.colour import Lch

OBJECT = Object(
    words="falling_leaf autumn_leaf flying_leaf dry_leaf 🍂 🍃",
    draw=draw,
    metres=0.15,
    stands=("sky", "land", "table"),
    height=0.07,
    width=0.95,
    many=12,
    slots={
        "leaf": [Lch(0.66, 0.18, 45), Lch(0.60, 0.19, 30), Lch(0.76, 0.15, 75)],
    },
    home="forest",
    shadow=False,
)
