"""A shield."""

from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects._forms import down, line, tone
from forge_app.engine.objects.spec import Object


def draw(pen: Pen, _rng: Random) -> None:
    """A shield."""
    rim = "M0 -100Q22 -88 42 -88V-46Q42 -16 0 0Q-42 -16 -42 -46V-88Q-22 -88 0 -100Z"
    pen.path(rim, down(pen, "rim"))
    face = (
        "M0 -92Q20 -82 36 -81.500V-46Q36 -20 0 -7Q-36 -20 -36 -46V-81.500Q-20 -82 0"
        " -92Z"
    )
    pen.path(face, tone(pen, "body"))
    half = (
        "M0 -92Q20 -82 36 -81.500V-46Q36 -20 0 -7Z"
        if pen.side < 0
        else "M0 -92Q-20 -82 -36 -81.500V-46Q-36 -20 0 -7Z"
    )
    pen.path(half, tone(pen, "body", -0.10))
    if pen.part("mark"):
        line(pen, "M-16 -50L-4 -37L18 -63", tone(pen, "rim", 0.08), 7)


OBJECT = Object(
    words="shield security_shield coat_of_arms 🛡",
    draw=draw,
    metres=1,
    stands=("table", "wall"),
    height=0.38,
    width=0.88,
    many=1,
    slots={"body": ["blue", "red"], "rim": "metal"},
    parts={"mark": 1.0},
    home="backdrop",
    fixed=True,
)
