"""A kite with a tail of bows."""

from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects._forms import line, tone
from forge_app.engine.objects.spec import Object
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, rng: Random) -> None:
    """A kite with a tail of bows."""
    sway = rng.uniform(-8, 8) + pen.drift(0, 5, 3)
    tail = [
        (0.0, -34.0),
        (8 + sway, -24.0),
        (-6 + sway, -12.0),
        (10 + sway, 0.0),
        (2 + sway, 10.0),
    ]
    pen.stroke(tail, tone(pen, "tail", -0.1), 1.2)
    for x, y in tail[1:]:
        pen.poly([(x, y), (x - 5, y - 3), (x - 5, y + 3)], tone(pen, "tail"))
        pen.poly([(x, y), (x + 5, y - 3), (x + 5, y + 3)], tone(pen, "tail", 0.06))
    quarters = (
        ("body", [(0, -100), (-30, -74), (0, -74)], 0.04),
        ("second", [(0, -100), (30, -74), (0, -74)], 0.0),
        ("second", [(-30, -74), (0, -74), (0, -34)], -0.04),
        ("body", [(30, -74), (0, -74), (0, -34)], -0.08),
    )
    for hue, corners, shade in quarters:
        pen.poly(corners, tone(pen, hue, shade))
    line(pen, "M0 -100V-34M-30 -74H30", tone(pen, "body", -0.22), 1.2)
    string = f"M0 -70Q-30 -30 {-46 + sway:.0f} 10"
    if pen.part("string"):
        string = "M0 -70Q-70 80 -190 190"  # to the hand, see `acting.KITE_STRING`
        line(pen, string, pen.mat("dark", 0.1), 1.8)
        pen.ellipse(-190, 190, 4, 5.5, pen.mat("trunk"))  # the reel
    else:
        line(pen, string, pen.mat("white"), 0.7, 0.9)


OBJECT = Object(
    words="kite paper_kite 🪁",
    draw=draw,
    metres=1.4,
    stands=("sky",),
    height=0.17,
    width=0.9,
    many=3,
    slots={
        "body": ["red", "accent"],
        "second": [Lch(0.86, 0.14, 88), "accent"],
        "tail": ["blue", "red"],
    },
    home="meadow",
    parts={"string": 0.0},
    reach=190,
)
