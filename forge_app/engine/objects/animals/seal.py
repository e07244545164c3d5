"""A seal resting on its flippers, head up."""

from functools import partial
from random import Random

from forge_app.engine.draw.form import curve, inside, limb, solid
from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects.animals._parts import eye
from forge_app.engine.objects.spec import Object
from forge_app.engine.scene.colour import Lch

_BODY = [
    (-92, -6), (-60, -22), (-24, -36), (8, -54), (26, -76), (36, -92), (52, -99),
    (66, -92), (76, -80), (78, -74), (68, -66), (60, -52), (56, -30), (44, -8), (20, 0),
    (-40, 1),
]  # fmt: skip


def draw(pen: Pen, rng: Random) -> None:
    """A seal resting on its flippers, head up."""
    skin = partial(pen.slot, "skin")
    for tip in ((-116, -18), (-114, 2)):
        pen.path(curve([(-78, -12), (-98, tip[1] - 6), tip, tip, (-100, tip[1] + 5),
                 (-80, 0)]), skin(-0.1))  # fmt: skip
    pen.path(
        curve([(40, -30), (62, -12), (74, 1), (74, 1), (52, 1), (36, -12)]), skin(-0.14)
    )
    body = curve(_BODY)
    solid(pen, body, skin, 0, 0.08)
    with inside(pen, body):
        pen.path(
            "M-96 -4Q0 -10 48 -36Q62 -56 60 -70L90 -70V10H-96Z", pen.slot("belly"), 0.8
        )
        for _ in range(12):
            x = rng.uniform(-60, 30)
            y = -18 - 0.35 * (x + 60) + rng.uniform(-8, 6)
            pen.ellipse(x, y, rng.uniform(1.4, 3), rng.uniform(1, 2), skin(-0.16), 0.8)
    flipper = limb([(20, -24), (16, -8), (-2, 1)], [22, 17, 7])
    solid(pen, flipper, skin, -0.06, 0.04)
    pen.ellipse(77, -79, 4, 3.2, pen.mat("dark"))
    pen.path("M76 -75Q72 -70 66 -71", "none", 1, skin(-0.25), 1.5)
    for dy in (-4, 0, 4):
        pen.stroke(
            [(70, -74), (80, -71 + dy * 0.5), (90, -70 + dy)],
            pen.mat("white"),
            0.8,
            0.9,
        )
    eye(pen, 62, -84, 3.4)


OBJECT = Object(
    words="seal sea_lion 🦭",
    draw=draw,
    metres=0.9,
    height=0.085,
    width=2.25,
    many=3,
    slots={
        "skin": [Lch(0.52, 0.02, 255), Lch(0.46, 0.03, 60)],
        "belly": Lch(0.78, 0.02, 80),
    },
    home="arctic",
)
