"""A fountain of two basins with falling water."""

from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects._forms import line, tone, tube
from forge_app.engine.objects.spec import Object, Seat
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, rng: Random) -> None:
    """A fountain of two basins with falling water."""
    pen.path("M-60 -17Q-60 -8 -54 0Q0 8 54 0Q60 -8 60 -17Z", tube(pen, "stone"))
    pen.ellipse(0, -17, 62, 9, tone(pen, "stone", 0.09))
    pen.ellipse(0, -16.4, 55, 6.8, pen.col(WATER, -0.02))
    pen.path("M-5 -15L-7.5 -46H7.5L5 -15Q0 -13 -5 -15Z", tube(pen, "stone", -0.02))
    pen.path("M-30 -52Q-24 -42 -8 -41H8Q24 -42 30 -52Z", tube(pen, "stone"))
    pen.ellipse(0, -52, 31, 4.6, tone(pen, "stone", 0.09))
    pen.ellipse(0, -51.8, 26, 3.2, pen.col(WATER))
    pen.path("M-3 -51L-4 -70H4L3 -51Z", tube(pen, "stone", -0.02))
    pen.path("M-14 -74Q-10 -68 -3 -67.5H3Q10 -68 14 -74Z", tube(pen, "stone"))
    pen.ellipse(0, -74, 14.5, 2.6, tone(pen, "stone", 0.09))
    _water(pen, rng)


def _water(pen: Pen, rng: Random) -> None:
    """Jets and drops."""
    dim = SPRAY.lighter(-0.25)  # it catches the light of lamps
    white = pen.raw(dim) if pen.lamps else pen.col(SPRAY, 0.05)
    for s in (-1, 1):
        for reach, top, width in ((9, -99, 2.6), (15, -94, 2.0)):
            line(
                pen,
                f"M0 -74Q{s * reach * 0.5:.1f} {top - 22} {s * reach} -73",
                white,
                width,
                0.85,
            )
        for x, low in ((26, -18), (30, -19), (21, -17)):
            sway = x + 7
            line(
                pen,
                f"M{s * (x - 3)} -52Q{s * sway} -50 {s * (sway + 3)} {low}",
                white,
                2.4,
                0.75,
            )
        for x in (10, 13):
            line(
                pen,
                f"M{s * x} -74Q{s * (x + 6)} -72 {s * (x + 8)} -53",
                white,
                1.8,
                0.75,
            )
    line(pen, "M0 -74V-101", white, 3, 0.85)
    for _ in range(14):
        x = rng.uniform(-24, 24)
        pen.circle(
            x,
            -104 + abs(x) * 1.3 + rng.uniform(-3, 10),
            rng.uniform(0.7, 1.5),
            white,
            0.8,
        )
    for s in (-1, 1):
        pen.ellipse(s * 36, -17, 9, 2, white, 0.6)
        pen.ellipse(s * 19, -52, 5, 1.3, white, 0.6)


WATER = Lch(0.68, 0.085, 222)
SPRAY = Lch(0.95, 0.03, 220)

OBJECT = Object(
    words="fountain water_fountain garden_fountain stone_fountain ⛲",
    draw=draw,
    metres=3.2,
    height=0.2,
    width=1.26,
    many=1,
    slots={"stone": Lch(0.80, 0.02, 85)},
    home="garden",
    hold=Seat(-40, 40, -17),
)
