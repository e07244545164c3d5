"""A dumbbell."""

from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects._forms import down, line, tone, tube, turned
from forge_app.engine.objects.spec import Object
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, _rng: Random) -> None:
    """A dumbbell."""
    with turned(pen, 0, -50, -18):
        pen.rect(-36, -6, 72, 12, tube(pen, "bar"), rx=2)
        for k in range(9):
            line(pen, f"M{-20 + 5 * k} -5L{-17 + 5 * k} 5", tone(pen, "bar", -0.2), 1)
        for s in (-1, 1):
            x = 42 * s
            pen.rect(x - 9, -42, 18, 84, down(pen, "weight"), rx=6)
            pen.rect(58 * s - 7, -31, 14, 62, down(pen, "weight", -0.05), rx=5)
            pen.rect(69 * s - 4, -9, 8, 18, tone(pen, "bar", -0.05), rx=2)
            pen.rect(x - 5, -36, 4, 72, tone(pen, "weight", 0.14), 0.8, rx=2)


OBJECT = Object(
    words="dumbbell barbell weights free_weight gym_weight 🏋",
    draw=draw,
    metres=0.4,
    stands=("table", "floor"),
    height=0.36,
    width=1.6,
    many=1,
    slots={"weight": [Lch(0.32, 0.02, 265), "red", "blue"], "bar": "metal"},
)
