"""A hippopotamus with a huge muzzle."""

from functools import partial
from random import Random

from forge_app.engine.draw.form import curve, inside, solid
from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects.animals._parts import Leg, eye, leg
from forge_app.engine.objects.spec import Object, Seat
from forge_app.engine.scene.colour import Lch

_HIND = Leg([(-52, -38), (-50, -18), (-52, 0)], [38, 28, 24])
_FORE = Leg([(18, -38), (20, -18), (19, 0)], [34, 27, 23])
_TRUNK = [
    (-78, -56), (-68, -82), (-36, -94), (0, -95), (32, -88), (48, -72), (48, -46),
    (30, -26), (-10, -18), (-50, -22), (-74, -36),
]  # fmt: skip
_HEAD = [
    (36, -88), (50, -95), (64, -88), (74, -76), (92, -72), (102, -60), (100, -42),
    (86, -34), (62, -36), (42, -46), (34, -66),
]  # fmt: skip


def draw(pen: Pen, _rng: Random) -> None:
    """A hippopotamus with a huge muzzle."""
    hide, pink = partial(pen.slot, "hide"), partial(pen.col, Lch(0.72, 0.08, 10))
    pen.path("M-76 -58Q-88 -52 -84 -38Q-80 -46 -74 -48Z", hide(-0.1))
    leg(pen, hide, _HIND, 20, -0.13)
    leg(pen, hide, _FORE, 20, -0.13)
    trunk = curve(_TRUNK)
    solid(pen, trunk, hide, 0, 0.08)
    with inside(pen, trunk):
        pen.path("M-82 -44Q-14 -28 50 -54V-8H-82Z", pink(-0.05), 0.45)
    for shape in (_HIND, _FORE):
        leg(pen, hide, shape, 0, 0)
        x = shape.line[-1][0]
        for dx in (-7.5, 0, 7.5):
            pen.ellipse(x + dx, -2, 3.2, 2.8, pen.mat("wall", -0.1))
    for x, shade in ((54, -0.12), (44, -0.02)):
        pen.circle(x, -96, 6, hide(shade))
        pen.circle(x, -95.4, 3.2, pink(shade))
    head = curve(_HEAD)
    solid(pen, head, hide, 0.03, 0.06)
    with inside(pen, head):
        pen.ellipse(90, -38, 26, 15, pink(0), 0.7)
    pen.path("M101 -50Q84 -40 66 -46", "none", 1, hide(-0.25), 2.4)
    for x in (84, 92):
        pen.rect(x, -48, 4, 6, pen.mat("white"), rx=1.6)
    pen.ellipse(93, -66, 3.4, 2.6, hide(-0.25))
    pen.circle(62, -84, 6, hide(0.06))
    eye(pen, 63, -83, 2.6)


OBJECT = Object(
    words="hippo hippopotamus 🦛",
    draw=draw,
    metres=1.5,
    height=0.135,
    width=2.05,
    many=2,
    slots={"hide": [Lch(0.58, 0.03, 320), Lch(0.58, 0.02, 280)]},
    home="savanna",
    seat=Seat(-50, 16, -93),
)
