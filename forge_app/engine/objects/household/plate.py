"""A plate with a fork and a knife."""

from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects._forms import line, tone
from forge_app.engine.objects.spec import Object, Seat
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, _rng: Random) -> None:
    """A plate with a fork and a knife."""
    pen.ellipse(0, -40, 132, 50, pen.mat("dark"), 0.22)
    pen.ellipse(0, -46, 130, 49, tone(pen, "rim", -0.12))
    pen.ellipse(0, -50, 130, 48, tone(pen, "rim"))
    pen.ellipse(0, -50, 121, 43.5, tone(pen, "body", 0.02))
    pen.ellipse(0, -48, 86, 29, tone(pen, "body", -0.09))
    pen.ellipse(0, -46.5, 84, 27.5, tone(pen, "body", 0.03))
    pen.path("M-104 -58Q-84 -88 -20 -92Q-80 -80 -92 -54Z", pen.mat("white", 0.1), 0.6)
    steel = pen.mat("metal")
    line(pen, "M-168 2L-158 -56", steel, 6)
    for k in range(4):
        line(
            pen,
            f"M{-164.4 + k * 4.4:.1f} {-62 + k * 0.6:.1f}L{-161.4 + k * 4.6:.1f} -92",
            steel,
            2.2,
        )
    pen.path("M-166 -66L-148 -63Q-148 -52 -157 -52Q-166 -54 -166 -66Z", steel)
    line(pen, "M166 2L160 -44", pen.mat("metal", -0.12), 7)
    pen.path("M155 -44H166Q170 -78 154 -98Q148 -74 155 -44Z", steel)


OBJECT = Object(
    words="plate dinner_plate dish empty_plate fork knife cutlery tableware 🍽 🍴",
    draw=draw,
    plurals="plates dishes knives forks",
    metres=0.075,
    stands=("table",),
    height=0.2,
    width=3.5,
    many=2,
    slots={
        "rim": ["accent", Lch(0.60, 0.09, 240), Lch(0.8, 0.08, 80)],
        "body": "white",
    },
    shadow=False,
    hold=Seat(-70, 70, -40),
    seat=Seat(-70, 70, -44),
)
