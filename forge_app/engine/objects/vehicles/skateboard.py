"""A skateboard."""

from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects._forms import down, tone
from forge_app.engine.objects.spec import Object, Seat
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, _rng: Random) -> None:
    """A skateboard."""
    for x in (-86, 86):
        pen.poly(
            [(x - 16, -60), (x + 16, -60), (x + 8, -36), (x - 8, -36)],
            pen.mat("metal", -0.1),
        )
        for dx in (-2, 0):
            pen.circle(x + dx * 2, -30, 30, tone(pen, "wheels", -0.12 if dx else 0.0))
        pen.circle(x, -30, 14, tone(pen, "wheels", 0.12))
        pen.circle(x, -30, 6, pen.mat("metal", -0.16))
    pen.path(
        "M-176 -96Q-184 -92 -178 -84Q-156 -60 -120 -58H120Q156 -60 178 -84Q184 -92 176"
        " -96Q150 -76 118 -76H-118Q-150 -76 -176 -96Z",
        down(pen, "deck"),
    )
    pen.path(
        "M-176 -96Q-150 -76 -118 -76H118Q150 -76 176 -96L174 -99Q148 -82 118 -82H-118"
        "Q-148 -82 -174 -99Z",
        pen.mat("dark", 0.04),
    )


OBJECT = Object(
    words="skateboard skate_board longboard 🛹",
    draw=draw,
    metres=0.14,
    stands=("land", "floor"),
    height=0.05,
    width=3.64,
    many=1,
    slots={
        "deck": ["accent", "red", Lch(0.7, 0.12, 65)],
        "wheels": [Lch(0.92, 0.05, 90), "accent"],
    },
    home="street",
    seat=Seat(-100, 100, -80),
)
