"""A microphone on its stand."""

from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects._forms import line, tone, tube, turned
from forge_app.engine.objects.spec import Object


def draw(pen: Pen, _rng: Random) -> None:
    """A microphone on its stand."""
    pen.ellipse(0, -1, 15, 3, pen.mat("dark", 0.06))
    pen.path("M-14 -2Q-3 -4 -1.6 -8H1.6Q3 -4 14 -2Z", pen.mat("dark", 0.1))
    pen.rect(-1.3, -74, 2.6, 70, tube(pen, "stand"))
    pen.rect(-2.4, -44, 4.8, 5, pen.mat("dark"), rx=1)
    pen.rect(-2.2, -77, 4.4, 6, pen.mat("dark"), rx=1)
    with turned(pen, 0, -78, 18):
        pen.poly([(-3.6, 2), (3.6, 2), (5.2, -11), (-5.2, -11)], tube(pen, "body"))
        pen.circle(0, -17, 8, tube(pen, "head"))
        for k in range(5):
            line(pen, f"M{-7 + k * 3.5} -24V-10", tone(pen, "head", -0.18), 0.5)
            line(pen, f"M-8 {-23 + k * 3.2:.1f}H8", tone(pen, "head", -0.18), 0.5)
        pen.rect(-8.2, -15, 16.4, 2.6, tone(pen, "body", -0.08), rx=1)
        pen.ellipse(pen.side * 3, -21, 2.2, 1.6, pen.mat("white"), 0.6)


OBJECT = Object(
    words="microphone mic microphone_stand 🎤 🎙",
    draw=draw,
    metres=1.5,
    stands=("floor", "land"),
    height=0.36,
    width=0.4,
    many=1,
    slots={"body": ["dark", "red"], "head": "metal", "stand": "metal"},
    home="room",
)
