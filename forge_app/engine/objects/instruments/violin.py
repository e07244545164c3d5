"""A violin with its bow."""

from random import Random

from forge_app.engine.draw.form import inside
from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects._forms import contact, line, tone, tube, turned
from forge_app.engine.objects.spec import Object
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, _rng: Random) -> None:
    """A violin with its bow."""
    contact(pen, 0, 12, 2)
    body = (
        "M0 0Q-17 0 -18 -12Q-18 -20 -12 -22Q-8 -25 -9.5 -31Q-15 -33 -15 -41"
        "Q-14 -52 0 -52Q14 -52 15 -41Q15 -33 9.5 -31Q8 -25 12 -22Q18 -20 18 -12Q17 0 0"
        " 0Z"
    )
    pen.path(body, tube(pen, "body"))
    line(pen, body, tone(pen, "body", -0.2), 1.1)
    with inside(pen, body):
        for s in (-1, 1):
            line(
                pen,
                f"M{s * 6} -34Q{s * 4} -30 {s * 6.6} -27Q{s * 9} -23 {s * 7} -20",
                pen.mat("dark"),
                1,
            )
            pen.circle(s * 5.9, -34.4, 1, pen.mat("dark"))
            pen.circle(s * 7.1, -19.8, 1.1, pen.mat("dark"))
    pen.path("M-3 -2L-2 -18H2L3 -2Q0 1 -3 -2Z", tone(pen, "trim"))
    pen.rect(-5, -27.4, 10, 1.8, tone(pen, "wood", 0.1), rx=0.6)
    pen.poly([(-2.8, -34), (2.8, -34), (1.7, -84), (-1.7, -84)], tone(pen, "trim"))
    pen.poly(
        [(-1.7, -83), (1.7, -83), (1.9, -95), (-1.9, -95)], tone(pen, "body", -0.08)
    )
    for k in range(2):
        pen.rect(-7.4, -87 - k * 4.4, 5.6, 1.8, tone(pen, "trim"), rx=0.9)
        pen.rect(1.8, -89 - k * 4.4, 5.6, 1.8, tone(pen, "trim"), rx=0.9)
    pen.circle(0, -97, 3.2, tone(pen, "body", -0.04))
    pen.circle(0, -97, 1.3, tone(pen, "body", -0.22))
    for k in range(4):
        x = -1.5 + k
        line(pen, f"M{x * 1.1:.1f} -16L{x * 0.8:.1f} -84", pen.mat("white"), 0.25, 0.9)
    with turned(pen, 27, 0, 9):
        line(pen, "M0 -2Q2.6 -50 0 -96", tone(pen, "wood", -0.06), 1.4)
        line(pen, "M-2.6 -6V-95", pen.mat("white"), 1)
        pen.rect(-4, -12, 4.4, 7, tone(pen, "trim"), rx=0.8)
        pen.poly([(-3.4, -94), (0.8, -95), (0.4, -99)], tone(pen, "wood", -0.06))


OBJECT = Object(
    words="violin fiddle viola cello 🎻",
    draw=draw,
    metres=0.6,
    stands=("floor", "table", "land"),
    height=0.4,
    width=0.8,
    many=2,
    slots={
        "body": [Lch(0.55, 0.14, 45), Lch(0.48, 0.12, 35)],
        "wood": Lch(0.50, 0.09, 45),
        "trim": "dark",
    },
    home="room",
)
