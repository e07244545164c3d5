"""A lion with a full mane and a tufted tail."""

import math
from functools import partial
from random import Random

from forge_app.engine.draw.form import curve, inside, limb, solid
from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects.animals._parts import Leg, eye, leg
from forge_app.engine.objects.spec import Object, Seat
from forge_app.engine.scene.colour import Lch

_HIND = Leg(
    [(-54, -48), (-48, -34), (-60, -18), (-56, -6), (-56, 0)],
    [32, 22, 12, 11, 11],
    paw=13,
)
_FORE = Leg([(14, -48), (18, -30), (16, -14), (17, 0)], [26, 18, 13, 12], paw=13)
_TRUNK = [
    (-68, -62), (-56, -76), (-28, -76), (0, -76), (26, -82), (40, -66), (34, -44),
    (14, -32), (-18, -36), (-46, -40), (-66, -46),
]  # fmt: skip
_FACE = [
    (36, -86), (48, -88), (57, -80), (66, -73), (68, -65), (62, -58), (50, -55),
    (38, -60), (33, -74),
]  # fmt: skip


def draw(pen: Pen, rng: Random) -> None:
    """A lion with a full mane and a tufted tail."""
    coat, mane = partial(pen.slot, "coat"), partial(pen.slot, "mane")
    tail = [(-66, -62), (-82, -54), (-86, -36), (-94, -28)]
    pen.path(limb(tail, [6, 4.4, 3.8, 3.4]), coat(-0.06))
    pen.blob([(-90, -33), (-86, -26), (-94, -18), (-102, -20), (-97, -30)], mane(0))
    leg(pen, coat, _HIND, 18, -0.13)
    leg(pen, coat, _FORE, 16, -0.13)
    trunk = curve(_TRUNK)
    solid(pen, trunk, coat, 0, 0.06)
    with inside(pen, trunk):
        pen.path("M-72 -50Q-14 -38 44 -60V-10H-72Z", coat(-0.2), 0.28)
    leg(pen, coat, _HIND, 0, 0)
    leg(pen, coat, _FORE, 0, 0)
    if pen.part("mane"):
        for shade, size in ((-0.08, 1.0), (0.02, 0.8)):
            _mane(pen, rng, mane(shade), size)
    pen.circle(37, -88, 6, coat(-0.05))
    pen.circle(37.5, -87.5, 3.2, mane(-0.04))
    face = curve(_FACE)
    solid(pen, face, coat, 0.04, 0.04)
    with inside(pen, face):
        pen.ellipse(64, -63, 11, 8, coat(0.14))
    pen.poly([(62, -73), (68.5, -73), (66.5, -68)], pen.col(Lch(0.35, 0.06, 30)))
    pen.path("M66 -68Q64 -62 56 -62", "none", 1, pen.col(Lch(0.35, 0.06, 30)), 1.4)
    eye(pen, 53, -77, 2.1)


def _mane(pen: Pen, rng: Random, fill: str, size: float) -> None:
    """A ring of locks around head and chest."""
    ring = []
    for i in range(26):
        turn = i * math.tau / 26
        out = (1.0 if i % 2 else 0.84) * size * rng.uniform(0.96, 1.04)
        x, y = 37 * math.cos(turn), 34 * math.sin(turn)
        down = 10 * size if math.sin(turn) > 0.3 else 0
        ring.append((36 + x * out - 4 * (1 - size), -68 + y * out + down))
    pen.path(curve(ring), fill)


OBJECT = Object(
    words="lion lioness 🦁",
    draw=draw,
    metres=1.2,
    height=0.135,
    width=2.0,
    many=2,
    slots={"coat": Lch(0.75, 0.10, 75), "mane": Lch(0.48, 0.10, 50)},
    seat=Seat(-46, -8, -75),
    parts={"mane": 1.0},
)
