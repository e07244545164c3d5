"""A red telephone box."""

from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects._forms import GLOW, shine, tone, tube
from forge_app.engine.objects.spec import Object, Seat
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, _rng: Random) -> None:
    """A red telephone box."""
    pen.rect(-21, -3, 42, 4, pen.mat("stone", -0.06))
    if pen.lamps:
        pen.halo(0, -50, 70, pen.raw(GLOW), 0.5)
    pen.rect(-18, -90, 36, 88, tube(pen, "box"))
    pen.path(
        "M-20 -89V-92H-18Q-14 -101 0 -101Q14 -101 18 -92H20V-89Z",
        tube(pen, "box", 0.03),
    )
    pen.rect(-15, -88, 30, 7, pen.mat("white"))
    for k, w in enumerate((3, 2, 3.4, 2.6, 3, 2)):
        pen.rect(-10 + k * 3.5, -86, w, 3, pen.mat("dark", 0.05))
    pen.rect(-13.6, -78, 27.2, 62, tone(pen, "box", -0.14))
    for row in range(7):
        for x, w in ((-12.6, 4), (-7.6, 15.2), (8.6, 4)):
            pen.rect(
                x,
                -77 + row * 8.7,
                w,
                7.5,
                pen.lamp() if pen.lamps else pen.mat("glass", 0.02),
            )
    pen.rect(-13.6, -13, 27.2, 10, tone(pen, "box", 0.06))
    pen.rect(12.4, -48, 2, 9, pen.mat("metal", 0.04), rx=1)
    shine(pen, "M-7 -18L4 -77H8L-3 -18Z", 0.2)


OBJECT = Object(
    words="phone_booth telephone_box phone_box telephone_booth red_telephone_box",
    draw=draw,
    metres=2.6,
    height=0.2,
    width=0.44,
    many=1,
    slots={"box": Lch(0.52, 0.2, 27)},
    home="street",
    seat=Seat(-8, 8, -100),
)
