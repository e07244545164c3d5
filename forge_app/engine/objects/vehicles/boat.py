"""A rowing boat with thwarts and oars."""

from random import Random

from forge_app.engine.draw.form import inside
from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects._forms import down, line, tone, turned
from forge_app.engine.objects.spec import Object, Seat


def draw(pen: Pen, _rng: Random) -> None:
    """A rowing boat with thwarts and oars."""
    pen.path(
        "M-104 -54Q-60 -42 0 -42Q60 -42 108 -62Q60 -22 0 -20Q-60 -22 -104 -54Z",
        tone(pen, "hull", -0.26),
    )
    for x in (-52, -4, 44):
        pen.rect(x - 12, -42, 24, 8, pen.mat("wood", 0.08))
        pen.rect(x - 12, -35, 24, 2.4, pen.mat("wood", -0.1))
    hull = "M-106 -58Q-60 -30 0 -29Q60 -30 110 -66Q98 6 62 14H-64Q-94 6 -106 -58Z"
    pen.path(hull, down(pen, "hull", 0.02, 0.13))
    with inside(pen, hull):
        pen.path(
            "M-110 -40Q-60 -10 0 -10Q60 -10 116 -46V-40Q60 -3 0 -3Q-60 -3 -110 -33Z",
            tone(pen, "hull", -0.1),
        )
        pen.path("M-110 -22Q-60 4 0 4Q60 4 116 -26V20H-110Z", tone(pen, "hull", -0.13))
    line(pen, "M-106 -58Q-60 -30 0 -29Q60 -30 110 -66", pen.mat("white"), 5.4)
    line(pen, "M-30 -66L8 -30L44 16", pen.mat("wood", 0.06), 4.4)
    with turned(pen, 42, 13, -38):
        pen.path("M-3 -6Q-7 8 -4 20Q0 23 4 20Q7 8 3 -6Z", pen.mat("wood", 0.12))
    pen.circle(6, -32, 3.4, pen.mat("metal", -0.1))
    pen.path("M-112 16Q0 25 114 14Q40 33 -60 29Z", pen.mat("white"), 0.4)


OBJECT = Object(
    words="boat rowboat fishing_boat rowing_boat row_boat dinghy 🚣",
    draw=draw,
    metres=0.9,
    stands=("water",),
    height=0.075,
    width=2.2,
    many=2,
    slots={"hull": "red"},
    home="lake",
    hold=Seat(-66, 66, -26),
    reach=22,
)
