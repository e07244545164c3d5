"""A bolt of lightning, forked, with its glow."""

from random import Random

from forge_app.engine.draw.canvas import Point
from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects.spec import Object
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, rng: Random) -> None:
    """A bolt of lightning, forked, with its glow."""
    tone = pen.hue("bolt")
    fill = pen.raw(tone)
    pen.halo(0, -50, 70, pen.raw(Lch(0.85, 0.1, tone.h)), 0.35)
    x, line = rng.uniform(-8, 8), list[Point]()
    for i in range(9):
        line.append((x, -100 + i * 12.5))
        x += rng.uniform(5, 13) * (1 if (i + int(line[0][0] > 0)) % 2 else -1)
    width = [5 - 0.45 * i for i in range(9)]
    left = [(px - w / 2, py) for (px, py), w in zip(line, width, strict=True)]
    right = [(px + w / 2, py) for (px, py), w in zip(line, width, strict=True)]
    pen.poly([*left, (line[-1][0], 2), *reversed(right)], fill)
    for i, s in ((2, -1), (4, 1), (5, -1)):
        px, py = line[i]
        fork = [
            (px, py),
            (px + s * 10, py + 10),
            (px + s * 8, py + 18),
            (px + s * 20, py + 32),
        ]
        for k in range(3):
            (ax, ay), (bx, by) = fork[k], fork[k + 1]
            pen.path(
                f"M{ax:.1f} {ay:.1f}L{bx:.1f} {by:.1f}", "none", 1, fill, 2 - 0.5 * k
            )


OBJECT = Object(
    words="lightning_bolt lightning_strike thunderbolt "
    "bolt_of_lightning lightning_flash ⚡ 🌩",
    draw=draw,
    metres=800,
    stands=("sky",),
    height=0.42,
    width=0.6,
    many=2,
    slots={"bolt": Lch(0.95, 0.08, 95)},
    home="hills",
    times=("night",),
)
