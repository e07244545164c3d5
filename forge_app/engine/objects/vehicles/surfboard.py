"""A surfboard standing in the sand."""

from random import Random

from forge_app.engine.draw.form import inside
from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects._forms import across, shine, tone, turned
from forge_app.engine.objects.spec import Object
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, _rng: Random) -> None:
    """A surfboard standing in the sand."""
    with turned(pen, 0, 0, 6):
        board = "M0 2Q-15 -14 -15.6 -44Q-14 -84 0 -103Q14 -84 15.6 -44Q15 -14 0 2Z"
        pen.path(board, across(pen, "board"))
        with inside(pen, board):
            pen.rect(-4, -110, 8, 120, tone(pen, "stripe"))
            pen.path(
                "M-20 -34Q0 -44 20 -34V-22Q0 -32 -20 -22Z", tone(pen, "stripe", 0.05)
            )
            pen.path(
                "M-20 -16Q0 -26 20 -16V-11Q0 -21 -20 -11Z", tone(pen, "stripe", -0.06)
            )
            pen.rect(-0.5, -110, 1, 120, pen.mat("white"), 0.7)
        shine(pen, "M-12 -40Q-12 -72 -4 -90Q-8 -66 -8 -40Z", 0.4)
    pen.path("M-20 3Q-8 -5 0 -4Q10 -5 20 3Q0 7 -20 3Z", pen.mat("sand", -0.02))


OBJECT = Object(
    words="surfboard surf_board 🏄",
    draw=draw,
    metres=2.1,
    height=0.2,
    width=0.5,
    many=2,
    slots={
        "board": [Lch(0.95, 0.03, 90), Lch(0.80, 0.1, 195), "accent"],
        "stripe": ["red", "accent", "blue"],
    },
    home="beach",
)
