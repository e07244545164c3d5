"""A steamer with two funnels."""

from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects.spec import Object, Seat


def draw(pen: Pen, rng: Random) -> None:
    """A steamer with two funnels."""
    pen.path("M-104 -36H112Q96 -4 84 6H-86Q-100 -8 -104 -36Z", pen.slot("hull"))
    pen.path("M-96 -9L-86 6H84Q92 0 96 -9Z", pen.slot("funnel", -0.06))
    pen.rect(-72, -52, 130, 17, pen.mat("white"))
    pen.rect(-56, -66, 90, 15, pen.mat("white", -0.04))
    pen.rect(10, -78, 22, 13, pen.mat("white"))
    for i in range(11):
        pen.circle(-64 + i * 11.5, -43, 2.4, pen.lamp())
    for i in range(7):
        pen.rect(-50 + i * 12, -62, 7, 6, pen.lamp())
    for x in (-40, -14):
        pen.poly(
            [(x, -66), (x + 2, -94), (x + 16, -94), (x + 14, -66)], pen.slot("funnel")
        )
        pen.rect(x + 1.6, -94, 14.6, 6, pen.mat("dark"))
    if pen.part("smoke"):
        for i in range(5):
            pen.circle(
                -34 - i * 17 + pen.drift(i, 1.5 + i),
                -104 - i * 7 + rng.uniform(-3, 3),
                8 + i * 2.5,
                pen.mat("cloud", -0.1),
                0.5 - i * 0.08,
            )
    pen.path("M-112 8Q0 14 118 7Q40 20 -60 18Z", pen.mat("white"), 0.4)


OBJECT = Object(
    words="ship steamer vessel cruise_ship ferry freighter steamship 🚢",
    draw=draw,
    metres=30,
    stands=("water",),
    height=0.2,
    width=2.0,
    many=1,
    slots={"hull": "dark", "funnel": "red"},
    seat=Seat(-66, 50, -52),
    parts={"smoke": 1.0},
    reach=50,
)
