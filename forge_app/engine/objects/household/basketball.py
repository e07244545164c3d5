"""A basketball."""

from random import Random

from forge_app.engine.draw.form import inside
from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects._forms import ball, line, tone, turned
from forge_app.engine.objects.spec import Object
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, _rng: Random) -> None:
    """A basketball."""
    pen.ellipse(0, 0, 34, 4, pen.mat("dark"), 0.25)
    sphere = "M-50 -50A50 50 0 1 1 50 -50A50 50 0 1 1 -50 -50Z"
    ball(pen, sphere, "body", (0, -50), 50)
    with inside(pen, sphere):
        seam = tone(pen, "seams")
        with turned(pen, 0, -50, -16):
            line(pen, "M-52 0Q0 12 52 0M0 -52Q-10 0 0 52", seam, 3)
            line(pen, "M-34 -46Q4 0 -34 46M38 -42Q4 0 38 42", seam, 3)
    pen.ellipse(pen.side * 22, -76, 9, 6, pen.mat("white", 0.1), 0.4)


OBJECT = Object(
    words="basketball basket_ball 🏀",
    draw=draw,
    metres=0.24,
    stands=("land", "floor", "table"),
    height=0.06,
    width=1.0,
    many=2,
    slots={"body": Lch(0.66, 0.16, 50), "seams": Lch(0.26, 0.03, 45)},
)
