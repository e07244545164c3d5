"""A writing desk with drawers."""

from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects._forms import across, tone, tube
from forge_app.engine.objects.spec import Object, Seat
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, _rng: Random) -> None:
    """A writing desk with drawers."""
    pen.rect(-86, -82, 8, 70, tone(pen, "wood", -0.2))
    pen.poly(
        [(-104, -86), (104, -86), (90, -100), (-90, -100)], tone(pen, "wood", 0.09)
    )
    pen.rect(28, -80, 68, 81, across(pen, "wood", -0.06))
    for k in range(3):
        y = -76 + k * 25
        pen.rect(33, y, 58, 21, tone(pen, "wood", 0.03), rx=1.5)
        pen.rect(33, y + 18.6, 58, 2.4, tone(pen, "wood", -0.12), rx=1)
        pen.rect(54, y + 8, 16, 3.4, pen.mat("metal", -0.04), rx=1.6)
    pen.rect(-96, -80, 124, 17, tone(pen, "wood", -0.1))
    pen.rect(-70, -77, 70, 11, tone(pen, "wood", 0.0), rx=1.5)
    pen.rect(-42, -73, 16, 3.4, pen.mat("metal", -0.04), rx=1.6)
    pen.rect(-104, -87, 208, 7, tone(pen, "wood", -0.02), rx=1.5)
    pen.poly([(-97, -64), (-85, -64), (-87, 1), (-95, 1)], tube(pen, "wood", -0.02))


OBJECT = Object(
    words="desk writing_desk office_desk school_desk workbench",
    draw=draw,
    metres=0.76,
    stands=("floor", "land"),
    width=2.1,
    many=2,
    slots={"wood": [Lch(0.60, 0.09, 58), Lch(0.44, 0.07, 45), Lch(0.78, 0.05, 75)]},
    home="office",
    seat=Seat(-88, 88, -94),
)
