"""A person in a suit with a briefcase."""

from dataclasses import replace
from functools import partial
from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects.people._figure import (
    BUN,
    HAIRS,
    LONG,
    SHORT,
    STANDING,
    Outfit,
    figure,
    skin_tone,
)
from forge_app.engine.objects.spec import Object, Seat
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, rng: Random) -> None:
    """A person in a suit with a briefcase."""
    suit = partial(pen.slot, "suit")
    pose = replace(STANDING, near_arm=((-12, -64), (-14, -47)))
    wear = Outfit(
        skin_tone(pen, rng), partial(pen.slot, "hair"), suit, suit,
        partial(pen.mat, "dark"), style=rng.choice((SHORT, SHORT, BUN, LONG)), coat=6,
    )  # fmt: skip
    figure(pen, pose, wear)
    pen.poly([(-4.6, -82), (4.6, -82), (0, -58)], pen.mat("white"))
    for s in (-1, 1):
        pen.poly([(s * 4.2, -82.6), (s * 8, -78), (0, -56)], suit(-0.08))
    pen.poly(
        [(-1.8, -80), (1.8, -80), (2.2, -66), (0, -61), (-2.2, -66)], pen.slot("tie")
    )
    for y in (-54, -49):
        pen.circle(0, y, 0.9, suit(-0.25))
    pen.poly([(4, -70), (8.4, -70), (7.6, -66.6), (4.6, -66.6)], pen.mat("white"))
    if pen.part("briefcase"):
        case = partial(pen.mat, "door")
        pen.path("M-19 -43Q-15 -49 -10 -43", "none", 1, case(-0.1), 1.8)
        pen.rect(-26, -43, 23, 16, case(0.03), rx=1.6)
        pen.path("M-26 -36H-3", "none", 1, case(-0.1), 1.2)
        pen.rect(-16.4, -37.6, 4, 3.4, pen.mat("yellow", -0.06))


OBJECT = Object(
    words="businessman businesswoman business_person manager lawyer banker judge "
    "businesspeople office_worker executive teacher professor president 👔 🕴",
    draw=draw,
    metres=1.8,
    stands=("floor", "land"),
    plurals="businessmen businesswomen businesspeople",
    height=0.14,
    width=0.56,
    many=3,
    slots={
        "suit": [Lch(0.34, 0.05, 262), Lch(0.38, 0.012, 260), Lch(0.42, 0.05, 250)],
        "tie": ["red", "accent", "blue"],
        "hair": list(HAIRS),
    },
    home="office",
    seat=Seat(-1, 1, -99),
    parts={"briefcase": 0.85},
)
