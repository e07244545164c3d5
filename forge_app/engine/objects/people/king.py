"""A king with crown, sceptre and ermine cloak."""

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

_STANDS = Pose(
    ((5, -24), (6, -4)), ((-5, -24), (-6, -4)), ((14, -60), (21, -58)),
    ((-13, -60), (-12, -46)), hip=(0, -45), neck=(0, -76), front=True,
)  # fmt: skip


def draw(pen: Pen, rng: Random) -> None:
    """A king with crown, sceptre and ermine cloak."""
    cloak, gold = partial(pen.slot, "cloak"), partial(pen.slot, "crown")
    fur, hair = pen.mat("white", -0.02), partial(pen.slot, "hair")
    cape = [(-10, -78), (10, -78), (22, -52), (28, 0), (28, 0), (0, 3), (-28, 0),
            (-28, 0), (-22, -52)]  # fmt: skip
    solid(pen, curve(cape), cloak, -0.08, 0.06)
    pen.path("M-28 0Q0 4 28 0L28 -5Q0 -1 -28 -5Z", fur)
    wear = Outfit(
        skin_tone(pen, rng), hair, partial(pen.slot, "tunic"), partial(pen.mat, "wall"),
        partial(pen.mat, "trunk"), style=SHORT, coat=14, build=1.06,
    )  # fmt: skip
    pen.path("M24 -40L24 -84", "none", 1, gold(-0.05), 2)
    pen.circle(24, -87, 4, pen.raw(Lch(0.55, 0.2, 25)))
    pen.path("M20 -87Q24 -94 28 -87", "none", 1, gold(0), 1.4)
    figure(pen, _STANDS, wear)
    pen.path("M-10 -48H10", "none", 1, gold(-0.04), 3)
    collar = [
        (-12, -78),
        (0, -72),
        (12, -78),
        (14, -72),
        (5, -62),
        (0, -60),
        (-5, -62),
        (-14, -72),
    ]
    pen.path(curve(collar), fur)
    for x, y in ((-8, -71), (0, -66), (8, -71)):
        pen.ellipse(x, y, 0.8, 1.6, pen.mat("dark"))
    x, y = _STANDS.spine(1.3)
    beard = [(x - 6.6, y + 1), (x - 5, y + 9), (x, y + 14), (x + 5, y + 9),
             (x + 6.6, y + 1), (x + 3, y + 4), (x, y + 3), (x - 3, y + 4)]  # fmt: skip
    pen.path(curve(beard), hair(-0.03))
    pen.path(f"M{x - 8} {y - 5:.1f}L{x - 9.4} {y - 15:.1f}L{x - 4.4} {y - 10:.1f}L{x} "
             f"{y - 17:.1f}L{x + 4.4} {y - 10:.1f}L{x + 9.4} {y - 15:.1f}L{x + 8} "
             f"{y - 5:.1f}Z", gold(0.03))  # fmt: skip
    for dx, dy in ((-9.4, -15), (0, -17), (9.4, -15)):
        pen.circle(x + dx, y + dy, 1.5, pen.raw(Lch(0.55, 0.2, 25)))
    pen.circle(23.6, -57.4, 3, wear.skin(0))


OBJECT = Object(
    words="king emperor monarch 🤴",
    draw=draw,
    metres=1.85,
    stands=("land", "floor"),
    height=0.15,
    width=0.62,
    many=2,
    slots={
        "cloak": ["red", Lch(0.42, 0.15, 300)],
        "tunic": [Lch(0.42, 0.10, 260), Lch(0.50, 0.12, 150)],
        "crown": Lch(0.82, 0.14, 88),
        "hair": [Lch(0.80, 0.01, 80), *HAIRS[:3]],
    },
)
