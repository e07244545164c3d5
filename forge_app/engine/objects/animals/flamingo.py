"""A flamingo on one leg."""

from functools import partial
from random import Random

from forge_app.engine.draw.form import curve, limb, solid
from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects.animals._parts import eye
from forge_app.engine.objects.spec import Object
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, rng: Random) -> None:
    """A flamingo on one leg."""
    coat = partial(pen.slot, "plumage")
    shank = pen.slot("plumage", -0.08)
    if rng.random() < 0.6:
        pen.path("M-2 -42L-5 -24L-14 -30", "none", 1, pen.slot("plumage", -0.14), 2)
    else:
        pen.path("M-4 -42L-7 -22L-4 0L-12 1", "none", 1, pen.slot("plumage", -0.14), 2)
    pen.path("M2 -42L1 -22L3 -1L10 1M3 -1L-3 1", "none", 1, shank, 2.2)
    pen.circle(1, -22, 1.8, shank)
    neck = [(11, -52), (20, -60), (12, -72), (8, -86), (17, -95)]
    solid(pen, limb(neck, [11, 7, 5.4, 5, 5.4]), coat, 0, 0.05)
    body = [(15, -54), (10, -62), (-6, -62), (-20, -54), (-31, -44), (-31, -44),
            (-16, -38), (4, -38), (14, -45)]  # fmt: skip
    solid(pen, curve(body), coat, 0.0, 0.08)
    wing = [(6, -58), (-8, -60), (-22, -52), (-34, -40), (-34, -40), (-18, -42),
            (-2, -43), (7, -50)]  # fmt: skip
    solid(pen, curve(wing), coat, -0.07, 0.05)
    for x in (-20, -12, -4):
        pen.path(f"M{x} -43Q{x + 4} -50 {x + 10} -54", "none", 0.7, coat(-0.16), 1)
    pen.path("M-26 -44L-35 -39L-24 -41Z", pen.mat("dark"))
    head = [(13, -97), (18, -100), (24, -97), (25, -92), (19, -90), (13, -92)]
    solid(pen, curve(head), coat, 0.03, 0.04)
    beak = [(24, -98), (30, -94), (32, -88), (29, -82), (29, -82), (26, -88), (22, -91)]
    pen.path(curve(beak), pen.mat("white", -0.08))
    pen.path("M30.6 -91Q33 -86 29 -82Q28 -86 27.4 -88Z", pen.mat("dark"))
    eye(pen, 20.5, -95.5, 1.3)


OBJECT = Object(
    words="flamingo 🦩",
    draw=draw,
    metres=1.3,
    stands=("land", "water"),
    height=0.155,
    width=0.7,
    many=4,
    slots={"plumage": [Lch(0.76, 0.13, 5), Lch(0.74, 0.14, 15)]},
    home="lake",
)
