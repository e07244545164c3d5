"""A pair of scissors, half open."""

from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects._forms import line, tone, turned
from forge_app.engine.objects.spec import Object


def draw(pen: Pen, _rng: Random) -> None:
    """A pair of scissors, half open."""
    for s in (-1, 1):
        with turned(pen, 0, -46, s * 17):
            shade = 0.03 if s == pen.side else -0.08
            pen.path(
                f"M{s * -5} 6L{s * -5.6} -30Q{s * -5} -48 {s * 1.4} -58L{s * 4} -26V6Z",
                tone(pen, "blade", shade),
            )
            pen.path(
                f"M{s * 1.4} -58L{s * 4} -26V6H{s * 2}V-26Z", pen.mat("white", -0.02)
            )
            pen.path(
                f"M{s * -5} 4H{s * 5}L{s * 4} 20H{s * -3}Z", tone(pen, "handle", shade)
            )
            line(
                pen,
                f"M{s * 1} 14Q{s * -14} 16 {s * -14} 32Q{s * -12} 46 {s * 0} 46"
                f"Q{s * 12} 44 {s * 10} 28Q{s * 8} 18 {s * 1} 16",
                tone(pen, "handle", shade),
                6.4,
            )
    pen.circle(0, -46, 3.8, pen.mat("metal", -0.2))
    pen.circle(0, -46, 2, pen.mat("metal", 0.05))


OBJECT = Object(
    words="scissors pair_of_scissors shears ✂",
    draw=draw,
    plurals="scissors shears",
    metres=0.2,
    stands=("table", "floor"),
    height=0.34,
    width=0.72,
    many=1,
    slots={"handle": ["red", "accent", "blue"], "blade": "metal"},
)
