"""A wooden pier on piles, with a hut at its end."""

from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects._forms import across, down, glow, line, tone
from forge_app.engine.objects.spec import Object, Seat


def draw(pen: Pen, rng: Random) -> None:
    """A wooden pier on piles, with a hut at its end."""
    for i in range(12):
        x = -184 + i * 33
        lean = rng.uniform(-1.5, 1.5)
        pen.poly(
            [(x - 4, 10), (x + 4, 10), (x + 3.4 + lean, -38), (x - 3.4 + lean, -38)],
            tone(pen, "wood", -0.16),
        )
        if i % 2:
            line(
                pen,
                f"M{x} 2L{x + 33} -34M{x} -34L{x + 33} 2",
                tone(pen, "wood", -0.2),
                2.4,
            )
    pen.rect(-192, -46, 388, 10, down(pen, "wood", 0.02))
    for k in range(24):
        pen.rect(-190 + k * 16, -46, 1, 10, tone(pen, "wood", -0.14))
    for k in range(13):
        pen.rect(-190 + k * 25, -64, 3.4, 19, tone(pen, "wood", -0.05))
    pen.rect(-192, -66, 312, 3.6, tone(pen, "wood", 0.05))
    pen.rect(-192, -56, 312, 2.2, tone(pen, "wood", -0.02))
    _pavilion(pen)
    for x in (-150, -50, 50):
        pen.rect(x - 1.2, -92, 2.4, 46, pen.mat("dark", 0.04))
        glow(pen, x, -92, 34)
        pen.circle(x, -93, 4.4, pen.lamp() if pen.lamps else pen.mat("white"))


def _pavilion(pen: Pen) -> None:
    """A small house with a hipped roof."""
    pen.rect(124, -78, 62, 33, across(pen, "wall"))
    for x in (131, 166):
        pen.rect(x, -71, 13, 14, pen.lamp())
        pen.rect(x + 6, -71, 1.2, 14, pen.mat("white"))
    pen.rect(149, -70, 12, 25, tone(pen, "roof", -0.16))
    pen.poly([(116, -76), (136, -98), (174, -98), (194, -76)], tone(pen, "roof"))
    pen.poly([(116, -76), (194, -76), (192, -79), (118, -79)], tone(pen, "roof", -0.12))
    pen.rect(154.2, -112, 1.6, 15, pen.mat("dark"))
    pen.poly([(156, -112), (170, -108), (156, -104)], pen.mat("red"))


OBJECT = Object(
    words="pier jetty boardwalk landing_stage wooden_pier",
    draw=draw,
    metres=7,
    stands=("water",),
    height=0.14,
    width=3.96,
    many=1,
    slots={"wood": "wood", "wall": "white", "roof": "roof"},
    home="sea",
    seat=Seat(-180, 100, -46),
)
