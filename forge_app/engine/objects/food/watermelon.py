"""A watermelon and a slice of it."""

from random import Random

from forge_app.engine.draw.form import inside
from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects._forms import down, line, tone, tube, turned
from forge_app.engine.objects.spec import Object
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, _rng: Random) -> None:
    """A watermelon and a slice of it."""
    pen.ellipse(0, 0, 96, 6, pen.mat("dark"), 0.22)
    melon = "M-104 -48A72 49 0 1 1 40 -48A72 49 0 1 1 -104 -48Z"
    pen.path(melon, tube(pen, "rind"))
    with inside(pen, melon):
        for k in range(5):
            bend = (k - 2) * 30
            d = (
                f"M-110 -48Q-32 {-48 + bend - 4} 46 -48Q-32"
                f" {-48 + bend + 4 + abs(bend) * 0.1:.1f} -110 -48Z"
            )
            line(pen, d, tone(pen, "rind", 0.16), 4, 0.8)
        pen.ellipse(-32 + pen.side * 26, -78, 20, 7, pen.mat("white"), 0.25)
    pen.path("M-12 -2L100 -10Q104 -64 52 -90Q0 -70 -12 -2Z", tone(pen, "rind", -0.02))
    pen.path("M-8 -6L95 -13Q98 -60 52 -84Q4 -64 -8 -6Z", pen.col(Lch(0.93, 0.06, 115)))
    flesh = "M-3 -10L90 -16Q92 -56 51 -78Q8 -60 -3 -10Z"
    pen.path(flesh, down(pen, "flesh", 0.0, 0.06))
    for x, y, a in (
        (22, -24, 40),
        (44, -26, 20),
        (68, -28, 0),
        (30, -44, 40),
        (54, -48, 10),
        (74, -44, -20),
        (48, -64, 20),
    ):
        with turned(pen, x, y, a):
            pen.ellipse(0, 0, 1.9, 3.2, pen.mat("dark", -0.05))


OBJECT = Object(
    words="watermelon melon water_melon 🍉",
    draw=draw,
    metres=0.24,
    stands=("table",),
    height=0.3,
    width=2.1,
    many=1,
    slots={"rind": Lch(0.48, 0.12, 145), "flesh": Lch(0.64, 0.2, 22)},
)
