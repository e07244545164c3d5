"""A tick on a disc."""

from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects._forms import ball, tone
from forge_app.engine.objects.spec import Object
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, _rng: Random) -> None:
    """A tick on a disc."""
    ball(pen, "M-50 -50A50 50 0 1 1 50 -50A50 50 0 1 1 -50 -50Z", "disc", (0, -50), 50)
    pen.path("M-31 -50L-22 -59L-8 -45L22 -75L31 -66L-8 -27Z", tone(pen, "mark"))


OBJECT = Object(
    words="check_mark tick checkmark tick_mark approved ✅ ✔ ✓",
    draw=draw,
    metres=1,
    stands=("table",),
    height=0.32,
    width=1.0,
    many=3,
    slots={"disc": Lch(0.64, 0.16, 150), "mark": "white"},
    home="backdrop",
    fixed=True,
)
