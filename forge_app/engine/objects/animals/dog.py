"""A dog with a collar, its tail up."""

from functools import partial
from random import Random

from forge_app.engine.draw.form import curve, inside, limb, solid
from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects.animals._parts import Leg, eye, leg
from forge_app.engine.objects.spec import Object, Seat
from forge_app.engine.scene.colour import Lch

_HIND = Leg(
    [(-30, -52), (-24, -38), (-36, -22), (-33, -6), (-33, 0)], [27, 18, 9, 8, 9], paw=9
)
_FORE = Leg([(16, -48), (19, -30), (18, -14), (19, 0)], [20, 12, 9, 9], paw=9)
_TRUNK = [
    (-42, -56), (-32, -65), (-8, -63), (14, -68), (28, -64), (34, -50), (26, -37),
    (6, -34), (-16, -40), (-34, -44),
]  # fmt: skip
_HEAD = [
    (32, -94), (42, -100), (51, -97), (56, -90), (67, -86), (71, -81), (68, -75),
    (54, -72), (40, -74), (32, -82),
]  # fmt: skip


def draw(pen: Pen, rng: Random) -> None:
    """A dog with a collar, its tail up."""
    coat, pale = partial(pen.slot, "coat"), pen.mat("white", -0.03)
    nose = pen.col(Lch(0.2, 0.01, 50))
    wag = rng.uniform(-6, 6)
    tail = limb([(-38, -58), (-50, -68), (-54 + wag, -88)], [10, 8, 3.4])
    solid(pen, tail, coat, -0.03, 0.04)
    leg(pen, coat, _HIND, 13, -0.13)
    leg(pen, coat, _FORE, 11, -0.13)
    trunk = curve(_TRUNK)
    solid(pen, trunk, coat, 0, 0.07)
    with inside(pen, trunk):
        if pen.part("patch"):
            pen.blob(
                [(-30, -70), (0, -70), (6, -52), (-12, -44), (-30, -52)], coat(-0.18)
            )
            pen.ellipse(33, -46, 9, 16, pale)
        pen.path("M-46 -48Q-8 -36 36 -52V-26H-46Z", coat(-0.2), 0.26)
    leg(pen, coat, _HIND, 0, 0)
    leg(pen, coat, _FORE, 0, 0)
    solid(pen, limb([(18, -56), (31, -72), (40, -84)], [30, 23, 20]), coat, 0, 0.05)
    head = curve(_HEAD)
    if pen.part("tongue"):
        pen.path("M57 -74Q58 -64 62 -63Q66 -64 64 -75Z", pen.mat("pink", -0.05))
    solid(pen, head, coat, 0.03, 0.05)
    with inside(pen, head):
        pen.path("M50 -70Q54 -84 74 -86V-68H50Z", coat(0.09))
    pen.path("M54 -75Q62 -74 69 -78", "none", 1, nose, 1.3)
    pen.ellipse(69, -84, 3.6, 3, nose)
    ear = [(33, -97), (42, -96), (44, -86), (40, -72), (33, -69), (28, -78), (29, -90)]
    solid(pen, curve(ear), coat, -0.14, 0.04)
    eye(pen, 52, -90, 2.2)
    collar = "M22 -72Q30 -62 44 -68"
    pen.path(collar, "none", 1, pen.slot("collar"), 4)
    pen.circle(37, -64, 2.8, pen.mat("yellow", -0.08))


OBJECT = Object(
    words="dog puppy hound labrador retriever terrier 🐕 🐶",
    draw=draw,
    metres=0.6,
    stands=("land", "floor"),
    height=0.085,
    width=1.3,
    many=1,
    slots={
        "coat": [Lch(0.66, 0.10, 65), Lch(0.40, 0.05, 50), Lch(0.86, 0.04, 80)],
        "collar": "red",
    },
    seat=Seat(-24, 8, -64),
    parts={"patch": 0.35, "tongue": 0.6},
)
