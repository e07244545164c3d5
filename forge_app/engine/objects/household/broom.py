"""A broom."""

from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects._forms import across, line, tone, tube, turned
from forge_app.engine.objects.spec import Object
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, rng: Random) -> None:
    """A broom."""
    with turned(pen, 0, 0, 8):
        pen.rect(-1.6, -102, 3.2, 76, tube(pen, "handle"))
        pen.path("M-7 -30H7L18 0H-18Z", across(pen, "straw"))
        for k in range(11):
            x = -15 + k * 3
            line(
                pen,
                f"M{x * 0.42:.1f} -29L{x + rng.uniform(-1, 1):.1f}"
                f" {rng.uniform(-1, 3):.1f}",
                tone(pen, "straw", -0.12),
                0.8,
            )
        pen.rect(-7.6, -32, 15.2, 4.6, tone(pen, "band"))
        pen.path(
            "M-9 -22.5Q0 -20.5 9 -22.5L9.6 -20.5Q0 -18.5 -9.6 -20.5Z", tone(pen, "band")
        )


OBJECT = Object(
    words="broom broomstick sweeping_brush besom 🧹",
    draw=draw,
    metres=1.4,
    stands=("floor", "land"),
    height=0.13,
    width=0.5,
    many=1,
    slots={"straw": Lch(0.80, 0.11, 84), "handle": "wood", "band": "red"},
)
