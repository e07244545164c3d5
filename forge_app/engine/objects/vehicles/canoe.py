"""An open canoe with paddles."""

from random import Random

from forge_app.engine.draw.form import inside
from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects._forms import down, line, tone
from forge_app.engine.objects.spec import Object, Seat
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, _rng: Random) -> None:
    """An open canoe with paddles."""
    pen.path(
        "M-150 -66Q-110 -40 0 -38Q110 -40 150 -66Q146 -56 130 -46Q60 -22 0 -22Q-60 -22"
        " -130 -46Q-146 -56 -150 -66Z",
        tone(pen, "hull", -0.24),
    )
    for x in (-70, 0, 70):
        pen.rect(x - 10, -40 + abs(x) * 0.01, 20, 8, pen.mat("wood", 0.1))
    line(pen, "M-88 -98L-36 6", pen.mat("wood", 0.05), 5)
    pen.path("M-44 -8L-36 -12Q-18 16 -26 24Q-38 22 -44 -8Z", pen.mat("wood", 0.12))
    hull = (
        "M-154 -72Q-148 -52 -122 -42Q-60 -24 0 -24Q60 -24 122 -42Q148 -52 154 -72Q160"
        " -8 104 8Q60 14 0 14Q-60 14 -104 8Q-160 -8 -154 -72Z"
    )
    pen.path(hull, down(pen, "hull", 0.02, 0.14))
    with inside(pen, hull):
        pen.path(
            "M-160 -28Q-60 4 0 4Q60 4 160 -28L160 -20Q60 12 0 12Q-60 12 -160 -20Z",
            tone(pen, "band"),
        )
        pen.path("M-160 -10Q0 34 160 -10V30H-160Z", tone(pen, "hull", -0.14))
    line(
        pen,
        "M-154 -72Q-148 -52 -122 -42Q-60 -24 0 -24Q60 -24 122 -42Q148 -52 154 -72",
        pen.mat("wood", 0.12),
        5,
    )
    pen.path("M-150 14Q0 24 152 13Q70 34 -80 30Z", pen.mat("white"), 0.35)


OBJECT = Object(
    words="canoe kayak dugout outrigger 🛶",
    draw=draw,
    metres=0.7,
    stands=("water",),
    height=0.055,
    width=3.14,
    many=2,
    slots={"hull": ["red", "wood", Lch(0.55, 0.13, 150)], "band": Lch(0.94, 0.03, 90)},
    home="lake",
    hold=Seat(-90, 90, -28),
    reach=24,
)
