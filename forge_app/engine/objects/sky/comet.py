"""A comet with a fading tail."""

from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects.spec import Object
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, _rng: Random) -> None:
    """A comet with a fading tail."""
    glow = pen.raw(pen.hue("glow"))
    tail = pen.canvas.linear(
        [(0, glow, 0), (1, glow, 0.9)], (-180, -130), (0, 0), user=True
    )
    pen.poly([(-180, -130), (7, -10), (-8, 9)], tail)
    pen.halo(0, 0, 30, glow, 0.9)
    pen.circle(0, 0, 9, glow)


OBJECT = Object(
    words="comet meteor shooting_star ☄",
    draw=draw,
    metres=9000,
    stands=("space",),
    height=0.12,
    width=2.0,
    many=2,
    slots={"glow": Lch(0.95, 0.05, 220)},
    times=("night",),
    reach=190,
)
