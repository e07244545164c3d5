"""A megaphone with waves of sound."""

from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects._forms import down, line, tone, turned
from forge_app.engine.objects.spec import Object


def draw(pen: Pen, _rng: Random) -> None:
    """A megaphone with waves of sound."""
    with turned(pen, 0, -50, -14):
        pen.path(
            "M-34 14L-26 44Q-25 48 -21 48H-12Q-8 48 -9 44L-16 14Z",
            down(pen, "horn", -0.12),
        )
        pen.path("M-44 -16H-14V16H-44Q-54 16 -54 0Q-54 -16 -44 -16Z", down(pen, "body"))
        pen.path("M-16 -17L34 -44V44L-16 17Z", down(pen, "horn"))
        pen.path(
            "M31 -46Q42 -46 42 0Q42 46 31 46Q36 30 36 0Q36 -30 31 -46Z",
            tone(pen, "body", -0.08),
        )
        pen.rect(-18, -18, 6, 36, tone(pen, "horn", -0.16))
        if pen.part("sound"):
            line(
                pen,
                "M52 -22Q60 0 52 22M62 -34Q76 0 62 34",
                tone(pen, "horn", 0.04),
                4.6,
            )


OBJECT = Object(
    words="megaphone loudspeaker bullhorn loudhailer 📢 📣",
    draw=draw,
    metres=0.35,
    stands=("table",),
    height=0.40,
    width=1.36,
    many=1,
    slots={"horn": ["red", "accent"], "body": "white"},
    parts={"sound": 1.0},
)
