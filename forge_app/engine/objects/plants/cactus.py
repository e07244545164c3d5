"""A saguaro with two arms."""

from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects.spec import Object, Seat


def draw(pen: Pen, rng: Random) -> None:
    """A saguaro with two arms."""
    body, dark = pen.slot("body", 0.02), pen.slot("body", -0.08)
    left, right = rng.uniform(-62, -48), rng.uniform(-72, -58)
    for points in (
        [(-2, left + 22), (-20, left + 20), (-22, left), (-22, left - 14)],
        [(2, right + 26), (22, right + 24), (24, right), (24, right - 16)],
    ):
        pen.stroke(points, body, 10)
    pen.rect(-8, -100, 16, 100, body, rx=8)
    edge = -8 if pen.side > 0 else 2
    pen.rect(edge, -97, 6, 96, dark, 0.7, rx=3)
    for x in (-2.5, 2.5):
        pen.stroke([(x, -92), (x, -50), (x, -4)], dark, 0.8, 0.6)


OBJECT = Object(
    words="cactus saguaro 🌵",
    draw=draw,
    metres=5,
    stands=("land",),
    plurals="cacti",
    height=0.2,
    width=0.6,
    many=3,
    slots={"body": "cactus"},
    home="desert",
    seat=Seat(-4, 4, -100),
)
