"""A tiger on the prowl."""

from functools import partial
from random import Random

from forge_app.engine.draw.form import curve, inside, limb, solid
from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects.animals._parts import Leg, eye, leg
from forge_app.engine.objects.spec import Object, Seat
from forge_app.engine.scene.colour import Lch

_HIND = Leg(
    [(-54, -52), (-48, -36), (-62, -20), (-58, -7), (-58, 0)],
    [34, 23, 13, 12, 12],
    paw=14,
)
_FORE = Leg([(22, -52), (30, -34), (32, -16), (36, 0)], [28, 19, 14, 13], paw=14)
_BACK = Leg([(18, -50), (12, -32), (2, -16), (0, 0)], [26, 18, 13, 12], paw=14)
_TRUNK = [
    (-70, -66), (-56, -80), (-28, -78), (2, -76), (28, -84), (46, -72), (44, -52),
    (22, -36), (-16, -40), (-46, -42), (-68, -50),
]  # fmt: skip
_HEAD = [
    (40, -90), (52, -98), (66, -96), (76, -86), (86, -76), (86, -67), (76, -62),
    (60, -60), (44, -64), (38, -78),
]  # fmt: skip
_TAIL = [(-68, -64), (-84, -54), (-92, -36), (-102, -32), (-108, -42)]
_BARS = [
    (-52, -30, 8), (-58, -20, 7), (-55, -10, 6), (30, -36, 8), (31, -24, 7),
    (33, -14, 6),
]  # fmt: skip
"""Middles of the bars on the legs, and half their widths."""


def draw(pen: Pen, _rng: Random) -> None:
    """A tiger on the prowl."""
    coat, stripe = partial(pen.slot, "coat"), partial(pen.slot, "stripes")
    white = pen.mat("white", -0.02)
    tail = limb(_TAIL, [8, 7, 7, 6.4, 5])
    solid(pen, tail, coat, -0.04, 0.04)
    with inside(pen, tail):
        for x, y in ((-77, -60), (-86, -50), (-89, -40), (-98, -34), (-108, -38)):
            pen.circle(x, y, 3.2, stripe(0))
    leg(pen, coat, _HIND, 20, -0.14)
    leg(pen, coat, _BACK, 0, -0.14)
    trunk = curve(_TRUNK)
    solid(pen, trunk, coat, 0, 0.06)
    with inside(pen, trunk):
        pen.path("M-72 -46Q-14 -40 46 -60V-20H-72Z", white, 0.8)
    leg(pen, coat, _HIND, 0, 0)
    leg(pen, coat, _FORE, 0, 0)
    with inside(pen, trunk):
        for i, x in enumerate((-60, -48, -36, -24, -12, 0, 12, 24, 36)):
            low, bow = -54 - (i % 2) * 8, 5 if i % 2 else -4
            pen.path(f"M{x - 2} -88Q{x + bow - 3} -66 {x + 1} {low}Q{x + bow + 3} -68 "
                     f"{x + 4} -88Z", stripe(0))  # fmt: skip
            pen.path(f"M{x + 5} -38Q{x + 4} -46 {x + 8} -52Q{x + 9} -44 {x + 9} -36Z",
                     stripe(0))  # fmt: skip
    for x, y, w in _BARS:
        pen.path(f"M{x - w} {y}Q{x} {y - 3} {x + w - 2} {y + 2}Q{x} {y + 2} {x - w} "
                 f"{y}Z", stripe(0))  # fmt: skip
    for x in (64, 46):
        pen.circle(x, -95, 6.6, coat(-0.08))
        pen.circle(x + 0.4, -94.4, 3.6, stripe(0))
    head = curve(_HEAD)
    solid(pen, head, coat, 0.03, 0.05)
    with inside(pen, head):
        pen.ellipse(82, -66, 15, 11, white)
        pen.ellipse(60, -64, 14, 7, white)
        for d in ("M54 -100L57 -88L60 -100Z", "M62 -100L64 -90L67 -100Z",
                  "M40 -84L52 -80L40 -77Z", "M40 -74L53 -72L42 -68Z",
                  "M47 -97L52 -87L51 -97Z"):  # fmt: skip
            pen.path(d, stripe(0))
    pen.poly([(81, -78), (88, -77), (86, -71)], pen.col(Lch(0.6, 0.1, 20)))
    pen.path("M86 -70Q83 -64 74 -65", "none", 1, stripe(0), 1.6)
    eye(pen, 70, -83, 2.4)


OBJECT = Object(
    words="tiger bengal_tiger tigress 🐅 🐯",
    draw=draw,
    metres=1.1,
    height=0.135,
    width=2.05,
    many=2,
    slots={"coat": Lch(0.70, 0.16, 58), "stripes": Lch(0.24, 0.02, 50)},
    home="jungle",
    seat=Seat(-46, 6, -77),
)
