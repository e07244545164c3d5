"""A kangaroo resting on its tail, a joey in the pouch at times."""

from functools import partial
from random import Random

from forge_app.engine.draw.form import curve, inside, limb, solid
from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects.animals._parts import eye
from forge_app.engine.objects.spec import Object
from forge_app.engine.scene.colour import Lch

_BODY = [
    (16, -74), (22, -64), (24, -48), (20, -30), (8, -18), (-10, -16), (-22, -26),
    (-22, -42), (-10, -58), (2, -72),
]  # fmt: skip
_HEAD = [
    (10, -84),
    (17, -91),
    (26, -89),
    (36, -82),
    (41, -76),
    (38, -72),
    (24, -73),
    (13, -75),
]


def draw(pen: Pen, _rng: Random) -> None:
    """A kangaroo resting on its tail, a joey in the pouch at times."""
    coat, pale = partial(pen.slot, "coat"), pen.slot("belly")
    tail = limb([(-14, -26), (-30, -12), (-46, -5), (-66, -3)], [17, 13, 9, 3])
    solid(pen, tail, coat, -0.04, 0.05)
    pen.path(limb([(-8, -22), (2, -14), (0, -4)], [16, 10, 7]), coat(-0.12))
    pen.path(curve([(-2, -6), (16, -5), (30, -1), (28, 1), (-2, 1)]), coat(-0.12))
    pen.path(limb([(16, -58), (24, -50), (34, -52)], [8, 6, 5]), coat(-0.12))
    body = curve(_BODY)
    solid(pen, body, coat, 0, 0.06)
    with inside(pen, body):
        pen.ellipse(22, -42, 9, 28, pale, 0.9)
    if pen.part("joey"):
        pen.ellipse(20, -44, 6, 5.4, coat(0.05))
        for x in (17, 22):
            pen.ellipse(x, -51, 1.7, 4, coat(-0.02))
        pen.circle(22, -45, 1, pen.mat("dark"))
        pen.path("M10 -41Q18 -37 25 -41Q24 -30 14 -28Z", coat(0.03))
    thigh = curve(
        [(-20, -38), (-4, -42), (8, -32), (8, -18), (-4, -10), (-20, -14), (-25, -26)]
    )
    solid(pen, thigh, coat, 0.03, 0.06)
    solid(pen, limb([(4, -22), (-10, -12), (-8, -3)], [12, 9, 7]), coat, 0.02, 0.03)
    pen.path(curve([(-12, -6), (8, -6), (24, -1), (22, 1), (-12, 1)]), coat(0.02))
    solid(pen, limb([(10, -66), (14, -80)], [15, 12]), coat, 0, 0.04)
    solid(pen, limb([(10, -62), (16, -50), (28, -47)], [10, 7, 5.4]), coat, 0.02, 0.04)
    pen.path("M28 -49L33 -48L29 -44Z", pen.mat("trunk"))
    for x, shade in ((20, -0.12), (14, 0.0)):
        ear = [(x - 3, -88), (x - 7, -100), (x - 4, -107), (x + 1, -100), (x + 2, -89)]
        pen.path(curve(ear), coat(shade))
    pen.path("M13 -90Q9 -98 10 -103Q13 -98 14 -91Z", pen.mat("pink", -0.08), 0.7)
    solid(pen, curve(_HEAD), coat, 0.03, 0.05)
    pen.ellipse(39.4, -77, 2.4, 2, pen.mat("dark"))
    pen.path("M38 -73Q32 -73 28 -74", "none", 1, coat(-0.25), 1)
    eye(pen, 25, -84, 2)


OBJECT = Object(
    words="kangaroo wallaby roo 🦘",
    draw=draw,
    metres=1.6,
    height=0.16,
    width=1.25,
    many=2,
    slots={
        "coat": [Lch(0.60, 0.09, 55), Lch(0.62, 0.04, 60)],
        "belly": Lch(0.86, 0.04, 75),
    },
    home="savanna",
    parts={"joey": 0.5},
)
