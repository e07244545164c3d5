"""A child with a large head, arms up or walking."""

from dataclasses import replace
from functools import partial
from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects.people._figure import (
    HAIRS,
    SHORT,
    STANDING,
    TAIL,
    Outfit,
    Pose,
    figure,
    skin_tone,
)
from forge_app.engine.objects.spec import Object, Seat
from forge_app.engine.scene.colour import Lch

_SMALL = replace(
    STANDING, hip=(0, -40), neck=(0, -70), far_leg=((6, -22), (7, -4)),
    near_leg=((-6, -22), (-7, -4)),
)  # fmt: skip
_WAVES = replace(
    _SMALL, far_arm=((20, -66), (25, -82)), near_arm=((-14, -56), (-15, -42))
)
_CHEERS = replace(_WAVES, near_arm=((-20, -66), (-25, -82)))
_RUNS = Pose(
    ((-8, -24), (-22, -22)), ((10, -26), (8, -5)), ((12, -60), (20, -66)),
    ((-10, -56), (-4, -46)), hip=(-1, -40), neck=(3, -70),
)  # fmt: skip


def draw(pen: Pen, rng: Random) -> None:
    """A child with a large head, arms up or walking."""
    pose = rng.choice((_WAVES, _CHEERS, _RUNS))
    girl = pen.part("dress")
    wear = Outfit(
        skin_tone(pen, rng), partial(pen.slot, "hair"), partial(pen.slot, "shirt"),
        partial(pen.slot, "trousers"), partial(pen.mat, "red"),
        style=TAIL if girl else SHORT, sleeve=0.4, trouser=0.42, build=1.1,
        head=1.42, coat=2,
    )  # fmt: skip
    if girl:
        shoes = wear.legs
        wear = replace(
            wear, legs=wear.top, skirt=-22, flare=15, trouser=0.0, shoes=shoes
        )
    figure(pen, pose, wear)


OBJECT = Object(
    words="child kid boy girl toddler little_boy little_girl baby 👦 👧 🧒",
    draw=draw,
    metres=1.15,
    stands=("land", "floor"),
    plurals="children kids",
    height=0.102,
    width=0.55,
    many=3,
    slots={
        "shirt": ["accent", "accent", "red", "yellow"],
        "trousers": [Lch(0.42, 0.09, 260), Lch(0.50, 0.05, 70)],
        "hair": list(HAIRS),
    },
    parts={"dress": 0.5},
    seat=Seat(-1, 1, -99),
)
