"""A cup on a saucer, steaming."""

from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects._forms import tube
from forge_app.engine.objects.spec import Object, Seat
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, _rng: Random) -> None:
    """A cup on a saucer, steaming."""
    pen.ellipse(0, -4, 62, 10, pen.slot("body", -0.1))
    pen.ellipse(0, -7, 60, 9, pen.slot("body", 0.06))
    pen.path(
        "M38 -70Q74 -72 66 -46Q58 -26 30 -26",
        "none",
        1,
        pen.slot("body", -0.05),
        8,
    )
    pen.path("M-44 -80Q-42 -10 -20 -8H20Q42 -10 44 -80Z", tube(pen, "body"))
    pen.ellipse(0, -80, 44, 11, pen.slot("body", 0.09))
    pen.ellipse(0, -78, 38, 8, pen.col(Lch(0.34, 0.06, 50)))
    if pen.part("steam"):
        for x in (-14, 4, 20):
            pen.stroke(
                [(x, -92), (x + 7, -108), (x - 6, -122), (x + 3, -140)],
                pen.mat("white"),
                3,
                0.45,
            )


OBJECT = Object(
    words="cup coffee tea mug teacup coffee_cup cup_of_coffee cup_of_tea ☕",
    draw=draw,
    plurals="cups_of_coffee cups_of_tea mugs_of_coffee",
    metres=0.1,
    stands=("table",),
    height=0.3,
    width=1.2,
    many=2,
    slots={"body": "accent"},
    seat=Seat(-20, 20, -82),
    hold=Seat(-24, 24, -74),
    parts={"steam": 1.0},
    reach=44,
)
