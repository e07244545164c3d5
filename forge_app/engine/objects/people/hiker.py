"""A hiker with a rucksack, a hat and a stick."""

from dataclasses import replace
from functools import partial
from random import Random

from forge_app.engine.draw.form import curve, solid
from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects.people._figure import (
    HAIRS,
    SHORT,
    TAIL,
    WALKING,
    Outfit,
    figure,
    skin_tone,
)
from forge_app.engine.objects.spec import Object
from forge_app.engine.scene.colour import Lch

_MARCH = replace(
    WALKING, hip=(-1, -48), neck=(3, -80), far_arm=((12, -66), (20, -60)),
    near_arm=((2, -64), (13, -57)), near_leg=((10, -28), (10, -5)),
    far_leg=((-4, -27), (-15, -8)),
)  # fmt: skip


def draw(pen: Pen, rng: Random) -> None:
    """A hiker with a rucksack, a hat and a stick."""
    pack = partial(pen.slot, "backpack")
    wood = pen.mat("wood", -0.06)
    pen.path("M21 -70L26 0", "none", 1, wood, 1.9)
    solid(pen, curve([(-8, -84), (-20, -82), (-24, -66), (-21, -50), (-8, -48),
          (-2, -64)]), pack, 0, 0.07)  # fmt: skip
    pen.path(curve([(-21, -62), (-27, -60), (-26, -50), (-18, -48)]), pack(-0.08))
    if pen.part("bedroll"):
        pen.ellipse(-14, -88, 11, 5, pen.slot("bedroll"))
        pen.ellipse(-14, -88, 3.4, 3.2, pen.slot("bedroll", -0.12))
    wear = Outfit(
        skin_tone(pen, rng), partial(pen.slot, "hair"), partial(pen.slot, "jacket"),
        partial(pen.slot, "trousers"), partial(pen.mat, "trunk"),
        style=rng.choice((SHORT, TAIL)), sleeve=1.0, trouser=rng.choice((1.0, 0.45)),
    )  # fmt: skip
    figure(pen, _MARCH, wear)
    pen.path("M-6 -80Q4 -74 1 -60", "none", 1, pack(-0.12), 2.4)
    if pen.part("hat"):
        x, y = _MARCH.spine(1.3)
        hat = pen.slot("hat")
        pen.ellipse(x, y - 4.6, 13, 2.6, pen.slot("hat", -0.08))
        ring = [(-8, -5), (-7, -11), (-1, -12), (5, -11.4), (8, -5)]
        pen.path(curve([(x + a, y + b) for a, b in ring]), hat)


OBJECT = Object(
    words="hiker backpacker trekker mountaineer explorer climber pilgrim",
    draw=draw,
    metres=1.8,
    stands=("land", "floor"),
    height=0.14,
    width=0.65,
    many=2,
    slots={
        "jacket": ["red", "accent", Lch(0.60, 0.12, 60)],
        "backpack": [Lch(0.50, 0.09, 135), "accent", Lch(0.52, 0.12, 250)],
        "trousers": [Lch(0.48, 0.05, 80), Lch(0.36, 0.03, 260)],
        "hat": Lch(0.66, 0.07, 75),
        "bedroll": Lch(0.58, 0.12, 40),
        "hair": list(HAIRS),
    },
    home="mountains",
    parts={"hat": 0.65, "bedroll": 0.6},
)
