"""A fern: arching fronds of narrowing leaflets."""

import math
from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects.spec import Object


def draw(pen: Pen, rng: Random) -> None:
    """A fern: arching fronds of narrowing leaflets."""
    for i, turn in enumerate((-76, 74, -50, 53, -24, 28, 2)):
        reach = math.radians(turn + rng.uniform(-6, 6))
        _frond(
            pen, reach, rng.uniform(82, 98) - 10 * (abs(turn) > 60), -0.09 + 0.025 * i
        )


def _frond(pen: Pen, turn: float, long: float, shade: float) -> None:
    """One frond that rises and bows outwards."""
    tip = (long * math.sin(turn) * 1.02, -long * math.cos(turn) * 1.02 - 6)
    knee = (tip[0] * 0.42, min(-long * 0.8, tip[1] - 16))

    def at(t: float) -> tuple[float, float]:
        u = 1 - t
        return 2 * u * t * knee[0] + t * t * tip[0], 2 * u * t * knee[1] + t * t * tip[
            1
        ]

    leaflets = []
    for k in range(3, 17):
        t = k / 17
        (x, y), (ax, ay) = at(t), at(t + 0.04)
        size = math.hypot(ax - x, ay - y) or 1.0
        fx, fy = (ax - x) / size, (ay - y) / size
        w = 15.5 * math.sin(math.pi * min(1.0, 0.16 + t)) ** 0.8 * (1.1 - 0.5 * t)
        for s in (-1, 1):
            px, py = x + (-fy * s + fx * 0.45) * w, y + (fx * s + fy * 0.45) * w
            leaflets.append(f"M{x:.1f} {y:.1f}Q{(x + px) / 2 + fx * 3.4:.1f} "
                            f"{(y + py) / 2 + fy * 3.4:.1f} {px:.1f} {py:.1f}Q"
                            f"{(x + px) / 2 - fx * 2:.1f} {(y + py) / 2 - fy * 2:.1f} "
                            f"{x:.1f} {y:.1f}Z")  # fmt: skip
    lit = 0.05 if turn * pen.side > 0 else -0.02
    pen.path("".join(leaflets), pen.slot("leaf", shade + lit))
    pen.path(f"M0 2Q{knee[0]:.1f} {knee[1]:.1f} {tip[0]:.1f} {tip[1]:.1f}", "none", 1,
             pen.slot("leaf", shade - 0.08), 1.3)  # fmt: skip


OBJECT = Object(
    words="fern bracken",
    draw=draw,
    metres=0.8,
    height=0.1,
    width=1.7,
    many=5,
    slots={"leaf": "leaf"},
    home="forest",
    shadow=False,
)
