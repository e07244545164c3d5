"""A tram under its wire."""

from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects._forms import down, line, tone, wheel
from forge_app.engine.objects.spec import Object, Seat
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, _rng: Random) -> None:
    """A tram under its wire."""
    pen.rect(-146, -3, 292, 4, pen.mat("dark", 0.15))
    line(pen, "M-150 -104H150", pen.mat("dark"), 1.2)
    line(pen, "M-16 -86L12 -95L-6 -103M-22 -103.4H12", pen.mat("dark"), 2.2)
    pen.path(
        "M-134 -14V-76Q-132 -84 -122 -84H122Q132 -84 134 -76V-14Z", down(pen, "body")
    )
    pen.rect(-136, -85, 272, 8, tone(pen, "roof"), rx=4)
    pen.rect(-60, -90, 90, 6, tone(pen, "roof", -0.1), rx=2)
    pen.rect(-134, -72, 268, 32, tone(pen, "top"))
    for k in range(8):
        x = -127 + k * 32.2
        if k in (2, 5):
            pen.rect(x, -72, 28, 57, pen.mat("dark", 0.08), rx=2)
            pen.rect(x + 2, -70, 11, 53, pen.lamp(), rx=1.5)
            pen.rect(x + 15, -70, 11, 53, pen.lamp(), rx=1.5)
        else:
            pen.rect(x, -70, 28, 26, pen.mat("dark", 0.08), rx=3)
            pen.rect(x + 1.6, -68.4, 24.8, 22.8, pen.lamp(), rx=2)
            pen.rect(x + 1.6, -62, 24.8, 1.4, pen.mat("dark", 0.08))
    pen.rect(-134, -38, 268, 3, pen.mat("yellow", -0.06))
    pen.rect(-134, -20, 268, 7, tone(pen, "body", -0.18))
    pen.rect(112, -83, 20, 7, pen.raw(Lch(0.9, 0.13, 88)), rx=1)
    for x in (-92, 92):
        pen.rect(x - 30, -14, 60, 5, pen.mat("dark", 0.1))
        for k in (-17, 17):
            wheel(pen, x + k, -10, 10)
    pen.circle(131, -30, 4.6, pen.raw(Lch(0.95, 0.09, 92)))
    pen.circle(-132, -30, 3, pen.raw(Lch(0.6, 0.2, 27)))
    if pen.lamps:
        pen.halo(138, -28, 50, pen.raw(Lch(0.95, 0.1, 90)), 0.6)


OBJECT = Object(
    words="tram streetcar tramway trolley tramcar trolley_car cable_car 🚊 🚋 🚃",
    draw=draw,
    metres=3.6,
    height=0.165,
    width=2.96,
    many=1,
    slots={
        "body": ["red", "accent", Lch(0.5, 0.11, 155)],
        "top": Lch(0.94, 0.03, 88),
        "roof": "metal",
    },
    home="street",
    seat=Seat(-56, 26, -90),
)
