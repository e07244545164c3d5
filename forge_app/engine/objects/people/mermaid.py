"""A mermaid with a scaled tail."""

from functools import partial
from random import Random

from forge_app.engine.draw.form import curve, inside, limb, solid
from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects.people._figure import (
    HAIRS,
    LONG,
    Outfit,
    Pose,
    head,
    skin_tone,
)
from forge_app.engine.objects.spec import Object
from forge_app.engine.scene.colour import Lch

_SITS = Pose(
    ((0, 0), (0, 0)), ((0, 0), (0, 0)), ((0, 0), (0, 0)), ((0, 0), (0, 0)),
    hip=(-8, -44), neck=(-6, -74), front=True, tilt=6,
)  # fmt: skip


def draw(pen: Pen, rng: Random) -> None:
    """A mermaid with a scaled tail."""
    tail, hair = partial(pen.slot, "tail"), partial(pen.slot, "hair")
    skin = skin_tone(pen, rng)
    x, y = _SITS.spine(1.3)
    locks = [(x, y - 10), (x + 9, y - 6), (x + 11, y + 8), (x + 13, y + 26),
             (x + 6, y + 34), (x - 8, y + 36), (x - 13, y + 24), (x - 10, y + 6),
             (x - 9, y - 6)]  # fmt: skip
    solid(pen, curve(locks), hair, -0.06, 0.05)
    fluke = [(44, -14), (58, -22), (66, -40), (66, -40), (58, -38), (50, -46),
             (50, -46), (44, -30), (38, -18)]  # fmt: skip
    solid(pen, curve(fluke), tail, 0.06, 0.06)
    fish = limb([(-8, -50), (-12, -30), (-2, -12), (18, -6), (34, -10), (44, -20)],
                [17, 22, 21, 16, 10, 5])  # fmt: skip
    solid(pen, fish, tail, 0, 0.08)
    with inside(pen, fish):
        scales = "".join(
            f"M{-26 + col * 8 + row % 2 * 4} {-46 + row * 6}q4 5 8 0"
            for row in range(9)
            for col in range(9)
        )
        pen.path(scales, "none", 0.6, tail(0.12), 1)
    for s, line in (
        (1, [(4, -71), (12, -58), (10, -44)]),
        (-1, [(-16, -71), (-27, -60), (-25, -44)]),
    ):
        pen.path(
            limb([(float(a), float(b)) for a, b in line], [6, 5, 4]), skin(-0.04 * s)
        )
    torso = [
        (-16, -73),
        (-6, -76),
        (4, -73),
        (3, -60),
        (0, -46),
        (-15, -46),
        (-15, -60),
    ]
    solid(pen, curve(torso), skin, 0, 0.04)
    for s in (-1, 1):
        pen.circle(-6 + s * 4.4, -64, 4.8, pen.slot("top"))
    pen.path(limb([(-6, -74), (-5, -82)], [5.4, 5]), skin(-0.06))
    wear = Outfit(skin, hair, tail, tail, tail, style=LONG)
    head(pen, _SITS, wear)
    pen.path(
        curve([(x - 8, y - 3), (x - 12, y + 10), (x - 10, y + 24), (x - 5, y + 12)]),
        hair(0.02),
    )


OBJECT = Object(
    words="mermaid merman 🧜",
    draw=draw,
    metres=1.5,
    stands=("land", "underwater", "water"),
    height=0.15,
    width=1.25,
    many=2,
    slots={
        "tail": [Lch(0.62, 0.12, 185), Lch(0.58, 0.14, 160), Lch(0.60, 0.14, 290)],
        "hair": [Lch(0.55, 0.17, 35), *HAIRS],
        "top": ["pink", Lch(0.60, 0.15, 300)],
    },
    home="underwater",
)
