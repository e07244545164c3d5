"""An accordion, its bellows open."""

from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects._forms import across, contact, line, tone
from forge_app.engine.objects.spec import Object
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, _rng: Random) -> None:
    """An accordion, its bellows open."""
    contact(pen, 0, 66, 4)
    for k in range(9):
        x = -36 + k * 7.6
        shade = 0.05 if k % 2 else -0.1
        pen.poly(
            [
                (x, -92),
                (x + 3.8, -96),
                (x + 7.6, -92),
                (x + 7.6, -6),
                (x + 3.8, -2),
                (x, -6),
            ],
            tone(pen, "bellows", shade),
        )
        pen.rect(x + 3.2, -95, 1.2, 92, tone(pen, "bellows", 0.16))
    for s in (-1, 1):
        a = -70 if s < 0 else 32
        pen.rect(a, -99, 38, 99, across(pen, "body"), rx=6)
        pen.rect(a + (3 if s < 0 else 30), -95, 5, 91, pen.mat("metal", 0.04), rx=2)
    for k in range(12):
        y = -92 + k * 7.2
        pen.rect(44, y, 24, 6.6, pen.mat("white"), rx=1)
        if k % 7 not in (2, 6):
            pen.rect(44, y + 5.2, 14, 3, pen.mat("dark", -0.06), rx=0.8)
    for row in range(9):
        for k in range(3):
            pen.circle(-58 + k * 7.4, -88 + row * 9.6, 2.4, pen.mat("white"))
    line(pen, "M-70 -84Q-88 -50 -70 -16", pen.mat("trunk"), 4)


OBJECT = Object(
    words="accordion squeezebox concertina 🪗",
    draw=draw,
    metres=0.42,
    stands=("floor", "table", "land"),
    height=0.28,
    width=1.56,
    many=1,
    slots={
        "body": ["red", "accent", Lch(0.4, 0.1, 155)],
        "bellows": [Lch(0.38, 0.05, 20), "dark"],
    },
    home="room",
)
