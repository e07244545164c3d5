"""A single leaf with veins, green or in autumn colours."""

from functools import partial
from random import Random

from forge_app.engine.draw.canvas import Point
from forge_app.engine.draw.form import curve, inside, solid
from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects.spec import Object, Seat
from forge_app.engine.scene.colour import Lch

_TURNED = 110.0
"""Hue below which a leaf is in autumn colours."""
_OVAL: list[Point] = [
    (0, -99), (0, -99), (18, -82), (27, -58), (20, -34), (0, -18), (-20, -34),
    (-27, -58), (-18, -82),
]  # fmt: skip
_HALF_MAPLE: list[Point] = [
    (0, -99), (9, -82), (18, -86), (16, -68), (30, -80), (33, -70), (47, -70),
    (39, -56), (46, -48), (28, -38), (30, -27), (8, -28), (2, -22),
]  # fmt: skip


def draw(pen: Pen, rng: Random) -> None:
    """A single leaf with veins, green or in autumn colours."""
    tone = partial(pen.slot, "leaf")
    pen.canvas.add(f'<g transform="rotate({rng.uniform(-28, 28):.0f} 0 -50)">')
    # A leaf that is green has not turned, as those of maples are known for.
    maple = rng.random() < 0.5 and pen.hue("leaf").h < _TURNED
    if maple:
        left = [(-x, y) for x, y in reversed(_HALF_MAPLE[1:])]
        shape = curve([p for q in [*_HALF_MAPLE, *left] for p in (q, q)])
    else:
        shape = curve(_OVAL)
    pen.stroke([(0, -30), (1, -14), (5, 0)], tone(-0.14), 3)
    solid(pen, shape, tone, 0, 0.06)
    with inside(pen, shape):
        dark = pen.side < 0
        pen.rect(0 if dark else -60, -104, 60, 90, tone(-0.1), 0.5)
        vein = tone(0.13)
        pen.path("M0 -24L0 -94", "none", 1, vein, 1.7)
        if maple:
            for x, y in ((30, -76), (42, -50), (26, -32)):
                pen.path(f"M0 -30L{x} {y}M0 -30L{-x} {y}", "none", 1, vein, 1.3)
        else:
            for y in (-36, -50, -64, -78):
                pen.path(
                    f"M0 {y}q10 -4 20 -14M0 {y}q-10 -4 -20 -14", "none", 1, vein, 1.1
                )
    pen.canvas.add("</g>")


OBJECT = Object(
    words="leaf maple_leaf oak_leaf fallen_leaf 🍁",
    draw=draw,
    metres=0.15,
    stands=("land", "table", "sky"),
    plurals="leaves foliage",
    height=0.075,
    width=0.95,
    many=7,
    slots={
        "leaf": [Lch(0.66, 0.18, 45), Lch(0.60, 0.19, 30), Lch(0.76, 0.15, 75),
                 Lch(0.62, 0.15, 130)],
    },
    seat=Seat(-16, 16, -42),
    shadow=False,
    home="forest",
)  # fmt: skip
