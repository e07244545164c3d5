"""A bicycle."""

import math
from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects._forms import line, tone
from forge_app.engine.objects.spec import Object, Seat
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, _rng: Random) -> None:
    """A bicycle."""
    for x in (-50, 52):
        _wheel(pen, x)
    dark = pen.mat("dark")
    line(pen, "M-50 -34H-6", tone(pen, "frame", -0.12), 3.4)
    line(pen, "M-50 -34L-18 -74", tone(pen, "frame", -0.1), 3.4)
    line(pen, "M38 -74L-6 -34", tone(pen, "frame"), 4.8)
    line(pen, "M-22 -84L-6 -34", tone(pen, "frame", -0.04), 4.6)
    line(pen, "M-18.5 -74L35 -80", tone(pen, "frame", 0.05), 4.6)
    line(pen, "M34 -88L39 -70Q42 -52 52 -34", tone(pen, "frame", 0.02), 4.6)
    line(pen, "M-26 -94L-21 -80", pen.mat("metal", -0.1), 3)
    pen.path(
        "M-40 -98Q-30 -101 -12 -97Q-8 -95 -14 -93Q-24 -93 -30 -90Q-40 -90 -40 -98Z",
        tone(pen, "saddle"),
    )
    line(pen, "M34 -88L32 -96H40Q52 -98 50 -90Q48 -84 40 -85", dark, 3.8)
    pen.circle(-6, -34, 9, dark)
    pen.circle(-6, -34, 6, pen.mat("metal", -0.1))
    line(pen, "M-50 -38.5L-6 -43M-50 -29.5L-6 -25", dark, 1.3)
    pen.circle(-50, -34, 5, pen.mat("metal", -0.2))
    line(pen, "M-6 -34L2 -17", pen.mat("metal", -0.25), 3)
    pen.rect(-4, -18, 13, 3.6, dark, rx=1.5)
    line(pen, "M-6 -34L-14 -50", pen.mat("metal", -0.25), 3)
    pen.rect(-21, -53, 13, 3.6, dark, rx=1.5)


def _wheel(pen: Pen, x: float) -> None:
    """A spoked wheel."""
    steel = pen.mat("metal", -0.2)
    for k in range(8):
        a = math.pi * k / 8 + 0.2
        dx, dy = 30 * math.cos(a), 30 * math.sin(a)
        line(
            pen,
            f"M{x - dx:.1f} {-34 - dy:.1f}L{x + dx:.1f} {-34 + dy:.1f}",
            steel,
            0.7,
            0.8,
        )
    for r, fill, width in (
        (32, pen.mat("dark"), 4.4),
        (29, pen.mat("metal", -0.06), 1.6),
    ):
        line(
            pen,
            f"M{x - r} -34A{r} {r} 0 1 1 {x + r} -34A{r} {r} 0 1 1 {x - r} -34Z",
            fill,
            width,
        )
    pen.circle(x, -34, 3, steel)


OBJECT = Object(
    words="bicycle bike cycle push_bike road_bike racing_bike 🚲",
    draw=draw,
    metres=1.1,
    stands=("land", "floor"),
    height=0.1,
    width=1.74,
    many=2,
    slots={"frame": ["accent", "red", "blue"], "saddle": Lch(0.35, 0.06, 50)},
    home="street",
    seat=Seat(-34, -14, -97),
)
