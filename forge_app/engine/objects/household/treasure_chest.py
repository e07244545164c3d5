"""An open chest of gold."""

from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects._forms import down, tone
from forge_app.engine.objects.spec import Object
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, rng: Random) -> None:
    """An open chest of gold."""
    pen.ellipse(0, -1, 72, 6, pen.mat("dark"), 0.22)
    pen.path("M-64 -52Q-66 -98 -44 -100H44Q66 -98 64 -52Z", tone(pen, "wood", -0.2))
    pen.path("M-58 -56Q-58 -92 -42 -94H42Q58 -92 58 -56Z", pen.mat("dark", -0.02))
    pen.path(
        "M-66 -84Q-64 -104 -44 -104H44Q64 -104 66 -84Q60 -98 44 -98H-44Q-60 -98 -66 -84"
        "Z",
        down(pen, "wood", 0.04),
    )
    for x in (-40, 34):
        pen.rect(x, -104, 7, 10, tone(pen, "metal"))
    pen.halo(0, -60, 74, pen.raw(Lch(0.93, 0.13, 92)), 0.6)
    gold = Lch(0.84, 0.15, 88)
    for _ in range(30):
        x = rng.uniform(-54, 54)
        y = -48 - (1 - (x / 58) ** 2) * rng.uniform(0, 24)
        pen.ellipse(x, y, 6.4, 4, pen.col(gold, -0.14))
        pen.ellipse(x, y - 1, 6.4, 3.8, pen.col(gold, rng.choice((0.0, 0.05, -0.05))))

    for x, y, hue in ((-26, -66, 20), (14, -72, 150), (34, -60, 265)):
        jewel = Lch(0.6, 0.19, hue)
        pen.poly(
            [(x - 6, y), (x - 3, y - 6), (x + 3, y - 6), (x + 6, y), (x, y + 7)],
            pen.col(jewel),
        )
        pen.poly([(x - 3, y - 6), (x + 3, y - 6), (x + 1, y)], pen.col(jewel, 0.18))
    pen.rect(-66, -50, 132, 50, down(pen, "wood"), rx=2)
    for k in range(2):
        pen.rect(-66, -35 + k * 17, 132, 1.6, tone(pen, "wood", -0.18))
    for x in (-66, -8, 58):
        pen.rect(x, -50, 8 if x else 16, 50, tone(pen, "metal", -0.03))
    pen.rect(-68, -53, 136, 6, tone(pen, "metal", 0.05), rx=2)
    pen.rect(-11, -52, 22, 20, tone(pen, "metal", 0.03), rx=3)
    pen.circle(0, -43, 3, pen.mat("dark"))
    pen.poly([(-1.6, -42), (1.6, -42), (2.4, -35), (-2.4, -35)], pen.mat("dark"))


OBJECT = Object(
    words="treasure_chest treasure chest_of_gold pirate_chest",
    draw=draw,
    metres=0.7,
    stands=("land", "underwater", "floor", "table"),
    height=0.1,
    width=1.38,
    many=1,
    slots={"wood": Lch(0.48, 0.08, 48), "metal": Lch(0.76, 0.11, 80)},
    home="beach",
)
