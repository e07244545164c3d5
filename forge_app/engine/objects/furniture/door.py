"""A front door with a pane and a letter slot."""

from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects._forms import across, line, tone
from forge_app.engine.objects.spec import Object
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, _rng: Random) -> None:
    """A front door with a pane and a letter slot."""
    pen.rect(-28, -100, 56, 100, tone(pen, "frame"))
    pen.rect(-28, -100, 56, 3, tone(pen, "frame", 0.05))
    pen.rect(-23, -95, 46, 95, across(pen, "body"))
    for x in (-18, 2.4):
        for y, h in ((-58, 24), (-30, 24)):
            pen.rect(x, y, 15.6, h, tone(pen, "body", -0.12))
            pen.rect(x + 1, y + 1.2, 14.6, h - 1.2, tone(pen, "body", 0.05))
    pen.path("M-18 -64V-78A18 14 0 0 1 18 -78V-64Z", pen.lamp())
    line(pen, "M0 -92V-64M-12 -88L0 -64L12 -88", tone(pen, "body", -0.08), 1.6)
    pen.circle(17, -44, 2.4, pen.mat("yellow", -0.08))
    pen.rect(-6, -33.4, 12, 3, pen.mat("yellow", -0.08), rx=1)
    pen.rect(-30, -1, 60, 3, pen.mat("stone", 0.02))


OBJECT = Object(
    words="wooden_door front_entrance doorway entrance_door 🚪",
    draw=draw,
    metres=2.1,
    stands=("floor", "land"),
    height=0.24,
    width=0.6,
    many=2,
    slots={
        "body": [Lch(0.50, 0.12, 255), "red", Lch(0.48, 0.09, 160), "door"],
        "frame": "white",
    },
    home="room",
    shadow=False,
)
