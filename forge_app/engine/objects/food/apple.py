"""An apple."""

from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects.food._fruit import fruit
from forge_app.engine.objects.spec import Object
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, _rng: Random) -> None:
    """An apple."""
    fruit(
        pen,
        "M0 -84Q-16 -94 -34 -84Q-56 -68 -44 -30Q-34 2 0 -2Q34 2 44 -30Q56 -68 34 -84"
        "Q16 -94 0 -84Z",
        (24, -62),
    )


OBJECT = Object(
    words="apple fruit red_apple 🍎",
    draw=draw,
    metres=0.08,
    stands=("table",),
    height=0.2,
    width=0.95,
    many=3,
    slots={"skin": [Lch(0.58, 0.20, 27), Lch(0.74, 0.17, 120)]},
)
