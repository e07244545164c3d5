"""A laboratory flask with a bubbling liquid."""

from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects._forms import contact, line, shine, tone, tube
from forge_app.engine.objects.spec import Object
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, _rng: Random) -> None:
    """A laboratory flask with a bubbling liquid."""
    contact(pen, 0, 40, 4)
    outline = "M-10 -96V-64L-39 -12Q-44 0 -32 0H32Q44 0 39 -12L10 -64V-96Z"
    pen.path(outline, tone(pen, "glass", 0.06), 0.9)
    pen.path(
        "M-25 -38Q-12 -43 0 -38T25 -38L37 -13Q41 -2.5 31 -2.500H-31Q-41 -2.5 -37 -13Z",
        tube(pen, "liquid"),
    )
    for x, y, r in ((-12, -20, 5), (6, -12, 3.4), (13, -28, 4.2), (-2, -32, 2.6)):
        pen.circle(x, y, r, tone(pen, "liquid", 0.18), 0.9)
    line(pen, outline.removesuffix("Z"), tone(pen, "glass", -0.22), 2.6)
    pen.rect(-14, -100, 28, 6, tone(pen, "glass", -0.18), rx=3)
    shine(pen, "M-5 -88H-1V-62L-22 -22L-27 -24L-5 -63Z", 0.7)


OBJECT = Object(
    words="flask erlenmeyer beaker test_tube chemistry_flask lab_flask 🧪 ⚗",
    draw=draw,
    metres=0.2,
    stands=("table",),
    height=0.42,
    width=0.88,
    many=2,
    slots={
        "liquid": [Lch(0.72, 0.16, 150), Lch(0.66, 0.17, 320), Lch(0.70, 0.13, 215)],
        "glass": Lch(0.90, 0.025, 220),
    },
)
