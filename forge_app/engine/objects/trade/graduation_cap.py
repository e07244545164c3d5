"""A mortarboard with its tassel."""

from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects._forms import down, line, tone
from forge_app.engine.objects.spec import Object
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, _rng: Random) -> None:
    """A mortarboard with its tassel."""
    pen.path("M-34 -54V-22Q-34 -6 0 -6Q34 -6 34 -22V-54Z", down(pen, "body", -0.06))
    pen.path("M-34 -54V-44Q0 -22 34 -44V-54Z", tone(pen, "body", -0.15))
    pen.poly([(0, -96), (72, -66), (0, -36), (-72, -66)], tone(pen, "body", 0.03))
    pen.poly(
        [(0, -36), (72, -66), (72, -62), (0, -31.5), (-72, -62), (-72, -66)],
        tone(pen, "body", -0.12),
    )
    line(pen, "M0 -67Q32 -66 56 -58Q59 -56 59 -48V-30", tone(pen, "tassel"), 3)
    pen.circle(0, -67, 4.6, tone(pen, "tassel", -0.05))
    pen.circle(59, -30, 5, tone(pen, "tassel", -0.05))
    pen.path("M54 -28H64L67 -4Q59 -1 51 -4Z", tone(pen, "tassel"))
    for x in (56, 59.5, 63):
        line(pen, f"M{x} -25L{59 + (x - 59) * 1.7} -5", tone(pen, "tassel", -0.15), 1)


OBJECT = Object(
    words="graduation_cap mortarboard academic_cap graduation_hat 🎓",
    draw=draw,
    metres=0.3,
    stands=("table",),
    height=0.36,
    width=1.46,
    many=1,
    slots={"body": Lch(0.32, 0.07, 265), "tassel": Lch(0.82, 0.15, 85)},
)
