"""A Mediterranean cypress: a tall dark flame."""

from functools import partial
from random import Random

from forge_app.engine.draw.form import curve, inside, solid
from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects.spec import Object, Seat


def draw(pen: Pen, rng: Random) -> None:
    """A Mediterranean cypress: a tall dark flame."""
    tone = partial(pen.slot, "leaf")
    pen.rect(-1.6, -9, 3.2, 10, pen.mat("trunk"))
    wide = rng.uniform(0.9, 1.1)
    right = [
        (2.5, -92),
        (5, -80),
        (7.5, -64),
        (9.6, -46),
        (10.4, -28),
        (8, -12),
        (3, -5),
    ]
    ring = [(0, -100), (0, -100)]
    ring += [(x * wide + rng.uniform(-0.8, 0.8), y) for x, y in right]
    ring += [(-x * wide + rng.uniform(-0.8, 0.8), y) for x, y in reversed(right)]
    shape = curve(ring)
    solid(pen, shape, tone, 0, 0.05)
    with inside(pen, shape):
        s = pen.side
        pen.path(f"M{s * 1} -102Q{s * 4} -50 {s * 2} 0H{s * 16}V-102Z", tone(0.06), 0.7)
        for i in range(16):
            y = -8 - i * 5.6
            x = rng.uniform(-7, 7) * (1 - i / 20)
            dx, tip = rng.uniform(-2, 2), rng.uniform(-1, 1)
            pen.path(
                f"M{x:.1f} {y:.1f}q{dx:.1f} -6 {tip:.1f} -12", "none", 0.7,
                tone(rng.choice((-0.09, 0.1))), 1.2,
            )  # fmt: skip


OBJECT = Object(
    words="cypress cypress_tree poplar italian_cypress",
    draw=draw,
    metres=14,
    height=0.29,
    width=0.26,
    many=5,
    slots={"leaf": "pine"},
    home="hills",
    seat=Seat(-1, 1, -99),
)
