"""A dining table of wood."""

from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects._forms import line, tone, tube
from forge_app.engine.objects.spec import Object, Seat
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, _rng: Random) -> None:
    """A dining table of wood."""
    for x in (-78, 70):
        pen.rect(x, -84, 8, 74, tone(pen, "wood", -0.16))
    pen.poly(
        [(-108, -84), (108, -84), (92, -100), (-92, -100)], tone(pen, "wood", 0.08)
    )
    for k in range(3):
        y = -88 - k * 4
        half = 104 - k * 4
        line(
            pen,
            f"M{-half + 10 * k} {y}Q0 {y + 1.6} {half - 20} {y}",
            tone(pen, "wood", -0.02),
            1,
            0.7,
        )
    pen.rect(-108, -84, 216, 6.5, tone(pen, "wood", -0.04), rx=1.5)
    pen.rect(-96, -78, 192, 9, tone(pen, "wood", -0.13))
    for x in (-101, 90):
        pen.poly(
            [(x, -78), (x + 11, -78), (x + 9, 1), (x + 2, 1)], tube(pen, "wood", -0.01)
        )


OBJECT = Object(
    words="table dining_table kitchen_table round_table side_table picnic_table",
    draw=draw,
    metres=0.76,
    stands=("floor", "land"),
    width=2.18,
    many=2,
    slots={"wood": [Lch(0.60, 0.09, 58), Lch(0.48, 0.07, 50), Lch(0.74, 0.07, 72)]},
    seat=Seat(-88, 88, -92),
)
