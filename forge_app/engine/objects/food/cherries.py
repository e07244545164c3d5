"""A pair of cherries on their stalks."""

from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects._forms import ball, line, tone
from forge_app.engine.objects.spec import Object
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, _rng: Random) -> None:
    """A pair of cherries on their stalks."""
    pen.ellipse(0, 0, 46, 5, pen.mat("dark"), 0.22)
    stalk = pen.col(Lch(0.52, 0.1, 120))
    line(pen, "M-26 -40Q-24 -74 10 -100M26 -34Q32 -70 10 -100", stalk, 3.2)
    for x, y in ((-26, -23), (26, -21)):
        d = (
            f"M{x} {y - 18}Q{x - 12} {y - 26} {x - 22} {y - 12}Q{x - 28} {y + 8}"
            f" {x - 14} {y + 19}Q{x} {y + 25} {x + 14} {y + 19}Q{x + 28} {y + 8}"
            f" {x + 22} {y - 12}Q{x + 12} {y - 26} {x} {y - 18}Z"
        )
        ball(pen, d, "fruit", (x, y), 24)
        line(
            pen,
            f"M{x - 7} {y - 18}Q{x} {y - 13} {x + 7} {y - 18}",
            tone(pen, "fruit", -0.18),
            2,
        )
        pen.ellipse(x + pen.side * 11, y - 8, 4, 6, pen.mat("white"), 0.6)
    pen.path("M10 -100Q26 -116 60 -98Q40 -80 10 -100Z", pen.mat("leaf", 0.03))
    line(pen, "M12 -100Q34 -102 54 -98", pen.mat("leaf", -0.12), 1.6)
    pen.circle(10, -100, 3.6, pen.mat("trunk"))


OBJECT = Object(
    words="cherries cherry_fruit sweet_cherries 🍒",
    draw=draw,
    metres=0.09,
    stands=("table",),
    height=0.24,
    width=1.16,
    many=1,
    slots={"fruit": Lch(0.50, 0.2, 22)},
)
