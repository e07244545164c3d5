"""A factory with a saw-tooth roof and smoking chimneys."""

from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects._forms import across, tone, tube
from forge_app.engine.objects.spec import Object, Seat
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, rng: Random) -> None:
    """A factory with a saw-tooth roof and smoking chimneys."""
    for x, top, r in ((30, -96, 6.5), (50, -84, 6)):
        pen.poly(
            [(x - r, -20), (x + r, -20), (x + r * 0.62, top), (x - r * 0.62, top)],
            tube(pen, "chimney"),
        )
        for y in (top, top + 9):
            pen.rect(x - r * 0.72, y, r * 1.44, 4, pen.mat("white", -0.04))
        if pen.part("smoke"):
            for i in range(4):
                pen.circle(
                    x - 3 - i * 10 + rng.uniform(-2, 2) + pen.drift(i, 1 + i),
                    top - 5 - i * 7,
                    5 + i * 2.4, pen.mat("cloud", -0.1), 0.6 - i * 0.11,
                )  # fmt: skip
    pen.rect(-70, -40, 140, 41, across(pen, "wall"))
    for i in range(4):
        x = -70 + i * 22
        pen.poly([(x, -39), (x, -58), (x + 22, -39)], tone(pen, "wall", -0.04))
        pen.poly(
            [(x, -58), (x + 22, -39), (x + 24, -40.5), (x + 1, -61)],
            tone(pen, "roof", -0.05),
        )
        pen.poly([(x + 1.6, -42), (x + 1.6, -53), (x + 14, -42)], pen.lamp())
    pen.rect(18, -50, 52, 51, across(pen, "wall", -0.05))
    pen.rect(16, -53, 56, 4, tone(pen, "roof", -0.02))
    for row in range(2):
        for k in range(4):
            pen.rect(23 + k * 11.5, -45 + row * 13, 8, 8, pen.lamp())
    for k in range(3):
        pen.rect(-65 + k * 20, -30, 15, 12, pen.lamp())
        pen.rect(-58 + k * 20, -30, 1.2, 12, tone(pen, "wall", -0.14))
    pen.rect(-4, -24, 16, 25, pen.mat("metal", -0.2))
    for k in range(5):
        pen.rect(-4, -21 + k * 4.6, 16, 1, pen.mat("metal", -0.32))
    pen.rect(30, -18, 26, 19, pen.mat("dark", 0.06))
    pen.rect(-70, -4, 140, 5, tone(pen, "wall", -0.16))


OBJECT = Object(
    words="factory power_plant industrial_plant steelworks refinery 🏭",
    draw=draw,
    plurals="factories",
    metres=24,
    height=0.28,
    width=1.42,
    many=2,
    slots={
        "wall": "brick",
        "roof": "metal",
        "chimney": [Lch(0.62, 0.12, 35), "concrete"],
    },
    parts={"smoke": 1.0},
    home="hills",
    seat=Seat(22, 66, -53),
    reach=26,
)
