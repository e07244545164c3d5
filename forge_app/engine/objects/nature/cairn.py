"""A cairn: flat stones balanced on each other."""

from functools import partial
from random import Random

from forge_app.engine.draw.form import curve, inside, solid
from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects.spec import Object, Seat


def draw(pen: Pen, rng: Random) -> None:
    """A cairn: flat stones balanced on each other."""
    tone = partial(pen.slot, "stone")
    y, x = 2.0, 0.0
    for half, tall in ((40, 25), (32, 21), (25, 19), (19, 15), (12, 13), (7, 9)):
        w, h = half * rng.uniform(0.92, 1.08), tall * 1.04
        lean = rng.uniform(-2, 2)
        ring = [
            (x - w, y - h * 0.45), (x - w * 0.72, y - h * 0.92 + lean * 0.4),
            (x + w * 0.1, y - h), (x + w * 0.8, y - h * 0.85 - lean * 0.4),
            (x + w, y - h * 0.4), (x + w * 0.7, y - h * 0.05), (x - w * 0.2, y),
            (x - w * 0.78, y - h * 0.06),
        ]  # fmt: skip
        shape = curve(ring)
        shade = rng.uniform(-0.07, 0.06)
        solid(pen, shape, tone, shade, 0.09)
        with inside(pen, shape):
            edge = -pen.side
            pen.ellipse(
                x + edge * w * 0.9, y, w * 0.8, h * 0.8, tone(shade - 0.14), 0.4
            )
            pen.path(f"M{x - w:.1f} {y - h * 0.62:.1f}Q{x:.1f} {y - h * 0.5:.1f} "
                     f"{x + w:.1f} {y - h * 0.66:.1f}", "none", 0.4, tone(shade + 0.12),
                     1.3)  # fmt: skip
        y -= tall * 0.95
        x += rng.uniform(-2.5, 2.5)


OBJECT = Object(
    words="cairn stacked_stones stone_stack zen_stones balanced_stones pebbles",
    draw=draw,
    metres=0.8,
    stands=("land", "table"),
    height=0.13,
    width=0.95,
    many=1,
    slots={"stone": ["stone", "rock"]},
    home="beach",
    seat=Seat(-5, 5, -98),
)
