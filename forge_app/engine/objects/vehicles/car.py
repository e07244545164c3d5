"""A small rounded car."""

from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects.spec import Object, Seat
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, _rng: Random) -> None:
    """A small rounded car."""
    pen.path("M-66 -54Q-50 -98 -20 -98H22Q46 -96 62 -54Z", pen.slot("body", 0.03))
    pen.path("M-54 -56Q-42 -88 -20 -88H-4V-56ZM4 -88H20Q38 -86 48 -56H4Z", pen.lamp())
    pen.path("M-112 -18Q-114 -54 -72 -56H66Q110 -50 112 -18Z", pen.slot("body"))
    pen.rect(-112, -24, 224, 8, pen.slot("body", -0.12), rx=4)
    for x in (-62, 64):
        pen.circle(x, -18, 21, pen.mat("dark"))
        pen.circle(x, -18, 10, pen.mat("metal"))
    pen.ellipse(104, -40, 6, 7, pen.raw(Lch(0.95, 0.1, 90)))
    if pen.lamps:
        pen.halo(118, -36, 70, pen.raw(Lch(0.95, 0.1, 90)), 0.7)


OBJECT = Object(
    words="car automobile jeep taxi cab 🚗 🚙 🚕",
    draw=draw,
    metres=1.5,
    stands=("land",),
    height=0.085,
    width=2.3,
    many=2,
    slots={"body": "accent"},
    seat=Seat(-20, 22, -98),
)
