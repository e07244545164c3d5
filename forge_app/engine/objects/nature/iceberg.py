"""An iceberg: facets above the water, a paler foot below."""

from random import Random

from forge_app.engine.draw.canvas import Point
from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects.spec import Object, Seat


def draw(pen: Pen, rng: Random) -> None:
    """An iceberg: facets above the water, a paler foot below."""

    def near(x: float, y: float) -> Point:
        return x + rng.uniform(-4, 4), y + rng.uniform(-3, 3)

    left: Point = (-92, 4)
    right: Point = (94, 4)
    peak, second = near(-50, -98), near(58, -52)
    west, notch, east = near(-74, -46), near(-16, -52), near(80, -28)
    foot_a, foot_b, ridge = (-44.0, 5.0), (30.0, 6.0), near(-34, -40)
    pen.poly([left, west, peak, notch, second, east, right], pen.slot("body"))
    sun = pen.side
    lit, dim = 0.09, -0.12
    pen.poly(
        [west, peak, ridge, foot_a, left], pen.slot("body", dim if sun > 0 else lit)
    )
    pen.poly([peak, notch, ridge], pen.slot("body", lit if sun > 0 else dim * 0.6))
    pen.poly([ridge, notch, foot_b, foot_a], pen.slot("body", 0.02))
    pen.poly(
        [notch, second, foot_b], pen.slot("body", dim * 0.5 if sun > 0 else lit * 0.6)
    )
    pen.poly([second, east, right, foot_b], pen.slot("body", lit if sun > 0 else dim))
    top = pen.mat("white", 0.02)
    cap = [near(-60, -78), near(-51, -70), near(-42, -78), near(-36, -74)]
    pen.poly([peak, *cap], top)
    pen.poly([notch, second, near(40, -44), near(18, -47), near(0, -43)], top)
    blue = pen.slot("body", -0.22)
    for x, y in ((-62, -14), (52, -18), (-14, -20)):
        pen.stroke([(x, y), (x + 8, y + 4), (x + 12, y + 14)], blue, 1.4, 0.7)
    pen.path("M-110 6Q0 -6 112 6Q0 15 -110 6Z", pen.mat("white"), 0.55)


OBJECT = Object(
    words="iceberg",
    draw=draw,
    metres=7,
    stands=("water",),
    height=0.26,
    width=1.9,
    many=3,
    slots={"body": "ice"},
    seat=Seat(-8, 54, -50),
    reach=8,
    home="arctic",
)
