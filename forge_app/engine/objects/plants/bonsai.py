"""A bonsai: a twisted trunk and pads of leaves in a shallow dish."""

from functools import partial
from random import Random

from forge_app.engine.draw.form import curve, limb, solid
from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects.spec import Object
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, rng: Random) -> None:
    """A bonsai: a twisted trunk and pads of leaves in a shallow dish."""
    bark, leaf, pot = (partial(pen.slot, n) for n in ("trunk", "leaf", "pot"))
    for x in (-28, 28):
        pen.rect(x - 5, -5, 10, 5, pot(-0.14))
    solid(pen, curve([(-44, -20), (-44, -20), (44, -20), (44, -20), (38, -4), (38, -4),
          (-38, -4), (-38, -4)]), pot, 0, 0.06)  # fmt: skip
    pen.rect(-47, -22, 94, 5, pot(0.06), rx=2)
    pen.ellipse(0, -22, 36, 4, pen.mat("grass", -0.06))
    trunk = [(2, -22), (-8, -34), (6, -48), (14, -60), (4, -74), (0, -86)]
    for line in (
        [(6, -48), (-14, -54), (-30, -52)],
        [(14, -60), (26, -62), (36, -58)],
        [(5, -72), (-10, -76), (-20, -78)],
    ):
        solid(pen, limb(line, [6, 4, 2.4]), bark, -0.05, 0.04)
    solid(pen, limb(trunk, [15, 11, 9.4, 8, 6, 4]), bark, 0, 0.06)
    pen.stroke([(-1, -26), (-7, -36), (3, -46), (9, -56)], bark(-0.12), 1.4)
    for at, y, w in (
        (-32, -56, 19),
        (36, -62, 18),
        (-20, -80, 16),
        (18, -80, 15),
        (2, -91, 19),
    ):
        x = at + rng.uniform(-2, 2)
        for shade, dy, k in ((-0.11, 3.0, 1.04), (0.0, 0.0, 1.0)):
            pad = [(x - w * k, y + dy + 2), (x - w * 0.7, y - 6 + dy),
                   (x - w * 0.2, y - 9 + dy), (x + w * 0.4, y - 8 + dy),
                   (x + w * k, y + dy), (x + w * 0.5, y + 5 + dy),
                   (x - w * 0.4, y + 5 + dy)]  # fmt: skip
            pen.path(curve(pad), leaf(shade))
        pen.ellipse(x + pen.side * w * 0.25, y - 4, w * 0.5, 3, leaf(0.09))


OBJECT = Object(
    words="bonsai bonsai_tree",
    draw=draw,
    metres=0.4,
    stands=("table", "floor", "land"),
    height=0.4,
    width=1.15,
    many=2,
    slots={
        "leaf": [Lch(0.52, 0.12, 140), Lch(0.48, 0.10, 150)],
        "trunk": "trunk",
        "pot": [Lch(0.46, 0.10, 250), Lch(0.52, 0.11, 35)],
    },
)
