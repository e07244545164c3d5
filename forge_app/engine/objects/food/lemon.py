"""A lemon."""

from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects.food._fruit import fruit
from forge_app.engine.objects.spec import Object
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, _rng: Random) -> None:
    """A lemon."""
    fruit(
        pen,
        "M0 -90Q-8 -82 -24 -74Q-46 -58 -40 -34Q-34 -6 0 -2Q34 -6 40 -34Q46 "
        "-58 24 -74Q8 -82 0 -90Z",
        (18, -56),
    )


OBJECT = Object(
    words="lemon lime_fruit 🍋",
    draw=draw,
    metres=0.07,
    stands=("table",),
    height=0.17,
    width=0.95,
    many=3,
    slots={"skin": Lch(0.88, 0.17, 98)},
)
