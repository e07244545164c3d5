"""An eagle soaring with fingered wings."""

from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects.spec import Object


def draw(pen: Pen, _rng: Random) -> None:
    """An eagle soaring with fingered wings."""
    fill = pen.slot("body", -0.05)
    for s in (-1, 1):
        pen.path(
            f"M0 -34Q{s * 50} -84 {s * 112} -70L{s * 104} -62L{s * 116} -56"
            f"L{s * 103} -51"
            f"L{s * 110} -42L{s * 94} -42Q{s * 50} -34 {s * 10} -8Z",
            fill,
        )
    pen.path("M-10 -30Q0 -50 10 -30L8 6L18 26L0 20L-18 26L-8 6Z", fill)
    pen.ellipse(0, -46, 8, 9, pen.mat("white"))
    pen.poly([(-2, -54), (2, -54), (0, -60)], pen.mat("yellow"))


OBJECT = Object(
    words="eagle hawk falcon 🦅",
    draw=draw,
    metres=0.8,
    stands=("sky",),
    height=0.09,
    width=2.2,
    many=1,
    slots={"body": "trunk"},
    home="mountains",
    reach=12,
)
