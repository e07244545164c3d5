"""An airliner from the side."""

from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects.spec import Object


def draw(pen: Pen, _rng: Random) -> None:
    """An airliner from the side."""
    pen.path("M-84 -60L-104 -98H-84L-56 -60Z", pen.slot("tail"))
    pen.path(
        "M-106 -56Q-60 -66 40 -66Q104 -64 116 -46Q104 -30 40 -30H-60Q-96 -38 -106 -56Z",
        pen.slot("body"),
    )
    pen.path(
        "M-100 -48Q-60 -38 40 -38Q100 -38 114 -42Q100 -30 40 -30H-60Q-86 -36 -100 -48Z",
        pen.mat("metal", -0.1),
    )
    for i in range(10):
        pen.circle(-52 + i * 13, -53, 3, pen.lamp())
    pen.path("M84 -60Q98 -58 104 -51H82Z", pen.mat("dark", 0.1))
    pen.path("M-8 -44H36L-20 -2H-44Z", pen.slot("tail", -0.05))


OBJECT = Object(
    words="airplane plane aeroplane aircraft jet ✈",
    draw=draw,
    metres=12,
    stands=("sky",),
    height=0.1,
    width=2.4,
    many=1,
    slots={"tail": "red", "body": "white"},
)
