"""A pocket calculator."""

from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects._forms import contact, down, tone
from forge_app.engine.objects.spec import Object
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, _rng: Random) -> None:
    """A pocket calculator."""
    contact(pen, 0, 36, 4)
    pen.rect(-36, -100, 72, 100, down(pen, "body", edge=False), rx=8)
    pen.rect(-28, -92, 56, 24, tone(pen, "screen"), rx=3)
    for i, wide in enumerate((7, 7, 7)):
        pen.rect(18 - i * 11 - wide / 2, -84, wide, 9, tone(pen, "screen", -0.38), rx=1)
    for row in range(4):
        for col in range(4):
            slot = "key" if col == 3 or (row, col) == (0, 0) else "button"
            pen.rect(
                -28 + col * 14.6, -60 + row * 14, 12, 10.6, tone(pen, slot), rx=2.6
            )


OBJECT = Object(
    words="calculator pocket_calculator 🧮",
    draw=draw,
    metres=0.15,
    stands=("table",),
    height=0.40,
    width=0.76,
    many=1,
    slots={
        "body": Lch(0.34, 0.04, 262),
        "key": Lch(0.74, 0.16, 58),
        "button": Lch(0.88, 0.01, 260),
        "screen": Lch(0.86, 0.05, 150),
    },
    fixed=True,
)
