"""A frog sitting, with bulging eyes and folded legs."""

from functools import partial
from random import Random

from forge_app.engine.draw.form import curve, inside, limb, solid
from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects.spec import Object, Seat
from forge_app.engine.scene.colour import Lch

_BODY = [
    (0, -82), (24, -80), (42, -68), (46, -54), (36, -42), (34, -22), (20, -4),
    (-20, -4), (-34, -22), (-36, -42), (-46, -54), (-42, -68), (-24, -80),
]  # fmt: skip


def draw(pen: Pen, _rng: Random) -> None:
    """A frog sitting, with bulging eyes and folded legs."""
    skin, pale = partial(pen.slot, "skin"), pen.slot("belly")
    for s in (-1, 1):
        thigh = [(s * 20, -36), (s * 44, -46), (s * 64, -34), (s * 62, -14),
                 (s * 44, -4), (s * 22, -8)]  # fmt: skip
        solid(pen, curve(thigh), skin, -0.07, 0.05)
        foot = limb([(s * 40, -6), (s * 58, -4), (s * 74, -2)], [8, 6, 4])
        pen.path(foot, skin(-0.03))
        for dx in (62, 70):
            pen.path(limb([(s * 50, -5), (s * dx, 2)], [5, 4]), skin(-0.03))
    body = curve(_BODY)
    solid(pen, body, skin, 0, 0.06)
    with inside(pen, body):
        pen.path(curve([(0, -50), (30, -46), (28, -20), (16, 0), (-16, 0), (-28, -20),
                 (-30, -46)]), pale)  # fmt: skip
        for x, y, r in ((-30, -70, 3), (30, -68, 2.6), (-6, -76, 2.4), (10, -74, 3)):
            pen.circle(x, y, r, skin(-0.12), 0.6)
    for s in (-1, 1):
        pen.circle(s * 25, -83, 14.5, skin(0.0))
        pen.circle(s * 25, -84, 10, pen.slot("eye"))
        pen.ellipse(s * 25, -84, 6.4, 4.6, pen.col(Lch(0.16, 0.01, 120)))
        pen.circle(s * 25 + 2.4, -86, 1.6, pen.mat("white"))
        pen.circle(s * 5, -64, 1.2, skin(-0.25))
        arm = limb([(s * 26, -34), (s * 24, -16), (s * 18, -3)], [12, 10, 8])
        solid(pen, arm, skin, -0.02, 0.03)
        for dx in (-7, 0, 7):
            pen.path(
                limb([(s * 18, -3), (s * 18 + dx * 1.2, 3)], [4.4, 4.4]), skin(-0.02)
            )
    pen.path("M-36 -56Q0 -40 36 -56", "none", 1, skin(-0.26), 2.4)


OBJECT = Object(
    words="frog toad tree_frog 🐸",
    draw=draw,
    metres=0.12,
    height=0.045,
    width=1.45,
    many=2,
    slots={
        "skin": [Lch(0.66, 0.17, 135), Lch(0.62, 0.16, 142)],
        "belly": Lch(0.90, 0.08, 115),
        "eye": Lch(0.86, 0.15, 95),
    },
    home="lake",
    seat=Seat(-10, 10, -82),
)
