"""Half an avocado with its stone."""

from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects._forms import tone
from forge_app.engine.objects.spec import Object
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, _rng: Random) -> None:
    """Half an avocado with its stone."""
    pen.ellipse(0, -1, 34, 5, pen.mat("dark"), 0.22)
    rind = (
        "M0 0Q-40 0 -42 -36Q-40 -58 -26 -74Q-18 -98 0 -99Q18 -98 26 -74Q40 -58 42 -36"
        "Q40 0 0 0Z"
    )
    pen.path(rind, tone(pen, "rind"))
    pen.path(
        "M0 -4Q-36 -4 -37 -36Q-35 -56 -22 -73Q-15 -94 0 -95Q15 -94 22 -73Q35 -56 37 -36"
        "Q36 -4 0 -4Z",
        pen.col(Lch(0.76, 0.15, 122)),
    )
    pen.path(
        "M0 -8Q-32 -8 -33 -36Q-31 -54 -18 -72Q-12 -90 0 -91Q12 -90 18 -72Q31 -54 33 -36"
        "Q32 -8 0 -8Z",
        pen.col(Lch(0.91, 0.1, 110)),
    )
    pen.circle(0, -35, 19, pen.col(Lch(0.36, 0.07, 48)))
    pen.circle(pen.side * 2, -37, 16.4, pen.col(Lch(0.48, 0.09, 52)))
    pen.ellipse(pen.side * 7, -43, 4, 5.4, pen.mat("white"), 0.4)


OBJECT = Object(
    words="avocado 🥑",
    draw=draw,
    metres=0.12,
    stands=("table",),
    height=0.25,
    width=0.88,
    many=2,
    slots={"rind": Lch(0.40, 0.08, 140)},
)
