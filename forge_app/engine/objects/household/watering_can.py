"""A watering can."""

from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects._forms import contact, down, line, tone, tube, turned
from forge_app.engine.objects.spec import Object, Seat
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, _rng: Random) -> None:
    """A watering can."""
    contact(pen, 0, 40, 4)
    line(pen, "M36 -72Q76 -80 70 -44Q66 -18 36 -14", tone(pen, "body", -0.1), 7)
    line(pen, "M-30 -72Q-20 -104 10 -100Q32 -96 32 -72", tone(pen, "body", -0.06), 6)
    pen.poly([(-34, -20), (-34, -38), (-88, -86), (-94, -78)], down(pen, "body", -0.04))
    with turned(pen, -92, -83, -48):
        pen.path("M-6 4L-16 -10H16L6 4Z", tone(pen, "body", 0.03))
        pen.ellipse(0, -10, 16, 4.6, tone(pen, "body", 0.1))
        for k in range(5):
            pen.circle(-9 + k * 4.5, -10, 1, pen.mat("dark"))
    pen.path("M-38 -70L-42 -4Q0 6 42 -4L38 -70Z", tube(pen, "body"))
    for y in (-56, -16):
        line(pen, f"M{-39.4} {y}Q0 {y + 9} 39.4 {y}", tone(pen, "band"), 4)
    pen.ellipse(0, -70, 38, 7, tone(pen, "body", 0.09))
    pen.path("M-38 -70A38 7 0 0 0 20 -64Q10 -76 -38 -70Z", tone(pen, "body", -0.22))
    if pen.part("water"):
        for k in range(5):
            line(
                pen,
                f"M{-102 - k * 3} {-86 + k * 5}Q{-120 - k * 3} {-70 + k * 4}"
                f" {-122 - k * 2} {-40 + k * 5}",
                pen.col(Lch(0.80, 0.07, 225)),
                1.4,
                0.8,
            )


OBJECT = Object(
    words="watering_can garden_can",
    draw=draw,
    metres=0.38,
    stands=("land", "floor", "table"),
    height=0.08,
    width=2.3,
    many=1,
    slots={
        "body": [Lch(0.58, 0.12, 150), "metal", "accent", "red"],
        "band": Lch(0.85, 0.1, 88),
    },
    parts={"water": 0.3},
    home="garden",
    seat=Seat(-16, 16, -100),
    reach=14,
)
