"""A farm tractor."""

import math
from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects._forms import down, line, tone, turned
from forge_app.engine.objects.spec import Object, Seat
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, _rng: Random) -> None:
    """A farm tractor."""
    pen.rect(-14, -99, 3, 34, pen.mat("dark", 0.05))
    pen.path("M-58 -60V-92H-8L4 -60Z", pen.lamp())
    line(pen, "M-58 -58V-92M-8 -92L6 -58M-30 -92V-58", tone(pen, "body", -0.1), 3.6)
    pen.rect(-66, -99, 64, 7, tone(pen, "body", -0.02), rx=3)
    pen.path("M0 -26V-62Q0 -66 6 -66H64Q76 -64 78 -52V-26Z", down(pen, "body", 0.02))
    for k in range(5):
        pen.rect(62, -58 + k * 6, 13, 2.6, tone(pen, "body", -0.22), rx=1)
    pen.rect(8, -56, 46, 3, tone(pen, "body", -0.12))
    pen.rect(12, -46, 38, 14, pen.mat("dark", 0.1), rx=2)
    for k in range(4):
        pen.rect(16 + k * 9, -44, 5, 10, pen.mat("metal", -0.25))
    pen.rect(34, -90, 5, 25, pen.mat("dark", 0.06))
    pen.path("M33 -90Q33 -97 41 -97V-93Q38 -92 40 -88Z", pen.mat("dark", 0.06))
    pen.rect(-52, -34, 116, 12, pen.mat("dark", 0.08))
    pen.path(
        "M-84 -50Q-76 -76 -44 -76Q-12 -74 -6 -46L-14 -46Q-22 -66 -46 -66Q-70 -66 -76"
        " -48Z",
        tone(pen, "body", -0.04),
    )
    for x, r in ((-44, 38), (58, 22)):
        _tyre(pen, x, r)
    pen.circle(78, -46, 4.6, pen.raw(Lch(0.95, 0.09, 92)))
    if pen.lamps:
        pen.halo(86, -44, 56, pen.raw(Lch(0.95, 0.1, 90)), 0.6)


def _tyre(pen: Pen, x: float, r: float) -> None:
    """A wheel with lugs."""
    y = -r
    for k in range(18):
        a = math.tau * k / 18
        with turned(
            pen, x + r * 0.94 * math.cos(a), y + r * 0.94 * math.sin(a), math.degrees(a)
        ):
            pen.rect(-r * 0.08, -r * 0.09, r * 0.18, r * 0.18, pen.mat("dark", -0.03))
    pen.circle(x, y, r * 0.96, pen.mat("dark", 0.02))
    pen.circle(x, y, r * 0.6, tone(pen, "rim"))
    pen.circle(x, y, r * 0.48, tone(pen, "rim", -0.1))
    pen.circle(x, y, r * 0.2, tone(pen, "rim", 0.06))
    for k in range(5):
        a = math.tau * k / 5
        pen.circle(
            x + r * 0.34 * math.cos(a),
            y + r * 0.34 * math.sin(a),
            r * 0.05,
            tone(pen, "rim", -0.25),
        )


OBJECT = Object(
    words="tractor farm_tractor 🚜",
    draw=draw,
    metres=2.8,
    height=0.14,
    width=1.72,
    many=1,
    slots={"body": ["red", Lch(0.55, 0.15, 142), "blue"], "rim": "yellow"},
    home="meadow",
    seat=Seat(6, 60, -66),
)
