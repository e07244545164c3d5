"""A helicopter."""

from random import Random

from forge_app.engine.draw.form import inside
from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects._forms import down, line, shine, tone, turned
from forge_app.engine.objects.spec import Object
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, rng: Random) -> None:
    """A helicopter."""
    pen.path("M-20 -62L-104 -70Q-110 -62 -104 -58L-20 -36Z", down(pen, "body", -0.03))
    pen.path("M-108 -94L-90 -94L-84 -66L-104 -62Z", tone(pen, "stripe"))
    pen.path("M-104 -58L-96 -44H-88L-90 -62Z", tone(pen, "stripe", -0.08))
    with turned(pen, -102, -70, rng.uniform(0, 90) + 300 * pen.now):
        for k in range(4):
            with turned(pen, 0, 0, 90 * k):
                pen.path("M-1.6 0L-2.2 -18H2.2L1.6 0Z", pen.mat("dark", 0.12))
    pen.circle(-102, -70, 3.4, pen.mat("dark"))
    hull = (
        "M-34 -50Q-30 -78 6 -80Q48 -80 66 -56Q80 -38 66 -26Q54 -18 8 -18Q-26 -18 -34"
        " -50Z"
    )
    pen.path(hull, down(pen, "body", 0.02, 0.12))
    with inside(pen, hull):
        pen.path("M-60 -44Q10 -38 90 -40V-31Q10 -29 -60 -34Z", tone(pen, "stripe"))
        pen.path("M34 -90V-44Q60 -42 90 -46V-90Z", pen.lamp())
        line(
            pen,
            "M34 -84V-44Q60 -42 90 -46M58 -86Q62 -62 58 -40",
            tone(pen, "body", -0.12),
            2.6,
        )
    pen.rect(-16, -66, 20, 22, pen.lamp(), rx=4)
    pen.rect(9, -66, 20, 22, pen.lamp(), rx=4)
    shine(pen, "M42 -50Q44 -68 54 -70Q48 -60 48 -50Z", 0.4)
    pen.path("M-10 -80Q-6 -90 6 -90H18Q24 -88 26 -79Z", tone(pen, "body", -0.1))
    pen.rect(6, -98, 5, 12, pen.mat("dark", 0.05))
    pen.path(
        "M-102 -99Q-40 -102 8 -99Q60 -102 112 -99Q60 -95 8 -96Q-40 -95 -102 -99Z",
        pen.mat("dark", 0.1),
    )
    pen.circle(8.5, -98.5, 4, pen.mat("dark"))
    steel = pen.mat("dark", 0.1)
    line(pen, "M-34 -2H58Q68 -2 72 -9", steel, 3.6)
    line(pen, "M-14 -20L-20 -3M40 -20L46 -3", steel, 3)
    pen.circle(-104, -93, 1.8, pen.raw(Lch(0.65, 0.22, 27)))
    if pen.lamps:
        pen.halo(62, -24, 40, pen.raw(Lch(0.95, 0.08, 92)), 0.6)


OBJECT = Object(
    words="helicopter chopper copter rescue_helicopter 🚁",
    draw=draw,
    metres=4,
    stands=("sky", "land"),
    height=0.17,
    width=2.2,
    many=1,
    slots={"body": ["red", "accent", "yellow"], "stripe": "white"},
)
