"""A boiled egg in its cup."""

from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects._forms import ball, contact, tone, tube
from forge_app.engine.objects.spec import Object
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, _rng: Random) -> None:
    """A boiled egg in its cup."""
    contact(pen, 0, 22, 3)
    pen.path("M-22 0Q-4 -4 -4 -16H4Q4 -4 22 0Z", tube(pen, "cup"))
    egg = "M-27 -44Q-27 -98 0 -98Q27 -98 27 -44Q24 -22 0 -22Q-24 -22 -27 -44Z"
    ball(pen, egg, "shell", (0, -56), 32)
    pen.ellipse(pen.side * 10, -78, 5, 8, pen.mat("white", 0.1), 0.55)
    pen.path(
        "M-33 -50Q-30 -14 0 -12Q30 -14 33 -50Q16 -43 0 -43Q-16 -43 -33 -50Z",
        tube(pen, "cup"),
    )
    pen.path("M-32 -42Q0 -34 32 -42L31 -36Q0 -28 -31 -36Z", tone(pen, "band"))


OBJECT = Object(
    words="egg boiled_egg easter_egg 🥚",
    draw=draw,
    metres=0.1,
    stands=("table",),
    height=0.26,
    width=0.7,
    many=3,
    slots={
        "shell": Lch(0.88, 0.05, 70),
        "cup": ["white", Lch(0.80, 0.07, 220)],
        "band": ["accent", Lch(0.55, 0.12, 250)],
    },
)
