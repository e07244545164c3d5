"""A light bulb."""

from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects._forms import ball, line, shine, tone, tube
from forge_app.engine.objects.spec import Object
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, _rng: Random) -> None:
    """A light bulb."""
    if pen.part("glow"):
        pen.halo(0, -64, 62, pen.raw(Lch(0.95, 0.11, 95)), 0.55)
    bulb = (
        "M-13 -26Q-13 -36 -24 -46Q-36 -57 -34 -72Q-30 -100 0 -100Q30 -100 34 -72Q36"
        " -57 24 -46Q13 -36 13 -26Z"
    )
    ball(pen, bulb, "glass", (0, -66), 40)
    line(
        pen,
        "M-7 -28L-11 -56L-4 -50L0 -58L4 -50L11 -56L7 -28",
        tone(pen, "glass", -0.26),
        2.4,
    )
    shine(
        pen,
        (
            f"M{26 * pen.side} -68Q{25 * pen.side} -88 {8 * pen.side} -92"
            f"Q{18 * pen.side} -84 {20 * pen.side} -67Z"
        ),
        0.9,
    )
    pen.path("M-14 -27H14V-10Q14 -6 10 -6H-10Q-14 -6 -14 -10Z", tube(pen, "base"))
    for y in (-22, -16, -10):
        line(pen, f"M-14 {y}L14 {y - 2}", tone(pen, "base", -0.2), 2)
    pen.path("M-7 -6H7L4 0H-4Z", pen.mat("dark"))


OBJECT = Object(
    words="light_bulb lightbulb bulb electric_bulb 💡",
    draw=draw,
    metres=0.14,
    stands=("table",),
    height=0.42,
    width=0.74,
    many=1,
    slots={"glass": Lch(0.92, 0.13, 95), "base": "metal"},
    parts={"glow": 1.0},
    home="backdrop",
)
