"""A rose: folded petals, a thorny stem, toothed leaves."""

from functools import partial
from random import Random

from forge_app.engine.draw.form import curve, solid
from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects.spec import Object
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, rng: Random) -> None:
    """A rose: folded petals, a thorny stem, toothed leaves."""
    green, petal = partial(pen.col, Lch(0.50, 0.11, 145)), partial(pen.slot, "petal")
    bend = rng.uniform(-3, 3)
    pen.stroke([(bend, 2), (-bend, -30), (0, -66)], green(-0.05), 2.6)
    for x, y, s in ((0, -22, 1), (0, -48, -1), (0, -12, -1)):
        pen.path(f"M{x} {y}l{s * 4} -3.4l{-s * 4} -1.4Z", green(-0.08))
    for s, y in ((-1, -28), (1, -42)):
        pen.stroke([(0, y), (s * 8, y - 5)], green(-0.05), 1.5)
        for k, (dx, dy) in enumerate(((15, -12), (17, -2), (8, -15))):
            d = f"M{s * 7} {y - 5}Q{s * dx} {y + dy - 6} {s * (dx + 6)} {y + dy}"
            d += f"Q{s * (dx - 2)} {y + dy + 5} {s * 7} {y - 5}Z"
            solid(pen, d, green, 0.03 * (k - 1), 0.05)
    for s in (-1, 1):
        pen.path(f"M0 -62Q{s * 12} -64 {s * 16} -56Q{s * 8} -56 0 -62Z", green(0))
    cup = [
        (-19, -84),
        (-17, -70),
        (-8, -62),
        (8, -62),
        (17, -70),
        (19, -84),
        (8, -96),
        (-8, -96),
    ]
    solid(pen, curve(cup), petal, -0.1, 0.05)
    for ring, shade in (
        ([(-20, -86), (-21, -74), (-10, -62), (1, -61), (-6, -74), (-10, -88)], -0.02),
        ([(20, -86), (21, -74), (10, -62), (-1, -61), (6, -74), (10, -88)], 0.0),
        (
            [
                (-11, -94),
                (-13, -84),
                (-4, -74),
                (8, -74),
                (13, -84),
                (11, -94),
                (0, -99),
            ],
            0.05,
        ),
        ([(-8, -93), (-8, -85), (0, -79), (8, -84), (8, -92), (0, -97)], -0.06),
        ([(-5, -92), (-4, -86), (2, -84), (6, -89), (2, -94)], 0.05),
    ):
        solid(pen, curve(ring), petal, shade, 0.06)
    pen.path("M-3 -89Q0 -94 3 -90Q2 -86 -1 -87", "none", 1, petal(-0.16), 1.3)
    pen.path("M-12 -84Q-4 -70 9 -75M12 -86Q10 -76 2 -68", "none", 0.8, petal(-0.16), 1)
    pen.path(
        "M-20 -86Q-14 -90 -10 -87M20 -86Q14 -90 10 -87", "none", 0.8, petal(0.14), 1.4
    )


OBJECT = Object(
    words="rose red_rose rosebud 🌹 🥀",
    draw=draw,
    metres=0.6,
    height=0.1,
    width=0.5,
    many=12,
    slots={"petal": [Lch(0.52, 0.20, 22), Lch(0.52, 0.20, 22), Lch(0.76, 0.13, 5)]},
    shadow=False,
    indoors="vase",
)
