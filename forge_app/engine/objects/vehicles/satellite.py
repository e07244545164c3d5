"""A satellite with two solar wings and a dish."""

from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects._forms import line, tone, tube, turned
from forge_app.engine.objects.spec import Object
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, _rng: Random) -> None:
    """A satellite with two solar wings and a dish."""
    with turned(pen, 0, -50, -18):
        for s in (-1, 1):
            pen.rect(min(s * 14, s * 30), -2, 16, 4, pen.mat("metal", -0.1))
            _wing(pen, s)
        pen.rect(-20, -30, 40, 60, tube(pen, "body"), rx=3)
        for y in (-16, 14):
            pen.rect(-20, y, 40, 2, tone(pen, "body", -0.2))
        pen.rect(-11, -8, 22, 15, pen.mat("metal", -0.06), rx=1)
        pen.circle(-4, -0.5, 4, pen.mat("dark"))
        pen.circle(6, -0.5, 2, pen.raw(Lch(0.65, 0.22, 27)))
        pen.path("M-8 30H8L4 38H-4Z", pen.mat("dark", 0.1))
        pen.rect(-1.4, -42, 2.8, 13, pen.mat("metal", -0.1))
        pen.path("M-24 -52Q0 -30 24 -52Q0 -42 -24 -52Z", tone(pen, "dish", -0.12))
        pen.ellipse(0, -52, 24, 5, tone(pen, "dish"))
        pen.ellipse(0, -51.4, 18, 3, tone(pen, "dish", -0.1))
        line(pen, "M-10 -52L0 -62L10 -52", pen.mat("metal", -0.1), 1.2)
        pen.circle(0, -63, 2.2, pen.mat("metal"))


def _wing(pen: Pen, s: int) -> None:
    """Three panels of solar cells."""
    for k in range(3):
        x = s * (28 + k * 26) - (24 if s < 0 else 0)
        pen.rect(x, -20, 24, 40, pen.mat("metal", 0.04))
        shade = 0.05 if (k + s) % 2 else 0.0
        pen.rect(x + 1.2, -18.8, 21.6, 37.6, tone(pen, "panels", shade))
        grid = tone(pen, "panels", 0.16)
        for row in (-9.6, 0, 9.6):
            pen.rect(x + 1.2, row - 0.4, 21.6, 0.8, grid)
        pen.rect(x + 11.6, -18.8, 0.8, 37.6, grid)


OBJECT = Object(
    words="satellite space_satellite communications_satellite sputnik probe "
    "space_probe 🛰",
    draw=draw,
    metres=6,
    stands=("space", "sky"),
    height=0.22,
    width=2.1,
    many=1,
    slots={
        "panels": Lch(0.42, 0.13, 262),
        "body": Lch(0.78, 0.13, 82),
        "dish": "white",
    },
    home="space",
)
