"""A sitting cat seen from the front side, tail around its feet."""

from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects.spec import Object
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, _rng: Random) -> None:
    """A cat sitting with its tail around its feet, or curled up asleep."""
    if pen.dress.pose == "lying":
        _asleep(pen)
    else:
        _sitting(pen)


def _asleep(pen: Pen) -> None:
    """Curled up, the head on the paws, the tail around all."""
    near, dark = pen.slot("coat"), pen.slot("coat", -0.1)
    pen.path("M-50 0Q-64 -34 -26 -52Q20 -66 48 -40Q64 -20 52 0Z", near)
    pen.path("M2 -56Q34 -54 46 -34Q30 -42 6 -44Z", dark, 0.6)
    pen.path("M14 0Q12 -26 36 -32Q56 -24 54 0Z", pen.slot("coat", -0.05))
    pen.stroke([(56, -16), (52, -4), (16, -3), (-14, -5)], dark, 10)
    pen.stroke([(-4, -4), (-15, -5)], pen.slot("coat", 0.14), 8)
    pen.ellipse(-34, -20, 26, 21, pen.slot("coat", -0.14))  # parts head and body
    pen.ellipse(-34, -20, 23.5, 18.5, pen.slot("coat", 0.08))
    for s in (-1, 1):
        x = -34 + 13 * s
        ear = [(x - 8, -31), (x + s * 5, -52), (x + 8, -32)]
        pen.poly(ear, pen.slot("coat", 0.08))
        pen.poly([(x - 4, -33), (x + s * 3, -46), (x + 4, -34)], pen.mat("pink", -0.05))
        pen.path(
            f"M{x - 6} -20Q{x} -15 {x + 6} -20", "none", 1, pen.raw(pen.hue("eye")), 2
        )
        pen.stroke(
            [(-34 + 8 * s, -12), (-34 + 19 * s, -12), (-34 + 30 * s, -14)],
            pen.mat("white"), 0.8,
        )  # fmt: skip
    pen.poly([(-37, -14), (-31, -14), (-34, -10.5)], pen.mat("pink"))
    pen.ellipse(-44, -3, 11, 5, near)


def _sitting(pen: Pen) -> None:
    """Seen from the front, the tail around its feet."""
    near, dark = pen.slot("coat"), pen.slot("coat", -0.1)
    pen.stroke([(18, -8), (46, -6), (50, -26), (40, -40)], dark, 8)
    pen.path("M-28 0Q-34 -40 -10 -60H10Q34 -40 30 0Z", near)
    pen.path("M-8 -2Q-6 -34 0 -46Q6 -34 8 -2Z", pen.slot("coat", 0.1))
    pen.ellipse(-13, -3, 10, 6, near)
    pen.ellipse(13, -3, 10, 6, near)
    pen.ellipse(0, -70, 24, 19, near)
    for s in (-1, 1):
        pen.poly([(s * 22, -74), (s * 20, -100), (s * 5, -86)], near)
        pen.poly([(s * 19, -80), (s * 18, -93), (s * 10, -86)], pen.mat("pink", -0.05))
        pen.ellipse(s * 9, -72, 4, 4.6, pen.raw(pen.hue("eye")))
        pen.ellipse(s * 9, -72, 1.5, 4.2, pen.mat("dark", -0.1))
        pen.stroke([(s * 8, -63), (s * 20, -64), (s * 32, -67)], pen.mat("white"), 0.8)
    pen.poly([(-3, -65), (3, -65), (0, -61.5)], pen.mat("pink"))


OBJECT = Object(
    words="cat kitten kitty 🐈 🐱",
    draw=draw,
    metres=0.35,
    stands=("land", "floor"),
    height=0.075,
    width=0.8,
    many=1,
    slots={
        "coat": [Lch(0.34, 0.02, 270), Lch(0.68, 0.13, 62), Lch(0.62, 0.015, 80)],
        "eye": Lch(0.85, 0.16, 115),
    },
)
