"""A low table."""

from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects._forms import line, tone, tube
from forge_app.engine.objects.spec import Object, Seat
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, _rng: Random) -> None:
    """A low table."""
    for x in (-88, 78):
        pen.rect(x, -74, 8, 56, tone(pen, "wood", -0.18))
    pen.poly([(-84, -34), (84, -34), (96, -24), (-96, -24)], tone(pen, "wood", -0.08))
    pen.rect(-96, -24, 192, 6, tone(pen, "wood", -0.16))
    pen.poly(
        [(-124, -74), (124, -74), (104, -99), (-104, -99)], tone(pen, "wood", 0.09)
    )
    for k in range(3):
        y = -80 - k * 6
        line(
            pen,
            f"M{-110 + 12 * k} {y}Q0 {y + 2} {96 - 8 * k} {y}",
            tone(pen, "wood", -0.02),
            1.2,
            0.7,
        )
    pen.rect(-124, -74, 248, 10, tone(pen, "wood", -0.04), rx=3)
    for x in (-114, 103):
        pen.poly(
            [(x, -64), (x + 11, -64), (x + 9, 2), (x + 2, 2)], tube(pen, "wood", -0.02)
        )


OBJECT = Object(
    words="coffee_table low_table tea_table",
    draw=draw,
    metres=0.45,
    stands=("floor", "land"),
    width=2.5,
    many=1,
    slots={"wood": [Lch(0.60, 0.09, 58), Lch(0.42, 0.06, 50), Lch(0.76, 0.06, 72)]},
    seat=Seat(-100, 100, -88),
)
