"""A gull in flight, wings up or spread."""

from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects.spec import Object


def draw(pen: Pen, rng: Random) -> None:
    """A gull in flight, wings up or spread."""
    lift = rng.uniform(10, 60)
    fill = pen.slot("body", 0.04)
    pen.path(
        f"M-110 {-lift - 14:.0f}Q-60 {-lift - 46:.0f} -6 -14Q0 -18 6 -14"
        f"Q60 {-lift - 46:.0f} 110 {-lift - 10:.0f}Q56 {-lift - 20:.0f} 14 2"
        f"Q0 12 -14 2Q-56 {-lift - 20:.0f} -110 {-lift - 14:.0f}Z",
        fill,
    )


OBJECT = Object(
    words="bird seagull gull swallow crow raven goose 🐦",
    draw=draw,
    metres=0.3,
    stands=("sky",),
    plurals="geese",
    height=0.035,
    width=2.2,
    many=7,
    slots={"body": "dark"},
)
