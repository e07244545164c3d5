"""Reed mace: brown spikes among long blades."""

from functools import partial
from random import Random

from forge_app.engine.draw.form import limb, solid
from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects.spec import Object
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, rng: Random) -> None:
    """Reed mace: brown spikes among long blades."""
    blade, spike = partial(pen.slot, "leaf"), partial(pen.slot, "spike")
    for i in range(8):
        t = (i - 3.5) / 3.5
        tip = t * 34 + rng.uniform(-5, 5)
        tall = rng.uniform(60, 88) - 16 * abs(t)
        line = [(t * 11, 3), (t * 13, -tall * 0.55), (tip, -tall)]
        solid(pen, limb(line, [3.4, 3, 0.5]), blade, -0.08 + 0.02 * (i % 4), 0.05)
    for x, tall in ((-13, 80), (14, 88), (1, 99)):
        lean = x * 0.5 + rng.uniform(-3, 3)
        top = x + lean
        pen.path(
            limb([(x * 0.6, 3), (x, -tall * 0.5), (top, -tall)], [2.2, 1.8, 1]),
            blade(0.0),
        )
        dx = lean * 0.1
        body = limb([(top - dx * 3.2, -tall + 30), (top - dx, -tall + 8)], [5.4, 5.4])
        solid(pen, body, spike, 0, 0.07)


OBJECT = Object(
    words="reed cattail bulrush rush reed_mace",
    draw=draw,
    metres=2,
    stands=("land", "water"),
    plurals="rushes",
    height=0.13,
    width=0.85,
    many=8,
    slots={"spike": Lch(0.42, 0.07, 50), "leaf": Lch(0.60, 0.11, 125)},
    home="lake",
    shadow=False,
)
