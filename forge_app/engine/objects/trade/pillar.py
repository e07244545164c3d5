"""A fluted column with base and capital."""

from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects._forms import down, line, tone, tube
from forge_app.engine.objects.spec import Object
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, _rng: Random) -> None:
    """A fluted column with base and capital."""
    pen.rect(-24, -6, 48, 6, down(pen, "stone", -0.03))
    pen.rect(-20, -12, 40, 6.4, down(pen, "stone", 0.02))
    pen.path(
        "M-17 -12Q-14 -15 -13.5 -20L-11.5 -80H11.5L13.5 -20Q14 -15 17 -12Z",
        tube(pen, "stone"),
    )
    for x in (-8.5, -4.2, 0, 4.2, 8.5):
        line(pen, f"M{x * 1.12} -18L{x} -80", tone(pen, "stone", -0.17), 1.5, 0.75)
    pen.path("M-13 -80H13L18 -86H-18Z", tone(pen, "stone", -0.05))
    pen.path(
        "M-24 -94H24Q24 -84 16 -85Q12 -91 6 -87H-6Q-12 -91 -16 -85Q-24 -84 -24 -94Z",
        down(pen, "stone", 0.03),
    )
    for x in (-17.5, 17.5):
        pen.circle(x, -89, 4.2, tone(pen, "stone", -0.10))
        pen.circle(x, -89, 2.1, tone(pen, "stone", 0.06))
    pen.rect(-25, -100, 50, 6.4, down(pen, "stone", 0.05))


OBJECT = Object(
    words=(
        "pillar column courthouse_pillar courthouse_column greek_column roman_column "
        "marble_column"
    ),
    draw=draw,
    metres=5,
    stands=("land", "floor"),
    width=0.5,
    many=4,
    slots={"stone": Lch(0.90, 0.02, 85)},
    home="park",
)
