"""A camel: one hump or two, long neck, tasselled saddle if it carries one."""

from functools import partial
from random import Random

from forge_app.engine.draw.canvas import Point
from forge_app.engine.draw.form import curve, inside, limb, solid
from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects.animals._parts import Leg, eye, leg
from forge_app.engine.objects.spec import Object, Seat
from forge_app.engine.scene.colour import Lch

_HIND = Leg(
    [(-38, -52), (-32, -38), (-40, -22), (-37, -5), (-37, 0)], [26, 16, 7, 6, 8], paw=8
)
_FORE = Leg(
    [(16, -48), (18, -32), (17, -18), (18, -4), (18, 0)], [17, 10, 7, 6, 8], paw=8
)
_BELLY: list[Point] = [
    (36, -64),
    (32, -48),
    (12, -40),
    (-14, -42),
    (-32, -46),
    (-46, -54),
]
_ONE: list[Point] = [
    (-46, -66), (-34, -74), (-22, -84), (-8, -98), (4, -95), (14, -80), (26, -74),
]  # fmt: skip
_TWO: list[Point] = [
    (-46, -66), (-34, -76), (-27, -92), (-19, -95), (-13, -84), (-6, -77), (2, -86),
    (9, -95), (16, -92), (20, -80), (28, -74),
]  # fmt: skip
_NECK = [(28, -66), (42, -54), (54, -60), (58, -76), (60, -92)]
_HEAD = [
    (54, -97), (62, -101), (70, -97), (82, -91), (86, -86), (82, -81), (70, -83),
    (58, -87),
]  # fmt: skip


def draw(pen: Pen, rng: Random) -> None:
    """A camel: one hump or two, long neck, tasselled saddle if it carries one."""
    coat = partial(pen.slot, "coat")
    pen.path(limb([(-46, -64), (-53, -54), (-52, -42)], [4, 3, 3]), coat(-0.1))
    pen.ellipse(-52, -38, 2.6, 6, coat(-0.2))
    leg(pen, coat, _HIND, 12, -0.13)
    leg(pen, coat, _FORE, 11, -0.13)
    trunk = curve([*(_TWO if rng.random() < 0.4 else _ONE), *_BELLY])
    solid(pen, trunk, coat, 0, 0.07)
    with inside(pen, trunk):
        pen.path("M-50 -58Q-6 -46 40 -66V-30H-50Z", coat(-0.2), 0.28)
    leg(pen, coat, _HIND, 0, 0)
    leg(pen, coat, _FORE, 0, 0)
    solid(pen, limb(_NECK, [26, 17, 12, 10, 10]), coat, 0, 0.05)
    pen.path("M57 -96Q51 -102 50 -98Q52 -93 58 -92Z", coat(-0.12))
    head = curve(_HEAD)
    solid(pen, head, coat, 0.03, 0.04)
    pen.path("M74 -84Q80 -85 85 -85.5", "none", 1, coat(-0.25), 1.1)
    pen.path("M81 -89L84 -88", "none", 1, coat(-0.3), 1.2)
    eye(pen, 67, -94, 1.9)
    if pen.part("saddle"):
        with inside(pen, trunk):
            pen.path("M-26 -104H16L20 -58Q-4 -52 -30 -60Z", pen.slot("saddle"))
            for y, shade in ((-66, 0.12), (-60, -0.08)):
                pen.path(f"M-32 {y}Q-4 {y + 8} 24 {y + 2}", "none", 1,
                         pen.slot("saddle", shade), 2.4)  # fmt: skip
        pen.stroke([(62, -98), (66, -88), (62, -85)], pen.slot("saddle"), 1.6)


OBJECT = Object(
    words="camel dromedary caravan 🐫 🐪",
    draw=draw,
    metres=2.2,
    height=0.2,
    width=1.6,
    many=3,
    slots={"coat": Lch(0.70, 0.085, 68), "saddle": ["red", "accent"]},
    home="desert",
    seat=Seat(-24, 14, -92),
    parts={"saddle": 0.5},
)
