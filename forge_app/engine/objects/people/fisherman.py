"""An angler with a rod, a hat and a bucket."""

from functools import partial
from random import Random

from forge_app.engine.draw.form import curve, solid
from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects.people._figure import (
    HAIRS,
    SHORT,
    Outfit,
    Pose,
    figure,
    skin_tone,
)
from forge_app.engine.objects.spec import Object
from forge_app.engine.scene.colour import Lch

_CASTS = Pose(
    ((6, -27), (7, -5)), ((-2, -27), (-4, -5)), ((10, -66), (19, -64)),
    ((2, -62), (13, -60)), hip=(-2, -48), neck=(0, -81),
)  # fmt: skip


def draw(pen: Pen, rng: Random) -> None:
    """An angler with a rod, a hat and a bucket."""
    tin = partial(pen.mat, "metal")
    if pen.part("bucket"):
        solid(pen, "M-33 -20L-15 -20L-17 0L-31 0Z", tin, -0.12, 0.08)
        pen.ellipse(-24, -20, 9, 2.6, tin(-0.3))
        pen.path("M-33 -20Q-24 -34 -15 -20", "none", 1, tin(-0.2), 1.2)
    wear = Outfit(
        skin_tone(pen, rng), partial(pen.slot, "hair"), partial(pen.slot, "shirt"),
        partial(pen.slot, "waders"), partial(pen.slot, "waders"), style=SHORT, coat=0,
    )  # fmt: skip
    rod = pen.mat("trunk", -0.05)
    pen.path("M4 -52Q40 -84 62 -106", "none", 1, rod, 1.8)
    pen.path("M62 -106Q70 -60 66 -10", "none", 0.8, pen.mat("white", -0.1), 0.7)
    pen.circle(66, -9, 2.4, pen.mat("red"))
    figure(pen, _CASTS, wear)
    pen.path("M-7 -60L7 -60L8 -46L-9 -46Z", pen.slot("waders"))
    for x in (-5, 4):
        pen.path(f"M{x} -60L{x + 1} -80", "none", 1, pen.slot("waders", -0.06), 2)
    pen.circle(14, -58, 2.8, pen.mat("dark"))
    x, y = _CASTS.spine(1.3)
    pen.ellipse(x + 0.5, y - 4.4, 13.5, 2.8, pen.slot("hat", -0.08))
    ring = [(-8, -5), (-7, -12), (0, -13), (7, -11.5), (8, -5)]
    pen.path(curve([(x + a, y + b) for a, b in ring]), pen.slot("hat"))


OBJECT = Object(
    words="fisherman angler fisher fisherwoman fishing man_fishing 🎣",
    draw=draw,
    metres=1.8,
    stands=("land", "floor"),
    plurals="fishermen",
    height=0.145,
    width=1.25,
    many=2,
    slots={
        "shirt": ["red", Lch(0.60, 0.10, 240), "accent"],
        "waders": [Lch(0.46, 0.05, 110), Lch(0.42, 0.05, 200)],
        "hat": [Lch(0.78, 0.07, 85), Lch(0.52, 0.06, 120)],
        "hair": list(HAIRS),
    },
    home="lake",
    parts={"bucket": 0.8},
)
