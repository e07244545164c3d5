"""A horse with flowing mane and tail, standing or stepping out."""

from functools import partial
from random import Random

from forge_app.engine.draw.form import curve, inside, limb, solid
from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects.animals._parts import Leg, eye, leg
from forge_app.engine.objects.spec import Object, Seat
from forge_app.engine.scene.colour import Lch

_HIND = Leg(
    [(-33, -54), (-27, -40), (-38, -25), (-35, -6), (-35, 0)], [25, 16, 7, 5.4, 6.4], 5
)
_FORE = Leg([(17, -50), (19, -38), (19, -23), (19, -6), (19, 0)], [17, 10, 6, 5, 6], 5)
_STEP = Leg(
    [(17, -50), (26, -42), (33, -30), (27, -18), (25, -13)], [17, 10, 6, 5, 6], 5
)
_TRUNK = [
    (-43, -60), (-32, -69), (-12, -65), (10, -70), (24, -64), (28, -50), (18, -40),
    (0, -37), (-16, -39), (-30, -44), (-43, -50),
]  # fmt: skip
_HEAD = [
    (32, -96), (38, -96), (47, -84), (55, -74), (54, -69), (47, -68), (40, -75),
    (33, -81), (29, -88),
]  # fmt: skip
_TAIL = [(-41, -62), (-51, -56), (-53, -38), (-50, -24), (-58, -12)]
_MANE = [
    (31, -99), (26, -92), (20, -82), (10, -72), (4, -66), (10, -62), (18, -66),
    (24, -74), (27, -80), (31, -88), (35, -93),
]  # fmt: skip


def draw(pen: Pen, rng: Random) -> None:
    """A horse with flowing mane and tail, standing or stepping out."""
    coat, hoof = partial(pen.slot, "coat"), partial(pen.col, Lch(0.28, 0.02, 60))
    hue = pen.hue("coat")
    dark = Lch(max(0.2, hue.l - 0.22), hue.c, hue.h)
    hair = partial(pen.shaded, "coat", dark)
    if "mane" in pen.dress.colours:
        hair = partial(pen.slot, "mane")
    solid(pen, limb(_TAIL, [6, 13, 13, 9, 2]), hair, -0.02, 0.05)
    leg(pen, coat, _HIND, 12, -0.14, hoof)
    leg(pen, coat, _FORE, 9, -0.14, hoof)
    trunk = curve(_TRUNK)
    solid(pen, trunk, coat, 0, 0.07)
    with inside(pen, trunk):
        pen.path("M-46 -50Q-10 -40 32 -58V-30H-46Z", coat(-0.2), 0.28)
    leg(pen, coat, _HIND, 0, 0, hoof)
    leg(pen, coat, _STEP if rng.random() < 0.5 else _FORE, 0, 0, hoof)
    solid(pen, limb([(12, -56), (25, -72), (34, -86)], [32, 22, 15]), coat, 0, 0.05)
    for x, shade in ((36, -0.14), (33, 0.0)):
        pen.path(f"M{x - 2} -94L{x + 1} -104L{x + 4} -94Z", coat(shade))
    head = curve(_HEAD)
    solid(pen, head, coat, 0.02, 0.04)
    with inside(pen, head):
        pen.ellipse(53, -71, 7, 6, hair(-0.02), 0.75)
        if pen.part("blaze"):
            pen.path("M36 -97L42 -90L54 -76L56 -80L44 -97Z", pen.mat("white", -0.02))
    pen.circle(51.5, -73, 0.9, pen.mat("dark"))
    solid(pen, curve(_MANE), hair, 0.02, 0.05)
    pen.path("M32 -98Q40 -96 41 -88Q36 -92 31 -93Z", hair(0.04))
    for x, y in ((24, -82), (17, -74), (11, -68)):
        pen.path(
            f"M{x + 5} {y - 5}Q{x + 2} {y} {x + 5} {y + 6}", "none", 0.6, hair(-0.1), 1
        )
    eye(pen, 39.5, -87, 1.6)


OBJECT = Object(
    words="horse pony mare stallion foal mustang 🐎 🐴",
    draw=draw,
    metres=1.8,
    stands=("land",),
    height=0.19,
    width=1.15,
    many=3,
    slots={"coat": [Lch(0.42, 0.08, 50), Lch(0.60, 0.09, 65), Lch(0.90, 0.02, 80)]},
    seat=Seat(-16, 8, -66),
    parts={"blaze": 0.3},
)
