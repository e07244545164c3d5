"""A shovel."""

from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects._forms import line, tone, tube, turned
from forge_app.engine.objects.spec import Object
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, _rng: Random) -> None:
    """A shovel."""
    with turned(pen, 0, 0, 7):
        pen.rect(-2, -88, 4, 56, tube(pen, "handle"))
        line(pen, "M0 -86L-7 -92Q-9 -100 -4 -100H4Q9 -100 7 -92Z", tone(pen, "grip"), 4)
        pen.rect(-9, -103, 18, 5.4, tone(pen, "grip", 0.04), rx=2.6)
        pen.path("M-3.4 -44H3.4L4.4 -32H-4.4Z", tone(pen, "blade", -0.14))
        pen.path(
            "M-13 -34Q0 -30 13 -34Q17 -14 0 0Q-17 -14 -13 -34Z", tube(pen, "blade")
        )
        line(pen, "M0 -30V-10", tone(pen, "blade", -0.16), 1.6)


OBJECT = Object(
    words="shovel spade garden_spade trowel ⛏",
    draw=draw,
    metres=1.1,
    stands=("land", "floor"),
    height=0.12,
    width=0.46,
    many=1,
    slots={
        "handle": Lch(0.68, 0.09, 65),
        "blade": Lch(0.66, 0.02, 250),
        "grip": ["red", "dark"],
    },
    home="garden",
)
