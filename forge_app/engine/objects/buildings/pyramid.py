"""A great pyramid of stone courses."""

from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects._forms import line, tone
from forge_app.engine.objects.spec import Object, Seat
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, rng: Random) -> None:
    """A great pyramid of stone courses."""
    top, left, right, edge = (0.0, -100.0), -88.0, 88.0, 24.0
    lit, dim = tone(pen, "stone", 0.05), tone(pen, "stone", -0.13)
    west, east = (lit, dim) if pen.side < 0 else (dim, lit)
    pen.poly([top, (left, 0), (edge, 4)], west)
    pen.poly([top, (edge, 4), (right, -3)], east)
    for i in range(1, 15):
        t = i / 15
        a, b, c = left * t, edge * t, right * t
        y = -100 + 100 * t
        shade = -0.06 if pen.side < 0 else -0.2
        line(
            pen,
            f"M{a:.1f} {y:.1f}L{b:.1f} {y + 4 * t:.1f}",
            tone(pen, "stone", shade),
            0.9,
            0.7,
        )
        shade = -0.22 if pen.side < 0 else -0.05
        line(
            pen,
            f"M{b:.1f} {y + 4 * t:.1f}L{c:.1f} {y - 3 * t:.1f}",
            tone(pen, "stone", shade),
            0.9,
            0.7,
        )
        for _ in range(2):
            x = rng.uniform(a * 0.9, b)
            pen.rect(
                x,
                y - 5,
                0.8,
                5,
                tone(pen, "stone", -0.08 if pen.side < 0 else -0.22),
                0.7,
            )
    pen.poly(
        [(0, -100), (-12.3, -86), (3.4, -85.4)],
        tone(pen, "stone", 0.1 if pen.side < 0 else -0.08),
    )
    pen.poly(
        [(0, -100), (3.4, -85.4), (12.3, -86.4)],
        tone(pen, "stone", -0.08 if pen.side < 0 else 0.1),
    )


OBJECT = Object(
    words="pyramid great_pyramid egyptian_pyramid pyramids_of_giza egypt",
    draw=draw,
    metres=130,
    height=0.34,
    width=1.76,
    many=3,
    slots={"stone": Lch(0.78, 0.085, 76)},
    home="desert",
    shadow=False,
    seat=Seat(-2, 2, -99),
)
