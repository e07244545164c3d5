"""A torii, the gate of a Japanese shrine."""

from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects._forms import down, tone, tube
from forge_app.engine.objects.spec import Object, Seat
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, _rng: Random) -> None:
    """A torii, the gate of a Japanese shrine."""
    for s in (-1, 1):
        pen.poly(
            [(s * 43, 1), (s * 34, 1), (s * 29, -84), (s * 36, -84)], tube(pen, "wood")
        )
        pen.poly(
            [(s * 44.5, 2), (s * 32.5, 2), (s * 32.8, -6), (s * 43.7, -6)],
            pen.mat("dark", 0.02),
        )
    pen.rect(-50, -68, 100, 7.5, down(pen, "wood"))
    pen.rect(-5, -84, 10, 17, pen.mat("dark", 0.03))
    pen.rect(-3.4, -82, 6.8, 12, pen.mat("yellow", -0.1))
    pen.path("M-60 -93Q0 -84 60 -93L56 -81Q0 -76 -56 -81Z", tone(pen, "wood", -0.02))
    pen.path("M-64 -102Q0 -90 64 -102L61 -93Q0 -83 -61 -93Z", pen.mat("dark", 0.04))
    pen.path(
        "M-64 -102Q0 -90 64 -102L63.4 -100Q0 -88 -63.4 -100Z", pen.mat("dark", 0.16)
    )


OBJECT = Object(
    words="torii torii_gate shinto_gate shinto_shrine japanese_gate ⛩",
    draw=draw,
    metres=8,
    height=0.3,
    width=1.24,
    many=1,
    slots={"wood": Lch(0.58, 0.2, 32)},
    home="lake",
    seat=Seat(-50, 50, -94),
)
