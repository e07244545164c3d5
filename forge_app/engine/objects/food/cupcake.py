"""A cupcake with a swirl of cream."""

from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects._forms import contact, line, tone, tube, turned
from forge_app.engine.objects.spec import Object
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, _rng: Random) -> None:
    """A cupcake with a swirl of cream."""
    contact(pen, 0, 28, 4)
    pen.poly([(-38, -46), (38, -46), (28, 0), (-28, 0)], tube(pen, "case"))
    for k in range(7):
        t = (k - 3) / 3.4
        line(pen, f"M{38 * t:.1f} -46L{28 * t:.1f} 0", tone(pen, "case", -0.15), 1.6)
    pen.path(
        "M-46 -44Q-50 -58 -38 -62H38Q50 -58 46 -44Q30 -38 0 -38Q-30 -38 -46 -44Z",
        tube(pen, "cream", -0.04),
    )
    pen.path(
        "M-38 -58Q-42 -72 -28 -76H28Q42 -72 38 -58Q20 -52 0 -52Q-20 -52 -38 -58Z",
        tube(pen, "cream"),
    )
    pen.path(
        "M-27 -72Q-28 -84 -14 -87Q0 -94 2 -100Q20 -88 27 -72Q14 -66 0 -66Q-14 -66 -27"
        " -72Z",
        tube(pen, "cream", 0.04),
    )
    for x, y, hue in (
        (-28, -54, 27),
        (-8, -48, 230),
        (18, -54, 95),
        (32, -50, 150),
        (-16, -68, 95),
        (10, -66, 340),
        (24, -70, 230),
        (-4, -80, 150),
    ):
        with turned(pen, x, y, hue):
            pen.rect(-3, -1, 6, 2, pen.col(Lch(0.7, 0.17, hue)), rx=1)
    pen.circle(4, -98, 7.5, tone(pen, "cherry"))
    pen.circle(4 + pen.side * 2.4, -100.4, 2, pen.mat("white"), 0.7)


OBJECT = Object(
    words="cupcake muffin fairy_cake 🧁",
    draw=draw,
    metres=0.09,
    stands=("table",),
    height=0.26,
    width=1.0,
    many=3,
    slots={
        "cream": [Lch(0.86, 0.09, 0), Lch(0.95, 0.03, 88), Lch(0.85, 0.08, 200)],
        "case": ["accent", Lch(0.70, 0.1, 200)],
        "cherry": "red",
    },
)
