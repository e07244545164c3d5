"""A motorcycle."""

from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects._forms import down, line, shine, tone, turned
from forge_app.engine.objects.spec import Object, Seat
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, _rng: Random) -> None:
    """A motorcycle."""
    for x in (-58, 62):
        pen.circle(x, -28, 29, pen.mat("dark", -0.03))
        pen.circle(x, -28, 21, pen.mat("metal", -0.08))
        pen.circle(x, -28, 18.5, pen.mat("dark", 0.12))
        for k in range(5):
            with turned(pen, x, -28, 72 * k + 10):
                pen.poly(
                    [(-2.6, 0), (2.6, 0), (1.6, -19), (-1.6, -19)],
                    pen.mat("metal", -0.02),
                )
        pen.circle(x, -28, 5, pen.mat("metal", 0.05))
    chrome, dark = pen.mat("metal", 0.04), pen.mat("dark", 0.04)
    line(pen, "M62 -28L40 -84", chrome, 5)
    line(pen, "M64 -30L43 -86", pen.mat("metal", -0.2), 2)
    line(pen, "M-58 -28L-8 -36L30 -70", dark, 6)
    pen.path("M-22 -52L20 -58L26 -26Q14 -16 -14 -18L-26 -30Z", pen.mat("metal", -0.28))
    for k in range(5):
        line(pen, f"M{-14 + k * 7} -50L{-10 + k * 7} -32", chrome, 2.6)
    pen.circle(4, -24, 9, pen.mat("metal", -0.06))
    pen.circle(4, -24, 5, pen.mat("metal", -0.25))
    line(pen, "M18 -30Q8 -12 -30 -14H-84", chrome, 6)
    line(pen, "M-40 -14H-86", pen.mat("metal", -0.16), 2)
    pen.path(
        "M-90 -46Q-86 -62 -64 -62Q-44 -62 -34 -46L-40 -42Q-50 -52 -62 -52Q-78 -52 -84"
        " -42Z",
        tone(pen, "body", -0.04),
    )
    pen.path(
        "M-84 -64Q-60 -68 -44 -62Q-26 -58 -6 -68L0 -60"
        "Q-14 -46 -40 -50Q-64 -52 -84 -58Z",
        tone(pen, "saddle"),
    )
    pen.path(
        "M-8 -66Q-2 -84 18 -86Q34 -86 40 -76Q30 -60 6 -58Q-6 -58 -8 -66Z",
        down(pen, "body", 0.0, 0.12),
    )
    shine(pen, "M2 -76Q10 -82 24 -81Q12 -78 6 -72Z", 0.5)
    pen.path(
        "M42 -56Q54 -62 70 -58Q88 -52 92 -38Q80 -48 64 -50Q52 -50 44 -46Z",
        tone(pen, "body", -0.02),
    )
    line(pen, "M40 -84L36 -96L18 -98", chrome, 3.4)
    line(pen, "M22 -98L12 -97", pen.mat("dark"), 5)
    pen.circle(50, -80, 9, chrome)
    pen.circle(53, -80, 7, pen.raw(Lch(0.95, 0.09, 92)))
    pen.ellipse(-90, -54, 4, 3.4, pen.raw(Lch(0.6, 0.2, 27)))
    if pen.lamps:
        pen.halo(64, -78, 60, pen.raw(Lch(0.95, 0.1, 90)), 0.7)


OBJECT = Object(
    words="motorcycle motorbike motor_cycle motor_bike harley 🏍 🛵",
    draw=draw,
    metres=1.25,
    height=0.1,
    width=1.94,
    many=2,
    slots={"body": ["red", "accent", "blue"], "saddle": "dark"},
    home="street",
    seat=Seat(-70, -20, -62),
)
