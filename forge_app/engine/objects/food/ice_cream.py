"""Ice cream in a cone."""

from random import Random

from forge_app.engine.draw.form import inside
from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects._forms import ball, line, tone, tube, turned
from forge_app.engine.objects.spec import Object
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, _rng: Random) -> None:
    """Ice cream in a cone."""
    cone = "M-25 -52H25L2 0Q0 2 -2 0Z"
    pen.path(cone, tube(pen, "cone"))
    with inside(pen, cone):
        for k in range(7):
            line(
                pen,
                f"M{-60 + k * 14} -56L{-24 + k * 14} 0M{60 - k * 14} -56L{24 - k * 14}"
                " 0",
                tone(pen, "cone", -0.14),
                1.6,
            )
    pen.path(
        "M-30 -56Q-30 -50 -24 -50L-18 -42L-10 -50H4L10 -40L16 -50H24Q30 -50 30 -56Z",
        tone(pen, "first", -0.08),
    )
    for x, hue, by in ((-14, "first", 0.0), (14, "second", -0.02)):
        scoop = (
            f"M{x - 21} -60A21 21 0 1 1 {x + 21} -60Q{x + 12} -50 {x} -52Q{x - 12} -50"
            f" {x - 21} -60Z"
        )
        ball(pen, scoop, hue, (x, -64), 22, by)
    top = "M-21 -78A21 20 0 1 1 21 -78Q12 -69 0 -71Q-12 -69 -21 -78Z"
    ball(pen, top, "third", (0, -80), 22, 0.02)
    for x, y in ((-20, -66), (-8, -58), (20, -66), (10, -58), (-8, -84), (8, -80)):
        with turned(pen, x, y, x * 7):
            pen.rect(-2.6, -0.9, 5.2, 1.8, pen.mat("white"), 0.75, rx=0.9)
    if pen.part("cherry"):
        line(pen, "M2 -98Q6 -106 12 -108", pen.mat("leaf", -0.1), 1.6)
        pen.circle(1, -97, 6.4, pen.mat("red"))
        pen.circle(3, -99, 1.7, pen.mat("white"), 0.7)


OBJECT = Object(
    words="ice_cream ice_cream_cone icecream gelato ice_lolly 🍦 🍨",
    draw=draw,
    metres=0.18,
    stands=("table",),
    height=0.38,
    width=0.72,
    many=2,
    slots={
        "third": [Lch(0.82, 0.1, 5), Lch(0.93, 0.05, 90), Lch(0.85, 0.09, 160)],
        "first": [Lch(0.48, 0.07, 50), Lch(0.85, 0.09, 160), Lch(0.82, 0.1, 5)],
        "second": [Lch(0.93, 0.05, 90), Lch(0.80, 0.1, 300), Lch(0.86, 0.11, 80)],
        "cone": Lch(0.77, 0.1, 70),
    },
    parts={"cherry": 0.7},
)
