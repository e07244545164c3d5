"""A sofa for three with pillows."""

from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects._forms import across, down, line, tone, tube, turned
from forge_app.engine.objects.spec import Object, Seat
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, _rng: Random) -> None:
    """A sofa for three with pillows."""
    for x in (-112, -40, 33, 104):
        pen.poly([(x, -12), (x + 9, -12), (x + 7, 1), (x + 2, 1)], tone(pen, "legs"))
    pen.path(
        "M-108 -20V-84Q-108 -98 -94 -98H94Q108 -98 108 -84V-20Z",
        across(pen, "cover", -0.08),
    )
    for k in range(3):
        x = -96 + k * 64.5
        pen.rect(x, -96, 63, 54, down(pen, "cover", 0.03), rx=10)
        line(pen, f"M{x + 10} -90H{x + 53}", tone(pen, "cover", 0.1), 1.6, 0.6)
    pen.rect(-100, -52, 200, 9, tone(pen, "cover", -0.18), 0.6)
    for k in range(3):
        x = -96 + k * 64.5
        pen.rect(x, -50, 63, 20, down(pen, "cover", 0.07), rx=7)
    pen.rect(-112, -33, 224, 22, across(pen, "cover", -0.05), rx=4)
    pen.rect(-100, -33, 200, 3, tone(pen, "cover", -0.2), 0.8)
    for s in (-1, 1):
        x = s * 108
        pen.path(
            f"M{x - 13} -9V-56Q{x - 14} -70 {x} -70Q{x + 14} -70 {x + 13} -56V-9Z",
            tube(pen, "cover", 0.02),
        )
    if pen.part("pillows"):
        for x, lean, by in ((-76, -14, 0.0), (78, 12, -0.08)):
            with turned(pen, x, -66, lean):
                pen.path(
                    "M-20 -17Q0 -12 20 -17Q15 0 20 17Q0 12 -20 17Q-15 0 -20 -17Z",
                    tone(pen, "pillows", by),
                )
                pen.path(
                    "M-20 17Q0 12 20 17Q18 10 17 4Q0 12 -17 5Q-18 10 -20 17Z",
                    tone(pen, "pillows", by - 0.1),
                )


OBJECT = Object(
    words="sofa couch settee loveseat divan",
    draw=draw,
    metres=0.88,
    stands=("floor", "land"),
    width=2.46,
    many=2,
    slots={
        "cover": [
            "accent",
            Lch(0.50, 0.09, 165),
            Lch(0.62, 0.05, 250),
            Lch(0.60, 0.12, 45),
            Lch(0.72, 0.03, 80),
        ],
        "pillows": [Lch(0.85, 0.12, 88), Lch(0.93, 0.03, 85), "accent"],
        "legs": "trunk",
    },
    parts={"pillows": 0.8},
    seat=Seat(-88, 88, -48),
)
