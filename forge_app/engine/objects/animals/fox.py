"""A fox with a white-tipped brush and black stockings."""

from functools import partial
from random import Random

from forge_app.engine.draw.form import curve, inside, limb, solid
from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects.animals._parts import Leg, eye, leg
from forge_app.engine.objects.spec import Object, Seat
from forge_app.engine.scene.colour import Lch

_HIND = Leg(
    [(-26, -46), (-20, -34), (-32, -20), (-28, -6), (-28, 0)],
    [24, 17, 8, 6.4, 7],
    paw=8,
)
_FORE = Leg([(24, -46), (27, -30), (26, -14), (27, 0)], [18, 10, 7, 7], paw=8)
_TRUNK = [
    (-37, -54), (-26, -63), (-2, -60), (24, -66), (38, -62), (42, -50), (32, -36),
    (10, -34), (-10, -38), (-28, -40),
]  # fmt: skip
_HEAD = [
    (34, -80), (43, -88), (54, -88), (62, -80), (74, -72), (82, -67), (81, -63),
    (70, -60), (56, -56), (42, -60), (34, -70),
]  # fmt: skip
_TAIL = [(-34, -54), (-50, -46), (-66, -32), (-84, -24), (-98, -26)]


def draw(pen: Pen, _rng: Random) -> None:
    """A fox with a white-tipped brush and black stockings."""
    coat, pale = partial(pen.slot, "coat"), pen.mat("white", -0.02)
    sock = pen.col(Lch(0.27, 0.03, 40))
    brush = limb(_TAIL, [8, 17, 25, 22, 4])
    solid(pen, brush, coat, -0.02, 0.07)
    with inside(pen, brush):
        pen.path("M-82 -50L-86 -36L-80 -30L-86 -22L-80 -14L-82 0H-110V-50Z", pale)
    for shape, dx in ((_HIND, 13.0), (_FORE, 10.0)):
        leg(pen, coat, shape, dx, -0.14)
    for x in (-15, 37):
        pen.path(f"M{x - 4} -17L{x + 4} -17L{x + 4} 0H{x - 4}Z", sock)
        pen.ellipse(x + 2, -2.4, 7, 2.8, sock)
    trunk = curve(_TRUNK)
    solid(pen, trunk, coat, 0, 0.07)
    with inside(pen, trunk):
        pen.path("M-20 -40Q14 -40 30 -46Q38 -54 46 -66V-20H-20Z", pale)
        pen.path("M-44 -50Q-20 -42 0 -42L-2 -28H-44Z", coat(-0.2), 0.3)
    for shape in (_HIND, _FORE):
        leg(pen, coat, shape, 0, 0.02)
    for x in (-28, 27):
        pen.path(f"M{x - 3.6} -16L{x + 3.6} -19L{x + 3.6} 0H{x - 3.6}Z", sock)
        pen.ellipse(x + 2.4, -2.4, 7, 2.8, sock)
    ruff = [(22, -68), (36, -82), (54, -70), (52, -54), (40, -46), (28, -52)]
    solid(pen, curve(ruff), coat, 0.01, 0.05)
    pen.path(curve([(40, -60), (54, -60), (48, -46), (40, -42), (34, -50)]), pale)
    for x, shade in ((53, -0.16), (41, 0.0)):
        ear = [(x - 5, -84), (x - 5, -84), (x - 1, -105), (x - 1, -105), (x + 9, -86),
               (x + 9, -86)]  # fmt: skip
        pen.path(curve(ear), coat(shade))
        pen.poly([(x - 2.4, -97), (x - 1, -105), (x + 2.6, -97)], sock)
        pen.poly([(x - 1.6, -88), (x, -97), (x + 4.6, -88)], sock, 0.5)
    head = curve(_HEAD)
    solid(pen, head, coat, 0.03, 0.05)
    with inside(pen, head):
        pen.path("M36 -58Q50 -70 60 -68Q70 -70 84 -66V-52H36Z", pale)
    pen.ellipse(81, -66.4, 3, 2.6, sock)
    pen.path("M64 -61Q72 -60 78 -63", "none", 1, sock, 1.1)
    eye(pen, 58, -76.5, 2.3)


OBJECT = Object(
    words="fox red_fox fox_cub vixen 🦊",
    draw=draw,
    metres=0.5,
    stands=("land",),
    height=0.092,
    width=1.95,
    many=1,
    slots={"coat": Lch(0.64, 0.17, 47)},
    seat=Seat(-20, 16, -61),
    home="forest",
)
