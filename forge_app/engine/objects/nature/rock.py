"""A boulder with a lit and a shaded facet."""

from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects.spec import Object, Seat


def draw(pen: Pen, rng: Random) -> None:
    """A boulder with a lit and a shaded facet."""
    jitter = [rng.uniform(-8, 8) for _ in range(6)]
    body = [
        (-80, 6),
        (-66 + jitter[0], -48),
        (-24 + jitter[1], -92 + jitter[2]),
        (30 + jitter[3], -100 + jitter[4]),
        (68 + jitter[5], -52),
        (84, 6),
    ]
    pen.poly(body, pen.slot("body", -0.02))
    ridge = (6 + jitter[0], -46 + jitter[1])
    sun = [body[3], body[4], body[5], ridge] if pen.side > 0 else [*body[:3], ridge]
    pen.poly(sun, pen.slot("body", 0.10))
    pen.poly([body[2], body[3], ridge], pen.slot("body", 0.16))
    if pen.winter:
        pen.blob(
            [body[1], body[2], body[3], body[4], (20, -74), (-20, -66)], pen.mat("snow")
        )


OBJECT = Object(
    words="rock boulder stone rocky",
    draw=draw,
    metres=1.2,
    stands=("land",),
    height=0.08,
    width=1.5,
    many=4,
    slots={"body": "rock"},
    seat=Seat(-24, 30, -96),
)
