"""A turtle: walking on land, with flippers in water."""

from functools import partial
from random import Random

from forge_app.engine.draw.form import curve, inside, limb, solid
from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects.animals._parts import Leg, eye, leg
from forge_app.engine.objects.spec import Object, Seat
from forge_app.engine.scene.colour import Lch

_SHELL = [
    (-68, -22), (-60, -48), (-40, -78), (-8, -94), (24, -86), (46, -62), (58, -32),
    (62, -22), (40, -16), (-6, -14), (-50, -16),
]  # fmt: skip
_HIND = Leg([(-42, -28), (-46, -14), (-46, 0)], [24, 20, 19])
_FORE = Leg([(34, -28), (38, -14), (38, 0)], [24, 20, 19])


def draw(pen: Pen, _rng: Random) -> None:
    """A turtle: walking on land, with flippers in water."""
    skin, shell = partial(pen.slot, "skin"), partial(pen.slot, "shell")
    swims = pen.surface in {"underwater", "water"}
    pen.path("M-62 -22L-84 -10L-60 -14Z", skin(-0.06))
    if swims:
        solid(pen, limb([(34, -24), (20, 2), (-6, 16)], [20, 20, 6]), skin, -0.14, 0.04)
        solid(
            pen, limb([(-48, -22), (-66, -6), (-82, 4)], [16, 16, 6]), skin, -0.1, 0.04
        )
    else:
        leg(pen, skin, _HIND, 18, -0.14)
        leg(pen, skin, _FORE, -16, -0.14)
    solid(pen, limb([(44, -32), (64, -42), (76, -52)], [22, 17, 17]), skin, -0.02, 0.05)
    head = [(66, -64), (78, -69), (92, -62), (97, -52), (90, -44), (76, -42), (66, -50)]
    solid(pen, curve(head), skin, 0.02, 0.05)
    pen.path("M94 -50Q88 -46 82 -48", "none", 1, skin(-0.25), 1.6)
    eye(pen, 86, -58, 3)
    outline = curve(_SHELL)
    solid(pen, outline, shell, 0, 0.09)
    with inside(pen, outline):
        seam = shell(-0.16)
        for d in (
            "M-22 -96L-34 -60L-18 -30L14 -30L28 -62L12 -98", "M-34 -60L-66 -50",
            "M28 -62L56 -54", "M-18 -30L-28 -10", "M14 -30L24 -10",
        ):  # fmt: skip
            pen.path(d, "none", 1, seam, 3)
        pen.path("M-34 -60L-20 -84L12 -84L28 -62L12 -64L-16 -64Z", shell(0.1), 0.55)
        pen.path("M-70 -30Q0 -20 64 -30V0H-70Z", pen.slot("skin", 0.1))
    if swims:
        near = limb([(40, -26), (46, 0), (30, 12), (12, 20)], [20, 22, 14, 4])
        solid(pen, near, skin, 0.02, 0.05)
    else:
        leg(pen, skin, _HIND, 0, 0)
        leg(pen, skin, _FORE, 0, 0)
        for x in (-53, -47, -41, 32, 38, 44):
            pen.ellipse(x, -1.4, 2.2, 2, pen.mat("wall", -0.1))


OBJECT = Object(
    words="turtle tortoise sea_turtle terrapin 🐢",
    draw=draw,
    metres=0.5,
    stands=("land", "underwater", "water", "floor"),
    height=0.075,
    width=1.85,
    many=2,
    slots={
        "shell": [Lch(0.48, 0.09, 130), Lch(0.46, 0.08, 70)],
        "skin": Lch(0.66, 0.11, 125),
    },
    home="beach",
    seat=Seat(-30, 20, -90),
    reach=8,
)
