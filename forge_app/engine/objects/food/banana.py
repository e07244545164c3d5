"""A banana."""

from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects._forms import down, line, tone
from forge_app.engine.objects.spec import Object
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, _rng: Random) -> None:
    """A banana."""
    pen.ellipse(0, 0, 66, 5, pen.mat("dark"), 0.22)
    front = (
        "M58 -94Q76 -46 32 -16Q-12 8 -74 -2Q-86 -6 -82 -14Q-26 -18 10 -42Q36 -60 46 -94"
        "Z"
    )
    pen.path(front, down(pen, "skin", 0.02, 0.07, edge=False))
    line(pen, "M53 -88Q56 -52 20 -28Q-16 -8 -76 -8", tone(pen, "skin", -0.14), 2.2, 0.8)
    pen.path(
        "M46 -93L44 -104L54 -106L60 -93Q52 -88 46 -93Z", pen.col(Lch(0.58, 0.1, 100))
    )
    pen.path("M44 -104L54 -106L54 -102L45 -100Z", pen.mat("trunk"))
    pen.path("M-82 -14Q-90 -12 -86 -4L-76 -3Q-80 -8 -78 -14Z", pen.mat("trunk", -0.08))
    for x, y in ((4, -32), (-24, -18), (34, -50)):
        pen.ellipse(x, y, 2.6, 1.2, tone(pen, "skin", -0.3), 0.7)


OBJECT = Object(
    words="banana bunch_of_bananas 🍌",
    draw=draw,
    metres=0.1,
    stands=("table",),
    height=0.24,
    width=1.76,
    many=2,
    slots={"skin": Lch(0.89, 0.16, 96)},
)
