"""A feather with a curved quill and split barbs."""

from functools import partial
from random import Random

from forge_app.engine.draw.form import curve, inside, solid
from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects.spec import Object
from forge_app.engine.scene.colour import Lch

_VANE = [
    (-8, -24), (-24, -36), (-26, -52), (-26, -52), (-22, -50), (-26, -66), (-14, -84),
    (10, -98), (24, -99), (24, -99), (26, -84), (20, -64), (20, -64), (17, -68),
    (17, -68), (14, -52), (6, -36), (-4, -22),
]  # fmt: skip
_QUILL = [(-24, 0), (-12, -16), (-6, -36), (4, -66), (23, -98)]


def draw(pen: Pen, _rng: Random) -> None:
    """A feather with a curved quill and split barbs."""
    tone = partial(pen.slot, "vane")
    vane = curve(_VANE)
    solid(pen, vane, tone, 0, 0.08)
    with inside(pen, vane):
        pen.path(curve([*_QUILL, (40, -60), (20, -10)]), tone(-0.12), 0.5)
        for i in range(12):
            t = i / 12
            x, y = -9 + 28 * t, -26 - 66 * t
            pen.path(f"M{x:.1f} {y:.1f}q-8 -4 -20 -14M{x:.1f} {y:.1f}q6 -8 14 -9",
                     "none", 0.6, tone(-0.14), 0.9)  # fmt: skip
    pen.path(curve(_QUILL, close=False), "none", 1, pen.slot("quill"), 1.9)


OBJECT = Object(
    words="feather quill plume 🪶",
    draw=draw,
    metres=0.2,
    stands=("sky", "land", "table"),
    height=0.16,
    width=0.65,
    many=3,
    slots={
        "vane": ["accent", Lch(0.93, 0.02, 85), Lch(0.60, 0.11, 240)],
        "quill": Lch(0.90, 0.03, 85),
    },
    shadow=False,
)
