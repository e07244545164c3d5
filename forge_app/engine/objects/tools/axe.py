"""An axe."""

from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects._forms import down, tone, tube, turned
from forge_app.engine.objects.spec import Object
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, _rng: Random) -> None:
    """An axe."""
    with turned(pen, 0, 0, 12):
        pen.path(
            "M-5 -1Q-8 -8 -5 -14Q-2 -40 -4 -98H4Q6 -40 5 -14Q6 -4 3 0Q-2 2 -5 -1Z",
            tube(pen, "handle"),
        )
        pen.path(
            "M-5 -1Q-8 -8 -5 -14L-4.4 -24H5.4L5 -14Q6 -4 3 0Q-2 2 -5 -1Z",
            tone(pen, "grip"),
        )
        pen.path(
            "M-8 -94H6Q20 -97 36 -104Q42 -84 36 -62Q20 -70 6 -74H-8Q-12 -76 -12 -84Q-12"
            " -92 -8 -94Z",
            down(pen, "head"),
        )
        pen.path(
            "M36 -104Q42 -84 36 -62L29 -66Q34 -84 29 -101Z", pen.mat("white", -0.04)
        )
        pen.rect(-8, -94, 14, 20, tone(pen, "head", -0.14), 0.5)
        pen.rect(-4, -97.6, 8, 4, tone(pen, "handle", 0.1))


OBJECT = Object(
    words="axe ax hatchet tomahawk 🪓",
    draw=draw,
    metres=0.6,
    stands=("land", "floor", "table"),
    height=0.12,
    width=0.84,
    many=1,
    slots={
        "handle": Lch(0.68, 0.09, 65),
        "head": Lch(0.66, 0.02, 250),
        "grip": ["red", "dark"],
    },
    reach=4,
)
