"""A syringe."""

from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects._forms import line, shine, tone, tube, turned
from forge_app.engine.objects.spec import Object
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, _rng: Random) -> None:
    """A syringe."""
    with turned(pen, 0, -50, 38):
        line(pen, "M0 34V62", tone(pen, "metal", -0.12), 1.7)
        pen.path("M-4 26H4L2.4 36H-2.4Z", tone(pen, "metal"))
        pen.rect(-11, -34, 22, 60, tone(pen, "glass", 0.08), rx=3)
        pen.rect(-8.6, -10, 17.2, 34, tube(pen, "liquid"), rx=1.5)
        pen.rect(-9, -16, 18, 7, pen.mat("dark"), rx=1.5)
        pen.rect(-2.6, -54, 5.2, 40, tone(pen, "metal", -0.04))
        pen.rect(-19, -38, 38, 5.4, tone(pen, "metal"), rx=2.4)
        pen.rect(-12, -60, 24, 6.4, tone(pen, "metal", -0.06), rx=2.6)
        for i in range(6):
            pen.rect(3, -28 + i * 8.4, 7, 1.3, tone(pen, "metal", -0.35))
        shine(pen, "M-8.6 -32H-5V22H-8.6Z", 0.5)


OBJECT = Object(
    words="syringe injection needle_syringe vaccine vaccination 💉",
    draw=draw,
    metres=0.16,
    stands=("table",),
    height=0.42,
    width=0.95,
    many=1,
    slots={
        "liquid": Lch(0.68, 0.14, 205),
        "metal": "metal",
        "glass": Lch(0.92, 0.02, 225),
    },
)
