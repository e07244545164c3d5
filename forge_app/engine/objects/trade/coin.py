"""A stack of coins with one before it."""

from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects._forms import ball, contact, line, tone, tube
from forge_app.engine.objects.spec import Object
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, _rng: Random) -> None:
    """A stack of coins with one before it."""
    contact(pen, 0, 52, 5)
    for x, count in ((-24, 5), (22, 3)):
        for i in range(count):
            y = -7 - i * 11
            shift = (0, 2, -1.5, 1, -1)[i]
            pen.path(
                (
                    f"M{x + shift - 27} {y}A27 7 0 0 0 {x + shift + 27} {y}V{y - 8}"
                    f"H{x + shift - 27}Z"
                ),
                tube(pen, "body"),
            )
            pen.ellipse(x + shift, y - 8, 27, 7, tone(pen, "body", 0.07))
            pen.ellipse(x + shift, y - 8, 21, 5, tone(pen, "body", -0.05))
    ball(pen, "M-2 -68A28 28 0 1 1 54 -68A28 28 0 1 1 -2 -68Z", "body", (26, -68), 28)
    pen.circle(26, -68, 22, tone(pen, "body", -0.11))
    pen.circle(26, -68, 20, tone(pen, "body", 0.05))
    line(
        pen,
        (
            "M34 -76Q32 -81 26 -81Q18 -81 18 -75Q18 -69 26 -68Q34 -67 34 -61Q34 -55"
            " 26 -55Q20 -55 18 -60M26 -85V-51"
        ),
        tone(pen, "body", -0.24),
        3.2,
    )


OBJECT = Object(
    words="coin gold_coin savings 💰 🪙",
    plurals="coins money cash",
    draw=draw,
    metres=0.05,
    stands=("table",),
    height=0.36,
    width=1.1,
    many=1,
    slots={"body": Lch(0.82, 0.15, 88)},
    fixed=True,
)
