"""A hospital marked with a red cross."""

from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects._forms import across, glow, tone
from forge_app.engine.objects.spec import Object, Seat
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, _rng: Random) -> None:
    """A hospital marked with a red cross."""
    for x, w, top in ((-80, 54, -52), (26, 54, -52)):
        pen.rect(x, top, w, 1 - top, across(pen, "wall", -0.05))
        pen.rect(x - 2, top - 3, w + 4, 4, tone(pen, "trim"))
        for row in range(3):
            for k in range(4 * pen.part("windows")):
                pen.rect(x + 5 + k * 12, top + 7 + row * 15, 8, 9, pen.lamp())
    pen.rect(-30, -86, 60, 87, across(pen, "wall", 0.02))
    pen.rect(-33, -90, 66, 5, tone(pen, "trim"))
    pen.rect(-9, -97, 18, 8, tone(pen, "wall", -0.1))
    pen.circle(0, -69, 13, pen.mat("white"))
    red = pen.raw(Lch(0.6, 0.22, 27)) if pen.lamps else tone(pen, "cross")
    pen.path("M-3.4 -79H3.4V-72.4H10V-65.6H3.4V-59H-3.4V-65.6H-10V-72.4H-3.4Z", red)
    glow(pen, 0, -69, 34, 0.4)
    for row in range(2):
        for k in range(4 * pen.part("windows")):
            pen.rect(-25 + k * 13.6, -52 + row * 14, 9, 8.6, pen.lamp())
    if pen.part("door"):
        pen.rect(-16, -20, 32, 21, pen.lamp())
        for x in (-16, -5.8, 4.6, 14.6):
            pen.rect(x, -20, 1.6, 21, tone(pen, "trim", -0.05))
    pen.rect(-26, -25, 52, 5, tone(pen, "cross"))
    for x in (-24, 21):
        pen.rect(x, -21, 2.6, 22, pen.mat("metal", -0.1))
    pen.rect(-80, -3, 160, 4, tone(pen, "wall", -0.18))


OBJECT = Object(
    words="hospital clinic medical_center medical_centre infirmary health_center "
    "health_centre 🏥",
    draw=draw,
    metres=22,
    height=0.28,
    width=1.66,
    many=1,
    slots={"wall": Lch(0.94, 0.012, 220), "cross": "red", "trim": Lch(0.66, 0.07, 225)},
    home="city",
    seat=Seat(-28, 28, -90),
    parts={"windows": 1.0, "door": 1.0},
)
