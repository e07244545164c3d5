"""An orange."""

from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects.food._fruit import fruit
from forge_app.engine.objects.spec import Object
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, _rng: Random) -> None:
    """An orange."""
    fruit(pen, "M0 -86Q-44 -84 -44 -44Q-44 0 0 0Q44 0 44 -44Q44 -84 0 -86Z", (20, -62))


OBJECT = Object(
    words="oranges tangerine citrus orange_fruit 🍊",
    draw=draw,
    metres=0.08,
    stands=("table",),
    height=0.18,
    width=0.95,
    many=3,
    slots={"skin": Lch(0.75, 0.17, 58)},
)
