"""A vase with a bunch of flowers: of china or of glass, with mixed blooms or roses."""

import math
from functools import partial
from random import Random

from forge_app.engine.draw.canvas import num
from forge_app.engine.draw.form import Tone, inside
from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects._forms import tube
from forge_app.engine.objects.spec import Object, Seat

_CHINA = "M-9 -48Q-10 -38 -16 -28Q-24 -8 -11 0H11Q24 -8 16 -28Q10 -38 9 -48Z"
_GLASS = "M-16 -50Q-11 -40 -15 -26Q-18 -10 -13 0H13Q18 -10 15 -26Q11 -40 16 -50Z"
_HEADS = (
    (-13, -90), (13, -90), (-27, -77), (27, -77), (0, -80), (-14, -66), (14, -66),
)  # fmt: skip
"""Middles of seven roses, those behind first."""
_HEAD = 12.0
"""Radius of a rose."""


def draw(pen: Pen, rng: Random) -> None:
    """A vase with a bunch of flowers."""
    glass = pen.part("glass")
    pen.ellipse(0, 0, 24, 3.5, pen.mat("dark"), 0.25)
    if glass:
        _water(pen)
    if pen.part("flowers"):
        if pen.part("roses"):
            _roses(pen, rng, glass)
        else:
            _bunch(pen, rng)
    if glass:
        _pane(pen)
        return
    pen.path(_CHINA, tube(pen, "body"))
    pen.ellipse(0, -48, 10, 2.4, pen.slot("body", 0.1))


def _water(pen: Pen) -> None:
    """The far side of a glass vase, and the water in it."""
    pen.path(_GLASS, pen.mat("glass", 0.1), 0.45)
    with inside(pen, _GLASS):
        pen.rect(-22, -32, 44, 34, pen.mat("lake", 0.12), 0.5)


def _pane(pen: Pen) -> None:
    """What is seen of a clear glass before its contents: rims, edges, shine."""
    asked = "body" in pen.dress.asked
    white = pen.mat("white")
    pen.path(_GLASS, pen.slot("body") if asked else pen.mat("glass", 0.1), 0.22)
    pen.ellipse(0, -32, 14, 2.2, pen.mat("white"), 0.55)
    pen.path("M-14 -32Q0 -28.6 14 -32", "none", 0.9, pen.mat("lake"), 1)
    pen.path(_GLASS, "none", 0.85, white, 1.5)
    pen.path("M-16 -50Q0 -46 16 -50Q0 -54 -16 -50Z", "none", 0.9, white, 1.3)
    x = 9 * pen.side
    pen.path(f"M{num(x)} -44Q{num(x * 0.7)} -36 {num(x)} -26Q{num(x * 1.25)} -12 "
             f"{num(x)} -5", "none", 0.75, white, 2.4)  # fmt: skip
    pen.path("M-12 -2H12", "none", 0.5, pen.mat("lake", -0.1), 2)


def _roses(pen: Pen, rng: Random, glass: bool) -> None:
    """Seven roses on green stems, with leaves between them."""
    leaf = partial(pen.mat, "leaf")
    asked = "flowers" in pen.dress.asked
    bloom = pen.hue("flowers") if asked else pen.palette.materials["red"]
    for i, (x, y) in enumerate(_HEADS):
        foot = (-x * 0.3, -5.0) if glass else (0.0, -46.0)
        pen.stroke([foot, (x * 0.12, -46), (x * 0.7, y + 14), (x, y)],
                   leaf(-0.1 + 0.02 * (i % 3)), 2)  # fmt: skip
    for x, y, turn in ((-30, -58, 205), (30, -58, -25), (-38, -68, 190), (38, -68, -10),
                       (-8, -52, 230), (9, -52, -50), (0, -98, -90)):  # fmt: skip
        _leaf(pen, x, y, turn + rng.uniform(-8, 8))
    for x, y in _HEADS:
        turn = rng.uniform(0, math.tau)
        _rose(pen, (x, y), turn, partial(pen.shaded, "flowers", bloom))


def _leaf(pen: Pen, x: float, y: float, turn: float) -> None:
    """A pointed leaf whose middle is at a point."""
    pen.canvas.add(f'<g transform="translate({x} {y}) rotate({turn:.1f})">')
    pen.path("M-11 0Q-3 -9 11 0Q-3 9 -11 0Z", pen.mat("leaf", -0.04))
    pen.path("M-11 0Q-3 -9 11 0Z", pen.mat("leaf", 0.05))
    pen.canvas.add("</g>")


def _rose(pen: Pen, at: tuple[float, float], turn: float, tone: Tone) -> None:
    """A rose seen from above the bud: round petals, folded into a spiral."""
    x, y = at
    r = _HEAD
    for k in range(5):
        a = turn + k * math.tau / 5
        px, py = x + 0.45 * r * math.cos(a), y + 0.45 * r * math.sin(a)
        pen.circle(px, py, 0.62 * r, tone(-0.13))
        pen.circle(px - 0.04 * r, py - 0.07 * r, 0.56 * r, tone(-0.02 + 0.03 * (k % 2)))
    pen.circle(x, y, 0.66 * r, tone(-0.14))
    pen.circle(x, y - 0.04 * r, 0.6 * r, tone(0.04))
    coil = [
        (x + r * (0.06 + 0.075 * t) * math.cos(turn + t),
         y + r * (0.06 + 0.075 * t) * math.sin(turn + t))
        for t in (0.7 * k for k in range(11))
    ]  # fmt: skip
    pen.stroke(coil, tone(-0.2), 0.13 * r)
    pen.stroke(coil[5:9], tone(0.14), 0.07 * r)


def _bunch(pen: Pen, rng: Random) -> None:
    """Nine flowers on their stems."""
    asked = "flowers" in pen.dress.asked
    blooms = (pen.hue("flowers"),) if asked else pen.palette.accents
    for i in range(9):
        x, y = (i - 4) * 7 + rng.uniform(-4, 4), -74 - 22 * math.cos((i - 4) * 0.38)
        pen.stroke([(0, -44), (x * 0.4, -60), (x, y)], pen.mat("leaf", -0.06), 1.4)
        pen.path(
            f"M{x * 0.4:.1f} -60q{6 if x > 0 else -6} -10 {14 if x > 0 else -14} -6"
            f"q-6 8 {-14 if x > 0 else 14} 6Z",
            pen.mat("leaf"),
        )
    for i in range(9):
        x, y = (i - 4) * 7 + rng.uniform(-3, 3), -76 - 22 * math.cos((i - 4) * 0.38)
        bloom = blooms[rng.randrange(len(blooms))]
        for k in range(6):
            a = k * math.tau / 6
            pen.circle(
                x + 4 * math.cos(a),
                y + 4 * math.sin(a),
                3.5,
                pen.shaded("flowers", bloom, 0.05 if k > 2 else -0.03),
            )
        pen.circle(x, y, 2.2, pen.mat("yellow"))


OBJECT = Object(
    words="vase bouquet flower_vase",
    draw=draw,
    metres=0.5,
    stands=("table",),
    height=0.52,
    width=0.7,
    many=1,
    slots={"body": "accent", "flowers": "accent"},
    hold=Seat(-6, 6, -46),
    parts={"flowers": 1.0, "roses": 0.0, "glass": 0.0},
    reach=8,
)
