"""A goat with curved horns and a beard."""

from functools import partial
from random import Random

from forge_app.engine.draw.form import curve, inside, limb, solid
from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects.animals._parts import Leg, eye, leg
from forge_app.engine.objects.spec import Object, Seat
from forge_app.engine.scene.colour import Lch

_HIND = Leg(
    [(-32, -44), (-27, -32), (-36, -20), (-33, -5), (-33, 0)], [22, 14, 7, 6, 7], 6
)
_FORE = Leg([(18, -42), (20, -28), (20, -16), (20, -5), (20, 0)], [16, 10, 7, 6, 7], 6)
_TRUNK = [
    (-42, -56), (-32, -63), (-8, -60), (16, -64), (28, -58), (30, -44), (18, -32),
    (-4, -28), (-22, -30), (-36, -38), (-43, -46),
]  # fmt: skip
_HEAD = [
    (34, -86), (42, -90), (50, -84), (60, -74), (62, -67), (56, -63), (46, -66),
    (36, -74),
]  # fmt: skip


def draw(pen: Pen, _rng: Random) -> None:
    """A goat with curved horns and a beard."""
    coat, horn = partial(pen.slot, "coat"), partial(pen.col, Lch(0.50, 0.03, 70))
    hoof = partial(pen.col, Lch(0.28, 0.02, 60))
    pen.path("M-40 -58Q-50 -66 -48 -72Q-40 -68 -36 -60Z", coat(-0.05))
    for shape, dx in ((_HIND, 11.0), (_FORE, 9.0)):
        leg(pen, coat, shape, dx, -0.15, hoof)
    trunk = curve(_TRUNK)
    solid(pen, trunk, coat, 0, 0.07)
    with inside(pen, trunk):
        pen.path("M-46 -46Q-8 -32 34 -50V-20H-46Z", coat(-0.2), 0.3)
        if pen.part("patch"):
            pen.blob(
                [(-28, -70), (6, -70), (10, -48), (-8, -40), (-28, -50)], coat(-0.25)
            )
    for shape in (_HIND, _FORE):
        leg(pen, coat, shape, 0, 0, hoof)
    solid(pen, limb([(18, -52), (31, -68), (40, -80)], [28, 20, 16]), coat, 0, 0.05)
    for dx, shade in ((4, -0.1), (0, 0.04)):
        line = [(39 + dx, -87), (36 + dx, -98), (26 + dx, -104), (15 + dx, -100)]
        solid(pen, limb(line, [5.4, 5, 4, 1]), horn, shade, 0.04)
    pen.path(
        curve([(37, -83), (26, -86), (20, -81), (27, -77), (36, -78)]), coat(-0.12)
    )
    pen.path(
        curve([(48, -66), (56, -64), (55, -54), (50, -46), (48, -56)]), coat(-0.08)
    )
    solid(pen, curve(_HEAD), coat, 0.03, 0.05)
    pen.path("M60 -66Q56 -66 53 -68", "none", 1, coat(-0.25), 1.2)
    pen.circle(60, -71, 1, coat(-0.3))
    eye(pen, 46, -81, 2)


OBJECT = Object(
    words="goat billy_goat mountain_goat ibex chamois kid_goat 🐐",
    draw=draw,
    metres=1.0,
    height=0.115,
    width=1.25,
    many=3,
    slots={"coat": [Lch(0.92, 0.02, 85), Lch(0.58, 0.07, 55), Lch(0.45, 0.03, 60)]},
    home="mountains",
    seat=Seat(-24, 12, -61),
    parts={"patch": 0.3},
)
