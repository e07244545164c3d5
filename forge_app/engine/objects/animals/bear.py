"""A bear on all fours: humped shoulders, small ears, a pale muzzle."""

from functools import partial
from random import Random

from forge_app.engine.draw.form import curve, inside, solid
from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects.animals._parts import Leg, eye, leg
from forge_app.engine.objects.spec import Object, Seat
from forge_app.engine.scene.colour import Lch

_HIND = Leg([(-46, -50), (-42, -30), (-50, -14), (-48, 0)], [44, 30, 21, 19], paw=17)
_FORE = Leg([(24, -52), (29, -28), (27, -12), (28, 0)], [36, 25, 19, 18], paw=17)
_TRUNK = [
    (-66, -64), (-56, -84), (-30, -90), (-4, -89), (22, -99), (42, -96), (58, -84),
    (58, -60), (44, -38), (14, -30), (-24, -28), (-54, -36),
]  # fmt: skip
_HEAD = [
    (40, -86), (50, -95), (62, -95), (70, -86), (84, -76), (91, -69), (90, -61),
    (80, -57), (66, -54), (50, -56), (40, -66),
]  # fmt: skip


def draw(pen: Pen, _rng: Random) -> None:
    """A bear on all fours: humped shoulders, small ears, a pale muzzle."""
    coat, dark = partial(pen.slot, "coat"), pen.col(Lch(0.2, 0.02, 50))
    pen.circle(-66, -64, 6, coat(-0.08))
    leg(pen, coat, _HIND, 20, -0.12)
    leg(pen, coat, _FORE, -18, -0.12)
    trunk = curve(_TRUNK)
    solid(pen, trunk, coat, 0, 0.07)
    with inside(pen, trunk):
        pen.path("M-70 -52Q-20 -34 60 -58V-10H-70Z", coat(-0.2), 0.3)
    leg(pen, coat, _HIND, 0, 0.0)
    leg(pen, coat, _FORE, 0, 0.0)
    pen.circle(62, -94, 6.5, coat(-0.1))
    head = curve(_HEAD)
    solid(pen, head, coat, 0.03, 0.05)
    with inside(pen, head):
        pen.ellipse(86, -64, 15, 10.5, pen.slot("muzzle"))
    pen.circle(49, -93, 7.5, coat(0.0))
    pen.circle(49.5, -92.5, 4, coat(-0.12))
    pen.ellipse(88.5, -70, 4.4, 3.4, dark)
    pen.path("M74 -59Q82 -60 87 -62", "none", 1, dark, 1.6)
    eye(pen, 67, -80, 2.3)
    for x in (-40, -35, -30.5, 37, 41.5, 45):
        pen.path(f"M{x} -1L{x + 3} -3", "none", 1, pen.mat("wall", -0.1), 1.1)


OBJECT = Object(
    words="bear grizzly brown_bear grizzly_bear black_bear bear_cub 🐻",
    draw=draw,
    metres=1.6,
    height=0.15,
    width=1.75,
    many=2,
    slots={
        "coat": [Lch(0.43, 0.075, 50), Lch(0.36, 0.06, 50)],
        "muzzle": Lch(0.70, 0.06, 70),
    },
    home="forest",
    seat=Seat(-40, 20, -88),
)
