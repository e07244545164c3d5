"""A statue in a long robe, one arm raised, on a plinth."""

from random import Random

from forge_app.engine.draw.form import inside
from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects._forms import line, tone, tube
from forge_app.engine.objects.spec import Object, Seat
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, _rng: Random) -> None:
    """A statue in a long robe, one arm raised, on a plinth."""
    pen.poly([(-27, 1), (-24, -7), (24, -7), (27, 1)], tone(pen, "plinth", -0.06))
    pen.rect(-19, -34, 38, 28, tube(pen, "plinth"))
    pen.rect(-23, -38, 46, 5, tone(pen, "plinth", 0.07))
    pen.rect(-22, -9, 44, 4, tone(pen, "plinth", 0.04))
    pen.rect(-11, -27, 22, 11, tone(pen, "plinth", -0.1))
    pen.rect(-7, -24, 14, 1.4, tone(pen, "plinth", -0.26))
    pen.rect(-5, -20.6, 10, 1.4, tone(pen, "plinth", -0.26))
    pen.path("M6 -73Q12 -80 13 -92L16.6 -93Q17.6 -78 9 -66Z", tube(pen, "figure"))
    pen.circle(15.4, -95, 2.6, tone(pen, "figure", 0.04))
    robe = (
        "M-8 -76Q-13 -62 -10 -52Q-14 -44 -13 -38H12Q13 -48 8 -56Q12 -66 8 -75Q0 -79 -8"
        " -76Z"
    )
    pen.path(robe, tube(pen, "figure"))
    with inside(pen, robe):
        fold = tone(pen, "figure", -0.16)
        for x, bend in ((-8, 2), (-3, 3), (2, 3), (7, 2)):
            line(pen, f"M{x * 0.5} -62Q{x + bend} -50 {x} -37", fold, 1.3, 0.8)
        line(pen, "M8 -75Q-2 -64 -11 -60", fold, 2.2, 0.8)
        line(pen, "M6 -78Q-6 -68 -12 -66", tone(pen, "figure", 0.09), 1.6, 0.9)
    pen.path(
        "M-8 -74Q-15 -66 -13 -56Q-9 -52 -4 -56L-5 -60Q-8 -58 -9 -60Q-9 -66 -5 -70Z",
        tone(pen, "figure", -0.05),
    )
    pen.rect(-4 - 4, -58, 9, 6.4, tone(pen, "figure", 0.06))
    pen.path("M-2.6 -76V-81H2.6V-76Q0 -74 -2.6 -76Z", tone(pen, "figure", -0.1))
    pen.ellipse(0, -86, 5, 6, tube(pen, "figure"))
    pen.path(
        "M-5.4 -86Q-6 -93.4 0 -93.4Q6 -93.4 5.4 -86Q3.6 -89.6 0 -89.6Q-3.6 -89.6 -5.4"
        " -86Z",
        tone(pen, "figure", -0.12),
    )


OBJECT = Object(
    words="statue sculpture monument marble_statue bronze_statue "
    "statue_of_liberty 🗿 🗽",
    draw=draw,
    metres=4.4,
    height=0.25,
    width=0.54,
    many=1,
    slots={
        "figure": [Lch(0.80, 0.015, 90), Lch(0.58, 0.06, 165), Lch(0.78, 0.02, 80)],
        "plinth": "stone",
    },
    home="garden",
    seat=Seat(-2, 2, -93),
)
