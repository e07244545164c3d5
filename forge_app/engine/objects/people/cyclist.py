"""A cyclist with a helmet, bent over the handlebar."""

import math
from functools import partial
from random import Random

from forge_app.engine.draw.canvas import num
from forge_app.engine.draw.form import curve
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

_RIDING = Pose(
    ((9, -38), (-9, -31)), ((12, -44), (4, -16)), ((24, -72), (32, -63)),
    ((21, -69), (30, -61)), hip=(-15, -58), neck=(12, -83), tilt=4,
)  # fmt: skip


def draw(pen: Pen, rng: Random) -> None:
    """A cyclist with a helmet, bent over the handlebar."""
    frame, steel, rubber = pen.slot("frame"), pen.mat("metal", -0.1), pen.mat("dark")
    for x in (-36, 36):
        for k in range(6):
            a = k * math.pi / 6
            dx, dy = 20 * math.cos(a), 20 * math.sin(a)
            pen.path(
                f"M{num(x - dx)} {num(-22 - dy)}L{num(x + dx)} {num(-22 + dy)}", "none",
                0.7, steel, 0.7,
            )  # fmt: skip
        pen.path(f"M{x - 20.5} -22a20.5 20.5 0 1 0 41 0a20.5 20.5 0 1 0 -41 0Z", "none",
                 1, rubber, 3)  # fmt: skip
    for d, w in (
        ("M-36 -22L-4 -22L25 -50L-12 -48Z", 3), ("M-4 -22L-15 -56", 3),
        ("M-36 -22L-12 -48", 2.4), ("M36 -22L24 -54", 3),
    ):  # fmt: skip
        pen.path(d, "none", 1, frame, w)
    pen.path("M24 -54L23 -60L33 -61Q38 -58 33 -54", "none", 1, rubber, 2.6)
    pen.path("M-24 -58Q-14 -61 -7 -57L-14 -54Z", rubber)
    pen.path("M-4 -22L4 -13M-4 -22L-10 -30", "none", 1, steel, 2)
    pen.circle(-4, -22, 5, steel)
    wear = Outfit(
        skin_tone(pen, rng), partial(pen.slot, "hair"), partial(pen.slot, "shirt"),
        partial(pen.slot, "shorts"), partial(pen.mat, "white"),
        style=rng.choice((SHORT, TAIL)), sleeve=0.45, trouser=0.48,
    )  # fmt: skip
    figure(pen, _RIDING, wear)
    x, y = _RIDING.spine(1.3)
    helmet = [(-10, -3), (-9, -9), (-1, -13), (8, -9), (10, -4), (10, -4), (0, -6)]
    pen.path(curve([(x + a, y + b) for a, b in helmet]), pen.slot("helmet"))
    for a in (-4, 1.5):
        pen.path(f"M{num(x + a - 2)} {num(y - 7)}L{num(x + a + 3)} {num(y - 11)}",
                 "none", 0.5, pen.slot("helmet", -0.2), 1.4)  # fmt: skip


OBJECT = Object(
    words="cyclist biker bike_rider bicyclist mountain_biker "
    "man_riding_a_bike woman_riding_a_bike person_riding_a_bike man_on_a_bike "
    "woman_on_a_bike girl_riding_a_bike boy_riding_a_bike 🚴",
    draw=draw,
    metres=1.8,
    height=0.145,
    width=1.2,
    many=3,
    slots={
        "shirt": ["accent", "red", "yellow"],
        "frame": ["red", "accent", "blue"],
        "shorts": "dark",
        "helmet": ["white", "accent"],
        "hair": list(HAIRS),
    },
    home="hills",
)
