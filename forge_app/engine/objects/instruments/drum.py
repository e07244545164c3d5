"""A drum with two sticks."""

import math
from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects._forms import contact, line, tone, tube
from forge_app.engine.objects.spec import Object, Seat
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, _rng: Random) -> None:
    """A drum with two sticks."""
    contact(pen, 0, 58, 5)
    shell = "M-60 -62V-16A60 14 0 0 0 60 -16V-62Z"
    pen.path(shell, tube(pen, "shell"))
    for y in (-62, -16):
        line(pen, f"M-60 {y}A60 14 0 0 0 60 {y}", tone(pen, "hoop"), 6)
    for k in range(7):
        a, b = math.radians(180 - k * 30), math.radians(165 - k * 30)
        x0, y0 = 60 * math.cos(a), -60 + 14 * math.sin(a)
        x1, y1 = 60 * math.cos(b), -18 + 14 * math.sin(b)
        line(pen, f"M{x0:.1f} {y0:.1f}L{x1:.1f} {y1:.1f}", pen.mat("white", -0.03), 1.8)
        if k < 6:
            c = math.radians(150 - k * 30)
            line(
                pen,
                f"M{60 * math.cos(c):.1f} {-60 + 14 * math.sin(c):.1f}L{x1:.1f}"
                f" {y1:.1f}",
                pen.mat("white", -0.08),
                1.8,
            )
    pen.ellipse(0, -62, 61, 14.6, tone(pen, "hoop", 0.08))
    pen.ellipse(0, -63, 56, 12.6, tone(pen, "skin"))
    pen.ellipse(pen.side * 14, -65, 32, 6, pen.mat("white", 0.1), 0.4)
    for s in (-1, 1):
        line(pen, f"M{s * 62} -98L{s * 10} -64", pen.mat("wood", 0.14), 3.6)
        pen.circle(s * 9, -63.4, 3.8, pen.mat("wood", 0.2))


OBJECT = Object(
    words="drum snare_drum bongo 🥁",
    draw=draw,
    metres=0.4,
    stands=("floor", "land", "table"),
    height=0.24,
    width=1.36,
    many=2,
    slots={
        "shell": ["red", "blue", "accent"],
        "skin": Lch(0.95, 0.025, 85),
        "hoop": Lch(0.78, 0.11, 82),
    },
    home="room",
    seat=Seat(-20, 20, -70),
)
