"""A motor scooter."""

from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects._forms import down, line, shine, tone
from forge_app.engine.objects.spec import Object, Seat
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, _rng: Random) -> None:
    """A motor scooter."""
    for x in (-48, 52):
        pen.circle(x, -20, 21, pen.mat("dark", -0.03))
        pen.circle(x, -20, 13, pen.mat("metal", -0.04))
        pen.circle(x, -20, 7, pen.mat("metal", -0.2))
    line(pen, "M52 -20L40 -80", pen.mat("metal", -0.14), 5)
    body = (
        "M-78 -34Q-76 -62 -50 -64H-14Q-4 -56 -8 -40Q-6 -26 6 -22H28Q34 -26 34 -40L30"
        " -76H44Q48 -50 44 -26Q40 -12 28 -12H-4Q-16 -12 -22 -24Q-34 -46 -52 -42Q-66 -40"
        " -70 -28Z"
    )
    pen.path(body, down(pen, "body", 0.02, 0.1))
    pen.path(
        "M34 -34Q46 -54 70 -44Q78 -38 76 -30Q62 -42 48 -38Q40 -36 38 -28Z",
        tone(pen, "body", 0.04),
    )
    pen.path(
        "M-74 -64Q-60 -74 -36 -72L-8 -70Q-4 -64 -10 -62H-66Q-74 -60 -74 -64Z",
        tone(pen, "saddle"),
    )
    pen.rect(0, -24, 30, 5, pen.mat("dark", 0.08), rx=2)
    shine(pen, "M-70 -48Q-62 -60 -40 -60Q-58 -54 -64 -44Z", 0.4)
    pen.path(
        "M26 -78Q24 -92 38 -92Q50 -90 50 -78Q40 -72 26 -78Z", down(pen, "body", 0.03)
    )
    line(pen, "M34 -90L22 -98H14", pen.mat("dark"), 4)
    line(pen, "M30 -92L24 -102", pen.mat("metal", -0.1), 1.6)
    pen.ellipse(23, -104, 5, 4, pen.mat("metal", 0.04))
    pen.circle(49, -82, 5.6, pen.mat("metal", 0.04))
    pen.circle(51, -82, 4.4, pen.raw(Lch(0.95, 0.09, 92)))
    pen.ellipse(-77, -48, 3, 5, pen.raw(Lch(0.6, 0.2, 27)))
    if pen.lamps:
        pen.halo(60, -80, 56, pen.raw(Lch(0.95, 0.1, 90)), 0.7)


OBJECT = Object(
    words="scooter vespa moped motor_scooter 🛴",
    draw=draw,
    metres=1.15,
    height=0.1,
    width=1.64,
    many=2,
    slots={
        "body": [Lch(0.80, 0.09, 170), "red", "accent"],
        "saddle": Lch(0.42, 0.07, 50),
    },
    home="street",
    seat=Seat(-62, -20, -68),
)
