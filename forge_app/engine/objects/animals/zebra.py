"""A zebra with a brush of a mane."""

from functools import partial
from random import Random

from forge_app.engine.draw.form import curve, inside, limb, solid
from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects.animals._parts import Leg, eye, leg
from forge_app.engine.objects.spec import Object, Seat
from forge_app.engine.scene.colour import Lch

_HIND = Leg(
    [(-34, -54), (-28, -40), (-38, -25), (-35, -6), (-35, 0)], [25, 16, 7, 5.6, 6.6], 5
)
_FORE = Leg(
    [(18, -50), (20, -38), (20, -23), (20, -6), (20, 0)], [17, 10, 6, 5.2, 6], 5
)
_TRUNK = [
    (-44, -58), (-33, -69), (-12, -66), (12, -70), (26, -64), (30, -50), (18, -38),
    (-2, -34), (-18, -36), (-31, -42), (-43, -48),
]  # fmt: skip
_HEAD = [
    (33, -94), (39, -95), (48, -83), (56, -74), (55, -68), (48, -67), (40, -74),
    (33, -80), (29, -87),
]  # fmt: skip
_NECK = [(13, -56), (26, -72), (35, -85)]


def draw(pen: Pen, _rng: Random) -> None:
    """A zebra with a brush of a mane."""
    coat, stripe = partial(pen.slot, "coat"), partial(pen.slot, "stripes")
    hoof = partial(pen.col, Lch(0.25, 0.01, 60))
    pen.path(limb([(-42, -60), (-50, -50), (-49, -34)], [4, 3, 2.4]), coat(-0.12))
    pen.blob([(-52, -38), (-46, -38), (-46, -22), (-50, -16), (-54, -24)], stripe(0))
    for shape, dx in ((_HIND, 12.0), (_FORE, 9.0)):
        leg(pen, coat, shape, dx, -0.16, hoof)
    crest = [
        (32, -100),
        (26, -94),
        (16, -80),
        (8, -70),
        (16, -70),
        (26, -78),
        (36, -92),
    ]
    pen.path(curve(crest), stripe(0))
    for k in range(4):
        x, y = 28 - 5.4 * k, -93 + 6 * k
        pen.path(f"M{x} {y}l-5 -4l3 6Z", coat(0))
    trunk, neck = curve(_TRUNK), limb(_NECK, [32, 22, 15])
    for shape in (_HIND, _FORE):
        leg(pen, coat, shape, 0, 0, hoof)
    solid(pen, trunk, coat, 0, 0.05)
    solid(pen, neck, coat, 0, 0.04)
    with inside(pen, trunk):
        for x, bow in ((-26, -9), (-17, -6), (-8, -2), (1, 2), (10, 4), (19, 6)):
            pen.path(f"M{x - 1} -74Q{x + bow} -54 {x + 1} -32L{x + 4} -32"
                     f"Q{x + bow + 6} -54 {x + 4} -74Z", stripe(0))  # fmt: skip
        for y in (-64, -57, -50):
            pen.path(
                f"M-46 {y}Q-36 {y - 3} -29 {y + 6}Q-37 {y + 2} -46 {y + 4}Z", stripe(0)
            )
    with inside(pen, neck):
        for x, y in ((9, -58), (15, -66), (21, -73), (27, -80), (33, -87)):
            pen.path(f"M{x - 14} {y - 8}Q{x} {y + 2} {x + 16} {y + 12}L{x + 16} {y + 9}"
                     f"Q{x + 2} {y - 3} {x - 12} {y - 12}Z", stripe(0))  # fmt: skip
    _socks(pen, stripe(0))
    for x, shade in ((37, -0.14), (33, 0.0)):
        pen.path(
            curve([(x - 3, -93), (x - 2, -103), (x + 3, -100), (x + 3, -93)]),
            coat(shade),
        )
    head = curve(_HEAD)
    solid(pen, head, coat, 0.0, 0.04)
    with inside(pen, head):
        pen.ellipse(54, -70, 7, 7, stripe(0))
        for x, y in ((35, -80), (40, -77), (45, -74)):
            pen.path(
                f"M{x} {y}L{x + 7} {y - 9}L{x + 9} {y - 7}L{x + 2} {y + 1}Z", stripe(0)
            )
    eye(pen, 40, -87, 1.7)


def _socks(pen: Pen, fill: str) -> None:
    """Bars on the near legs."""
    for x0 in (-35, 20):
        for k, y in enumerate((-34, -28, -22, -16, -11)):
            w = 5 - 0.5 * k
            x = x0 + (1.5 if x0 > 0 else (-1, -2, -2, -0.5, 0)[k])
            pen.path(f"M{x - w} {y}L{x + w} {y + 1}L{x + w} {y + 3}L{x - w} {y + 2.4}Z",
                     fill, 0.95)  # fmt: skip


OBJECT = Object(
    words="zebra 🦓",
    draw=draw,
    metres=1.5,
    height=0.165,
    width=1.15,
    many=3,
    slots={"coat": Lch(0.97, 0.008, 90), "stripes": Lch(0.25, 0.01, 270)},
    home="savanna",
    seat=Seat(-20, 8, -66),
)
