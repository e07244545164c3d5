"""A merry-go-round with horses."""

from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects._forms import GLOW, line, tone, tube
from forge_app.engine.objects.spec import Object
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, rng: Random) -> None:
    """A merry-go-round with horses."""
    pen.path("M-56 -8H56L52 1H-52Z", tube(pen, "base"))
    pen.ellipse(0, -8, 56, 4, tone(pen, "base", 0.1))
    pen.rect(-9, -62, 18, 54, tube(pen, "pole"))
    for k in range(3):
        pen.rect(-6, -54 + k * 16, 12, 10, pen.mat("glass", 0.05))
    if pen.lamps:
        pen.halo(0, -40, 90, pen.raw(GLOW), 0.5)
    for k, x in enumerate((-42, -22, 22, 42)):
        bob = rng.uniform(-4, 4) + pen.drift(k, 3, 4)
        pen.rect(x - 0.8, -62, 1.6, 54, pen.mat("yellow", -0.05))
        _pony(pen, x, -30 + bob, pen.palette.accents[k % len(pen.palette.accents)])
    for k in range(8):
        a, b = -62 + k * 15.5, -62 + (k + 1) * 15.5
        fill = (
            tone(pen, "roof", 0.05 * (k - 3.5) * pen.side / 3.5)
            if k % 2 == 0
            else tone(pen, "stripe")
        )
        pen.poly([(a, -66), (b, -66), (b * 0.1, -94), (a * 0.1, -94)], fill)
        pen.path(f"M{a} -67H{b}V-62A7.7 5 0 0 1 {a} -62Z", fill)
    for k in range(9):
        bulb = pen.raw(GLOW) if pen.lamps else pen.mat("yellow")
        pen.circle(-62 + k * 15.5, -66, 1.8, bulb)
    pen.rect(-1, -104, 2, 10, pen.mat("yellow", -0.1))
    pen.poly([(1, -104), (12, -101), (1, -98)], tone(pen, "roof"))
    pen.circle(0, -94, 3, pen.mat("yellow"))


def _pony(pen: Pen, x: float, y: float, saddle: Lch) -> None:
    """A wooden horse on its pole."""
    coat = pen.mat("white", -0.02)
    line(
        pen,
        f"M{x - 5} {y + 3}L{x - 9} {y + 11}M{x - 3} {y + 4}L{x - 2} {y + 12}M{x + 5}"
        f" {y + 3}L{x + 10} {y + 9}M{x + 4} {y + 4}L{x + 3} {y + 12}",
        coat,
        2.2,
    )
    pen.ellipse(x, y, 8.6, 4.8, coat)
    pen.poly(
        [
            (x + 4, y - 3),
            (x + 7, y - 13),
            (x + 14, y - 8),
            (x + 12, y - 6),
            (x + 9, y - 6),
            (x + 8, y + 2),
        ],
        coat,
    )
    line(
        pen,
        f"M{x - 8} {y - 2}Q{x - 13} {y} {x - 12} {y + 7}",
        pen.mat("wood", 0.1),
        2.4,
    )
    line(pen, f"M{x + 6} {y - 12}L{x + 3} {y - 3}", pen.mat("wood", 0.1), 2)
    pen.path(
        f"M{x - 4} {y - 5}Q{x} {y - 3} {x + 3} {y - 5}L{x + 3} {y + 1}H{x - 4}Z",
        pen.col(saddle),
    )


OBJECT = Object(
    words="carousel merry_go_round roundabout_ride 🎠",
    draw=draw,
    metres=9,
    height=0.28,
    width=1.3,
    many=1,
    slots={
        "roof": ["red", "accent", "blue"],
        "stripe": Lch(0.95, 0.03, 88),
        "base": Lch(0.60, 0.1, 250),
        "pole": Lch(0.80, 0.1, 82),
    },
    home="meadow",
)
