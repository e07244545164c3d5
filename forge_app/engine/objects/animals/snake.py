"""A snake coiled with its head raised."""

from functools import partial
from random import Random

from forge_app.engine.draw.form import curve, inside, limb, solid
from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects.animals._parts import eye
from forge_app.engine.objects.spec import Object
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, _rng: Random) -> None:
    """A snake coiled with its head raised."""
    skin, mark = partial(pen.slot, "skin"), pen.slot("pattern")
    pen.path(
        limb([(-44, -10), (-66, -6), (-84, -14), (-92, -26)], [14, 10, 6, 1.5]),
        skin(-0.08),
    )
    for i, (x, y, rx, ry) in enumerate(
        ((0, -10, 62, 14), (2, -27, 50, 13), (0, -42, 36, 12))
    ):
        ring = curve([(x - rx, y), (x - rx * 0.7, y - ry * 0.8), (x, y - ry),
                     (x + rx * 0.7, y - ry * 0.8), (x + rx, y),
                     (x + rx * 0.7, y + ry * 0.8), (x, y + ry),
                     (x - rx * 0.7, y + ry * 0.8)])  # fmt: skip
        solid(pen, ring, skin, -0.04 + 0.02 * i, 0.08)
        with inside(pen, ring):
            for k in range(-3, 4):
                cx = x + k * rx * 0.3 + (i % 2) * 6
                pen.poly([(cx - 6, y - 1), (cx, y - ry * 0.7), (cx + 6, y - 1),
                         (cx, y + ry * 0.6)], mark, 0.85)  # fmt: skip
    neck = limb(
        [(-14, -42), (-20, -58), (-6, -72), (8, -76), (14, -86)], [16, 15, 14, 13, 13]
    )
    solid(pen, neck, skin, 0.02, 0.06)
    with inside(pen, neck):
        for x, y in ((-20, -52), (-15, -66), (-2, -74), (10, -79)):
            pen.circle(x, y, 3.6, mark, 0.85)
    pen.path("M42 -84L54 -82L60 -86M54 -82L60 -79", "none", 1, pen.mat("red"), 1.5)
    head = [(8, -92), (18, -99), (32, -96), (43, -88), (43, -82), (30, -79), (14, -80)]
    solid(pen, curve(head), skin, 0.04, 0.05)
    pen.path("M43 -84Q34 -85 27 -82", "none", 1, skin(-0.25), 1.2)
    eye(pen, 27, -90.5, 2.6)


OBJECT = Object(
    words="snake serpent python cobra viper rattlesnake 🐍",
    draw=draw,
    metres=0.5,
    height=0.085,
    width=1.75,
    many=2,
    slots={
        "skin": [Lch(0.62, 0.14, 135), Lch(0.66, 0.10, 80)],
        "pattern": [Lch(0.42, 0.10, 140), Lch(0.38, 0.06, 55)],
    },
    home="desert",
)
