"""A stadium with its pitch and floodlights."""

from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects._forms import line, tone, tube
from forge_app.engine.objects.spec import Object
from forge_app.engine.scene.colour import Lch

TURF = Lch(0.68, 0.14, 132)


def draw(pen: Pen, _rng: Random) -> None:
    """A stadium with its pitch and floodlights."""
    for x, y in ((-92, -62), (92, -62), (-46, -82), (46, -82)):
        _mast(pen, x, y)
    pen.path(
        "M-116 -56Q-112 -10 -92 2H92Q112 -10 116 -56A116 27 0 0 1 -116 -56Z",
        tube(pen, "wall", -0.03),
    )
    for i in range(15):
        t = (i - 7) / 7
        top = -56 + 26 * (1 - t * t) ** 0.5
        x, foot = 110 * t, 94 * t
        width = 4.6 - 2.4 * abs(t)
        pen.poly(
            [
                (x - width, top + 4),
                (x + width, top + 4),
                (foot + width, 1),
                (foot - width, 1),
            ],
            tone(pen, "wall", 0.07),
        )
    for i in range(14):
        t = (i - 6.5) / 7.2
        pen.rect(95 * t - 3, -9, 6, 10, pen.lamp())
    seats, turf = tone(pen, "seats", -0.03), tone(pen, "grass", 0.02)
    if pen.lamps:  # under floodlights
        seats, turf = pen.raw(pen.hue("seats").lighter(-0.08)), pen.raw(TURF)
    pen.ellipse(0, -56, 116, 28, tone(pen, "wall", 0.1))
    pen.ellipse(0, -55, 108, 24.5, seats)
    for k in range(3):
        a, b = 98 - 12 * k, 21 - 3.4 * k
        line(
            pen,
            f"M{-a} -53A{a} {b} 0 0 1 {a} -53A{a} {b} 0 0 1 {-a} -53Z",
            tone(pen, "seats", -0.12),
            1.6,
            0.8,
        )
    pen.ellipse(0, -51, 66, 13, turf)
    pitch = pen.raw(Lch(0.97, 0.01, 120)) if pen.lamps else pen.mat("white")
    line(pen, "M-40 -57H40L48 -45H-48ZM0 -57V-45", pitch, 1.1, 0.85)
    line(pen, "M-9 -51A9 3 0 1 1 9 -51A9 3 0 1 1 -9 -51", pitch, 1, 0.85)


def _mast(pen: Pen, x: float, y: float) -> None:
    """A mast with a bank of lamps."""
    pen.rect(x - 1.2, -94, 2.4, y + 94, pen.mat("metal", -0.3))
    if pen.lamps:
        pen.halo(x, -96, 34, pen.raw(Lch(0.97, 0.05, 95)), 0.7)
    pen.rect(x - 10, -103, 20, 11, pen.mat("metal", -0.22), rx=1)
    bulb = pen.raw(Lch(0.98, 0.05, 95)) if pen.lamps else pen.mat("white")
    for row in (-101, -96.6):
        for k in range(4):
            pen.rect(x - 8.6 + k * 4.4, row, 3.6, 3.4, bulb)


OBJECT = Object(
    words="stadium arena football_stadium soccer_stadium football_ground 🏟",
    draw=draw,
    metres=42,
    height=0.26,
    width=2.34,
    many=1,
    slots={"wall": "concrete", "seats": ["accent", "red", "blue"]},
    home="city",
)
