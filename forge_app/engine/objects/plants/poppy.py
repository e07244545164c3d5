"""A poppy: crumpled red petals around a black heart."""

from functools import partial
from random import Random

from forge_app.engine.draw.form import curve, solid
from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects.spec import Object
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, rng: Random) -> None:
    """A poppy: crumpled red petals around a black heart."""
    green, petal = partial(pen.col, Lch(0.58, 0.11, 135)), partial(pen.slot, "petal")
    bend = rng.uniform(-10, 10)
    pen.stroke([(0, 2), (bend * 0.2, -40), (bend, -74)], green(-0.04), 2.4)
    for s, y in ((-1, -6), (1, -14)):
        pen.path(f"M0 {y}q{s * 8} -10 {s * 20} -9q{-s * 6} 3 {-s * 8} 6q{s * 4} 1 "
                 f"{s * 8} 3q{-s * 12} 4 {-s * 20} 0Z",
                 green(0.02 * s))  # fmt: skip
    if pen.part("bud"):
        pen.stroke(
            [(0, -20), (-bend * 0.5 - 8, -44), (-bend * 0.6 - 9, -50)],
            green(-0.04),
            1.8,
        )
        pen.ellipse(-bend * 0.6 - 9, -53, 3.6, 5.4, green(0.02))
    x, y = bend, -79.0
    for ring, shade in (
        (
            [
                (0, 2),
                (-13, -4),
                (-17, -15),
                (-8, -20),
                (3, -18),
                (10, -21),
                (16, -14),
                (12, -3),
            ],
            -0.08,
        ),
        ([(-1, 2), (-14, 3), (-23, -5), (-20, -13), (-10, -11), (-3, -6)], 0.0),
        ([(1, 2), (14, 3), (23, -4), (21, -12), (11, -12), (3, -6)], 0.03),
        (
            [
                (0, -6),
                (11, -4),
                (17, 5),
                (9, 14),
                (0, 12),
                (-9, 15),
                (-17, 6),
                (-11, -3),
            ],
            0.05,
        ),
    ):
        solid(pen, curve([(x + a, y + b) for a, b in ring]), petal, shade, 0.06)
    pen.ellipse(x, y - 3, 5.6, 4.6, pen.col(Lch(0.24, 0.03, 320)))
    pen.ellipse(x, y - 4, 2.6, 2, green(0.06))


OBJECT = Object(
    words="poppy red_poppy",
    draw=draw,
    metres=0.5,
    height=0.075,
    width=0.48,
    many=50,
    slots={"petal": Lch(0.60, 0.22, 28)},
    shadow=False,
    indoors="vase",
    parts={"bud": 0.4},
)
