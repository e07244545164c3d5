"""A bedside table with two drawers."""

from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects._forms import across, tone
from forge_app.engine.objects.spec import Object, Seat
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, _rng: Random) -> None:
    """A bedside table with two drawers."""
    for x in (-40, 32):
        pen.poly(
            [(x, -16), (x + 8, -16), (x + 6.4, 1), (x + 1.6, 1)],
            tone(pen, "wood", -0.14),
        )
    pen.rect(-43, -86, 86, 72, across(pen, "wood"))
    for y in (-80, -48):
        pen.rect(-37, y, 74, 28, tone(pen, "wood", 0.05), rx=2)
        pen.rect(-37, y + 25, 74, 3, tone(pen, "wood", -0.12), rx=1)
        pen.circle(0, y + 14, 4, pen.mat("metal", -0.05))
    pen.poly([(-48, -90), (48, -90), (42, -99), (-42, -99)], tone(pen, "wood", 0.1))
    pen.rect(-48, -91, 96, 6, tone(pen, "wood", -0.04), rx=1.5)


OBJECT = Object(
    words="nightstand bedside_table night_stand bedside_cabinet",
    draw=draw,
    metres=0.55,
    stands=("floor",),
    width=0.98,
    many=2,
    slots={"wood": [Lch(0.60, 0.09, 58), "white", Lch(0.74, 0.07, 72)]},
    home="bedroom",
    seat=Seat(-36, 36, -95),
)
