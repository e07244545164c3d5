"""A lollipop."""

import math
from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects._forms import line, tone, tube
from forge_app.engine.objects.spec import Object
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, _rng: Random) -> None:
    """A lollipop."""
    pen.rect(-2.2, -56, 4.4, 57, tube(pen, "stick"))
    pen.circle(0, -72, 28, tone(pen, "body"))
    for k in range(6):
        a = math.radians(60 * k)
        b = math.radians(60 * k + 30)
        x0, y0 = 28 * math.cos(a), 28 * math.sin(a)
        x1, y1 = 28 * math.cos(b), 28 * math.sin(b)
        mx, my = 20 * math.cos(a + 0.9), 20 * math.sin(a + 0.9)
        nx, ny = 20 * math.cos(b + 0.9), 20 * math.sin(b + 0.9)
        d = (
            f"M0 -72Q{nx:.1f} {-72 + ny:.1f} {x1:.1f} {-72 + y1:.1f}A28 28 0 0 0"
            f" {x0:.1f} {-72 + y0:.1f}Q{mx:.1f} {-72 + my:.1f} 0 -72Z"
        )
        pen.path(d, tone(pen, "second"))
    line(
        pen,
        "M-28 -72A28 28 0 1 1 28 -72A28 28 0 1 1 -28 -72",
        tone(pen, "body", -0.08),
        2,
    )
    pen.ellipse(pen.side * 12, -84, 5, 7, pen.mat("white"), 0.5)
    for s in (-1, 1):
        pen.path(
            f"M0 -40L{s * 14} -48Q{s * 18} -40 {s * 14} -32Z",
            tone(pen, "bow", 0.05 * s),
        )
    pen.circle(0, -40, 3.4, tone(pen, "bow", -0.08))


OBJECT = Object(
    words="lollipop candy sweets lolly 🍭 🍬",
    draw=draw,
    plurals="candies sweets",
    metres=0.17,
    stands=("table",),
    height=0.32,
    width=0.6,
    many=3,
    slots={
        "body": ["red", "accent", Lch(0.78, 0.14, 355)],
        "second": ["white", Lch(0.88, 0.14, 92)],
        "stick": "white",
        "bow": ["blue", "accent"],
    },
)
