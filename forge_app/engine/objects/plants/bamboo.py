"""Culms of bamboo with rings and narrow leaves."""

from functools import partial
from random import Random

from forge_app.engine.draw.form import limb, solid
from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects.spec import Object
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, rng: Random) -> None:
    """Culms of bamboo with rings and narrow leaves."""
    tone = partial(pen.slot, "stem")
    culms = ((-17, 82, 3.4, -0.13), (19, 88, 3.6, -0.1), (-8, 95, 4.4, -0.02),
             (9, 99, 4.8, 0.03), (1, 72, 4.2, 0.0))  # fmt: skip
    for x, tall, w, shade in culms:
        lean = rng.uniform(-5, 5) + x * 0.15
        joints = 6
        for k in range(joints):
            a, b = k / joints, (k + 1) / joints - 0.012
            low = (x + lean * a * a, 2 - tall * a)
            high = (x + lean * b * b, 2 - tall * b)
            solid(pen, limb([high, low], [w * 0.86, w], flat=True), tone, shade, 0.05)
            pen.path(f"M{high[0] - w * 0.62:.1f} {high[1]:.1f}h{w * 1.24:.1f}", "none",
                     1, tone(shade - 0.14), 1)  # fmt: skip
            if k >= 2:
                side = 1 if (k + int(x)) % 2 else -1
                _spray(pen, rng, high, side, shade)
        _spray(pen, rng, (x + lean, 2 - tall), rng.choice((-1, 1)), shade)


def _spray(
    pen: Pen, rng: Random, foot: tuple[float, float], side: int, shade: float
) -> None:
    """A twig with a few hanging leaves."""
    x, y = foot
    for _ in range(3):
        out, down = side * rng.uniform(9, 17), rng.uniform(-7, 7)
        pen.path(
            f"M{x:.1f} {y:.1f}Q{x + out * 0.5:.1f} {y + down - 5:.1f} {x + out:.1f} "
            f"{y + down:.1f}"
            f"Q{x + out * 0.45:.1f} {y + down + 1:.1f} {x:.1f} {y:.1f}Z",
            pen.slot("leaf", shade + rng.uniform(-0.03, 0.06)),
        )


OBJECT = Object(
    words="bamboo bamboo_stalk 🎋",
    draw=draw,
    metres=9,
    height=0.3,
    width=0.65,
    many=6,
    plurals="bamboo_grove bamboo_forest",
    slots={
        "stem": [Lch(0.66, 0.14, 128), Lch(0.70, 0.13, 120)],
        "leaf": Lch(0.60, 0.14, 135),
    },
)
