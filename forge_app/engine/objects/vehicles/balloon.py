"""A hot-air balloon in gores of two colours."""

from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects.spec import Object, Seat
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, _rng: Random) -> None:
    """A hot-air balloon in gores of two colours."""
    d = (
        "M0 -100C-40 -100 -42 -58 -30 -42C-22 -30 -12 -24 -9 -16H9"
        "C12 -24 22 -30 30 -42C42 -58 40 -100 0 -100Z"
    )
    pen.path(d, pen.slot("envelope"))
    for a, b in ((-26, -13), (13, 26)):
        pen.path(
            f"M0 -100C{a * 1.4:.1f} -98 {a * 1.35:.1f} -60 {a} -46Q{a * 0.6:.1f} -28 "
            f"{a * 0.27:.1f} -16H{b * 0.27:.1f}Q{b * 0.6:.1f} -28 {b} -46"
            f"C{b * 1.35:.1f} -60 "
            f"{b * 1.4:.1f} -98 0 -100Z",
            pen.slot("stripe"),
        )
    dark = pen.col(Lch(0.3, 0.06, 280))
    edge = -1 if pen.side > 0 else 1
    pen.path(
        f"M0 -100C{40 * edge} -100 {42 * edge} -58 {30 * edge} -42C{22 * edge} -30 "
        f"{12 * edge} -24 {9 * edge} -16Q{26 * edge} -60 0 -100Z",
        dark,
        0.20,
    )
    pen.path(
        f"M{-12 * edge} -92Q{-29 * edge} -84 {-26 * edge} -62Q{-20 * edge} -78 "
        f"{-12 * edge} -92Z",
        pen.mat("white", 0.1),
        0.35,
    )
    for x in (-6, 6):
        pen.stroke([(x * 1.3, -16), (x * 0.9, -9)], pen.mat("dark"), 0.7)
    pen.rect(-6, -9, 12, 9, pen.slot("basket", -0.05), rx=1.5)
    pen.rect(-6.6, -9.6, 13.2, 2.2, pen.slot("basket", 0.06))


OBJECT = Object(
    words="hot_air_balloon balloon air_balloon 🎈",
    draw=draw,
    metres=25,
    stands=("sky",),
    height=0.24,
    width=0.75,
    many=4,
    slots={
        "envelope": "accent",
        "stripe": [Lch(0.95, 0.03, 85), Lch(0.95, 0.03, 85), "accent"],
        "basket": "wood",
    },
    home="hills",
    hold=Seat(-3, 3, -7),
)
