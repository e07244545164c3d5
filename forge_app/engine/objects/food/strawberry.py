"""A strawberry."""

from random import Random

from forge_app.engine.draw.form import inside
from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects._forms import ball, line, shine, tone, turned
from forge_app.engine.objects.spec import Object
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, _rng: Random) -> None:
    """A strawberry."""
    pen.ellipse(0, -1, 26, 5, pen.mat("dark"), 0.22)
    berry = (
        "M0 0Q-18 -4 -34 -34Q-50 -66 -30 -80Q-14 -88 0 -80Q14 -88 30 -80Q50 -66 34 -34"
        "Q18 -4 0 0Z"
    )
    ball(pen, berry, "body", (0, -48), 50)
    with inside(pen, berry):
        for row in range(6):
            y = -70 + row * 12
            n = 5 if row % 2 else 4
            for k in range(n):
                x = (k - (n - 1) / 2) * 17
                pen.ellipse(
                    x, y + abs(x) * -0.06, 1.7, 2.6, pen.col(Lch(0.88, 0.13, 92))
                )
        shine(
            pen,
            f"M{pen.side * 32} -68Q{pen.side * 40} -56 {pen.side * 30} -42"
            f"Q{pen.side * 32} -58 {pen.side * 26} -68Z",
            0.45,
        )
    for a in (-64, -34, 0, 34, 64):
        with turned(pen, 0, -82, a):
            pen.path(
                "M0 2Q-9 10 -3 26Q8 18 7 4Z" if a < 0 else "M0 2Q9 10 3 26Q-8 18 -7 4Z",
                tone(pen, "leaves", 0.04 if a * pen.side > 0 else -0.05),
            )
    for s in (-1, 1):
        pen.path(
            f"M0 -84Q{s * 18} -98 {s * 40} -82Q{s * 20} -72 0 -80Z",
            tone(pen, "leaves", 0.06 * s * pen.side),
        )
    line(pen, "M0 -82Q2 -96 10 -102", tone(pen, "leaves", -0.08), 4)


OBJECT = Object(
    words="strawberry 🍓",
    draw=draw,
    metres=0.05,
    stands=("table",),
    height=0.19,
    width=0.92,
    many=5,
    slots={"body": Lch(0.58, 0.21, 25), "leaves": Lch(0.60, 0.15, 138)},
)
