"""A wardrobe with two doors."""

from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects._forms import across, tone
from forge_app.engine.objects.spec import Object, Seat
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, _rng: Random) -> None:
    """A wardrobe with two doors."""
    for x in (-32, 26):
        pen.rect(x, -5, 6, 6, tone(pen, "wood", -0.18))
    pen.rect(-34, -95, 68, 91, across(pen, "wood"))
    for x in (-31.5, 1.5):
        pen.rect(x, -91, 30, 68, tone(pen, "wood", 0.03), rx=1)
        for y, h in ((-88, 34), (-50, 24)):
            pen.rect(x + 4, y, 22, h, tone(pen, "wood", -0.07), rx=1)
            pen.rect(x + 5, y + 1.4, 21, h - 1.4, tone(pen, "wood", 0.06), rx=1)
    pen.rect(-31.5, -20, 63, 13, tone(pen, "wood", 0.03), rx=1)
    for x in (-16, 16):
        pen.circle(x, -13.5, 1.7, pen.mat("metal", -0.05))
    for x in (-4, 2.4):
        pen.rect(x, -60, 1.6, 9, pen.mat("metal", -0.05), rx=0.8)
    pen.path("M-38 -94L-36 -99H36L38 -94Z", tone(pen, "wood", -0.04))
    pen.rect(-36, -6, 72, 3, tone(pen, "wood", -0.12))


OBJECT = Object(
    words="wardrobe closet armoire cupboard dresser cabinet",
    draw=draw,
    metres=2.0,
    stands=("floor",),
    width=0.78,
    many=1,
    slots={"wood": [Lch(0.60, 0.09, 58), "white", Lch(0.48, 0.07, 45)]},
    home="bedroom",
    seat=Seat(-30, 30, -99),
)
