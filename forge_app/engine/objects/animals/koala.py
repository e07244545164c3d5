"""A koala clinging to a branch."""

from functools import partial
from random import Random

from forge_app.engine.draw.form import curve, limb, solid
from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects.animals._parts import eye
from forge_app.engine.objects.spec import Object
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, _rng: Random) -> None:
    """A koala clinging to a branch."""
    coat, pale = partial(pen.slot, "coat"), partial(pen.mat, "white")
    if pen.part("branch"):
        bark = partial(pen.mat, "wood")
        solid(pen, limb([(26, -104), (22, -60), (25, -20), (22, 4)], [11, 13, 14, 18],
              flat=True), bark, -0.02, 0.05)  # fmt: skip
        solid(
            pen, limb([(23, -66), (40, -80), (48, -92)], [8, 6, 4]), bark, -0.02, 0.04
        )
        for x, y in ((46, -92), (38, -82), (30, -102)):
            pen.path(f"M{x} {y}q12 -4 14 12q-12 -2 -14 -12Z", pen.mat("leaf", 0.02))
            pen.path(f"M{x} {y}q-2 10 6 18q6 -10 -6 -18Z", pen.mat("leaf", -0.06))
    body = [
        (-2, -56),
        (16, -46),
        (20, -26),
        (12, -8),
        (-8, -2),
        (-26, -8),
        (-32, -26),
        (-22, -46),
    ]
    solid(pen, curve(body), coat, 0, 0.07)
    pen.ellipse(2, -28, 12, 18, pale(-0.05), 0.9)
    for line, widths in (
        ([(8, -46), (22, -44), (31, -50)], [13, 11, 9]),
        ([(-8, -12), (14, -8), (30, -14)], [18, 14, 10]),
    ):
        solid(pen, limb(line, widths), coat, 0.02, 0.05)
    for x in (28, 32):
        pen.path(f"M{x} -54l3 4M{x} -12l3 4", "none", 1, pen.mat("dark"), 1.6)
    for s in (-1, 1):
        x = -6 + s * 25
        pen.circle(x, -84, 14, coat(-0.03 if s < 0 else 0.02))
        pen.circle(x + s, -82, 8.6, pale(-0.04), 0.9)
    head = [
        (-6, -98),
        (14, -93),
        (20, -76),
        (14, -60),
        (-6, -53),
        (-26, -60),
        (-32, -76),
        (-26, -93),
    ]
    solid(pen, curve(head), coat, 0.03, 0.06)
    for s in (-1, 1):
        eye(pen, -6 + s * 12, -78, 3)
    solid(pen, curve([(-6, -80), (0, -74), (0, -65), (-6, -61), (-12, -65),
          (-12, -74)]), partial(pen.mat, "dark"), 0.03, 0.06)  # fmt: skip
    pen.path("M-13 -58Q-6 -54 1 -58", "none", 1, coat(-0.25), 1.4)


OBJECT = Object(
    words="koala koala_bear 🐨",
    draw=draw,
    metres=0.7,
    height=0.1,
    width=1.0,
    many=2,
    slots={"coat": [Lch(0.66, 0.015, 265), Lch(0.62, 0.02, 60)]},
    home="forest",
    parts={"branch": 1.0},
)
