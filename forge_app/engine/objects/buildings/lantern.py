"""A street lamp."""

from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects.spec import Object, Seat
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, _rng: Random) -> None:
    """A street lamp."""
    if pen.lamps:
        pen.halo(0, -88, 60, pen.raw(Lch(0.92, 0.11, 82)), 0.8)
    pen.rect(-1.6, -80, 3.2, 81, pen.slot("pole"))
    pen.rect(-5, -3, 10, 4, pen.slot("pole"))
    pen.poly([(-5, -80), (5, -80), (7, -94), (-7, -94)], pen.lamp())
    pen.poly([(-8, -94), (8, -94), (0, -101)], pen.slot("pole"))


OBJECT = Object(
    words="street_lamp lantern lamppost lamp_post streetlight street_light",
    draw=draw,
    metres=4,
    stands=("land",),
    height=0.26,
    width=0.3,
    many=3,
    slots={"pole": "dark"},
    times=("dusk",),
    seat=Seat(-2, 2, -100),
)
