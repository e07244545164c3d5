"""A pirate with eyepatch, tricorne and sabre."""

from functools import partial
from random import Random

from forge_app.engine.draw.form import curve
from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects.people._figure import (
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
    ((6, -25), (8, -4)), ((-6, -25), (-8, -4)), ((17, -62), (24, -72)),
    ((-15, -62), (-8, -52)), hip=(0, -46), neck=(0, -77), front=True,
)  # fmt: skip


def draw(pen: Pen, rng: Random) -> None:
    """A pirate with eyepatch, tricorne and sabre."""
    coat, dark = partial(pen.slot, "coat"), pen.mat("dark")
    wear = Outfit(
        skin_tone(pen, rng), partial(pen.slot, "hair"), coat, partial(pen.slot,
                  "trousers"),
        partial(pen.mat, "dark"), style=LONG, coat=14,
    )  # fmt: skip
    pen.path("M25 -72Q40 -84 38 -106Q32 -88 22 -76Z", pen.mat("metal", 0.05))
    pen.path("M19 -78Q28 -78 29 -69", "none", 1, pen.mat("yellow", -0.1), 2.2)
    figure(pen, _STANDS, wear)
    pen.poly([(-4, -77), (4, -77), (3, -34), (-3, -34)], pen.mat("white", -0.03))
    for y in (-68, -62, -44, -38):
        pen.path(f"M-3.4 {y}H3.4", "none", 1, pen.mat("red"), 1.8)
    pen.rect(-10, -52, 20, 4.4, dark)
    pen.rect(-3, -53, 6, 6.4, pen.mat("yellow", -0.08), rx=1)
    pen.circle(25, -73, 3, wear.skin(0))
    x, y = _STANDS.spine(1.3)
    beard = [(x - 6.2, y + 2), (x - 4, y + 8), (x, y + 11), (x + 4, y + 8),
             (x + 6.2, y + 2), (x + 2.6, y + 4), (x, y + 2.8),
             (x - 2.6, y + 4)]  # fmt: skip
    pen.path(curve(beard), wear.hair(-0.04))
    pen.ellipse(x + 2.8, y - 0.4, 2.4, 2.1, dark)
    pen.path(f"M{x - 7} {y - 4:.1f}L{x + 7} {y + 1:.1f}", "none", 1, dark, 0.9)
    hat = [(x - 18, y - 6), (x - 18, y - 6), (x - 12, y - 14), (x, y - 19),
           (x + 12, y - 14), (x + 18, y - 6), (x + 18, y - 6), (x + 8, y - 5),
           (x, y - 8), (x - 8, y - 5)]  # fmt: skip
    pen.path(curve(hat), dark)
    pen.circle(x, y - 13, 2.5, pen.mat("white"))
    pen.rect(x - 1.4, y - 12, 2.8, 2.6, pen.mat("white"))
    pen.path(f"M{x - 4.4} {y - 8.6:.1f}L{x + 4.4} {y - 10.6:.1f}M{x + 4.4} "
             f"{y - 8.6:.1f}L{x - 4.4} {y - 10.6:.1f}", "none", 1, pen.mat("white"),
             1)  # fmt: skip


OBJECT = Object(
    words="pirate buccaneer pirate_captain corsair",
    draw=draw,
    metres=1.8,
    stands=("land", "floor"),
    height=0.148,
    width=0.7,
    many=3,
    slots={
        "coat": ["red", Lch(0.36, 0.08, 260)],
        "trousers": [Lch(0.48, 0.05, 70), "dark"],
        "hair": list(HAIRS[:3]),
    },
    home="beach",
)
