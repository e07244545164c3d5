"""A castle with a keep, four towers and pennants."""

from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects.spec import Object, Seat


def draw(pen: Pen, _rng: Random) -> None:
    """A castle with a keep, four towers and pennants."""
    for x, w, top in ((-14, 28, -74), (-40, 20, -58), (20, 20, -62)):
        _turret(pen, x, w, top)
    pen.rect(-48, -36, 96, 38, pen.slot("wall", -0.02))
    for i in range(12):
        pen.rect(-48 + i * 8.2, -41, 5, 6, pen.slot("wall", -0.02))
    _turret(pen, -58, 17, -46)
    _turret(pen, 41, 17, -46)
    if pen.part("door"):
        pen.path("M-9 2V-16Q0 -30 9 -16V2Z", pen.mat("dark", 0.02))
    for x in (-30, 24) if pen.part("windows") else ():
        pen.path(f"M{x} -14V-20Q{x + 3} -26 {x + 6} -20V-14Z", pen.lamp())


def _turret(pen: Pen, x: float, w: float, top: float) -> None:
    """A round tower with a cone and a pennant."""
    pen.rect(x, top, w, 2 - top, pen.slot("wall", 0.03))
    shade_x = x if pen.side > 0 else x + w * 0.62
    pen.rect(shade_x, top, w * 0.38, 2 - top, pen.slot("wall", -0.07))
    mid, tip = x + w / 2, top - w * 1.05
    pen.poly([(x - 3, top), (mid, tip), (x + w + 3, top)], pen.slot("roof", -0.02))
    pen.poly(
        [(x + w / 2, tip), (x + w + 3, top), (x + w * 0.6, top)],
        pen.slot("roof", -0.09),
    )
    if pen.part("flags"):
        pen.rect(mid - 0.5, tip - 8, 1, 9, pen.mat("dark"))
        pen.poly(
            [(mid, tip - 8), (mid + 9, tip - 5.5), (mid, tip - 3)], pen.slot("pennant")
        )
    if pen.part("windows"):
        pen.path(f"M{mid - 2.5:.1f} {top + 16}v-6q2.5 -5 5 0v6Z", pen.lamp())


OBJECT = Object(
    words="castle fortress palace citadel 🏰",
    draw=draw,
    metres=40,
    stands=("land",),
    height=0.34,
    width=1.1,
    many=1,
    slots={"wall": "stone", "roof": "roof", "pennant": "red"},
    home="hills",
    spot="cape",
    seat=Seat(-20, 20, -40),
    parts={"windows": 1.0, "door": 1.0, "flags": 1.0},
)
