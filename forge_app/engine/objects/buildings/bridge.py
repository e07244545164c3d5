"""A stone bridge of three arches, its foot in the water."""

from random import Random

from forge_app.engine.draw.form import inside
from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects._forms import down, line, tone
from forge_app.engine.objects.spec import Object, Seat


def draw(pen: Pen, _rng: Random) -> None:
    """A stone bridge of three arches, its foot in the water."""
    d = "M-220 10V-70Q0 -104 220 -70V10H182"
    d += "Q180 -52 126 -52Q72 -52 70 10H58Q56 -64 0 -64Q-56 -64 -58 10H-70"
    d += "Q-72 -52 -126 -52Q-180 -52 -182 10Z"
    pen.path(d, down(pen, "stone", -0.04, 0.08))
    with inside(pen, d):
        seam = tone(pen, "stone", -0.14)
        for row in range(9):
            y = -86 + row * 11
            line(pen, f"M-224 {y + 14}Q0 {y - 16} 224 {y + 14}", seam, 1, 0.55)
        for x in (-68, 68):
            pen.path(
                f"M{x - 7} 10V-58L{x} -70L{x + 7} -58V10Z", tone(pen, "stone", 0.04)
            )
    pen.path("M-226 -70Q0 -104 226 -70V-76Q0 -110 -226 -76Z", tone(pen, "stone", 0.06))
    pen.path("M-226 -77Q0 -111 226 -77V-84Q0 -118 -226 -84Z", tone(pen, "stone", 0.0))
    for x, y in ((-126, -52), (0, -64), (126, -52)):
        w = 56 if x == 0 else 54
        arch = f"M{x - w} 6Q{x - w} {y} {x} {y}Q{x + w} {y} {x + w} 6"
        line(pen, arch, tone(pen, "stone", 0.08), 5)
        line(pen, arch, tone(pen, "stone", -0.22), 1.2)


OBJECT = Object(
    words="bridge viaduct stone_bridge 🌉",
    draw=draw,
    metres=9,
    stands=("land",),
    height=0.16,
    width=4.4,
    many=1,
    slots={"stone": "stone"},
    home="river",
    spot="span",
    shadow=False,
    seat=Seat(-110, 110, -94),
)
