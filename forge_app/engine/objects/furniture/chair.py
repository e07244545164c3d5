"""A wooden chair with a slatted back."""

from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects._forms import down, tone, tube
from forge_app.engine.objects.spec import Object, Seat
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, _rng: Random) -> None:
    """A wooden chair with a slatted back."""
    back, front = tone(pen, "wood", -0.1), tube(pen, "wood")
    pen.poly([(-19, -50), (-14, -50), (-14, -8), (-18, -8)], back)
    pen.poly([(20, -50), (25, -50), (25, -8), (21, -8)], back)
    pen.rect(-16, -26, 38, 3, back)
    for x in (-20, 22):
        lean = 2 if x > 0 else -2
        pen.poly(
            [(x - 2, -48), (x + 3, -48), (x + 3 + lean, -100), (x - 2 + lean, -100)],
            front,
        )
    pen.path("M-22 -99Q2 -104 27 -99L27 -89Q2 -94 -22 -89Z", down(pen, "wood", 0.03))
    for x in (-11, -1, 9):
        pen.poly(
            [(x, -50), (x + 5, -50), (x + 5.6, -90), (x - 0.6, -90)],
            tone(pen, "wood", 0.0),
        )
        pen.rect(x, -90, 1.4, 40, tone(pen, "wood", -0.1))
    pen.rect(-19, -62, 44, 4.4, tone(pen, "wood", -0.05))
    pen.poly([(-28, -42), (22, -42), (29, -52), (-19, -52)], tone(pen, "seat", 0.08))
    pen.poly([(-28, -42), (22, -42), (22, -37), (-28, -37)], tone(pen, "seat", -0.06))
    pen.poly([(22, -42), (29, -52), (29, -47), (22, -37)], tone(pen, "seat", -0.16))
    pen.rect(-24, -22, 43, 3, tone(pen, "wood", -0.06))
    for x in (-27, 17):
        pen.poly([(x, -38), (x + 5, -38), (x + 4.4, 1), (x + 0.6, 1)], front)


OBJECT = Object(
    words="chair wooden_chair dining_chair kitchen_chair stool 🪑",
    draw=draw,
    metres=0.95,
    stands=("floor", "land"),
    width=0.6,
    many=4,
    slots={
        "wood": [Lch(0.58, 0.09, 58), Lch(0.42, 0.06, 50), Lch(0.72, 0.08, 70)],
        "seat": ["wood", Lch(0.62, 0.09, 60), "accent"],
    },
    seat=Seat(-22, 22, -46),
)
