"""A chef in a tall white hat, holding a pan."""

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

_COOKS = Pose(
    ((5, -23), (6, -4)), ((-5, -23), (-6, -4)), ((14, -52), (24, -58)),
    ((-13, -54), (-9, -44)), hip=(0, -42), neck=(0, -72), front=True,
)  # fmt: skip


def draw(pen: Pen, rng: Random) -> None:
    """A chef in a tall white hat, holding a pan."""
    white = partial(pen.slot, "jacket")
    wear = Outfit(
        skin_tone(pen, rng), partial(pen.slot, "hair"), white, partial(pen.slot,
                  "trousers"),
        partial(pen.mat, "dark"), style=SHORT, coat=3, build=1.12,
    )  # fmt: skip
    figure(pen, _COOKS, wear)
    apron = [(-7, -50), (-7, -50), (7, -50), (7, -50), (11, -16), (11, -16), (-11, -16),
             (-11, -16)]  # fmt: skip
    solid(pen, curve(apron), partial(pen.slot, "apron"), 0, 0.04)
    pen.path("M-10 -48H10", "none", 1, pen.slot("apron", -0.1), 1.6)
    for y in (-66, -60, -54):
        for x in (-3.4, 3.4):
            pen.circle(x, y, 1.1, pen.mat("dark", 0.1))
    pen.poly([(-7, -73), (0, -68), (7, -73), (4, -75), (-4, -75)], pen.slot("scarf"))
    x, y = _COOKS.spine(1.3)
    puff = [(-8, -7), (-13, -14), (-11, -21), (-4, -22), (0, -24), (5, -22), (11, -21),
            (13, -14), (8, -7)]  # fmt: skip
    solid(pen, curve([(x + a, y + b) for a, b in puff]), white, 0.02, 0.06)
    pen.rect(x - 8.4, y - 11, 16.8, 7, white(-0.06), rx=1)
    for dx in (-4, 0, 4):
        pen.path(f"M{x + dx} {y - 11:.1f}V{y - 18:.1f}", "none", 0.8, white(-0.14), 0.9)
    pen.path("M22 -57L34 -60", "none", 1, pen.mat("dark", 0.08), 2.6)
    pen.path(curve([(32, -63), (32, -63), (60, -68), (60, -68), (56, -59), (38, -56)]),
             pen.mat("dark", 0.04))  # fmt: skip
    pen.ellipse(46, -66, 12, 3.6, pen.raw(Lch(0.80, 0.14, 75)))
    for x, r in ((42, 5), (49, -3)):
        pen.path(
            f"M{x} -74q{r} -4 0 -8q{-r} -4 0 -8", "none", 0.6, pen.mat("white"), 1.4
        )


OBJECT = Object(
    words="chef cook baker pastry_chef",
    draw=draw,
    metres=1.8,
    stands=("floor", "land"),
    height=0.15,
    width=1.0,
    many=2,
    slots={
        "jacket": Lch(0.97, 0.008, 90),
        "apron": [Lch(0.88, 0.02, 250), "red", Lch(0.42, 0.06, 255)],
        "scarf": "red",
        "trousers": "dark",
        "hair": list(HAIRS),
    },
    home="kitchen",
)
