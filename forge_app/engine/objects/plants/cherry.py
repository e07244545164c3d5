"""A tree in blossom, with petals on the ground."""

from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects.plants._crown import forked
from forge_app.engine.objects.spec import Object, Seat
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, rng: Random) -> None:
    """A tree in blossom, with petals on the ground."""
    forked(pen, rng, "blossom")
    for _ in range(9):
        x, y = rng.uniform(-42, 42), rng.uniform(-2, 6)
        pen.ellipse(x, y, 2.2, 1.2, pen.slot("blossom", 0.02))


OBJECT = Object(
    words="cherry_blossom cherry_blossom_tree blossom_tree cherry_tree "
    "sakura blossoming_tree 🌸",
    draw=draw,
    metres=8,
    stands=("land",),
    height=0.27,
    width=0.8,
    many=4,
    slots={"blossom": Lch(0.84, 0.10, 355), "trunk": "trunk"},
    seat=Seat(-12, 12, -90),
)
