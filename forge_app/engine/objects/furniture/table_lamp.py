"""A table lamp, lit after dark."""

from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects._forms import GLOW, across, contact, tone, tube
from forge_app.engine.objects.spec import Object
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, _rng: Random) -> None:
    """A table lamp, lit after dark."""
    contact(pen, 0, 26)
    if pen.lamps:
        pen.halo(0, -70, 130, pen.raw(GLOW), 0.75)
    pen.path(
        "M-9 -48Q-8 -40 -17 -30Q-28 -14 -14 -2H14Q28 -14 17 -30Q8 -40 9 -48Z",
        tube(pen, "body"),
    )
    pen.rect(-16, -4, 32, 4, tone(pen, "body", -0.14), rx=1.5)
    pen.rect(-2, -56, 4, 10, pen.mat("metal", -0.1))
    shade = "M-20 -100H20L36 -52H-36Z"
    if pen.lamps:
        hue = pen.hue("shade")
        pen.path(
            shade,
            pen.raw(
                Lch(0.91, min(0.13, 0.06 + hue.c * 0.5), hue.h if hue.c > 0.06 else 82)
            ),
        )
    else:
        pen.path(shade, across(pen, "shade", 0.03, 0.1))
    pen.path("M-36 -52H36L34.6 -56H-34.6Z", tone(pen, "shade", -0.12))
    pen.path("M-20 -100H20L21.2 -96.4H-21.2Z", tone(pen, "shade", -0.08))


OBJECT = Object(
    words="table_lamp bedside_lamp desk_lamp lampshade",
    draw=draw,
    metres=0.5,
    stands=("table", "floor"),
    height=0.46,
    width=0.74,
    many=2,
    slots={
        "shade": [Lch(0.92, 0.05, 85), Lch(0.85, 0.07, 60)],
        "body": ["accent", Lch(0.5, 0.09, 240)],
    },
)
