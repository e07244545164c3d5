"""A running shoe."""

from random import Random

from forge_app.engine.draw.form import inside
from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects._forms import down, line, tone
from forge_app.engine.objects.spec import Object
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, _rng: Random) -> None:
    """A running shoe."""
    pen.ellipse(0, 0, 106, 4, pen.mat("dark"), 0.22)
    upper = (
        "M-96 -18Q-104 -62 -90 -92Q-70 -104 -52 -84Q-40 -76 -26 -86L-8 -98Q12 -66 48"
        " -52Q98 -46 104 -18Z"
    )
    pen.path(upper, down(pen, "body", 0.02, 0.1))
    with inside(pen, upper):
        pen.path("M-110 -20Q-60 -30 -50 -90H-110Z", tone(pen, "body", -0.12))
        pen.path("M56 -60Q60 -30 44 -14H120V-60Z", tone(pen, "body", -0.1))
        pen.path("M-64 -16Q-30 -26 8 -64L24 -54Q-6 -26 -24 -16Z", tone(pen, "stripe"))
        pen.path(
            "M-30 -16Q0 -26 30 -54L46 -46Q22 -24 6 -16Z", tone(pen, "stripe", -0.04)
        )
    pen.path("M-90 -92Q-70 -104 -52 -84Q-70 -80 -86 -84Z", tone(pen, "body", -0.28))
    for k in range(5):
        x, y = -20 + k * 13, -84 + k * 8
        line(pen, f"M{x} {y}L{x + 12} {y - 12 + k}", pen.mat("white"), 3.4)
    pen.path(
        "M-100 -20H104Q114 -14 106 -4Q102 0 92 0H-90Q-104 0 -104 -10Z",
        tone(pen, "sole"),
    )
    pen.path("M-103 -8H110Q108 0 92 0H-90Q-103 0 -103 -8Z", tone(pen, "sole", -0.12))
    for k in range(12):
        pen.rect(-92 + k * 16, -3, 8, 4, pen.mat("dark", 0.15))


OBJECT = Object(
    words="shoe sneaker running_shoe trainer_shoe footwear 👟 👞",
    draw=draw,
    metres=0.13,
    stands=("table", "floor", "land"),
    height=0.3,
    width=2.16,
    many=2,
    slots={
        "body": ["red", "accent", "blue"],
        "stripe": "white",
        "sole": Lch(0.94, 0.015, 90),
    },
)
