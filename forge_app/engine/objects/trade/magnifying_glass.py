"""A magnifying glass."""

from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects._forms import shine, tone, tube, turned
from forge_app.engine.objects.spec import Object
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, _rng: Random) -> None:
    """A magnifying glass."""
    with turned(pen, 0, -50, -42):
        pen.rect(-6, 14, 12, 46, tube(pen, "handle"), rx=6)
        pen.rect(-4.6, 8, 9.2, 10, tone(pen, "rim", -0.12))
        pen.circle(0, -20, 32, tone(pen, "rim"))
        pen.circle(0, -20, 26, tone(pen, "glass"))
        shine(pen, "M-19 -24A20 20 0 0 1 2 -40L2 -35A15 15 0 0 0 -14 -22Z", 0.85)
        pen.circle(9, -8, 3, pen.mat("white"), 0.6)


OBJECT = Object(
    words="magnifying_glass magnifier loupe search_glass 🔍 🔎",
    draw=draw,
    metres=0.2,
    stands=("table",),
    height=0.38,
    width=0.92,
    many=1,
    slots={
        "rim": Lch(0.45, 0.03, 255),
        "handle": ["wood", "red"],
        "glass": Lch(0.86, 0.06, 220),
    },
)
