"""A greenhouse full of plants."""

from random import Random

from forge_app.engine.draw.form import inside
from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects._forms import line, shine, tone
from forge_app.engine.objects.spec import Object, Seat


def draw(pen: Pen, rng: Random) -> None:
    """A greenhouse full of plants."""
    glass = pen.lamp() if pen.lamps else pen.mat("glass", 0.05)
    pen.poly([(-74, -52), (-52, -94), (52, -94), (74, -52)], glass, 0.75)
    pen.rect(-74, -52, 148, 46, glass, 0.6)
    with inside(pen, "M-72 -6V-54H72V-6Z"):
        for i in range(9):
            x = -64 + i * 16 + rng.uniform(-3, 3)
            _plant(pen, rng, x, rng.uniform(26, 44))
    pen.rect(-72, -18, 58, 4, pen.mat("wood", 0.06))
    pen.rect(14, -18, 58, 4, pen.mat("wood", 0.06))
    pen.rect(-76, -10, 62, 11, pen.mat("brick", -0.02))
    pen.rect(14, -10, 62, 11, pen.mat("brick", -0.02))
    bar = tone(pen, "frame")
    for k in range(9):
        x = -74 + k * 18.5
        if abs(x) > 1:
            pen.rect(x - 0.9, -52, 1.8, 46, bar)
        line(pen, f"M{x:.1f} -52L{x * 0.7:.1f} -94", bar, 1.6)
    for y, half in ((-52, 76), (-73, 63), (-94, 53)):
        pen.rect(-half, y - 1.6, 2 * half, 3.2, bar)
    line(pen, "M-74 -52L-52 -94M74 -52L52 -94", bar, 3)
    pen.rect(-74, -32, 148, 1.4, bar)
    _door(pen)
    shine(pen, "M-60 -56L-46 -88H-38L-52 -56ZM-66 -14V-46H-60V-14Z", 0.35)


def _plant(pen: Pen, rng: Random, x: float, tall: float) -> None:
    """A leafy plant with a few fruits."""
    for k in range(5):
        y, r = -14 - tall * k / 5, 7.5 - k * 0.8
        shade = rng.uniform(-0.08, 0.08)
        pen.circle(x + rng.uniform(-3, 3), y, r, tone(pen, "leaf", shade))
    for _ in range(3):
        pen.circle(
            x + rng.uniform(-6, 6),
            -14 - rng.uniform(0.2, 0.9) * tall,
            1.8,
            pen.mat("red"),
        )


def _door(pen: Pen) -> None:
    """A glass door with a pointed head."""
    bar = tone(pen, "frame", -0.04)
    pen.poly([(-14, 1), (-14, -56), (0, -70), (14, -56), (14, 1)], bar)
    glass = pen.lamp() if pen.lamps else pen.mat("glass", 0.0)
    for s in (-1, 1):
        a, b = sorted((s * 1.4, s * 11))
        pen.rect(a, -30, b - a, 28, glass)
        pen.poly([(s * 1.4, -33), (s * 11, -33), (s * 11, -54), (s * 1.4, -64)], glass)
    pen.rect(2, -30, 1.4, 6, pen.mat("dark"))


OBJECT = Object(
    words="greenhouse glasshouse hothouse green_house orangery",
    draw=draw,
    metres=4.5,
    height=0.2,
    width=1.54,
    many=1,
    slots={"frame": "white"},
    home="garden",
    hold=Seat(-56, 56, -6),
)
