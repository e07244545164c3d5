"""An envelope with its flap and seal."""

from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects._forms import down, tone
from forge_app.engine.objects.spec import Object
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, _rng: Random) -> None:
    """An envelope with its flap and seal."""
    pen.rect(-66, -92, 132, 92, down(pen, "body", edge=False), rx=5)
    pen.path(
        "M-64 -3L-10 -46H10L64 -3Q62 0 60 0H-60Q-62 0 -64 -3Z", tone(pen, "body", -0.06)
    )
    pen.path(
        "M-65 -90Q-63 -92 -60 -92H60Q63 -92 65 -90L8 -38Q0 -31 -8 -38Z",
        tone(pen, "body", -0.15),
    )
    pen.path(
        "M-65 -90Q-63 -92 -60 -92H60Q63 -92 65 -90L8 -41Q0 -34 -8 -41Z",
        tone(pen, "body", 0.05),
    )
    if pen.part("seal"):
        pen.circle(0, -42, 12, tone(pen, "seal", -0.08))
        pen.circle(0, -42.6, 10, tone(pen, "seal"))
        pen.path(
            "M0 -36C-10 -42 -6 -50 0 -46C6 -50 10 -42 0 -36Z", tone(pen, "seal", 0.14)
        )


OBJECT = Object(
    words="envelope letter mail email post_envelope ✉ 📧 📩",
    draw=draw,
    metres=0.16,
    stands=("table",),
    height=0.34,
    width=1.34,
    many=2,
    slots={"body": Lch(0.94, 0.035, 85), "seal": "red"},
    parts={"seal": 0.7},
)
