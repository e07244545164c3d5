"""A wall clock."""

from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects._forms import across, shine, tone, turned
from forge_app.engine.objects.spec import Object
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, rng: Random) -> None:
    """A wall clock."""
    pen.circle(0 - pen.side * 2, -48, 50, pen.mat("dark"), 0.2)
    pen.circle(0, -50, 50, across(pen, "rim"))
    pen.circle(0, -50, 43.5, tone(pen, "rim", -0.16))
    pen.circle(0, -50, 42, tone(pen, "face"))
    ink = pen.mat("dark")
    for k in range(12):
        with turned(pen, 0, -50, 30 * k):
            big = k % 3 == 0
            pen.rect(
                -1.6 if big else -0.9, -38, 3.2 if big else 1.8, 8 if big else 5, ink
            )
    hour, minute = rng.randrange(12), rng.choice((0, 10, 50))
    with turned(pen, 0, -50, 30 * hour + minute / 2):
        pen.poly([(-2.4, 5), (2.4, 5), (1.5, -22), (-1.5, -22)], ink)
    with turned(pen, 0, -50, 6 * minute):
        pen.poly([(-1.8, 6), (1.8, 6), (1, -34), (-1, -34)], ink)
    with turned(pen, 0, -50, 6 * rng.randrange(60)):
        pen.rect(-0.5, -36, 1, 46, pen.mat("red"))
    pen.circle(0, -50, 3, ink)
    shine(pen, "M-34 -70Q-24 -86 -4 -89Q-20 -80 -27 -66Z", 0.35)


OBJECT = Object(
    words="clock wall_clock grandfather_clock 🕰 🕐 🕙",
    draw=draw,
    metres=0.4,
    stands=("wall", "table"),
    height=0.2,
    width=1.0,
    many=1,
    slots={
        "rim": ["accent", "dark", "wood", Lch(0.75, 0.11, 82)],
        "face": Lch(0.97, 0.012, 90),
    },
    home="room",
    shadow=False,
)
