"""A bunch of grapes."""

from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects._forms import line, tone
from forge_app.engine.objects.spec import Object
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, rng: Random) -> None:
    """A bunch of grapes."""
    pen.ellipse(0, -2, 24, 4, pen.mat("dark"), 0.2)
    line(pen, "M0 -80Q-2 -94 8 -104", pen.mat("trunk"), 4)
    rows = ((-76, 5), (-62, 5), (-48, 4), (-35, 3), (-22, 2), (-10, 1))
    for row, (y, n) in enumerate(rows):
        for k in range(n):
            x = (k - (n - 1) / 2) * 15.4 + rng.uniform(-1.6, 1.6)
            yy = y + rng.uniform(-2, 2)
            shade = -0.05 * x * -pen.side / 30 - 0.014 * row
            pen.circle(x, yy, 10, tone(pen, "grapes", shade - 0.07))
            pen.circle(
                x + pen.side * 1.2, yy - 1.2, 8.4, tone(pen, "grapes", shade + 0.02)
            )
            pen.ellipse(x + pen.side * 3.4, yy - 4, 2.2, 2.8, pen.mat("white"), 0.5)
    leaf = (
        "M2 -84Q10 -104 30 -100Q34 -94 46 -96Q44 -84 48 -76Q38 -74 34 -66Q20 -66 2 -84Z"
    )
    pen.path(leaf, tone(pen, "leaf_colour"))
    line(
        pen,
        "M4 -84Q22 -88 40 -84M18 -86L28 -97M20 -85L32 -74",
        tone(pen, "leaf_colour", -0.12),
        1.4,
    )
    line(
        pen,
        "M-2 -86Q-18 -100 -26 -92Q-30 -84 -22 -82",
        tone(pen, "leaf_colour", -0.04),
        2,
    )


OBJECT = Object(
    words="grapes grape bunch_of_grapes 🍇",
    draw=draw,
    plurals="",
    metres=0.16,
    stands=("table",),
    height=0.32,
    width=1.0,
    many=1,
    slots={
        "grapes": [Lch(0.42, 0.14, 315), Lch(0.42, 0.14, 315), Lch(0.78, 0.15, 120)],
        "leaf_colour": Lch(0.58, 0.13, 138),
    },
)
