"""A wedge of cheese with holes."""

from random import Random

from forge_app.engine.draw.form import inside
from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects._forms import down, tone
from forge_app.engine.objects.spec import Object
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, _rng: Random) -> None:
    """A wedge of cheese with holes."""
    pen.ellipse(4, 0, 88, 5, pen.mat("dark"), 0.22)
    pen.poly([(-84, -46), (40, -98), (86, -58), (-84, -46)], tone(pen, "body", 0.08))
    pen.path("M40 -98Q78 -92 86 -58L-84 -46Z", tone(pen, "body", 0.08))
    side = "M-84 -46L86 -58V-8L-84 0Z"
    pen.path(side, down(pen, "body", -0.02, 0.1))
    with inside(pen, side):
        for x, y, rx, ry in (
            (-48, -26, 11, 8),
            (-14, -38, 8, 6),
            (14, -18, 13, 9),
            (50, -38, 11, 8),
            (62, -12, 8, 6),
            (-70, -8, 8, 5),
            (-22, -8, 6, 4),
        ):
            pen.ellipse(x, y, rx, ry, tone(pen, "body", -0.2))
            pen.ellipse(
                x - pen.side * 2, y + 1.6, rx * 0.82, ry * 0.78, tone(pen, "body", -0.1)
            )
    for x, y, rx, ry in ((2, -66, 11, 3.6), (42, -74, 9, 3.4), (36, -88, 5, 2)):
        pen.ellipse(x, y, rx, ry, tone(pen, "body", -0.12))
    pen.path(
        "M40 -98Q78 -92 86 -58V-8Q88 -4 90 -8V-60Q82 -98 40 -101Z", tone(pen, "rind")
    )


OBJECT = Object(
    words="cheese wedge_of_cheese swiss_cheese cheddar 🧀",
    draw=draw,
    metres=0.09,
    stands=("table",),
    height=0.24,
    width=1.8,
    many=1,
    slots={"body": Lch(0.86, 0.14, 86), "rind": Lch(0.70, 0.15, 62)},
)
