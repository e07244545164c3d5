"""Blades of seaweed swaying in the water."""

from functools import partial
from random import Random

from forge_app.engine.draw.form import curve, limb, solid
from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects.spec import Object
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, rng: Random) -> None:
    """Blades of seaweed swaying in the water."""
    tone = partial(pen.slot, "leaf")
    kelp = rng.random() < 0.5
    for i, x in enumerate((-16, 14, -7, 7, 0)):
        tall = (62, 70, 84, 78, 97)[i] * rng.uniform(0.9, 1.0)
        sway, shade = rng.choice((-1, 1)) * rng.uniform(5, 10), -0.08 + 0.035 * i
        line = [
            (x, 2), (x + sway, -tall * 0.28), (x - sway * 0.8, -tall * 0.55),
            (x + sway * 0.8, -tall * 0.8), (x + sway * 1.4, -tall),
        ]  # fmt: skip
        if kelp:
            pen.path(curve(line, close=False), "none", 1, tone(shade - 0.04), 2)
            for k in range(1, 9):
                _leaf(pen, line, k / 9, 1 if k % 2 else -1, tone(shade))
        else:
            solid(pen, limb(line, [6, 8.5, 8, 6.5, 1.5]), tone, shade, 0.06)
            pen.path(curve(line[:-1], close=False), "none", 0.5, tone(shade + 0.12), 1)


def _leaf(
    pen: Pen, line: list[tuple[float, float]], t: float, s: int, fill: str
) -> None:
    """One leaf of kelp beside the stalk."""
    at = t * (len(line) - 1)
    i = min(int(at), len(line) - 2)
    (ax, ay), (bx, by) = line[i], line[i + 1]
    x, y = ax + (bx - ax) * (at - i), ay + (by - ay) * (at - i)
    pen.path(f"M{x:.1f} {y:.1f}q{s * 6} -9 {s * 14} -7q{-s * 3} 8 {-s * 14} 7Z", fill)


OBJECT = Object(
    words="seaweed kelp algae sea_grass",
    draw=draw,
    metres=1.5,
    stands=("land", "underwater"),
    height=0.17,
    width=0.6,
    many=5,
    slots={"leaf": [Lch(0.58, 0.13, 145), Lch(0.55, 0.11, 120), Lch(0.52, 0.11, 165)]},
    home="underwater",
    shadow=False,
)
