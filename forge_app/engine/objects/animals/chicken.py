"""A hen, or a rooster with a high tail."""

from functools import partial
from random import Random

from forge_app.engine.draw.form import curve, inside, limb, solid
from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects.animals._parts import eye
from forge_app.engine.objects.spec import Object
from forge_app.engine.scene.colour import Lch

_BODY = [
    (-46, -62), (-30, -56), (-8, -54), (6, -62), (13, -78), (20, -88), (32, -88),
    (36, -78), (38, -62), (40, -44), (28, -24), (2, -17), (-24, -24), (-42, -42),
]  # fmt: skip


def draw(pen: Pen, _rng: Random) -> None:
    """A hen, or a rooster with a high tail."""
    coat, comb = partial(pen.slot, "plumage"), pen.slot("comb")
    leg, cock = pen.col(Lch(0.80, 0.14, 80)), pen.part("tail")
    for x in (-4, 12):
        pen.stroke([(x, -24), (x + 1, -12), (x, -1)], leg, 3)
        for dx in (-6, 4, 9):
            pen.path(f"M{x} -2L{x + dx} 0", "none", 1, leg, 2.2)
    if cock:
        for i, (tip, mid) in enumerate((
            ((-66, -34), (-62, -76)), ((-74, -52), (-62, -96)),
            ((-68, -74), (-48, -104)), ((-52, -90), (-34, -102)),
        )):  # fmt: skip
            feather = limb([(-24, -50), mid, tip], [12, 13, 4])
            solid(pen, feather, partial(pen.slot, "tail"), 0.05 * (i % 2) - 0.04, 0.05)
    else:
        pen.path(
            curve([(-26, -54), (-42, -76), (-56, -80), (-52, -60), (-34, -40)]),
            coat(-0.1),
        )
    body = curve(_BODY)
    solid(pen, body, coat, 0, 0.07)
    with inside(pen, body):
        pen.path("M-50 -36Q-6 -20 44 -44V0H-50Z", coat(-0.2), 0.35)
        if cock:
            hackle = [(14, -92), (40, -90), (44, -60), (34, -48), (26, -56), (18, -46),
                      (10, -56), (2, -50), (8, -70)]  # fmt: skip
            pen.path(curve(hackle), pen.col(Lch(0.76, 0.14, 72)))
    wing = [
        (8, -52),
        (-12, -54),
        (-32, -48),
        (-40, -38),
        (-20, -30),
        (2, -32),
        (12, -42),
    ]
    solid(pen, curve(wing), coat, -0.09, 0.05)
    for x in (-22, -10):
        pen.path(f"M{x - 6} -34Q{x + 6} -36 {x + 12} -44", "none", 0.8, coat(-0.2), 1.4)
    pen.path(curve([(18, -86), (17, -98), (23, -93), (26, -102), (30, -93), (37, -96),
             (35, -85), (26, -82)]), comb)  # fmt: skip
    pen.path("M36 -83L47 -78L36 -74Z", leg)
    pen.ellipse(35, -68, 3.6, 6.4, comb)
    eye(pen, 30, -81, 2.2)


OBJECT = Object(
    words="chicken hen rooster cockerel cock poultry 🐔 🐓",
    draw=draw,
    metres=0.5,
    height=0.072,
    width=1.5,
    many=4,
    slots={
        "plumage": [Lch(0.52, 0.12, 42), Lch(0.94, 0.015, 85), Lch(0.66, 0.12, 62)],
        "comb": "red",
        "tail": Lch(0.35, 0.07, 170),
    },
    parts={"tail": 0.5},
)
