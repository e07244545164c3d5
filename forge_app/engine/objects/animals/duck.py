"""A mallard: green head, white ring, upturned tail."""

from functools import partial
from random import Random

from forge_app.engine.draw.form import curve, inside, solid
from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects.animals._parts import eye
from forge_app.engine.objects.spec import Object
from forge_app.engine.scene.colour import Lch

_BODY = [
    (-74, -52), (-74, -52), (-62, -40), (-40, -46), (-10, -48), (16, -42), (34, -48),
    (48, -36), (52, -18), (40, -2), (10, 6), (-30, 4), (-56, -12),
]  # fmt: skip
_NECK = [
    (30, -40), (26, -56), (22, -72), (26, -92), (42, -100), (56, -94), (60, -80),
    (54, -66), (50, -52), (52, -34), (40, -28),
]  # fmt: skip


def draw(pen: Pen, _rng: Random) -> None:
    """A mallard: green head, white ring, upturned tail."""
    body, head = partial(pen.slot, "body"), partial(pen.slot, "head")
    bill = partial(pen.slot, "bill")
    if pen.surface in {"land", "floor", "table"}:
        for x in (-4, 16):
            pen.stroke([(x, -10), (x + 1, 0), (x, 10)], bill(-0.08), 3.4)
            pen.path(f"M{x - 4} 12L{x + 14} 12L{x + 2} 6Z", bill(-0.04))
    trunk = curve(_BODY)
    solid(pen, trunk, body, 0, 0.07)
    with inside(pen, trunk):
        pen.path("M60 -48Q18 -40 24 10H60Z", pen.slot("breast"))
        pen.path("M-74 8Q-10 -6 60 0V16H-74Z", body(-0.15), 0.5)
        pen.path("M-80 -56L-48 -50L-58 -20Z", pen.mat("white", -0.03))
    wing = [
        (14, -38),
        (-10, -46),
        (-40, -40),
        (-62, -30),
        (-34, -16),
        (-4, -16),
        (14, -24),
    ]
    solid(pen, curve(wing), body, -0.12, 0.05)
    for x in (-30, -14):
        pen.path(f"M{x} -18Q{x + 12} -26 {x + 20} -36", "none", 0.7, body(-0.26), 1.4)
    pen.path("M-42 -24L-24 -30L-16 -20L-34 -17Z", pen.col(Lch(0.45, 0.14, 270)))
    neck = curve(_NECK)
    solid(pen, neck, head, 0, 0.07)
    with inside(pen, neck):
        pen.path("M20 -50Q40 -42 60 -52V-46Q40 -35 20 -43Z", pen.mat("white"))
        pen.path("M20 -43Q40 -35 60 -46V-10H20Z", pen.slot("breast"))
    beak = [(56, -88), (70, -83), (80, -82), (84, -79), (78, -75), (60, -74)]
    solid(pen, curve(beak), bill, 0, 0.05)
    pen.path("M60 -78Q72 -77 82 -79", "none", 1, bill(-0.16), 1.2)
    eye(pen, 49, -87, 3)


OBJECT = Object(
    words="duck mallard duckling drake 🦆",
    draw=draw,
    metres=0.45,
    stands=("water", "land"),
    height=0.065,
    width=1.6,
    many=3,
    slots={
        "body": Lch(0.72, 0.03, 75),
        "head": Lch(0.45, 0.10, 160),
        "breast": Lch(0.46, 0.08, 45),
        "bill": Lch(0.82, 0.15, 82),
    },
    home="lake",
)
