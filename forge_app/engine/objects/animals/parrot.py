"""A macaw on a branch: hooked beak, bright wings, long tail."""

from functools import partial
from random import Random

from forge_app.engine.draw.form import curve, limb, solid
from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects.animals._parts import eye
from forge_app.engine.objects.spec import Object
from forge_app.engine.scene.colour import Lch

_BODY = [
    (4, -99), (16, -96), (23, -86), (22, -76), (26, -62), (24, -44), (12, -30),
    (-2, -28), (-12, -44), (-12, -64), (-8, -84), (-4, -95),
]  # fmt: skip


def draw(pen: Pen, _rng: Random) -> None:
    """A macaw on a branch: hooked beak, bright wings, long tail."""
    body, wing = partial(pen.slot, "body"), partial(pen.slot, "wing")
    bark = partial(pen.mat, "trunk")
    if pen.part("branch"):
        solid(pen, limb([(30, 2), (27, -14), (16, -25), (-6, -27), (-32, -32)],
              [10, 8, 7, 6, 3]), bark, 0.04, 0.04)  # fmt: skip
        for x, y in ((-30, -32), (34, -6)):
            pen.path(f"M{x} {y}q-4 -10 -14 -9q2 9 14 9Z", pen.mat("leaf"))
            pen.path(f"M{x} {y}q4 -9 12 -6q-3 8 -12 6Z", pen.mat("leaf", 0.06))
    for x, tone in ((-17.0, body), (-10.0, wing)):
        solid(
            pen,
            limb([(0, -40), (x * 0.6, -18), (x * 1.6, 6)], [9, 7, 2]),
            tone,
            -0.05,
            0.04,
        )
    solid(pen, curve(_BODY), body, 0, 0.07)
    folded = [(2, -76), (12, -66), (12, -46), (2, -26), (-18, -6), (-18, -6),
              (-16, -30), (-16, -56), (-8, -72)]  # fmt: skip
    solid(pen, curve(folded), wing, 0, 0.06)
    band = [(4, -72), (10, -62), (8, -52), (-2, -50), (-12, -56), (-8, -68)]
    pen.path(curve(band), pen.slot("band"))
    for x in (-12, -6, 0):
        pen.path(f"M{x} -42Q{x} -26 {x - 5} -16", "none", 0.8, wing(-0.15), 1.4)
    pen.path(
        curve([(10, -92), (19, -92), (23, -82), (16, -75), (9, -82)]), pen.mat("white")
    )
    pen.path(curve([(18, -95), (29, -92), (33, -82), (28, -72), (28, -72), (26, -80),
             (20, -80)]), pen.col(Lch(0.90, 0.05, 85)))  # fmt: skip
    pen.path(curve([(20, -81), (27, -80), (24, -72), (18, -74)]), pen.mat("dark"))
    eye(pen, 14, -86, 2.3)
    for x in (4, 11):
        pen.path(f"M{x} -30q5 -4 5 5", "none", 1, pen.mat("dark"), 2.2)


OBJECT = Object(
    words="parrot macaw cockatoo parakeet budgie 🦜",
    draw=draw,
    metres=0.6,
    stands=("land", "floor"),
    height=0.1,
    width=0.85,
    many=2,
    slots={
        "body": [Lch(0.58, 0.21, 27), Lch(0.62, 0.16, 145)],
        "wing": Lch(0.50, 0.15, 258),
        "band": Lch(0.85, 0.16, 92),
    },
    home="forest",
    parts={"branch": 1.0},
    shadow=False,
)
