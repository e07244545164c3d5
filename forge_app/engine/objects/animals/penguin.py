"""An upright penguin with a white front."""

from functools import partial
from random import Random

from forge_app.engine.draw.form import curve, inside, solid
from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects.animals._parts import eye
from forge_app.engine.objects.spec import Object
from forge_app.engine.scene.colour import Lch

_BODY = [
    (0, -99), (13, -96), (20, -86), (19, -74), (25, -60), (29, -38), (25, -14),
    (12, -3), (-8, -3), (-22, -10), (-28, -34), (-25, -60), (-18, -76), (-14, -92),
]  # fmt: skip


def draw(pen: Pen, rng: Random) -> None:
    """An upright penguin with a white front."""
    back, front = partial(pen.slot, "back"), partial(pen.slot, "front")
    orange = partial(pen.col, Lch(0.76, 0.16, 62))
    pen.poly([(-20, -12), (-34, -1), (-14, -3)], back(-0.06))
    for x in (-9, 12):
        pen.path(
            curve([(x - 7, -3), (x, -7), (x + 11, -2), (x + 12, 1), (x - 7, 1)]),
            orange(0),
        )
    body = curve(_BODY)
    solid(pen, body, back, 0, 0.06)
    with inside(pen, body):
        belly = [(7, -70), (14, -62), (22, -38), (18, -12), (7, -5), (-6, -8),
                 (-12, -30), (-8, -58)]  # fmt: skip
        solid(pen, curve(belly), front, 0, 0.05)
        pen.path(curve([(6, -72), (18, -76), (24, -68), (12, -60), (4, -64)]),
                 pen.slot("throat"), 0.9)  # fmt: skip
        pen.ellipse(12, -84, 8, 6, front(0))
    eye(pen, 10, -87, 2)
    pen.path(curve([(17, -90), (17, -90), (25, -86.5), (31, -83), (31, -83),
             (25, -82.5), (18, -84), (18, -82)]), orange(-0.04))  # fmt: skip
    lift = rng.uniform(0, 8)
    for s in (-1, 1):
        x = 22 if s > 0 else -22
        wing = [(x, -66), (x + s * 8, -50), (x + s * (13 + lift), -32),
                (x + s * (12 + lift), -24), (x + s * 3, -32),
                (x - s * 2, -48)]  # fmt: skip
        solid(pen, curve(wing), back, 0.05 if s > 0 else -0.04, 0.04)


OBJECT = Object(
    words="penguin emperor_penguin 🐧",
    draw=draw,
    metres=0.9,
    height=0.1,
    width=0.8,
    many=4,
    slots={
        "back": Lch(0.28, 0.02, 265),
        "front": Lch(0.97, 0.008, 90),
        "throat": Lch(0.86, 0.13, 85),
    },
    home="arctic",
)
