"""A floor lamp with a shade, lit after dark."""

from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects._forms import GLOW, across, line, tone, tube
from forge_app.engine.objects.spec import Object
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, _rng: Random) -> None:
    """A floor lamp with a shade, lit after dark."""
    pen.ellipse(0, -1, 14, 3, tone(pen, "stand", -0.1))
    pen.path("M-13 -2Q-3 -4 -1.4 -8H1.4Q3 -4 13 -2Z", tone(pen, "stand"))
    pen.rect(-1.2, -78, 2.4, 75, tube(pen, "stand"))
    if pen.lamps:
        pen.halo(0, -84, 64, pen.raw(GLOW), 0.75)
        light = pen.raw(GLOW)
        fill = pen.canvas.linear([(0, light, 0.5), (1, light, 0.0)])
        pen.poly([(-18, -68), (18, -68), (40, -8), (-40, -8)], fill, 1.0)
    shade = "M-11 -100H11L19 -69H-19Z"
    if pen.lamps:
        glow_hue = pen.hue("shade")
        pen.path(
            shade,
            pen.raw(
                Lch(
                    0.9,
                    min(0.13, 0.06 + glow_hue.c * 0.5),
                    glow_hue.h if glow_hue.c > 0.06 else 82,
                )
            ),
        )
    else:
        pen.path(shade, across(pen, "shade", 0.03, 0.1))
        pen.path("M-19 -69H19L18.4 -71.4H-18.4Z", tone(pen, "shade", -0.12))
    pen.ellipse(0, -100, 11, 1.6, tone(pen, "shade", -0.1))
    line(pen, "M8 -69V-58", tone(pen, "stand"), 0.7)
    pen.circle(8, -57, 1.2, tone(pen, "stand"))


OBJECT = Object(
    words="lamp floor_lamp standing_lamp standard_lamp reading_lamp",
    draw=draw,
    metres=1.6,
    stands=("floor", "land"),
    width=0.4,
    many=2,
    slots={
        "shade": [Lch(0.92, 0.05, 85), "accent", Lch(0.85, 0.07, 60)],
        "stand": ["dark", "wood", Lch(0.72, 0.1, 82)],
    },
    home="room",
    times=("dusk", "night"),
)
