"""A butterfly with four wings."""

from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects.spec import Object


def draw(pen: Pen, _rng: Random) -> None:
    """A butterfly with four wings."""
    for s in (-1, 1):
        pen.path(
            f"M0 -46Q{s * 22} -104 {s * 56} -92Q{s * 66} -60 0 -42Z",
            pen.slot("wing"),
        )
        pen.path(
            f"M0 -44Q{s * 52} -44 {s * 40} -10Q{s * 18} 2 0 -38Z",
            pen.slot("wing", -0.1),
        )
        pen.circle(s * 38, -78, 7, pen.mat("white"), 0.8)
        pen.stroke([(0, -60), (s * 6, -76), (s * 14, -84)], pen.mat("dark"), 1.5)
    pen.ellipse(0, -42, 4, 22, pen.mat("dark"))


OBJECT = Object(
    words="butterfly 🦋",
    draw=draw,
    metres=0.08,
    stands=("sky",),
    height=0.06,
    width=1.2,
    many=4,
    slots={"wing": "accent"},
    home="meadow",
)
