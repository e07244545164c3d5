"""A rabbit sitting up with long ears."""

from functools import partial
from random import Random

from forge_app.engine.draw.form import curve, inside, limb, solid
from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects.animals._parts import eye
from forge_app.engine.objects.spec import Object
from forge_app.engine.scene.colour import Lch

_BODY = [
    (14, -48), (4, -52), (-14, -48), (-32, -32), (-38, -14), (-30, -1), (0, 0),
    (22, -3), (24, -20), (22, -38),
]  # fmt: skip
_HEAD = [(6, -62), (16, -67), (28, -62), (38, -52), (37, -45), (26, -40), (10, -42)]


def draw(pen: Pen, rng: Random) -> None:
    """A rabbit sitting up with long ears."""
    coat, pale = partial(pen.slot, "coat"), pen.mat("white", -0.01)
    lean = rng.uniform(-5, 3)
    pen.circle(-37, -13, 8.5, pale)
    _ear(pen, 15, lean + 5, -0.12)
    body = curve(_BODY)
    solid(pen, body, coat, 0, 0.07)
    with inside(pen, body):
        pen.ellipse(24, -24, 9, 18, pale, 0.85)
    solid(pen, limb([(14, -30), (18, -14), (19, -3)], [12, 8, 7]), coat, -0.04, 0.03)
    pen.ellipse(22, -2.5, 7, 3.4, coat(0.03))
    haunch = curve([(-18, -36), (-2, -32), (4, -18), (-2, -5), (-20, -2), (-32, -16)])
    solid(pen, haunch, coat, 0.03, 0.05)
    solid(
        pen, curve([(-20, -6), (2, -8), (10, -4), (8, 0), (-20, 0)]), coat, 0.05, 0.02
    )
    _ear(pen, 9, lean, 0.0)
    solid(pen, curve(_HEAD), coat, 0.03, 0.05)
    pen.ellipse(31, -46, 6.5, 5, pale, 0.8)
    pen.path("M35 -51L39.5 -51L37.5 -47.5Z", pen.mat("pink", -0.1))
    eye(pen, 24.5, -55, 2.9)
    for dy in (-1.5, 2.5):
        pen.stroke([(32, -46), (40, -46 + dy), (46, -45 + 2 * dy)], pale, 0.6)


def _ear(pen: Pen, x: float, lean: float, shade: float) -> None:
    top = x - 6 + lean
    ear = [(x - 4, -60), (x - 9 + lean / 2, -80), (top - 2, -97), (top + 3, -98)]
    ear += [(x + 5 + lean / 2, -80), (x + 5, -60)]
    pen.path(curve(ear), pen.slot("coat", shade))
    inner = [(x - 1, -64), (x - 4 + lean / 2, -80), (top, -93), (x + 1 + lean / 2, -80)]
    pen.path(curve(inner), pen.mat("pink", shade - 0.02), 0.8)


OBJECT = Object(
    words="rabbit bunny hare bunny_rabbit 🐇 🐰",
    draw=draw,
    metres=0.4,
    height=0.065,
    width=0.95,
    many=3,
    slots={
        "coat": [Lch(0.60, 0.055, 65), Lch(0.70, 0.02, 75), Lch(0.94, 0.01, 85)],
    },
)
