"""A queen or princess in a wide gown with a crown."""

from functools import partial
from random import Random

from forge_app.engine.draw.form import curve, solid
from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects.people._figure import (
    BUN,
    HAIRS,
    LONG,
    Outfit,
    Pose,
    figure,
    skin_tone,
)
from forge_app.engine.objects.spec import Object
from forge_app.engine.scene.colour import Lch

_STANDS = Pose(
    ((4, -24), (5, -4)), ((-4, -24), (-5, -4)), ((14, -62), (10, -50)),
    ((-14, -62), (-10, -50)), hip=(0, -46), neck=(0, -77), front=True,
)  # fmt: skip


def draw(pen: Pen, rng: Random) -> None:
    """A queen or princess in a wide gown with a crown."""
    gown, gold = partial(pen.slot, "gown"), partial(pen.slot, "crown")
    wear = Outfit(
        skin_tone(pen, rng), partial(pen.slot, "hair"), gown, gown, gown,
        style=rng.choice((LONG, BUN)), sleeve=0.4, trouser=0.0, build=0.92, skirt=-2,
        flare=29,
    )  # fmt: skip
    figure(pen, _STANDS, wear)
    front = [(-4, -54), (4, -54), (9, -30), (13, -1), (13, -1), (0, 1), (-13, -1),
             (-13, -1), (-9, -30)]  # fmt: skip
    solid(pen, curve(front), gown, 0.12, 0.04)
    for y, w in ((-8, 27), (-18, 23)):
        pen.path(f"M{-w} {y}Q{-w * 0.7:.1f} {y + 5} {-w * 0.42:.1f} {y}M{w} "
                 f"{y}Q{w * 0.7:.1f} {y + 5} {w * 0.42:.1f} {y}", "none", 0.8,
                 gown(0.14), 1.4)  # fmt: skip
    pen.path("M-8 -55Q0 -51 8 -55", "none", 1, gold(-0.02), 2.2)
    pen.path("M-5 -76Q0 -70 5 -76", "none", 1, gold(0.03), 1.3)
    x, y = _STANDS.spine(1.3)
    pen.path(f"M{x - 6.4} {y - 7:.1f}L{x - 7.6} {y - 14:.1f}L{x - 3.4} "
             f"{y - 10.4:.1f}L{x} "
             f"{y - 16:.1f}L{x + 3.4} {y - 10.4:.1f}L{x + 7.6} {y - 14:.1f}L{x + 6.4} "
             f"{y - 7:.1f}Z", gold(0.03))  # fmt: skip
    pen.circle(x, y - 9, 1.3, pen.raw(Lch(0.6, 0.2, 10)))


OBJECT = Object(
    words="queen princess empress duchess 👸",
    draw=draw,
    metres=1.75,
    stands=("land", "floor"),
    height=0.145,
    width=0.62,
    many=2,
    slots={
        "gown": [
            Lch(0.70, 0.14, 350),
            Lch(0.60, 0.13, 250),
            Lch(0.52, 0.15, 300),
            "accent",
        ],
        "crown": Lch(0.83, 0.14, 88),
        "hair": list(HAIRS),
    },
)
