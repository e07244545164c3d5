"""A Ferris wheel with coloured cabins, lit after dark."""

import math
from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects._forms import GLOW, line, tone
from forge_app.engine.objects.spec import Object
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, rng: Random) -> None:
    """A Ferris wheel with coloured cabins, lit after dark."""
    steel = tone(pen, "wheel", -0.1)
    for s in (-1, 1):
        pen.poly(
            [(-2, -53), (2, -53), (s * 30 + 2.4, 1), (s * 30 - 2.4, 1)],
            tone(pen, "wheel", -0.16 if s == pen.side else -0.24),
        )
    pen.rect(-21, -19, 42, 2.6, steel)
    pen.rect(-36, -3, 72, 4, pen.mat("concrete", -0.1))
    turn = rng.uniform(0, 30) + 5 * pen.now
    lights = []
    for k in range(12):
        a = math.radians(turn + k * 30)
        x, y = 43 * math.cos(a), -53 + 43 * math.sin(a)
        line(pen, f"M0 -53L{x:.1f} {y:.1f}", steel, 1.1)
        lights.append((x, y, a))
    rim = tone(pen, "wheel")
    for r, width in ((43, 2.4), (37, 1.2)):
        line(pen, f"M{-r} -53A{r} {r} 0 1 1 {r} -53A{r} {r} 0 1 1 {-r} -53", rim, width)
    if pen.lamps:
        pen.halo(0, -53, 60, pen.raw(GLOW), 0.35)
        for k in range(36):
            a = math.radians(turn + k * 10)
            pen.circle(40 * math.cos(a), -53 + 40 * math.sin(a), 0.9, pen.raw(GLOW))
    colours = pen.palette.accents
    for k, (x, y, _) in enumerate(lights):
        _cabin(pen, x, y, colours[k % len(colours)])
    pen.circle(0, -53, 5, tone(pen, "wheel", -0.05))
    pen.circle(0, -53, 2.6, pen.lamp() if pen.lamps else pen.mat("yellow"))


def _cabin(pen: Pen, x: float, y: float, colour: Lch) -> None:
    """A cabin hanging from the rim."""
    body = pen.raw(colour.lighter(-0.05)) if pen.lamps else pen.col(colour)
    line(pen, f"M{x:.1f} {y:.1f}V{y + 3:.1f}", pen.mat("dark"), 1)
    pen.rect(x - 4, y + 1.6, 8, 8.4, body, rx=2.4)
    pen.rect(x - 3, y + 3, 6, 3, pen.lamp() if pen.lamps else pen.mat("white"), rx=1)
    pen.rect(x - 4.6, y + 1.2, 9.2, 1.6, pen.mat("dark", 0.1), rx=0.8)


OBJECT = Object(
    words="ferris_wheel big_wheel observation_wheel fairground_wheel fairground "
    "amusement_park carnival 🎡",
    draw=draw,
    metres=45,
    height=0.42,
    width=1.0,
    many=1,
    slots={"wheel": ["red", Lch(0.55, 0.13, 245), "white"]},
    home="beach",
)
