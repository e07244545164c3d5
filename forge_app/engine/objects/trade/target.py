"""A target with an arrow in its middle."""

from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects._forms import line, tone
from forge_app.engine.objects.spec import Object
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, _rng: Random) -> None:
    """A target with an arrow in its middle."""
    for i, r in enumerate((50, 39, 28, 17, 7)):
        pen.circle(0, -50, r, tone(pen, "ring") if i % 2 == 0 else tone(pen, "ground"))
    side = pen.side
    dim = "M0 0A50 50 0 0 1 0 -100Z" if side > 0 else "M0 0A50 50 0 0 0 0 -100Z"
    pen.path(dim, pen.mat("dark"), 0.08)
    if pen.part("arrow"):
        line(pen, "M0 -50L36 -86", tone(pen, "arrow"), 3.4)
        pen.path(
            "M32 -82L34 -94L46 -104L45 -95L54 -95L44 -84Z", tone(pen, "arrow", 0.08)
        )
        pen.circle(0, -50, 3, pen.mat("dark"))


OBJECT = Object(
    words="target bullseye dartboard archery_target 🎯",
    draw=draw,
    metres=1,
    stands=("table", "wall"),
    height=0.38,
    width=1.06,
    many=1,
    slots={"ring": "red", "ground": "white", "arrow": Lch(0.42, 0.08, 262)},
    parts={"arrow": 1.0},
    home="backdrop",
)
