"""A wrought-iron gate between pillars of stone."""

from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects._forms import line, tone, tube
from forge_app.engine.objects.spec import Object, Seat


def draw(pen: Pen, _rng: Random) -> None:
    """A wrought-iron gate between pillars of stone."""
    iron = tone(pen, "iron")
    for s in (-1, 1):
        for k in range(5):
            x = s * (6.5 + k * 9)
            top = -88 + k * k * 1.2
            pen.rect(x - 1, top, 2, -top - 3, iron)
            pen.poly([(x - 2.2, top + 1), (x, top - 7), (x + 2.2, top + 1)], iron)
        a, b = sorted((s * 2.2, s * 46))
        for y in (-10, -34, -58):
            pen.rect(a, y, b - a, 2.6, iron)
        pen.rect(min(s * 1.4, s * 3.4), -86, 2, 84, iron)
        line(pen, f"M{s * 3} -80Q{s * 28} -82 {s * 46} -66", iron, 2.6)
        for k in range(4):
            x = s * (11 + k * 9)
            line(
                pen,
                f"M{x - 3} -46A3 5 0 1 1 {x + 3} -46A3 5 0 1 1 {x - 3} -46",
                iron,
                1.4,
            )
            line(
                pen,
                f"M{x - 3} -22A3 5 0 1 1 {x + 3} -22A3 5 0 1 1 {x - 3} -22",
                iron,
                1.4,
            )
    pen.circle(0, -40, 3.6, pen.mat("yellow", -0.12))
    for s in (-1, 1):
        x = s * 58
        pen.rect(x - 11, -84, 22, 85, tube(pen, "stone"))
        for row in range(5):
            pen.rect(x - 11, -70 + row * 15, 22, 1.1, tone(pen, "stone", -0.18))
        pen.rect(x - 13.5, -6, 27, 8, tone(pen, "stone", -0.06))
        pen.rect(x - 14, -88, 28, 5.5, tone(pen, "stone", 0.09))
        pen.circle(x, -94, 7, tube(pen, "stone", 0.03))


OBJECT = Object(
    words="gate gateway iron_gate garden_gate wrought_iron_gate",
    draw=draw,
    metres=3.2,
    height=0.2,
    width=1.46,
    many=1,
    slots={"iron": "dark", "stone": "stone"},
    home="garden",
    seat=Seat(-64, -52, -101),
)
