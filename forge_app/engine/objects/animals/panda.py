"""A giant panda sitting with a stalk of bamboo."""

from functools import partial
from random import Random

from forge_app.engine.draw.form import curve, inside, limb, solid
from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects.animals._parts import eye
from forge_app.engine.objects.spec import Object
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, _rng: Random) -> None:
    """A giant panda sitting with a stalk of bamboo."""
    coat, dark = partial(pen.slot, "coat"), partial(pen.slot, "patch")
    body = [
        (0, -62),
        (24, -54),
        (36, -30),
        (32, -6),
        (0, 0),
        (-32, -6),
        (-36, -30),
        (-24, -54),
    ]
    trunk = curve(body)
    solid(pen, trunk, coat, -0.02, 0.06)
    with inside(pen, trunk):
        pen.path("M-40 -60Q0 -36 40 -60V-44Q0 -30 -40 -44Z", dark(0))
    for s in (-1, 1):
        shin = curve(
            [(s * 12, -16), (s * 26, -24), (s * 44, -16), (s * 46, 0), (s * 14, 1)]
        )
        solid(pen, shin, dark, 0.02, 0.05)
        pen.ellipse(s * 34, -9, 9, 9, dark(0.14))
        pen.ellipse(s * 34, -7, 4.4, 3.6, dark(-0.02))
        pen.circle(s * 25, -95, 9.4, dark(0.0))
    head = [(0, -102), (20, -98), (31, -82), (30, -68), (16, -56), (0, -54), (-16, -56),
            (-30, -68), (-31, -82), (-20, -98)]  # fmt: skip
    solid(pen, curve(head), coat, 0.02, 0.05)
    for s in (-1, 1):
        pen.canvas.add(f'<g transform="translate({s * 12} -79) rotate({s * 28})">')
        pen.ellipse(0, 0, 6.4, 8.6, dark(0))
        pen.canvas.add("</g>")
        eye(pen, s * 11, -80, 3)
        pen.circle(s * 11, -80, 1.1, pen.mat("white"))
    pen.ellipse(0, -68, 10, 7.4, coat(0.04))
    pen.path(curve([(-4.4, -72), (4.4, -72), (0, -67)]), dark(-0.05))
    pen.path("M0 -67V-64Q-4 -60 -7 -63M0 -64Q4 -60 7 -63", "none", 1, dark(0), 1.4)
    if pen.part("bamboo"):
        green = partial(pen.col, Lch(0.66, 0.14, 128))
        pen.path(limb([(-2, -18), (22, -72)], [4.4, 4.4]), green(0))
        for x, y, s in ((20, -66, 1), (22, -72, -1), (17, -58, 1)):
            pen.path(
                f"M{x} {y}q{s * 6} -8 {s * 17} -5q{-s * 5} 8 {-s * 17} 5Z", green(-0.08)
            )
    for s in (-1, 1):
        arm = limb([(s * 27, -48), (s * 28, -34), (s * 6, -30)], [16, 15, 13])
        solid(pen, arm, dark, 0.03, 0.05)


OBJECT = Object(
    words="panda giant_panda panda_bear 🐼",
    draw=draw,
    metres=1.2,
    height=0.14,
    width=1.05,
    many=2,
    slots={"coat": Lch(0.97, 0.008, 90), "patch": Lch(0.26, 0.01, 270)},
    home="forest",
    parts={"bamboo": 0.8},
)
