"""A lamp hanging from the ceiling."""

from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects._forms import GLOW, tone, tube
from forge_app.engine.objects.spec import Object
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, _rng: Random) -> None:
    """A lamp hanging from the ceiling."""
    pen.rect(-4, -100, 8, 3, tone(pen, "shade", -0.2), rx=1)
    pen.rect(-0.7, -100, 1.4, 62, pen.mat("dark"))
    if pen.lamps:
        pen.halo(0, -8, 90, pen.raw(GLOW), 0.75)
        light = pen.raw(GLOW)
        fill = pen.canvas.linear([(0, light, 0.4), (1, light, 0.0)])
        pen.poly([(-26, -8), (26, -8), (66, 60), (-66, 60)], fill)
    bulb = pen.raw(GLOW) if pen.lamps else pen.mat("white")
    pen.circle(0, -8, 7, bulb)
    pen.path("M-5 -42H5L7 -34Q26 -28 30 -8H-30Q-26 -28 -7 -34Z", tube(pen, "shade"))
    pen.path(
        "M-30 -8H30Q16 -4.4 0 -4.4Q-16 -4.4 -30 -8Z",
        bulb if pen.lamps else tone(pen, "shade", 0.14),
    )


OBJECT = Object(
    words="pendant_lamp ceiling_lamp hanging_lamp ceiling_light pendant_light "
    "chandelier",
    draw=draw,
    metres=0.9,
    stands=("ceiling",),
    height=0.3,
    width=0.64,
    many=2,
    slots={"shade": ["accent", "dark", Lch(0.72, 0.1, 80)]},
    home="room",
    shadow=False,
    reach=60,
)
