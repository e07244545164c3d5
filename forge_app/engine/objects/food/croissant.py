"""A croissant."""

from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects._forms import down, line, shine, tone
from forge_app.engine.objects.spec import Object
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, _rng: Random) -> None:
    """A croissant."""
    pen.ellipse(0, 2, 82, 6, pen.mat("dark"), 0.22)
    segments = (
        ("M-96 -8Q-108 -26 -92 -40Q-80 -30 -70 -14Q-80 -2 -96 -8Z", -0.08),
        ("M96 -8Q108 -26 92 -40Q80 -30 70 -14Q80 -2 96 -8Z", -0.12),
        (
            "M-92 -40Q-92 -60 -66 -78Q-50 -60 -42 -16Q-60 -2 -74 -10Q-84 -24 -92 -40Z",
            -0.02,
        ),
        ("M92 -40Q92 -60 66 -78Q50 -60 42 -16Q60 -2 74 -10Q84 -24 92 -40Z", -0.06),
        (
            "M-68 -76Q-50 -98 -24 -98Q-14 -60 -20 -18Q-36 -10 -46 -16Q-52 -50 -68 -76Z",
            0.02,
        ),
        ("M68 -76Q50 -98 24 -98Q14 -60 20 -18Q36 -10 46 -16Q52 -50 68 -76Z", -0.02),
        ("M-26 -98Q0 -108 26 -98Q34 -60 24 -18Q0 -10 -24 -18Q-34 -60 -26 -98Z", 0.05),
    )
    for d, shade in segments:
        pen.path(d, down(pen, "crust", shade, 0.13, edge=False))
    for d in (
        "M-14 -94Q-20 -60 -12 -24M12 -94Q20 -60 12 -24",
        "M-50 -84Q-38 -56 -34 -20M50 -84Q38 -56 34 -20",
        "M-80 -58Q-66 -40 -60 -14M80 -58Q66 -40 60 -14",
    ):
        line(pen, d, tone(pen, "crust", -0.14), 2, 0.6)
    shine(pen, "M-14 -98Q0 -103 14 -98Q8 -88 0 -88Q-8 -88 -14 -98Z", 0.4)


OBJECT = Object(
    words="croissant 🥐",
    draw=draw,
    metres=0.07,
    stands=("table",),
    height=0.2,
    width=2.1,
    many=2,
    slots={"crust": Lch(0.70, 0.125, 66)},
)
