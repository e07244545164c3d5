"""A maple in its autumn colours, leaves falling."""

from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects.plants._crown import bark, leafy
from forge_app.engine.objects.spec import Object, Seat
from forge_app.engine.scene.colour import Lch

_CLUMPS = [
    (-26, -42, 9), (-32, -54, 11), (-20, -60, 12), (-26, -72, 11), (-12, -80, 11),
    (0, -90, 9.5), (12, -80, 11), (26, -71, 11), (20, -58, 12), (33, -54, 11),
    (27, -42, 9), (0, -68, 13), (-8, -48, 10), (10, -47, 10),
]  # fmt: skip


def draw(pen: Pen, rng: Random) -> None:
    """A maple in its autumn colours, leaves falling."""
    bark(pen, [(0, -62), (0, -36), (0, -8), (0, 2)], [3.5, 6, 7.4, 13])
    for x, y in ((-20, -56), (21, -55), (-10, -66), (11, -68)):
        bark(pen, [(0, -32), (x * 0.5, y + 14), (x, y)], [5, 3.6, 2])
    leafy(pen, rng, "leaf", _CLUMPS)
    if pen.part("leaves"):
        for _ in range(12):
            x, y = rng.uniform(-40, 40), rng.uniform(-2, 6)
            pen.ellipse(x, y, 2.3, 1.2, pen.slot("leaf", rng.uniform(-0.08, 0.08)))
        for at, y in ((-38, -22), (30, -26), (40, -12), (-22, -14)):
            x = at + rng.uniform(-5, 5)
            pen.path(
                f"M{x:.1f} {y}q2.4 -3 4.4 -0.6q-1 3 -4.4 0.6Z", pen.slot("leaf", 0.05)
            )


OBJECT = Object(
    words="maple maple_tree japanese_maple autumn_tree red_maple",
    draw=draw,
    metres=12,
    height=0.28,
    width=0.9,
    many=4,
    slots={
        "leaf": [Lch(0.58, 0.19, 30), Lch(0.66, 0.17, 50), Lch(0.62, 0.18, 38)],
        "trunk": "trunk",
    },
    seat=Seat(-8, 8, -94),
    parts={"leaves": 0.8},
)
