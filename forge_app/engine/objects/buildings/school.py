"""A school with a clock gable, a flag and two wings."""

from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects._forms import across, down, line, tone
from forge_app.engine.objects.spec import Object, Seat
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, _rng: Random) -> None:
    """A school with a clock gable, a flag and two wings."""
    for s in (-1, 1):
        x = -78 if s < 0 else 20
        pen.rect(x, -44, 58, 45, across(pen, "wall", -0.02))
        pen.poly(
            [(x - 3, -43), (x + 4, -56), (x + 54, -56), (x + 61, -43)],
            down(pen, "roof"),
        )
        for row in (-37, -18) if pen.part("windows") else ():
            for k in range(3):
                pen.rect(x + 6 + k * 17, row, 12, 13, pen.mat("white"))
                pen.rect(x + 7.2 + k * 17, row + 1.2, 9.6, 10.6, pen.lamp())
                pen.rect(x + 11.4 + k * 17, row + 1.2, 1.2, 10.6, pen.mat("white"))
    pen.poly(
        [(-24, 1), (-24, -58), (0, -78), (24, -58), (24, 1)], across(pen, "wall", 0.04)
    )
    pen.path("M-28 -55L0 -79L28 -55V-61L0 -85L-28 -61Z", tone(pen, "roof", -0.06))
    pen.circle(0, -57, 9, pen.mat("white"))
    line(pen, "M0 -57V-63M0 -57L4 -55", pen.mat("dark"), 1.6)
    for x in (-17, 7) if pen.part("windows") else ():
        pen.rect(x, -42, 10, 12, pen.mat("white"))
        pen.rect(x + 1.2, -40.8, 7.6, 9.6, pen.lamp())
    if pen.part("door"):
        pen.rect(-13, -24, 26, 25, pen.mat("white"))
        pen.rect(-10.5, -21.5, 10, 22.5, tone(pen, "door"))
        pen.rect(0.5, -21.5, 10, 22.5, tone(pen, "door"))
    pen.rect(-16, -27, 32, 4, pen.mat("stone", 0.1))
    for k in range(3):
        pen.rect(
            -17 - 2 * k, -3 + 1.6 * k, 34 + 4 * k, 2, pen.mat("stone", 0.1 - 0.06 * k)
        )
    pen.rect(-6, -92, 12, 9, pen.mat("white", -0.03))
    pen.path("M-3 -84V-88A3 3.4 0 0 1 3 -88V-84Z", pen.mat("yellow", -0.12))
    pen.poly([(-8.5, -92), (0, -101), (8.5, -92)], tone(pen, "roof"))
    pen.rect(44, -84, 1.6, 30, pen.mat("metal", -0.2))
    pen.path(
        "M45.6 -84Q53 -87 60 -83.5T70 -84V-72Q65 -70 59 -72T45.6 -72Z",
        tone(pen, "flag"),
    )


OBJECT = Object(
    words="school schoolhouse school_building high_school elementary_school "
    "primary_school university college 🏫",
    draw=draw,
    metres=13,
    height=0.26,
    width=1.64,
    many=1,
    slots={
        "wall": Lch(0.60, 0.13, 40),
        "roof": Lch(0.42, 0.05, 250),
        "door": Lch(0.45, 0.1, 255),
        "flag": "accent",
    },
    home="village",
    seat=Seat(24, 40, -56),
    parts={"windows": 1.0, "door": 1.0},
)
