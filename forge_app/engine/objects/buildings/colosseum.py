"""The ruin of the Colosseum."""

import math
from random import Random

from forge_app.engine.draw.form import inside
from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects._forms import across, line, tone
from forge_app.engine.objects.spec import Object, Seat
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, _rng: Random) -> None:
    """The ruin of the Colosseum."""
    pen.path("M-94 -58Q0 -84 96 -52L90 -40Q0 -60 -90 -44Z", tone(pen, "stone", -0.28))
    wall = (
        "M-100 2V-66L-94 -90Q-60 -100 -14 -100L-4 -94L2 -96L8 -72L26 -70L34 -48L58 -46"
        "L64 -50L100 -44V2Q0 14 -100 2Z"
    )
    pen.path(wall, across(pen, "stone", 0.0, 0.12))
    with inside(pen, wall):
        for y, h in ((-20, 18), (-42, 17), (-64, 17)):
            for k in range(15):
                t = (k - 7) / 7.4
                x = 100 * math.sin(t * 1.35) / math.sin(1.35)
                w = 5.4 * math.cos(t * 1.15) + 0.8
                low = y + 19 + 5 * (1 - t * t)
                top = low - h
                inner = (
                    pen.raw(Lch(0.8, 0.13, 70))
                    if pen.lamps
                    else tone(pen, "stone", -0.34)
                )
                pen.path(
                    f"M{x - w:.1f} {low:.1f}V{top + w:.1f}A{w:.1f} {w:.1f} 0 0 1"
                    f" {x + w:.1f} {top + w:.1f}V{low:.1f}Z",
                    inner,
                )
            line(
                pen,
                f"M-102 {y + 1 - 1}Q0 {y + 11} 102 {y}",
                tone(pen, "stone", 0.1),
                2.6,
            )
            line(
                pen,
                f"M-102 {y + 2.4}Q0 {y + 13.4} 102 {y + 2.4}",
                tone(pen, "stone", -0.16),
                1.2,
            )

        for k in range(9):
            pen.rect(-92 + k * 11, -84 - k * 0.6, 4, 6, tone(pen, "stone", -0.3))


OBJECT = Object(
    words="colosseum coliseum roman_arena amphitheatre amphitheater rome",
    draw=draw,
    metres=48,
    height=0.28,
    width=2.0,
    many=1,
    slots={"stone": Lch(0.78, 0.06, 68)},
    home="hills",
    seat=Seat(-80, -20, -97),
)
