"""A weeping willow with curtains of hanging twigs."""

from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects.plants._crown import bark, leafy
from forge_app.engine.objects.spec import Object, Seat

_CLUMPS = [
    (-38, -66, 12), (-28, -80, 13), (-12, -89, 12), (6, -91, 11), (22, -84, 13),
    (36, -70, 12), (0, -74, 14), (-18, -68, 12), (18, -68, 12),
]  # fmt: skip


def draw(pen: Pen, rng: Random) -> None:
    """A weeping willow with curtains of hanging twigs."""
    _curtain(pen, rng, -0.14, 22, (-70.0, -24.0))
    bark(pen, [(4, -72), (-3, -44), (1, -14), (0, 2)], [8, 8.4, 9.4, 22])
    for x in (-30, -15, 18, 32):
        bark(pen, [(0, -50), (x * 0.5, -68), (x, -74)], [7, 5, 3])
    leafy(pen, rng, "leaf", _CLUMPS)
    _curtain(pen, rng, -0.02, 16, (-84.0, -44.0))
    _curtain(pen, rng, 0.03, 20, (-76.0, -14.0))


def _curtain(
    pen: Pen, rng: Random, shade: float, count: int, span: tuple[float, float]
) -> None:
    """Strands that fall in bows from the crown, longer outside."""
    top, low = span
    for i in range(count):
        t = (i + rng.uniform(0.2, 0.8)) / count * 2 - 1
        x, y = t * 44, top + 22 * t * t + rng.uniform(-6, 6)
        out = t * 58 + rng.uniform(-2, 2)
        end = low + (1 - abs(t)) * -26 + rng.uniform(-12, 8)
        lit = 0.05 if t * pen.side > 0.1 else -0.03
        tone = shade + lit + rng.uniform(-0.04, 0.05)
        wide = rng.uniform(2.2, 3.8)
        pen.path(
            f"M{x - wide:.1f} {y:.1f}C{out - wide:.1f} {y + 8:.1f} "
            f"{out - wide * 1.2:.1f} "
            f"{end - 20:.1f} {out:.1f} {end:.1f}C{out + wide * 1.2:.1f} {end - 20:.1f} "
            f"{out + wide:.1f} {y + 8:.1f} {x + wide:.1f} {y:.1f}Z",
            pen.slot("leaf", tone),
        )


OBJECT = Object(
    words="willow weeping_willow willow_tree",
    draw=draw,
    metres=12,
    height=0.28,
    width=1.25,
    many=3,
    slots={"leaf": "leaf", "trunk": "trunk"},
    home="lake",
    seat=Seat(-12, 12, -97),
)
