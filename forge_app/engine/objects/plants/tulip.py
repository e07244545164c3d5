"""A tulip: a cup of three petals, long leaves."""

from functools import partial
from random import Random

from forge_app.engine.draw.form import limb, solid
from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects.spec import Object
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, rng: Random) -> None:
    """A tulip: a cup of three petals, long leaves."""
    green = partial(pen.col, Lch(0.58, 0.12, 142))
    sway = rng.uniform(-4, 4)
    pen.stroke([(0, 2), (-sway * 0.4, -34), (sway, -66)], green(-0.05), 3.4)
    for s, tall in ((-1, rng.uniform(46, 56)), (1, rng.uniform(36, 48))):
        leaf = limb([(s * 1, 2), (s * 9, -tall * 0.5), (s * 13, -tall)], [3, 8, 0.8])
        solid(pen, leaf, green, 0.03 * s, 0.06)
    petal = partial(pen.slot, "petal")
    x, y = sway, -66.0
    for dx in (-6.5, 6.5):
        pen.path(f"M{x + dx * 0.4:.1f} {y - 2}C{x + dx * 1.6 - 4:.1f} {y - 14} "
                 f"{x + dx - 3:.1f} "
                 f"{y - 28} {x + dx * 0.9:.1f} {y - 33}C{x + dx + 4:.1f} {y - 26} "
                 f"{x + dx + 3:.1f} {y - 12} {x} {y}Z", petal(-0.1))  # fmt: skip
    for s in (-1, 1):
        d = (f"M{x:.1f} {y + 1}C{x + s * 15:.1f} {y} {x + s * 17:.1f} {y - 18} "
             f"{x + s * 12.5:.1f} "
             f"{y - 31}C{x + s * 7:.1f} {y - 26} {x:.1f} {y - 18} {x:.1f} "
             f"{y + 1}Z")  # fmt: skip
        solid(pen, d, petal, 0.02 if s * pen.side > 0 else -0.04, 0.06)
    mid = (f"M{x:.1f} {y + 1}C{x - 9:.1f} {y - 4} {x - 8:.1f} {y - 22} {x:.1f} {y - 32}"
           f"C{x + 8:.1f} {y - 22} {x + 9:.1f} {y - 4} {x:.1f} {y + 1}Z")  # fmt: skip
    solid(pen, mid, petal, 0.05, 0.08)


OBJECT = Object(
    words="tulip 🌷",
    draw=draw,
    metres=0.45,
    height=0.08,
    width=0.42,
    many=30,
    slots={
        "petal": ["red", "yellow", "pink", Lch(0.58, 0.17, 320), Lch(0.68, 0.18, 45)]
    },
    shadow=False,
    indoors="vase",
)
