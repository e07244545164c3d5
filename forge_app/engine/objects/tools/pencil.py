"""A pencil."""

from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects._forms import tone, tube, turned
from forge_app.engine.objects.spec import Object
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, _rng: Random) -> None:
    """A pencil."""
    with turned(pen, 0, -50, 30):
        for x, w, shade in ((-8, 5, 0.05), (-3, 6, -0.02), (3, 5, -0.12)):
            left = -x - w if pen.side > 0 else x
            pen.rect(left, -38, w, 70, tone(pen, "body", shade))
        pen.poly(
            [(-8, 31), (8, 31), (2.6, 52), (-2.6, 52)], pen.col(Lch(0.85, 0.06, 75))
        )
        pen.path(
            "M-8 30L-5.4 35L-3 31.4L0 35.6L3 31.4L5.4 35L8 30Z",
            tone(pen, "body", -0.02),
        )
        pen.poly([(-2.6, 52), (2.6, 52), (0, 62)], tone(pen, "lead"))
        pen.rect(-8.4, -48, 16.8, 11, tube(pen, "band"))
        for y in (-46, -42.6, -39.4):
            pen.rect(-8.4, y, 16.8, 1.1, tone(pen, "band", -0.16))
        pen.path(
            "M-7.6 -48V-56Q-7.6 -62 0 -62Q7.6 -62 7.6 -56V-48Z", tube(pen, "rubber")
        )


OBJECT = Object(
    words="pencil crayon ✏",
    draw=draw,
    metres=0.18,
    stands=("table", "floor"),
    height=0.32,
    width=0.86,
    many=3,
    slots={
        "body": [Lch(0.84, 0.15, 85), "accent"],
        "rubber": "pink",
        "band": "metal",
        "lead": "dark",
    },
)
