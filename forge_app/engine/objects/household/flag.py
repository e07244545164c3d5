"""A flag on its pole."""

from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects._forms import tone, tube
from forge_app.engine.objects.spec import Object, Seat
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, _rng: Random) -> None:
    """A flag on its pole."""
    pen.rect(-1.3, -100, 2.6, 101, tube(pen, "pole"))
    pen.circle(0, -101, 2.4, pen.mat("yellow", -0.06))
    pen.ellipse(0, 0, 7, 2, pen.mat("stone", -0.05))
    rows = (("cloth", 0.0, 12.0), ("second", 12.0, 12.0), ("cloth", 24.0, 12.0))
    for hue, top, h in rows:
        y = -97 + top
        d = (
            f"M1.3 {y}Q14 {y - 5} 26 {y}T52 {y}V{y + h}Q39 {y + h + 5} 26 {y + h}T1.3"
            f" {y + h}Z"
        )
        pen.path(d, tone(pen, hue))
    for x in (14, 40):
        shade = pen.mat("dark") if (x < 20) == (pen.side > 0) else pen.mat("white")
        pen.path(
            f"M{x - 8} -99Q{x} -102 {x + 8} -97V-61Q{x} -64 {x - 8} -60Z", shade, 0.14
        )


OBJECT = Object(
    words="flag banner flagpole pennant_flag 🚩 🏳",
    draw=draw,
    metres=6,
    stands=("land", "floor"),
    height=0.22,
    width=0.96,
    many=3,
    slots={
        "cloth": ["red", "blue", "accent"],
        "second": ["white", Lch(0.86, 0.14, 88)],
        "pole": "metal",
    },
    seat=Seat(-2, 2, -102),
)
