"""A banded lighthouse; its lamp throws beams after dark."""

from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects.spec import Object, Seat
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, _rng: Random) -> None:
    """A banded lighthouse; its lamp throws beams after dark."""
    if pen.lamps:
        beam = pen.raw(Lch(0.95, 0.08, 92))
        for end in (-300, 300):
            fill = pen.canvas.linear(
                [(0, beam, 0.55), (1, beam, 0)], (0, -88), (end, -88), user=True
            )
            pen.poly([(0, -90), (end, -116), (end, -62), (0, -86)], fill)
    pen.rect(16, -16, 30, 17, pen.mat("wall", -0.04))
    pen.poly([(13, -15), (21, -27), (42, -27), (50, -15)], pen.slot("roof"))
    if pen.part("windows"):
        pen.rect(26, -11, 7, 7, pen.lamp())
    for i in range(5):
        y0, y1 = -i * 15.6, -(i + 1) * 15.6
        a, b = 12 - i * 1.15, 12 - (i + 1) * 1.15
        fill = pen.slot("wall") if i % 2 == 0 else pen.slot("stripe")
        pen.poly([(-a, y0 + 1), (a, y0 + 1), (b, y1), (-b, y1)], fill)
    dark = [(-12, 1), (-3, 1), (-2, -78), (-6.2, -78)]
    if pen.side < 0:
        dark = [(-x, y) for x, y in dark]
    pen.poly(dark, pen.col(Lch(0.35, 0.05, 270)), 0.28)
    pen.rect(-9, -80.5, 18, 3, pen.mat("dark"))
    pen.rect(-5, -92, 10, 11.5, pen.lamp() if pen.lamps else pen.mat("yellow", 0.1))
    for x in (-5, -0.6, 4):
        pen.rect(x, -92, 1.2, 12, pen.mat("dark"))
    pen.path("M-7 -91.5Q0 -103 7 -91.5Z", pen.slot("stripe", -0.06))
    pen.rect(-0.6, -103, 1.2, 6, pen.mat("dark"))
    if pen.lamps:
        pen.halo(0, -87, 46, pen.raw(Lch(0.97, 0.09, 92)), 0.8)
    if pen.part("door"):
        pen.path("M-4 1V-8Q0 -14 4 -8V1Z", pen.mat("door"))
    for y in (-40, -60) if pen.part("windows") else ():
        pen.rect(-2, y, 4, 5, pen.lamp())


OBJECT = Object(
    words="lighthouse beacon light_house",
    draw=draw,
    metres=32,
    stands=("land",),
    height=0.34,
    width=0.35,
    many=1,
    slots={"stripe": "red", "wall": "white", "roof": "roof"},
    home="coast",
    spot="cape",
    times=("golden", "sunset", "day"),
    seat=Seat(-2, 2, -104),
    reach=300,
    parts={"windows": 1.0, "door": 1.0},
)
