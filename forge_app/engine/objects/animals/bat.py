"""A bat with spread wings."""

from functools import partial
from random import Random

from forge_app.engine.draw.form import curve, solid
from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects.spec import Object
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, rng: Random) -> None:
    """A bat with spread wings."""
    skin = partial(pen.slot, "body")
    lift = rng.uniform(-10, 12)
    for s in (-1, 1):
        tip = (s * 108, -62 - lift)
        wing = [(s * 8, -62), (s * 8, -62), (s * 40, -80), (s * 62, -98 - lift),
                (s * 62, -98 - lift), tip, tip, (s * 88, -50 - lift * 0.5),
                (s * 84, -30), (s * 84, -30), (s * 66, -42), (s * 52, -22),
                (s * 52, -22), (s * 36, -34), (s * 20, -16), (s * 20, -16),
                (s * 6, -30)]  # fmt: skip
        solid(pen, curve(wing), skin, 0.0, 0.05)
        for x, y in ((84, -30), (52, -22)):
            pen.path(
                f"M{s * 60} {-94 - lift:.0f}L{s * x} {y}", "none", 0.7, skin(-0.1), 1.6
            )
    pen.path(
        curve([(0, -64), (12, -54), (12, -32), (0, -14), (-12, -32), (-12, -54)]),
        skin(-0.06),
    )
    for s in (-1, 1):
        pen.poly([(s * 3, -78), (s * 13, -94), (s * 13, -70)], skin(-0.06))
    pen.circle(0, -70, 13, skin(-0.03))
    for s in (-1, 1):
        pen.circle(s * 5, -72, 2.6, pen.raw(pen.hue("eye")))
        pen.poly(
            [(s * 3 - 1.5, -63), (s * 3 + 1.5, -63), (s * 3, -58)], pen.mat("white")
        )


OBJECT = Object(
    words="bat vampire_bat flying_fox 🦇",
    draw=draw,
    metres=0.3,
    stands=("sky",),
    height=0.065,
    width=2.15,
    many=6,
    slots={"body": Lch(0.32, 0.03, 300), "eye": Lch(0.88, 0.15, 95)},
    home="hills",
    times=("night",),
)
