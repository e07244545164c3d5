"""A slender birch: white bark with dark scars, small airy leaves."""

from functools import partial
from random import Random

from forge_app.engine.draw.form import inside, limb, solid
from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects.plants._crown import leafy
from forge_app.engine.objects.spec import Object, Seat
from forge_app.engine.scene.colour import Lch

_CLUMPS = [
    (-14, -42, 7), (-18, -54, 8), (-8, -62, 8), (-14, -72, 8), (-5, -82, 7.5),
    (2, -91, 6.5), (8, -80, 7.5), (14, -70, 8), (7, -60, 8), (18, -54, 8), (14, -43, 7),
    (0, -72, 8), (-2, -50, 6),
]  # fmt: skip


def draw(pen: Pen, rng: Random) -> None:
    """A slender birch: white bark with dark scars, small airy leaves."""
    bark, scar = partial(pen.slot, "trunk"), pen.col(Lch(0.27, 0.01, 60))
    lean = rng.uniform(-3, 3)
    for x, y in ((-15, -56), (15, -58), (-8, -72), (9, -74)):
        pen.path(
            limb([(lean * 0.6, y + 18), (x * 0.6, y + 8), (x, y)], [2.4, 1.8, 1]),
            bark(-0.1),
        )
    trunk = limb(
        [(lean, -88), (lean * 0.6, -50), (0, -4), (0, 2)], [1.6, 4, 6, 9], flat=True
    )
    solid(pen, trunk, bark, 0, 0.04)
    with inside(pen, trunk):
        pen.rect(-9 if pen.side > 0 else 1.4, -92, 7.6, 96, bark(-0.2), 0.5)
        for i in range(11):
            y = -4 - i * 6.3 + rng.uniform(-1, 1)
            x, w = rng.uniform(-4, 1), rng.uniform(2, 4)
            pen.path(f"M{x:.1f} {y:.1f}q{w / 2:.1f} -1.2 {w:.1f} 0q{-w / 2:.1f} 1.4 "
                     f"{-w:.1f} 0Z", scar)  # fmt: skip
        pen.poly([(-8, 3), (-5, -8), (-1, 0), (3, -6), (8, 3)], scar)
    leafy(pen, rng, "leaf", [(x + lean * -y / 90, y, r) for x, y, r in _CLUMPS])


OBJECT = Object(
    words="birch birch_tree silver_birch aspen",
    draw=draw,
    metres=14,
    height=0.29,
    width=0.55,
    many=5,
    slots={"leaf": "leaf", "trunk": Lch(0.94, 0.012, 85)},
    seat=Seat(-3, 3, -92),
)
