"""A monkey sitting, its tail curled up beside it."""

from functools import partial
from random import Random

from forge_app.engine.draw.form import curve, limb, solid
from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects.animals._parts import eye
from forge_app.engine.objects.spec import Object
from forge_app.engine.scene.colour import Lch

_TAIL = [
    (-14, -8),
    (-34, -6),
    (-46, -24),
    (-42, -46),
    (-30, -52),
    (-26, -42),
    (-33, -38),
]


def draw(pen: Pen, rng: Random) -> None:
    """A monkey sitting, its tail curled up beside it."""
    coat, skin = partial(pen.slot, "coat"), partial(pen.slot, "face")
    solid(pen, limb(_TAIL, [7, 6.4, 6, 5.4, 5, 4.4, 3.4]), coat, -0.07, 0.04)
    body = [
        (0, -60),
        (16, -52),
        (24, -28),
        (20, -6),
        (0, 0),
        (-20, -6),
        (-24, -28),
        (-16, -52),
    ]
    solid(pen, curve(body), coat, -0.01, 0.06)
    pen.ellipse(0, -26, 13, 20, skin(0))
    wave = rng.random() < 0.5
    for s in (-1, 1):
        thigh = curve(
            [(s * 8, -22), (s * 26, -30), (s * 36, -18), (s * 28, -4), (s * 12, -4)]
        )
        solid(pen, thigh, coat, 0.02, 0.05)
        pen.path(curve([(s * 14, -6), (s * 28, -7), (s * 38, -2), (s * 34, 2),
                 (s * 14, 2)]), skin(-0.05))  # fmt: skip
        if wave and s > 0:
            line, hand = [(16, -50), (32, -60), (40, -82)], (41, -87)
        else:
            line, hand = [(s * 16, -50), (s * 27, -36), (s * 20, -18)], (s * 19, -14)
        solid(pen, limb(line, [12, 10, 8]), coat, 0.0, 0.04)
        pen.circle(*hand, 5, skin(-0.03))
        pen.circle(s * 25, -80, 9, coat(-0.04))
        pen.circle(s * 25, -80, 5.4, skin(0))
    solid(pen, curve([(0, -101), (18, -97), (24, -82), (20, -66), (0, -58), (-20, -66),
          (-24, -82), (-18, -97)]), coat, 0.02, 0.05)  # fmt: skip
    mask = [(0, -86), (10, -92), (18, -86), (18, -74), (16, -64), (0, -60), (-16, -64),
            (-18, -74), (-18, -86), (-10, -92)]  # fmt: skip
    pen.path(curve(mask), skin(0.03))
    for s in (-1, 1):
        eye(pen, s * 8, -81, 3.2)
        pen.ellipse(s * 2, -73.4, 1.1, 0.9, skin(-0.3))
    pen.path("M-9 -68Q0 -62 9 -68", "none", 1, skin(-0.3), 1.8)


OBJECT = Object(
    words="monkey ape chimpanzee chimp macaque 🐒 🐵",
    draw=draw,
    metres=0.8,
    stands=("land", "floor"),
    height=0.1,
    width=0.95,
    many=2,
    slots={
        "coat": [Lch(0.45, 0.08, 50), Lch(0.38, 0.05, 50)],
        "face": Lch(0.82, 0.06, 65),
    },
    home="jungle",
)
