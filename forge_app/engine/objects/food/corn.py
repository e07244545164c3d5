"""An ear of corn."""

from random import Random

from forge_app.engine.draw.form import inside
from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects._forms import line, tone, tube
from forge_app.engine.objects.spec import Object
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, _rng: Random) -> None:
    """An ear of corn."""
    pen.ellipse(0, 0, 26, 4, pen.mat("dark"), 0.2)
    ear = "M-17 -6Q-22 -50 -12 -84Q-4 -100 0 -100Q4 -100 12 -84Q22 -50 17 -6Z"
    pen.path(ear, tube(pen, "grains"))
    with inside(pen, ear):
        for row in range(17):
            for k in range(5):
                x, y = -16 + k * 8, -96 + row * 5.8
                pen.rect(
                    x - 3.2,
                    y,
                    6.6,
                    4.8,
                    tone(pen, "grains", 0.04 if (row + k) % 3 else -0.05),
                    rx=2,
                )
    for s in (-1, 1):
        pen.path(
            f"M0 0Q{s * 34} -6 {s * 32} -50Q{s * 36} -70 {s * 46} -78Q{s * 20} -72"
            f" {s * 16} -44Q{s * 14} -18 0 0Z",
            tone(pen, "husk", 0.04 if s == pen.side else -0.06),
        )
        line(
            pen, f"M{s * 4} -4Q{s * 26} -14 {s * 27} -52", tone(pen, "husk", -0.14), 1.2
        )
    pen.path("M-14 -2Q-16 -26 -6 -44Q2 -26 14 -2Q0 4 -14 -2Z", tone(pen, "husk", -0.02))


OBJECT = Object(
    words="corn sweetcorn corn_cob maize corncob 🌽",
    draw=draw,
    metres=0.2,
    stands=("table",),
    height=0.32,
    width=0.92,
    many=2,
    slots={"grains": Lch(0.86, 0.16, 90), "husk": Lch(0.64, 0.13, 130)},
)
