"""A carrot with its greens."""

from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects._forms import down, line, shine, tone, turned
from forge_app.engine.objects.spec import Object
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, _rng: Random) -> None:
    """A carrot with its greens."""
    pen.ellipse(10, 0, 84, 5, pen.mat("dark"), 0.2)
    with turned(pen, 0, -32, -9):
        _greens(pen)
        root = (
            "M-34 -26Q-44 -2 -34 20Q-10 32 40 18Q84 6 110 -2Q84 -14 40 -24Q-10 -38 -34"
            " -26Z"
        )
        pen.path(root, down(pen, "root", 0.0, 0.1, edge=False))
        for x, t in ((-20, 1.4), (4, 1.3), (26, 1.05), (48, 0.8), (68, 0.55)):
            notch = tone(pen, "root", -0.13)
            line(
                pen,
                f"M{x} {-16 * t:.1f}Q{x + 6} {-9 * t:.1f} {x + 3} {-3 * t:.1f}",
                notch,
                2,
            )
            line(
                pen,
                f"M{x + 9} {13 * t:.1f}Q{x + 12} {8 * t:.1f} {x + 10} {4 * t:.1f}",
                notch,
                1.8,
            )
        shine(pen, "M-26 -21Q10 -30 56 -16Q10 -22 -26 -15Z", 0.3)


def _greens(pen: Pen) -> None:
    """Feathery leaves."""
    for a in (-150, -168, 174, 156):
        with turned(pen, -34, -2, a):
            line(pen, "M0 0H50", tone(pen, "greens"), 2.6)
            for k in range(6):
                x = 18 + k * 7
                r = 6.4 - k * 0.5
                pen.ellipse(x, -r * 0.8, r, r * 0.66, tone(pen, "greens", 0.05))
                pen.ellipse(x, r * 0.8, r, r * 0.66, tone(pen, "greens", -0.03))
            pen.ellipse(60, 0, 6, 4, tone(pen, "greens", 0.03))


OBJECT = Object(
    words="carrot 🥕",
    draw=draw,
    metres=0.09,
    stands=("table",),
    height=0.2,
    width=2.1,
    many=3,
    slots={"root": Lch(0.71, 0.18, 52), "greens": Lch(0.60, 0.15, 138)},
    reach=8,
)
