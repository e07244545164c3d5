"""A cut diamond."""

from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects._forms import tone
from forge_app.engine.objects.spec import Object
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, _rng: Random) -> None:
    """A cut diamond."""
    pen.poly([(-56, -66), (-32, -96), (32, -96), (56, -66), (0, 0)], tone(pen, "body"))
    facets = (
        ([(-56, -66), (-32, -96), (-22, -66)], 0.08),
        ([(-32, -96), (0, -96), (-22, -66)], 0.16),
        ([(0, -96), (22, -66), (-22, -66)], 0.04),
        ([(0, -96), (32, -96), (22, -66)], 0.12),
        ([(32, -96), (56, -66), (22, -66)], -0.04),
        ([(-56, -66), (-22, -66), (0, 0)], 0.02),
        ([(-22, -66), (22, -66), (0, 0)], 0.10),
        ([(22, -66), (56, -66), (0, 0)], -0.12),
    )
    for points, shade in facets:
        flip = [(x * -pen.side, y) for x, y in points]
        pen.poly(flip, tone(pen, "body", shade))
    pen.poly([(-8, -62), (2, -62), (-2, -30)], pen.mat("white"), 0.6)
    if pen.part("sparkle"):
        for x, y, r in ((-48, -92, 7), (52, -40, 5), (46, -96, 4)):
            pen.path(
                (
                    f"M{x} {y - r}Q{x} {y} {x + r} {y}Q{x} {y} {x} {y + r}Q{x} {y}"
                    f" {x - r} {y}Q{x} {y} {x} {y - r}Z"
                ),
                tone(pen, "body", 0.10),
            )


OBJECT = Object(
    words="diamond gem jewel jewelry jewellery 💠",
    draw=draw,
    metres=0.04,
    stands=("table",),
    height=0.34,
    width=1.2,
    many=3,
    slots={"body": [Lch(0.80, 0.09, 220), Lch(0.78, 0.10, 200)]},
    parts={"sparkle": 0.7},
)
