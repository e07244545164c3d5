"""A wooden ladder."""

from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects._forms import tone, tube, turned
from forge_app.engine.objects.spec import Object, Seat
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, _rng: Random) -> None:
    """A wooden ladder."""
    with turned(pen, 0, 0, 5):
        for k in range(9):
            y = -8 - k * 10.6
            half = 13.4 - k * 0.5
            pen.rect(-half, y - 1.4, 2 * half, 3.2, tone(pen, "wood", 0.04), rx=1)
            pen.rect(-half, y + 0.9, 2 * half, 1, tone(pen, "wood", -0.16))
        for s in (-1, 1):
            pen.poly(
                [(s * 16, 0), (s * 12, 0), (s * 8.6, -100), (s * 12, -100)],
                tube(pen, "wood"),
            )
            for k in range(9):
                pen.circle(
                    s * (13.8 - k * 0.44), -8 - k * 10.6, 0.8, tone(pen, "wood", -0.22)
                )


OBJECT = Object(
    words="ladder wooden_ladder stepladder 🪜",
    draw=draw,
    metres=2.4,
    stands=("land", "floor"),
    height=0.2,
    width=0.44,
    many=1,
    slots={"wood": [Lch(0.68, 0.1, 66), "metal", "wood"]},
    home="garden",
    seat=Seat(-8, 8, -100),
)
