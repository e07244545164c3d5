"""A Greek temple of columns under a pediment."""

from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects._forms import tone, tube
from forge_app.engine.objects.spec import Object, Seat
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, _rng: Random) -> None:
    """A Greek temple of columns under a pediment."""
    for k in range(3):
        pen.rect(
            -78 + 4 * k, -5 - 5 * k, 156 - 8 * k, 6, tone(pen, "stone", 0.07 - 0.06 * k)
        )
    pen.rect(-64, -68, 128, 54, tone(pen, "stone", -0.26))
    pen.path("M-9 -15V-46H9V-15Z", pen.lamp() if pen.lamps else pen.mat("dark", 0.02))
    for i in range(6):
        _column(pen, -58 + i * 23.2)
    pen.rect(-70, -71, 140, 7, tone(pen, "stone", 0.05))
    pen.rect(-70, -65.5, 140, 2, tone(pen, "stone", -0.12))
    for i in range(12):
        pen.rect(-65.5 + i * 11.6, -70, 3.4, 4.6, tone(pen, "stone", -0.1))
    pen.poly([(-76, -71), (0, -99), (76, -71)], tone(pen, "stone", 0.08))
    pen.poly([(-60, -73.5), (0, -94), (60, -73.5)], tone(pen, "stone", -0.14))
    pen.circle(0, -80, 4.6, tone(pen, "stone", 0.06))
    for s in (-1, 1):
        pen.poly(
            [(s * 10, -74.5), (s * 14, -82), (s * 42, -74.5)], tone(pen, "stone", 0.03)
        )


def _column(pen: Pen, x: float) -> None:
    """A fluted column with base and capital."""
    pen.poly(
        [(x - 5.4, -17), (x + 5.4, -17), (x + 4.5, -62), (x - 4.5, -62)],
        tube(pen, "stone", 0.03),
    )
    for k in (-2.6, 0.0, 2.6):
        pen.rect(x + k - 0.35, -61, 0.7, 43, tone(pen, "stone", -0.1))
    pen.rect(x - 6.6, -18.5, 13.2, 3.5, tone(pen, "stone", 0.04))
    pen.rect(x - 6.6, -65, 13.2, 3.4, tone(pen, "stone", 0.06))


OBJECT = Object(
    words="temple greek_temple roman_temple parthenon acropolis 🏛",
    draw=draw,
    metres=18,
    height=0.26,
    width=1.56,
    many=1,
    slots={"stone": Lch(0.88, 0.035, 82)},
    home="hills",
    spot="cape",
    seat=Seat(-20, 20, -92),
)
