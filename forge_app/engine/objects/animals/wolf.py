"""A grey wolf, standing or howling."""

from functools import partial
from random import Random

from forge_app.engine.draw.form import curve, inside, limb, solid
from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects.animals._parts import Leg, eye, leg
from forge_app.engine.objects.spec import Object, Seat
from forge_app.engine.scene.colour import Lch

_HIND = Leg(
    [(-46, -52), (-40, -38), (-54, -22), (-49, -7), (-49, 0)], [28, 20, 9, 7, 8], paw=9
)
_FORE = Leg([(20, -54), (24, -34), (22, -16), (23, 0)], [22, 13, 8.5, 8], paw=9)
_TRUNK = [
    (-58, -66), (-42, -76), (-14, -74), (14, -79), (34, -80), (44, -64), (36, -46),
    (22, -36), (0, -38), (-22, -46), (-40, -46), (-58, -52),
]  # fmt: skip
_HEAD = [
    (38, -88), (48, -95), (57, -92), (62, -84), (76, -77), (77, -73), (72, -70),
    (60, -69), (48, -67), (37, -74),
]  # fmt: skip


def draw(pen: Pen, _rng: Random) -> None:
    """A grey wolf, standing or howling."""
    coat, pale = partial(pen.slot, "coat"), partial(pen.slot, "belly")
    tail = limb([(-54, -64), (-70, -54), (-78, -36), (-76, -22)], [12, 17, 16, 5])
    solid(pen, tail, coat, -0.06, 0.05)
    leg(pen, coat, _HIND, 15, -0.14)
    leg(pen, coat, _FORE, 13, -0.14)
    trunk = curve(_TRUNK)
    solid(pen, trunk, coat, 0, 0.06)
    with inside(pen, trunk):
        pen.path("M-66 -52Q-10 -42 20 -52Q36 -56 52 -74V-20H-66Z", pale(-0.02), 0.75)
        pen.path("M-60 -84H40L34 -72Q0 -64 -50 -68Z", coat(-0.16), 0.6)
    leg(pen, coat, _HIND, 0, 0.02)
    leg(pen, coat, _FORE, 0, 0.04)
    howling = pen.part("howl")
    if howling:
        pen.canvas.add('<g transform="rotate(-54 38 -76)">')
    ruff = [(22, -80), (40, -90), (50, -74), (46, -58), (38, -48), (34, -56), (24, -58)]
    solid(pen, curve(ruff), coat, 0.03, 0.05)
    for x, shade in ((51, -0.14), (43, -0.02)):
        pen.path(curve([(x - 5, -88), (x - 5, -88), (x - 2, -107), (x - 2, -107),
                 (x + 7, -91), (x + 7, -91)]), coat(shade))  # fmt: skip
    head = curve(_HEAD)
    solid(pen, head, coat, 0.03, 0.04)
    with inside(pen, head):
        pen.path("M44 -64Q52 -78 62 -77Q70 -77 80 -73V-60H44Z", pale(0))
    pen.ellipse(75.5, -75.5, 2.8, 2.3, pen.mat("dark"))
    eye(pen, 58.5, -83.5, 1.9)
    if howling:
        pen.path("M60 -70.5L75 -71L66 -62Q62 -64 60 -70.5Z", pale(-0.06))
    pen.path("M62 -71.5Q69 -71.5 73 -73", "none", 1, pen.mat("dark"), 1)
    if howling:
        pen.canvas.add("</g>")


OBJECT = Object(
    words="wolf grey_wolf gray_wolf coyote jackal 🐺",
    draw=draw,
    metres=0.85,
    height=0.12,
    width=1.6,
    many=3,
    slots={
        "coat": [Lch(0.55, 0.015, 265), Lch(0.50, 0.03, 70), Lch(0.40, 0.015, 260)],
        "belly": Lch(0.86, 0.02, 80),
    },
    home="forest",
    seat=Seat(-30, 16, -75),
    parts={"howl": 0.25},
)
