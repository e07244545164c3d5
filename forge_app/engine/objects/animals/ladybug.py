"""A ladybird on a leaf."""

from functools import partial
from random import Random

from forge_app.engine.draw.form import curve, inside, solid
from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects.spec import Object
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, _rng: Random) -> None:
    """A ladybird on a leaf."""
    shell, dark = partial(pen.slot, "shell"), pen.col(Lch(0.22, 0.01, 300))
    if pen.part("leaf"):
        green = partial(pen.mat, "leaf")
        solid(
            pen,
            "M-84 4Q-40 -26 20 -20Q66 -18 90 6Q40 26 -10 20Q-56 18 -84 4Z",
            green,
            0,
            0.05,
        )
        pen.path("M-84 4Q0 -6 90 6", "none", 0.7, green(0.1), 2)
    for x in (-34, -6, 22):
        pen.path(f"M{x} -18L{x - 6} -2M{x + 8} -18L{x + 12} -1", "none", 1, dark, 4)
    pen.path(
        curve([(40, -18), (46, -44), (62, -50), (74, -38), (72, -20), (58, -12)]), dark
    )
    for x, y in ((66, -60), (76, -54)):
        pen.path(f"M62 -46Q{x} {y + 2} {x + 8} {y - 4}", "none", 1, dark, 2.6)
        pen.circle(x + 8, y - 4, 3, dark)
    pen.circle(64, -36, 5.4, pen.mat("white"))
    pen.circle(65.6, -35, 2.8, dark)
    dome = curve([(-62, -14), (-62, -14), (-56, -52), (-28, -82), (8, -84), (36, -64),
                 (48, -34), (46, -14), (46, -14)])  # fmt: skip
    solid(pen, dome, shell, 0, 0.1)
    with inside(pen, dome):
        for x, y, r in ((-34, -34, 10), (-14, -60, 10), (10, -34, 10), (24, -62, 8),
                        (-52, -20, 7),
                        (36, -26, 7)):  # fmt: skip
            pen.circle(x, y, r, dark)
        pen.path("M-60 -24Q-14 -78 38 -72", "none", 0.8, dark, 2.4)
        pen.ellipse(-14, -76, 16, 5, pen.mat("white"), 0.35)


OBJECT = Object(
    words="ladybug ladybird beetle lady_bug 🐞",
    draw=draw,
    metres=0.03,
    stands=("land", "table"),
    height=0.04,
    width=1.75,
    many=2,
    slots={"shell": Lch(0.58, 0.22, 28)},
    home="garden",
    parts={"leaf": 1.0},
    shadow=False,
    reach=8,
)
