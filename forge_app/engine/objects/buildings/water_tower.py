"""A water tower on legs."""

from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects._forms import line, tone, tube
from forge_app.engine.objects.spec import Object, Seat
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, _rng: Random) -> None:
    """A water tower on legs."""
    steel = tone(pen, "legs", -0.1)
    for x0, x1 in ((-21, -17), (21, 17), (-8, -7), (8, 7)):
        pen.poly(
            [(x0 - 1.6, 1), (x0 + 1.6, 1), (x1 + 1.3, -50), (x1 - 1.3, -50)], steel
        )
    for y0, y1, a, b in ((0, -17, 20, 19), (-17, -34, 19, 18), (-34, -49, 18, 17)):
        line(
            pen, f"M{-a} {y0}L{b} {y1}M{a} {y0}L{-b} {y1}", tone(pen, "legs", -0.16), 1
        )
        pen.rect(-b - 1, y1 - 0.8, 2 * b + 2, 1.8, steel)
    pen.rect(-2.2, -48, 4.4, 49, tube(pen, "legs"))
    pen.path("M-23 -80V-56Q-22 -46 0 -45Q22 -46 23 -56V-80Z", tube(pen, "tank"))
    for y in (-72, -62):
        pen.rect(-23, y, 46, 1.2, tone(pen, "tank", -0.14))
    pen.rect(-27, -54, 54, 2, steel)
    for k in range(10):
        pen.rect(-26 + k * 5.6, -59, 0.9, 6, steel)
    pen.rect(-27, -60, 54, 1, steel)
    pen.path("M-26 -79Q-14 -92 0 -98Q14 -92 26 -79Q0 -75 -26 -79Z", tube(pen, "roof"))
    pen.circle(0, -99, 2.2, tone(pen, "roof", -0.1))
    line(pen, "M19 -48L20.5 -79", tone(pen, "legs", -0.2), 1.2)


OBJECT = Object(
    words="water_tower water_tank",
    draw=draw,
    metres=28,
    height=0.34,
    width=0.54,
    many=1,
    slots={
        "tank": ["wood", "metal", Lch(0.72, 0.06, 210)],
        "roof": "roof",
        "legs": "metal",
    },
    home="meadow",
    seat=Seat(-2, 2, -100),
)
