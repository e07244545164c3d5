"""A musician playing a guitar."""

from functools import partial
from random import Random

from forge_app.engine.draw.form import curve, limb, solid
from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects.people._figure import (
    HAIRS,
    LONG,
    SHORT,
    TAIL,
    Outfit,
    Pose,
    figure,
    skin_tone,
)
from forge_app.engine.objects.spec import Object
from forge_app.engine.scene.colour import Lch

_PLAYS = Pose(
    ((8, -26), (11, -4)), ((-7, -26), (-9, -4)), ((18, -62), (27, -66)),
    ((-17, -62), (-14, -60)), front=True, tilt=8,
)  # fmt: skip


def draw(pen: Pen, rng: Random) -> None:
    """A musician playing a guitar."""
    wear = Outfit(
        skin_tone(pen, rng), partial(pen.slot, "hair"), partial(pen.slot, "shirt"),
        partial(pen.slot, "trousers"), partial(pen.mat, "trunk"),
        style=rng.choice((SHORT, LONG, TAIL)), sleeve=rng.choice((0.45, 1.0)),
    )  # fmt: skip
    figure(pen, _PLAYS, wear)
    wood = partial(pen.slot, "guitar")
    pen.path("M-8 -80L10 -56", "none", 1, pen.mat("dark"), 2.2)
    pen.canvas.add('<g transform="translate(-4 -53) rotate(-22)">')
    pen.rect(8, -2.2, 36, 4.4, pen.mat("trunk", -0.06))
    pen.rect(42, -3.4, 9, 6.8, pen.mat("trunk", -0.1), rx=1.4)
    for x in (44, 48):
        for y in (-4.4, 4.4):
            pen.circle(x, y, 1.1, pen.mat("metal"))
    body = [(-22, 0), (-20, -9), (-10, -13), (-2, -9), (6, -10), (13, -6), (14, 0),
            (13, 6), (6, 10), (-2, 9), (-10, 13), (-20, 9)]  # fmt: skip
    solid(pen, curve(body), wood, 0, 0.08)
    pen.circle(0, 0, 4.4, pen.mat("trunk", -0.14))
    pen.rect(-14, -4, 2.6, 8, pen.mat("trunk", -0.1))
    for y in (-1.1, 0, 1.1):
        pen.path(f"M-13 {y}H46", "none", 0.7, pen.mat("white"), 0.4)
    pen.canvas.add("</g>")
    sleeve = wear.top if wear.sleeve == 1 else wear.skin
    arm = limb([(-9, -77), (-19, -62), (-6, -53)], [7, 6.2, 4.6])
    solid(pen, arm, sleeve, 0.03, 0.03)
    if wear.sleeve < 1:
        pen.path(limb([(-9, -77), (-16, -67)], [7.4, 6.8]), wear.top(0.03))
    pen.circle(-4.4, -51.6, 3, wear.skin(0.03))
    for x, y, s in ((34, -88, 1.0), (24, -97, 0.8)):
        if pen.part("notes"):
            pen.ellipse(x, y, 2.8 * s, 2.1 * s, pen.slot("notes"))
            pen.path(f"M{x + 2.4 * s:.1f} {y}V{y - 10 * s:.1f}q4 2 4 6", "none", 1,
                     pen.slot("notes"), 1.2)  # fmt: skip


OBJECT = Object(
    words="musician guitarist guitar_player busker minstrel bard "
    "playing_guitar playing_the_guitar playing_a_guitar guitar_playing",
    draw=draw,
    metres=1.75,
    stands=("land", "floor"),
    height=0.15,
    width=0.8,
    many=3,
    slots={
        "shirt": ["accent", "red", Lch(0.42, 0.09, 260)],
        "guitar": [Lch(0.66, 0.12, 62), Lch(0.58, 0.13, 45)],
        "trousers": [Lch(0.40, 0.07, 258), "dark"],
        "notes": "dark",
        "hair": list(HAIRS),
    },
    parts={"notes": 0.7},
)
