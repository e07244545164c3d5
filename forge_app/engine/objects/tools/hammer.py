"""A claw hammer."""

from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects._forms import down, line, shine, tone, tube, turned
from forge_app.engine.objects.spec import Object
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, _rng: Random) -> None:
    """A claw hammer."""
    with turned(pen, 0, 0, 14):
        handle = "M-6 -2Q-8 -20 -5 -40L-4.4 -84H4.4L5 -40Q8 -20 6 -2Q0 2 -6 -2Z"
        pen.path(handle, tube(pen, "handle"))
        pen.path("M-6 -2Q-8 -20 -5.4 -36H5.4Q8 -20 6 -2Q0 2 -6 -2Z", tone(pen, "grip"))
        for k in range(4):
            pen.rect(-6, -30 + k * 7, 12, 1.6, tone(pen, "grip", -0.14), 0.8)
        pen.path(
            "M-7 -84V-99Q0 -102 8 -99L24 -98V-84L8 -83Q0 -81 -7 -84Z", down(pen, "head")
        )
        pen.path(
            "M-7 -98Q-26 -98 -38 -80Q-39 -76 -35 -77Q-24 -88 -7 -86Z",
            down(pen, "head", -0.04),
        )
        line(pen, "M-36 -78Q-26 -91 -9 -92", tone(pen, "head", -0.22), 1.4)
        pen.rect(23, -101, 9, 20, down(pen, "head", 0.04), rx=2)
        pen.rect(-5, -84, 10, 3, tone(pen, "head", -0.24))
        shine(pen, "M-4 -97H22V-94H-4Z", 0.5)


OBJECT = Object(
    words="hammer claw_hammer mallet sledgehammer 🔨",
    draw=draw,
    metres=0.32,
    stands=("table", "floor", "land"),
    height=0.36,
    width=0.92,
    many=1,
    slots={
        "handle": Lch(0.68, 0.09, 65),
        "grip": ["red", "accent", "dark"],
        "head": "metal",
    },
)
