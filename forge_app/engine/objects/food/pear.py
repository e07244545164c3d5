"""A pear."""

from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects.food._fruit import fruit
from forge_app.engine.objects.spec import Object
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, _rng: Random) -> None:
    """A pear."""
    fruit(
        pen,
        "M0 -92Q-14 -92 -17 -72Q-20 -56 -34 -44Q-48 -26 -34 -8Q-20 2 0 0Q20 2 34 -8"
        "Q48 -26 34 -44Q20 -56 17 -72Q14 -92 0 -92Z",
        (17, -40),
    )


OBJECT = Object(
    words="pear 🍐",
    draw=draw,
    metres=0.1,
    stands=("table",),
    height=0.25,
    width=0.75,
    many=3,
    slots={"skin": Lch(0.80, 0.15, 108)},
)
