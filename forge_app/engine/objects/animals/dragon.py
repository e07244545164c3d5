"""A dragon with raised wings, breathing fire."""

from functools import partial
from random import Random

from forge_app.engine.draw.form import curve, inside, limb, solid
from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects.animals._parts import Leg, leg
from forge_app.engine.objects.spec import Object, Seat
from forge_app.engine.scene.colour import Lch

_HIND = Leg([(-20, -34), (-12, -22), (-22, -12), (-16, 0)], [28, 19, 10, 9], paw=13)
_FORE = Leg([(18, -34), (16, -20), (24, -10), (22, 0)], [18, 11, 8, 8], paw=12)


def draw(pen: Pen, rng: Random) -> None:
    """A dragon with raised wings, breathing fire."""
    skin, web = partial(pen.slot, "body"), partial(pen.slot, "wing")
    lift = rng.uniform(-4, 4)
    for dx, shade in ((14.0, -0.14), (0.0, 0.0)):
        wing = [(2, -48), (2, -48), (-8, -74), (-16, -106 + lift), (-16, -106 + lift),
                (-44, -100), (-78, -74), (-78, -74), (-60, -74), (-52, -60), (-52, -60),
                (-38, -66), (-28, -50), (-28, -50), (-16, -56), (-6, -42)]  # fmt: skip
        solid(pen, curve([(x + dx, y) for x, y in wing]), web, shade, 0.06)
        for x, y in ((-78, -74), (-52, -60), (-28, -50)):
            pen.path(
                f"M{-16 + dx} {-105 + lift:.0f}L{x + dx} {y}",
                "none",
                1,
                skin(shade - 0.05),
                2,
            )
        pen.path(f"M{2 + dx} -48L{-8 + dx} -74L{-16 + dx} {-106 + lift:.0f}", "none", 1,
                 skin(shade), 4)  # fmt: skip
    tail = limb(
        [(-22, -34), (-46, -24), (-64, -8), (-86, -6), (-98, -18)], [22, 15, 10, 6, 3]
    )
    solid(pen, tail, skin, -0.03, 0.05)
    pen.poly([(-94, -12), (-110, -16), (-102, -34), (-96, -24)], web(-0.05))
    leg(pen, skin, _HIND, 14, -0.15)
    leg(pen, skin, _FORE, 10, -0.15)
    neck = limb([(12, -40), (28, -52), (30, -70), (42, -84)], [30, 20, 14, 12])
    solid(pen, neck, skin, 0, 0.05)
    body = curve([(-34, -36), (-18, -52), (6, -54), (26, -46), (30, -32), (14, -20),
                 (-12, -20), (-30, -26)])  # fmt: skip
    solid(pen, body, skin, 0, 0.07)
    for shape in (neck, body):
        with inside(pen, shape):
            pen.path("M-36 -26Q0 -18 24 -34Q42 -50 40 -80L60 -70L44 -20L-36 -10Z",
                     pen.slot("belly"), 0.85)  # fmt: skip
    for x, y in (
        (20, -62),
        (22, -72),
        (28, -82),
        (8, -58),
        (-6, -57),
        (-20, -52),
        (-34, -38),
    ):
        pen.poly([(x - 4, y + 6), (x - 5, y - 4), (x + 5, y + 4)], web(0.02))
    leg(pen, skin, _HIND, 0, 0.01)
    leg(pen, skin, _FORE, 0, 0.01)
    if pen.part("fire"):
        for size, tone in (
            (1.0, (0.66, 0.21, 38)),
            (0.66, (0.80, 0.17, 65)),
            (0.34, (0.94, 0.12, 98)),
        ):
            d = (f"M64 -76Q{64 + 24 * size:.0f} {-86:.0f} {64 + 50 * size:.0f} "
                 f"{-76 - 10 * size:.0f}"
                 f"Q{64 + 38 * size:.0f} {-74:.0f} {64 + 54 * size:.0f} {-66:.0f}"
                 f"Q{64 + 36 * size:.0f} {-66:.0f} {64 + 42 * size:.0f} "
                 f"{-54 - 8 * (1 - size):.0f}"
                 f"Q{64 + 14 * size:.0f} -66 64 -73Z")  # fmt: skip
            pen.path(d, pen.raw(Lch(*tone)))
    for x, bend in ((40, -12), (45, -8)):
        pen.path(limb([(x, -92), (x + bend, -98), (x + bend - 4, -107)],
                 [4.4, 3.4, 0.8]), pen.mat("wall", -0.12))  # fmt: skip
    pen.path(curve([(42, -78), (56, -76), (66, -72), (56, -69), (44, -72)]), skin(-0.1))
    head = [
        (34, -86),
        (42, -95),
        (54, -92),
        (66, -84),
        (70, -78),
        (66, -75),
        (52, -78),
        (40, -77),
    ]
    solid(pen, curve(head), skin, 0.03, 0.05)
    pen.ellipse(51, -87, 2.8, 2.2, pen.raw(Lch(0.88, 0.16, 95)))
    pen.ellipse(51.4, -87, 0.9, 2.1, pen.mat("dark"))
    pen.circle(66, -80, 1.1, skin(-0.25))


OBJECT = Object(
    words="dragon wyvern fire_dragon 🐉 🐲",
    draw=draw,
    metres=6,
    height=0.27,
    width=2.1,
    many=1,
    slots={
        "body": [Lch(0.50, 0.13, 150), Lch(0.50, 0.17, 25), Lch(0.45, 0.12, 290)],
        "wing": [Lch(0.62, 0.15, 55), Lch(0.55, 0.17, 20)],
        "belly": Lch(0.84, 0.09, 90),
    },
    home="mountains",
    seat=Seat(-14, 12, -54),
    parts={"fire": 0.6},
    reach=10,
)
