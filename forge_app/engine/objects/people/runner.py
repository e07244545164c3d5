"""A runner in mid-stride with a number on the vest."""

from functools import partial
from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects.people._figure import (
    HAIRS,
    SHORT,
    TAIL,
    Outfit,
    Pose,
    figure,
    skin_tone,
)
from forge_app.engine.objects.spec import Object
from forge_app.engine.scene.colour import Lch

_STRIDE = Pose(
    ((-11, -27), (-27, -12)), ((17, -44), (13, -22)), ((19, -66), (25, -78)),
    ((-11, -66), (-3, -55)), hip=(-3, -49), neck=(6, -80),
)  # fmt: skip


def draw(pen: Pen, rng: Random) -> None:
    """A runner in mid-stride with a number on the vest."""
    wear = Outfit(
        skin_tone(pen, rng), partial(pen.slot, "hair"), partial(pen.slot, "vest"),
        partial(pen.slot, "shorts"), partial(pen.slot, "shoes"),
        style=rng.choice((SHORT, TAIL)), sleeve=0, trouser=0.4, coat=2,
    )  # fmt: skip
    figure(pen, _STRIDE, wear)
    pen.poly([(0, -72), (7, -74.5), (9, -66), (2, -63.5)], pen.mat("white"))
    pen.path("M3 -71.5L5.5 -66", "none", 1, pen.mat("dark"), 1.2)


OBJECT = Object(
    words="runner jogger sprinter athlete marathon_runner "
    "man_running woman_running person_running 🏃",
    draw=draw,
    metres=1.75,
    plurals="people_running",
    stands=("land", "floor"),
    height=0.135,
    width=0.7,
    many=3,
    slots={
        "vest": ["accent", "red", "accent"],
        "shorts": [Lch(0.32, 0.06, 260), "dark"],
        "shoes": ["yellow", "red"],
        "hair": list(HAIRS),
    },
)
