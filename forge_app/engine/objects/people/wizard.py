"""A wizard or witch in a pointed hat, with a glowing staff."""

from functools import partial
from random import Random

from forge_app.engine.draw.form import curve, solid
from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects.people._figure import (
    LONG,
    Outfit,
    Pose,
    figure,
    skin_tone,
)
from forge_app.engine.objects.spec import Object
from forge_app.engine.scene.colour import Lch

_STANDS = Pose(
    ((4, -20), (5, -4)), ((-4, -20), (-5, -4)), ((13, -54), (21, -56)),
    ((-12, -52), (-12, -40)), hip=(0, -38), neck=(0, -67), front=True,
)  # fmt: skip


def draw(pen: Pen, rng: Random) -> None:
    """A wizard or witch in a pointed hat, with a glowing staff."""
    robe, hair = partial(pen.slot, "robe"), partial(pen.slot, "hair")
    glow = pen.raw(pen.hue("glow"))
    pen.halo(24, -88, 26, glow, 0.8)
    pen.path("M23 0Q26 -40 23 -82", "none", 1, pen.mat("trunk", 0.04), 2.6)
    pen.circle(23.6, -88, 5, glow)
    pen.path(
        "M18 -82Q17 -93 24 -95M29 -82Q31 -90 27 -95", "none", 1, pen.mat("trunk"), 2
    )
    wear = Outfit(
        skin_tone(pen, rng), hair, robe, robe, partial(pen.mat, "dark"), style=LONG,
        skirt=-1, flare=19, trouser=0,
    )  # fmt: skip
    figure(pen, _STANDS, wear)
    pen.path("M-8 -46Q0 -43 8 -46", "none", 1, pen.slot("glow", -0.1), 2.2)
    x, y = _STANDS.spine(1.3)
    if pen.part("beard"):
        beard = [(x - 7, y + 1), (x - 7, y + 12), (x - 2, y + 27), (x, y + 31),
                 (x + 3, y + 26), (x + 7, y + 12), (x + 7, y + 1), (x + 3, y + 3),
                 (x, y + 2.4), (x - 3, y + 3)]  # fmt: skip
        solid(pen, curve(beard), hair, 0.02, 0.04)
    pen.ellipse(x, y - 4.6, 16, 3.8, robe(-0.1))
    cone = [(x - 9.4, y - 5), (x - 9.4, y - 5), (x - 5, y - 18), (x + 1, y - 28),
            (x + 9, y - 32), (x + 9, y - 32), (x + 5, y - 22), (x + 9.4, y - 5),
            (x + 9.4, y - 5), (x, y - 3)]  # fmt: skip
    solid(pen, curve(cone), robe, 0.02, 0.06)
    pen.path(
        f"M{x - 9} {y - 8:.1f}Q{x} {y - 5:.1f} {x + 9} {y - 8:.1f}",
        "none",
        1,
        glow,
        2.2,
    )
    for dx, dy, r in ((-1, -15, 1.7), (3, -22, 1.2)):
        pen.circle(x + dx, y + dy, r, glow)
    pen.circle(22.6, -55, 3, wear.skin(0))


OBJECT = Object(
    words="wizard witch sorcerer magician mage sorceress warlock 🧙",
    draw=draw,
    metres=2.0,
    stands=("land", "floor"),
    plurals="witches",
    height=0.155,
    width=0.62,
    many=2,
    slots={
        "robe": [Lch(0.40, 0.14, 290), Lch(0.38, 0.12, 262), Lch(0.34, 0.02, 280)],
        "glow": [Lch(0.90, 0.13, 95), Lch(0.86, 0.12, 190)],
        "hair": [Lch(0.92, 0.008, 90), Lch(0.80, 0.01, 80)],
    },
    home="forest",
    times=("dusk",),
    parts={"beard": 0.7},
)
