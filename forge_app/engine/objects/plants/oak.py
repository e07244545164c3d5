"""An old oak: thick trunk, spreading boughs, a wide crown."""

from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects.plants._crown import bark, leafy
from forge_app.engine.objects.spec import Object, Seat

_CLUMPS = [
    (-50, -50, 12), (-40, -60, 14), (-30, -48, 11), (-24, -72, 15), (-6, -60, 15),
    (0, -82, 15), (16, -66, 15), (24, -80, 13), (36, -64, 14), (30, -50, 11),
    (50, -52, 12), (44, -70, 11), (-42, -72, 11), (-14, -86, 12), (10, -48, 10),
]  # fmt: skip


def draw(pen: Pen, rng: Random) -> None:
    """An old oak: thick trunk, spreading boughs, a wide crown."""
    for line, widths in (
        ([(-3, -30), (-22, -40), (-40, -50)], [8, 6, 3]),
        ([(3, -30), (22, -42), (42, -54)], [8, 6, 3]),
        ([(0, -28), (-6, -46), (-10, -66)], [9, 7, 4]),
        ([(2, -28), (10, -48), (14, -64)], [8, 6, 4]),
    ):
        bark(pen, line, widths)
    bark(pen, [(0, -36), (-1, -18), (0, -5), (0, 2)], [13, 11.5, 15, 30])
    for x in (-3, 2):
        pen.stroke(
            [(x, -28), (x * 1.2, -16), (x * 2.4, -2)], pen.slot("trunk", -0.1), 1.2
        )
    leafy(pen, rng, "leaf", _CLUMPS)


OBJECT = Object(
    words="oak oak_tree old_oak",
    draw=draw,
    metres=16,
    height=0.3,
    width=1.25,
    many=3,
    slots={"leaf": "leaf", "trunk": "trunk"},
    seat=Seat(-20, 20, -92),
)
