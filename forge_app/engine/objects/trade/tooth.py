"""A molar."""

from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects._forms import ball, line, shine, tone
from forge_app.engine.objects.spec import Object
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, _rng: Random) -> None:
    """A molar."""
    crown = (
        "M0 -88C10 -98 40 -104 44 -74C46 -56 38 -50 35 -36C32 -20 32 0 23 0"
        "C13 0 16 -34 0 -34C-16 -34 -13 0 -23 0C-32 0 -32 -20 -35 -36"
        "C-38 -50 -46 -56 -44 -74C-40 -104 -10 -98 0 -88Z"
    )
    ball(pen, crown, "body", (0, -56), 52)
    shine(
        pen,
        (
            f"M{pen.side * 34} -60Q{pen.side * 38} -86 {pen.side * 20} -89"
            f"Q{pen.side * 31} -80 {pen.side * 28} -60Z"
        ),
        0.9,
    )
    line(pen, "M-14 -84Q0 -74 14 -84", tone(pen, "body", -0.14), 2.2)


OBJECT = Object(
    words="tooth molar 🦷",
    plurals="teeth",
    draw=draw,
    metres=0.1,
    stands=("table",),
    height=0.36,
    width=0.94,
    many=2,
    slots={"body": Lch(0.96, 0.015, 215)},
    home="backdrop",
)
