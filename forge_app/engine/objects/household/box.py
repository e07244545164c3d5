"""A cardboard box, its flaps open."""

from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects._forms import line, tone
from forge_app.engine.objects.spec import Object, Seat
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, _rng: Random) -> None:
    """A cardboard box, its flaps open."""
    pen.ellipse(0, -4, 66, 7, pen.mat("dark"), 0.2)
    near, far = (0.04, -0.12) if pen.side < 0 else (-0.1, 0.03)
    pen.poly([(-60, -66), (0, -84), (62, -66), (6, -52)], tone(pen, "card", -0.28))
    pen.poly([(-60, -66), (-84, -84), (-26, -100), (0, -84)], tone(pen, "card", -0.04))
    pen.poly([(62, -66), (86, -82), (28, -100), (0, -84)], tone(pen, "card", -0.08))
    pen.poly([(-60, -66), (6, -52), (6, 2), (-60, -14)], tone(pen, "card", near))
    pen.poly([(6, -52), (62, -66), (62, -14), (6, 2)], tone(pen, "card", far))
    pen.poly([(-60, -66), (6, -52), (-8, -36), (-76, -50)], tone(pen, "card", 0.1))
    pen.poly([(6, -52), (62, -66), (78, -50), (20, -36)], tone(pen, "card", 0.02))
    pen.poly([(-33, -30), (-21, -27.4), (-21, -4.6), (-33, -7.4)], tone(pen, "tape"))
    for x in (38, 48):
        line(
            pen,
            f"M{x} -12V-28L{x - 3} -24M{x} -28L{x + 3} -25.4",
            tone(pen, "card", far - 0.2),
            1.6,
        )


OBJECT = Object(
    words="box cardboard_box carton crate package parcel 📦",
    draw=draw,
    plurals="boxes",
    metres=0.45,
    stands=("floor", "land", "table"),
    height=0.1,
    width=1.72,
    many=2,
    slots={"card": Lch(0.70, 0.085, 68), "tape": Lch(0.84, 0.06, 80)},
    hold=Seat(-40, 40, -62),
)
