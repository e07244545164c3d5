"""The Eiffel Tower."""

from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects._forms import GLOW, line, tone
from forge_app.engine.objects.spec import Object
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, _rng: Random) -> None:
    """The Eiffel Tower."""
    iron, dim = tone(pen, "iron"), tone(pen, "iron", -0.14)
    if pen.lamps:
        pen.halo(0, -50, 70, pen.raw(GLOW), 0.45)
        iron, dim = pen.raw(Lch(0.76, 0.12, 75)), pen.raw(Lch(0.58, 0.11, 65))
    for s in (-1, 1):
        foot = (
            f"M{s * 25} 1H{s * 14}Q{s * 9} -16 {s * 7.4} -31H{s * 13}Q{s * 18} -14"
            f" {s * 25} 1Z"
        )
        pen.path(foot, iron if s == pen.side else dim)
        pen.path(
            f"M{s * 11.6} -33H{s * 5.6}Q{s * 3.6} -46 {s * 3} -56H{s * 7}Q{s * 8.6} -44"
            f" {s * 11.6} -33Z",
            iron if s == pen.side else dim,
        )
        for k in range(4):
            y = -3 - k * 7
            a, b = 23.4 - k * 2.8, 15 - k * 1.9
            line(
                pen,
                f"M{s * a:.1f} {y}L{s * (b - 1):.1f} {y - 6}M{s * b:.1f} {y}"
                f"L{s * (a - 2.6):.1f} {y - 6}",
                tone(pen, "iron", -0.26),
                0.8,
            )
    pen.path(
        "M-15 -1Q-12 -24 0 -25Q12 -24 15 -1L13 -1Q10 -21.6 0 -22Q-10 -21.6 -13 -1Z", dim
    )
    pen.path("M-6.6 -57H6.6Q3 -74 1.6 -92H-1.6Q-3 -74 -6.6 -57Z", iron)
    pen.path("M-4.2 -59H4.2Q1.8 -72 0.9 -84H-0.9Q-1.8 -72 -4.2 -59Z", dim)
    for k in range(5):
        y, a = -60 - k * 5.4, 4.6 - k * 0.64
        line(
            pen,
            f"M{-a:.1f} {y}L{a - 0.5:.1f} {y - 5}M{a:.1f} {y}L{-a + 0.5:.1f} {y - 5}",
            iron,
            0.7,
        )
    for y, half, h in ((-33, 15.4, 3.4), (-57.6, 9, 2.8), (-93, 3, 2.4)):
        pen.rect(-half, y, 2 * half, h, iron)
        pen.rect(-half, y + h - 0.9, 2 * half, 0.9, dim)
    pen.path("M-1.8 -93Q0 -97 1.8 -93Z", dim)
    pen.rect(-0.5, -104, 1, 10, iron)
    for s in (-1, 1):
        pen.rect(s * 19.5 - 7, -1, 14, 3, pen.mat("stone", -0.04))


OBJECT = Object(
    words="eiffel_tower paris 🗼",
    draw=draw,
    metres=320,
    height=0.52,
    width=0.56,
    many=1,
    slots={"iron": Lch(0.50, 0.05, 60)},
    home="city",
)
