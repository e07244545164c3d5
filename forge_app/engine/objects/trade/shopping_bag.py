"""A paper carrier bag with handles."""

from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects._forms import contact, down, line, tone
from forge_app.engine.objects.spec import Object
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, _rng: Random) -> None:
    """A paper carrier bag with handles."""
    contact(pen, 0, 42, 4)
    line(pen, "M-18 -70V-82A15 15 0 0 1 12 -82V-70", tone(pen, "handle", -0.12), 3.4)
    pen.poly([(-34, -72), (26, -72), (30, 0), (-40, 0)], down(pen, "body"))
    pen.poly([(26, -72), (40, -70), (46, -4), (30, 0)], tone(pen, "body", -0.14))
    pen.poly([(26, -72), (33, -71), (32, -46), (30, 0)], tone(pen, "body", -0.07))
    line(pen, "M-20 -66V-84A15 15 0 0 1 10 -84V-66", tone(pen, "handle"), 3.8)
    for x in (-20, 10):
        pen.circle(x, -64, 3, tone(pen, "handle", -0.1))
    if pen.part("label"):
        pen.path(
            "M-5 -22C-24 -36 -18 -50 -5 -42C8 -50 14 -36 -5 -22Z",
            pen.mat("white"),
            0.95,
        )


OBJECT = Object(
    words="shopping_bag carrier_bag paper_bag 🛍",
    draw=draw,
    metres=0.4,
    stands=("table", "floor", "land"),
    height=0.42,
    width=0.92,
    many=2,
    slots={"body": "accent", "handle": Lch(0.40, 0.04, 50)},
    parts={"label": 0.8},
)
