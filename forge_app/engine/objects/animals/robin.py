"""A small songbird perched on a twig."""

from functools import partial
from random import Random

from forge_app.engine.draw.form import curve, inside, limb, solid
from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects.animals._parts import eye
from forge_app.engine.objects.spec import Object
from forge_app.engine.scene.colour import Lch

_BODY = [
    (-40, -28), (-30, -50), (-8, -72), (4, -92), (24, -99), (44, -90), (50, -74),
    (48, -54), (38, -30), (16, -14), (-14, -14), (-34, -18),
]  # fmt: skip


def draw(pen: Pen, _rng: Random) -> None:
    """A small songbird perched on a twig."""
    coat, breast = partial(pen.slot, "plumage"), partial(pen.slot, "breast")
    if pen.part("branch"):
        bark = partial(pen.mat, "trunk")
        solid(
            pen,
            limb([(-66, 6), (-20, 1), (30, 3), (66, -4)], [8, 7, 6, 3.4]),
            bark,
            0.03,
            0.04,
        )
        for x, y, s in ((52, -2, 1), (-52, 4, -1)):
            pen.path(f"M{x} {y}q{s * 2} -14 {s * 17} -15q{-s * 1} 12 {-s * 17} 15Z",
                     pen.mat("leaf"))  # fmt: skip
    for x in (2, 15):
        pen.stroke([(x - 2, -16), (x, -6), (x + 2, 0)], pen.mat("trunk", -0.08), 2.6)
    tail = limb([(-28, -26), (-52, -18), (-74, -8)], [13, 11, 9])
    solid(pen, tail, coat, -0.08, 0.04)
    body = curve(_BODY)
    solid(pen, body, coat, 0, 0.07)
    with inside(pen, body):
        pen.path(curve([(30, -92), (52, -88), (58, -56), (42, -30), (22, -36),
                 (14, -58), (22, -74)]), breast(0.02))  # fmt: skip
        pen.path(curve([(44, -32), (22, -38), (4, -24), (-20, -18), (0, 0), (40, -6)]),
                 pen.mat("white", -0.04))  # fmt: skip
    wing = [(10, -60), (-6, -62), (-26, -46), (-50, -20), (-50, -20), (-24, -22),
            (0, -28), (12, -44)]  # fmt: skip
    solid(pen, curve(wing), coat, -0.08, 0.06)
    for x in (-26, -14, -2):
        pen.path(f"M{x} -27Q{x + 5} -38 {x + 8} -46", "none", 0.7, coat(-0.18), 1.6)
    pen.path("M48 -84L63 -79L48 -75Z", pen.col(Lch(0.45, 0.05, 70)))
    eye(pen, 37, -83, 3.6)


OBJECT = Object(
    words="robin sparrow songbird nightingale finch bluebird hummingbird wren "
    "little_bird blackbird",
    draw=draw,
    metres=0.15,
    stands=("land", "floor", "table"),
    height=0.055,
    width=1.35,
    many=2,
    slots={
        "plumage": [Lch(0.52, 0.06, 65), Lch(0.52, 0.06, 65), Lch(0.55, 0.11, 245)],
        "breast": Lch(0.66, 0.18, 42),
    },
    home="garden",
    parts={"branch": 1.0},
    shadow=False,
)
