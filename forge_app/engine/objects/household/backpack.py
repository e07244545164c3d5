"""A backpack."""

from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects._forms import contact, line, tone, tube
from forge_app.engine.objects.spec import Object, Seat
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, _rng: Random) -> None:
    """A backpack."""
    contact(pen, 0, 34, 4)
    line(pen, "M-8 -92Q-8 -103 0 -103Q8 -103 8 -92", tone(pen, "trim"), 4)
    for s in (-1, 1):
        line(
            pen, f"M{s * 28} -70Q{s * 46} -50 {s * 34} -12", tone(pen, "trim", -0.06), 6
        )
        pen.rect(30 if s > 0 else -41, -38, 11, 28, tone(pen, "body", -0.14), rx=4)
    pen.path(
        "M-36 -10V-66Q-36 -96 0 -96Q36 -96 36 -66V-10Q36 0 26 0H-26Q-36 0 -36 -10Z",
        tube(pen, "body"),
    )
    pen.path(
        "M-34 -64Q-30 -92 0 -92Q30 -92 34 -64Q32 -54 0 -52Q-32 -54 -34 -64Z",
        tone(pen, "body", 0.07),
    )
    line(pen, "M-34 -63Q-30 -54 0 -52Q30 -54 34 -63", tone(pen, "body", -0.16), 1.6)
    pen.rect(-26, -42, 52, 36, tone(pen, "pocket"), rx=8)
    pen.rect(-26, -42, 52, 14, tone(pen, "pocket", 0.06), rx=7)
    line(pen, "M-22 -30H22", tone(pen, "pocket", -0.2), 1.8)
    pen.rect(14, -31, 4, 8, pen.mat("yellow", -0.05), rx=1)
    for x in (-18, 12):
        pen.rect(x, -66, 6, 28, tone(pen, "trim"))
        pen.rect(x - 1, -48, 8, 6, pen.mat("yellow", -0.05), rx=1)


OBJECT = Object(
    words="backpack rucksack knapsack school_bag schoolbag 🎒",
    draw=draw,
    metres=0.5,
    stands=("floor", "land", "table"),
    height=0.08,
    width=0.94,
    many=2,
    slots={
        "body": ["accent", "red", Lch(0.5, 0.11, 245)],
        "pocket": [Lch(0.45, 0.08, 250), Lch(0.80, 0.12, 82)],
        "trim": "trunk",
    },
    seat=Seat(-16, 16, -96),
)
