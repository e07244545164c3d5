"""A broad-leaved tree with a forked trunk."""

from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects.plants._crown import forked
from forge_app.engine.objects.spec import Object, Seat


def draw(pen: Pen, rng: Random) -> None:
    """A broad-leaved tree with a forked trunk."""
    forked(pen, rng, "leaf")


OBJECT = Object(
    words="tree deciduous_tree beech apple_tree linden chestnut_tree elm ash_tree 🌳",
    draw=draw,
    metres=12,
    stands=("land",),
    height=0.27,
    width=0.8,
    many=4,
    slots={"leaf": "leaf", "trunk": "trunk"},
    seat=Seat(-12, 12, -90),
)
