"""A tower mill with four lattice sails."""

from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects.spec import Object


def draw(pen: Pen, rng: Random) -> None:
    """A tower mill with four lattice sails."""
    pen.poly([(-17, 1), (17, 1), (10, -60), (-10, -60)], pen.slot("wall"))
    dark = [(-17, 1), (-4, 1), (-2, -60), (-10, -60)]
    if pen.side < 0:
        dark = [(-x, y) for x, y in dark]
    pen.poly(dark, pen.slot("wall", -0.10))
    pen.path("M-13 -58Q0 -82 13 -58Z", pen.slot("roof", -0.05))
    pen.path("M-5 1V-13Q0 -19 5 -13V1Z", pen.slot("door"))
    pen.rect(-3, -38, 6, 7, pen.lamp())
    turn = rng.uniform(8, 70) + 24 * pen.now
    for i in range(4):
        pen.canvas.add(f'<g transform="translate(0 -63) rotate({turn + i * 90:.0f})">')
        pen.rect(-1, -46, 2, 46, pen.mat("trunk"))
        pen.rect(1, -45, 9, 34, pen.slot("sail", -0.02), 0.9)
        for k in range(5):
            pen.rect(1, -45 + k * 8, 9, 1, pen.mat("trunk"))
        pen.canvas.add("</g>")
    pen.circle(0, -63, 3, pen.mat("dark"))


OBJECT = Object(
    words="windmill mill wind_mill",
    draw=draw,
    metres=22,
    stands=("land",),
    height=0.34,
    width=0.8,
    many=2,
    slots={"wall": "wall", "sail": "white", "roof": "roof", "door": "door"},
)
