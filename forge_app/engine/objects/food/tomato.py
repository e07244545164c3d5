"""A tomato."""

from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects._forms import ball, line, turned
from forge_app.engine.objects.spec import Object
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, _rng: Random) -> None:
    """A tomato."""
    pen.ellipse(0, -1, 44, 7, pen.mat("dark"), 0.22)
    body = (
        "M0 -82Q-18 -94 -38 -82Q-62 -64 -54 -34Q-44 0 0 0Q44 0 54 -34Q62 -64 38 -82Q18"
        " -94 0 -82Z"
    )
    ball(pen, body, "skin", (0, -44), 56)
    pen.ellipse(pen.side * 30, -62, 7, 10, pen.mat("white"), 0.5)
    for a in (-100, -55, -10, 40, 90):
        with turned(pen, 0, -84, a):
            pen.path(
                "M-4 0Q-6 16 1 28Q6 14 4 0Z", pen.mat("leaf", 0.03 if a > 0 else -0.04)
            )
    line(pen, "M0 -84Q1 -94 6 -100", pen.mat("leaf", -0.08), 5)


OBJECT = Object(
    words="tomato 🍅",
    draw=draw,
    plurals="tomatoes",
    metres=0.07,
    stands=("table",),
    height=0.18,
    width=1.14,
    many=3,
    slots={"skin": Lch(0.59, 0.21, 30)},
)
