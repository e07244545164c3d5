"""A free-standing bathtub full of foam."""

from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects._forms import line, tone, tube
from forge_app.engine.objects.spec import Object, Seat
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, rng: Random) -> None:
    """A free-standing bathtub full of foam."""
    line(pen, "M96 -30V-96Q96 -104 86 -104H74V-92", pen.mat("metal", -0.12), 5)
    for x in (-72, 66):
        pen.path(
            f"M{x - 8} -20Q{x - 14} -4 {x - 4} 0H{x + 6}Q{x + 12} -8 {x + 10} -20Z",
            pen.mat("yellow", -0.18),
        )
    for _ in range(16):
        x = rng.uniform(-84, 84)
        r = rng.uniform(7, 14)
        pen.circle(
            x,
            -66 - rng.uniform(0, 8) + abs(x) * 0.03,
            r,
            pen.mat("white", rng.uniform(-0.06, 0.03)),
        )
    tub = (
        "M-116 -76Q-104 -66 -98 -66H98Q104 -66 116 -76Q112 -12 70 -10H-70Q-112 -12 -116"
        " -76Z"
    )
    pen.path(tub, tube(pen, "tub"))
    pen.path(
        "M-120 -80Q-112 -70 -98 -69H98Q112 -70 120 -80Q122 -62 98 -60H-98Q-122 -62 -120"
        " -80Z",
        tone(pen, "tub", 0.08),
    )
    for x, y, r in ((-40, -92, 4), (-14, -102, 3), (24, -94, 5), (46, -104, 2.6)):
        line(
            pen,
            f"M{x - r} {y}A{r} {r} 0 1 1 {x + r} {y}A{r} {r} 0 1 1 {x - r} {y}",
            pen.mat("white"),
            1.2,
            0.8,
        )


OBJECT = Object(
    words="bathtub bath tub bath_tub 🛁",
    draw=draw,
    metres=0.75,
    stands=("floor", "land"),
    width=2.44,
    many=1,
    slots={"tub": ["white", Lch(0.80, 0.06, 200)]},
    home="room",
    hold=Seat(-60, 60, -62),
)
