"""A woolly sheep, grazing or looking up."""

import math
from functools import partial
from random import Random

from forge_app.engine.draw.canvas import Point
from forge_app.engine.draw.form import curve, inside, solid
from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects.animals._parts import Leg, eye, leg
from forge_app.engine.objects.spec import Object, Seat
from forge_app.engine.scene.colour import Lch

_HIND = Leg([(-30, -40), (-31, -20), (-30, 0)], [12, 8, 7.4], 6)
_FORE = Leg([(22, -40), (23, -20), (23, 0)], [12, 8, 7.4], 6)


def _cloud(x: float, y: float, rx: float, ry: float, lobes: int) -> str:
    """Path data of an ellipse with a lobed edge."""
    ring: list[Point] = []
    for i in range(lobes):
        for part, out in ((0.0, 0.9), (0.28, 1.06), (0.72, 1.06)):
            a = (i + part) * math.tau / lobes
            r = out * (0.98 + 0.05 * (i * 5 % 7) / 7)
            ring.append((x + rx * r * math.cos(a), y + ry * r * math.sin(a)))
    return curve(ring)


_FLEECE = _cloud(0, -60, 55, 33, 15)
_TAIL = _cloud(-52, -62, 9, 8, 6)
_TUFT = _cloud(50, -84, 12, 8, 7)


def draw(pen: Pen, rng: Random) -> None:
    """A woolly sheep, grazing or looking up."""
    wool, skin = partial(pen.slot, "wool"), partial(pen.slot, "face")
    hoof = partial(pen.col, Lch(0.22, 0.02, 60))
    for shape in (_HIND, _FORE):
        leg(pen, skin, shape, 12, -0.1, hoof)
        leg(pen, skin, shape, 0, 0.02, hoof)
    pen.path(_TAIL, wool(-0.08))
    solid(pen, _FLEECE, wool, 0, 0.08)
    curls = ""
    for _ in range(11):
        x, y = rng.uniform(-40, 40), rng.uniform(-82, -42)
        curls += f"M{x:.0f} {y:.0f}q5 -6 10 0q4 5 -2 8"
    with inside(pen, _FLEECE):
        pen.path("M-66 -48Q0 -26 64 -52V-10H-66Z", wool(-0.2), 0.4)
        pen.path(curls, "none", 0.7, wool(-0.12), 2)
    down = rng.choice((0, 0, 22))
    pen.canvas.add(f'<g transform="translate(0 {down})">')
    for s, shade in ((-1, -0.06), (1, 0.04)):
        x = 46 + (s + 1) * 3
        ear = [(x, -76), (x - 16, -80), (x - 20, -73), (x - 10, -68)]
        if s < 0:
            ear = [(x + 10, -78), (x + 22, -84), (x + 26, -78), (x + 16, -72)]
        pen.path(curve(ear), skin(shade))
    face = [(44, -84), (58, -84), (66, -72), (72, -58), (66, -50), (56, -52), (46, -64)]
    solid(pen, curve(face), skin, 0.03, 0.05)
    pen.path(_TUFT, wool(0.02))
    eye(pen, 59, -72, 2.4)
    pen.path("M66 -52Q68 -55 71 -56", "none", 1, skin(-0.15), 1.4)
    pen.canvas.add("</g>")


OBJECT = Object(
    words="sheep lamb ewe 🐑 🐏",
    draw=draw,
    metres=1.0,
    stands=("land",),
    plurals="sheep",
    height=0.1,
    width=1.4,
    many=5,
    slots={
        "wool": Lch(0.95, 0.015, 85),
        "face": [Lch(0.30, 0.02, 60), Lch(0.82, 0.04, 70)],
    },
    seat=Seat(-30, 20, -90),
)
