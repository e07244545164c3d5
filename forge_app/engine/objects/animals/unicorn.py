"""A white unicorn with a pastel mane and a golden horn."""

from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects.animals.horse import draw as horse
from forge_app.engine.objects.spec import Object, Seat
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, rng: Random) -> None:
    """A white unicorn with a pastel mane and a golden horn."""
    horn = pen.slot("horn")
    pen.poly([(40, -93), (45, -90), (57, -116)], horn)
    horse(pen, rng)
    pen.poly([(40.5, -94), (45, -90.5), (57, -116)], pen.slot("horn", 0.04))
    for t in (0.25, 0.5, 0.72):
        x, y = 42 + 15 * t, -92 - 24 * t
        pen.path(f"M{x - 2 * (1 - t):.1f} {y - 1:.1f}L{x + 3 * (1 - t):.1f} "
                 f"{y + 2:.1f}", "none", 0.8, pen.slot("horn", -0.16), 1)  # fmt: skip


OBJECT = Object(
    words="unicorn 🦄",
    draw=draw,
    metres=1.8,
    height=0.19,
    width=1.15,
    many=2,
    slots={
        "coat": Lch(0.97, 0.01, 330),
        "mane": [Lch(0.80, 0.11, 340), Lch(0.78, 0.10, 300), Lch(0.82, 0.09, 210)],
        "horn": Lch(0.84, 0.13, 85),
    },
    seat=Seat(-16, 8, -66),
    reach=6,
)
