"""A ring with a stone."""

from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects._forms import contact, tone, tube
from forge_app.engine.objects.spec import Object
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, _rng: Random) -> None:
    """A ring with a stone."""
    contact(pen, 0, 24, 4)
    pen.path(
        (
            "M0 -70A35 35 0 1 1 0 0A35 35 0 1 1 0 -70ZM0 -61A26 26 0 1 0 0 -9A26 26 0"
            " 1 0 0 -61Z"
        ),
        tube(pen, "band"),
    )
    pen.path("M-13 -68L-8 -60H8L13 -68Z", tone(pen, "band", -0.14))
    pen.poly(
        [(-22, -86), (-12, -98), (12, -98), (22, -86), (0, -62)], tone(pen, "stone")
    )
    pen.poly([(-22, -86), (-12, -98), (-7, -86)], tone(pen, "stone", 0.10))
    pen.poly([(12, -98), (22, -86), (7, -86)], tone(pen, "stone", -0.05))
    pen.poly([(-7, -86), (7, -86), (0, -62)], tone(pen, "stone", 0.08))
    pen.poly([(7, -86), (22, -86), (0, -62)], tone(pen, "stone", -0.13))


OBJECT = Object(
    words="ring wedding_ring engagement_ring diamond_ring 💍",
    draw=draw,
    metres=0.03,
    stands=("table",),
    height=0.36,
    width=0.76,
    many=2,
    slots={"stone": Lch(0.82, 0.08, 215), "band": Lch(0.82, 0.14, 86)},
)
