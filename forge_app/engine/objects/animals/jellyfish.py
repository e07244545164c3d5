"""A glowing jellyfish with trailing arms."""

from random import Random

from forge_app.engine.draw.form import curve, inside, limb, solid
from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects.spec import Object
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, rng: Random) -> None:
    """A glowing jellyfish with trailing arms."""

    def body(shade: float) -> str:
        return pen.slot("body", shade)

    glow = pen.hue("body")
    pen.halo(0, -74, 52, pen.raw(Lch(0.85, glow.c, glow.h)), 0.4)
    for i in range(9):
        x = -26 + 6.5 * i
        sway = rng.uniform(-8, 8)
        long = rng.uniform(-22, 0)
        line = [(x, -62), (x + sway, -44), (x - sway, -26), (x + sway * 0.7, long)]
        pen.path(
            curve(line, close=False), "none", 0.75, body(-0.04 + 0.05 * (i % 2)), 1.6
        )
    for x in (-13, 0, 13):
        sway = rng.uniform(4, 8)
        line = [(x, -62), (x - sway, -48), (x + sway, -34), (x - sway * 0.6, -20)]
        pen.path(limb(line, [10, 9, 6, 2]), body(0.1), 0.85)
    bell = curve([
        (0, -100), (22, -95), (35, -80), (38, -64), (38, -64), (29, -58), (19, -63),
        (10, -57),
        (0, -62), (-10, -57), (-19, -63), (-29, -58), (-38, -64), (-38, -64),
        (-35, -80),
        (-22, -95),
    ])  # fmt: skip
    solid(pen, bell, body, 0.02, 0.1)
    with inside(pen, bell):
        pen.ellipse(0, -72, 20, 15, body(0.13), 0.6)
        for x in (-24, -12, 0, 12, 24):
            pen.path(
                f"M{x * 0.3:.1f} -98Q{x} -84 {x * 1.2:.1f} -60",
                "none",
                0.5,
                body(-0.1),
                1.2,
            )
        pen.ellipse(-14, -88, 9, 4, pen.mat("white"), 0.6)


OBJECT = Object(
    words="jellyfish medusa moon_jelly 🪼",
    draw=draw,
    metres=0.6,
    stands=("underwater", "water"),
    plurals="jellyfish",
    height=0.15,
    width=0.85,
    many=3,
    slots={"body": [Lch(0.76, 0.11, 330), Lch(0.78, 0.09, 220), Lch(0.74, 0.11, 300)]},
    shadow=False,
)
