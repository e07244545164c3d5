"""A dairy cow with patches, horns and udder."""

from functools import partial
from random import Random

from forge_app.engine.draw.form import curve, inside, limb, solid
from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects.animals._parts import Leg, eye, leg
from forge_app.engine.objects.spec import Object, Seat
from forge_app.engine.scene.colour import Lch

_HIND = Leg(
    [(-53, -56), (-49, -40), (-57, -24), (-54, -8), (-54, 0)], [24, 18, 9, 7.5, 8], 7
)
_FORE = Leg([(26, -54), (27, -36), (28, -22), (28, -8), (28, 0)], [20, 13, 9, 7, 8], 7)
_TRUNK = [
    (-63, -82), (-40, -86), (-8, -83), (18, -87), (38, -88), (50, -74), (47, -56),
    (36, -42), (10, -35), (-16, -33), (-40, -40), (-58, -48), (-66, -66),
]  # fmt: skip
_HEAD = [
    (49, -95), (57, -95), (64, -85), (71, -72), (73, -63), (67, -57), (58, -59),
    (50, -70), (46, -84),
]  # fmt: skip

_SPOT = [(-1, 0), (-0.6, -1), (0.5, -1.1), (1.1, -0.1), (0.6, 0.9), (-0.4, 0.8)]


def draw(pen: Pen, rng: Random) -> None:
    """A dairy cow with patches, horns and udder."""
    coat, horn = partial(pen.slot, "coat"), partial(pen.col, Lch(0.78, 0.04, 80))
    hoof = partial(pen.col, Lch(0.33, 0.03, 50))
    pink = partial(pen.col, Lch(0.80, 0.08, 25))
    dark = pen.hue("coat").l < 0.55 and "patch" not in pen.dress.asked
    patch = pen.mat("white", -0.04) if dark else pen.slot("patch")
    pen.path(limb([(-63, -78), (-72, -62), (-70, -40)], [5, 3.5, 3]), coat(-0.1))
    pen.blob([(-73, -44), (-67, -44), (-66, -32), (-70, -22), (-75, -32)], patch)
    for shape, dx in ((_HIND, 14.0), (_FORE, 12.0)):
        leg(pen, coat, shape, dx, -0.16, hoof)
    pen.ellipse(-28, -35, 14, 8, pink(-0.03))
    for x in (-34, -25):
        pen.rect(x, -31, 4, 7, pink(-0.07), rx=2)
    trunk = curve(_TRUNK)
    solid(pen, trunk, coat, 0, 0.07)
    leg(pen, coat, _HIND, 0, 0, hoof)
    leg(pen, coat, _FORE, 0, 0, hoof)
    if pen.part("patches"):
        _patches(pen, rng, trunk, patch)
    with inside(pen, trunk):
        pen.path("M-70 -48Q-20 -36 50 -58V-20H-70Z", coat(-0.25), 0.28)
    solid(pen, limb([(34, -72), (46, -78), (54, -84)], [36, 30, 20]), coat, 0.0, 0.05)
    if pen.part("horns"):
        for dx in (0, 7):
            pen.path(f"M{49 + dx} -93Q{45 + dx} -100 {50 + dx} -106Q{49 + dx} -99 "
                     f"{54 + dx} -95Z", horn(-0.02 * dx))  # fmt: skip
    pen.path("M47 -91Q34 -96 31 -87Q38 -81 48 -86Z", coat(-0.12))
    head = curve(_HEAD)
    solid(pen, head, coat, 0.02, 0.04)
    with inside(pen, head):
        if pen.part("patches"):
            pen.blob([(44, -98), (55, -98), (60, -84), (54, -74), (44, -76)], patch)
        pen.ellipse(69, -62, 10, 9, pink(0))
    pen.ellipse(70.5, -64, 1.5, 2, pink(-0.25))
    eye(pen, 58.5, -83, 2.2)
    if pen.part("bell"):
        pen.stroke([(38, -88), (48, -66), (50, -60)], pen.mat("door", -0.05), 2.6)
        pen.path("M45 -62H54L56 -51H43Z", pen.mat("yellow", -0.15))


def _patches(pen: Pen, rng: Random, trunk: str, fill: str) -> None:
    """Irregular patches on the trunk and the tops of the legs."""
    with inside(pen, trunk):
        for x, y, r in ((-46, -74, 19), (-2, -66, 17), (32, -80, 14), (-20, -44, 9)):
            cx, cy = x + rng.uniform(-7, 7), y + rng.uniform(-4, 4)
            ring = [
                (
                    cx + r * dx * rng.uniform(0.8, 1.25),
                    cy + r * dy * rng.uniform(0.7, 1),
                )
                for dx, dy in _SPOT
            ]
            pen.blob(ring, fill)


OBJECT = Object(
    words="cow cattle calf bull ox milk_cow dairy_cow heifer 🐄 🐮 🐂",
    draw=draw,
    metres=1.5,
    plurals="cattle calves oxen",
    height=0.155,
    width=1.5,
    many=3,
    slots={
        "coat": [Lch(0.96, 0.01, 85), Lch(0.96, 0.01, 85), Lch(0.50, 0.10, 45)],
        "patch": Lch(0.27, 0.02, 60),
    },
    seat=Seat(-40, 26, -84),
    parts={"patches": 1.0, "horns": 0.7, "bell": 0.2},
)
