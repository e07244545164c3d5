"""The Earth from space: oceans, continents, ice and clouds, lit from one side."""

from random import Random

from forge_app.engine.draw.form import inside
from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects.spec import Object, Seat
from forge_app.engine.scene.colour import Lch

_SEA, _LAND, _DRY, _ICE = (
    Lch(0.50, 0.13, 250),
    Lch(0.60, 0.12, 140),
    Lch(0.72, 0.09, 85),
    Lch(0.96, 0.01, 220),
)
_DISC = "M-50 -50A50 50 0 1 1 50 -50A50 50 0 1 1 -50 -50Z"
_AMERICAS = (
    [(-40, -78), (-24, -88), (-4, -86), (2, -76), (-8, -70), (-12, -60), (-20, -58),
     (-24, -64), (-34, -68)],
    [(-14, -52), (-2, -50), (10, -40), (4, -26), (-4, -10), (-9, -14), (-12, -34)],
)  # fmt: skip
_AFRICA = (
    [(-22, -70), (-4, -74), (14, -66), (20, -56), (10, -46), (8, -28), (0, -16),
     (-6, -28), (-8, -48), (-22, -54)],
    [(-18, -92), (4, -94), (34, -82), (42, -66), (28, -62), (18, -72), (2, -76),
     (-16, -80)],
)  # fmt: skip
_ASIA = (
    [(-36, -80), (-8, -92), (26, -84), (34, -70), (22, -62), (16, -50), (6, -60),
     (-8, -52), (-18, -66), (-34, -66)],
    [(12, -34), (28, -38), (36, -28), (26, -18), (12, -22)],
)  # fmt: skip


def draw(pen: Pen, rng: Random) -> None:
    """The Earth from space: oceans, continents, ice and clouds, lit from one side."""
    pen.halo(0, -50, 74, pen.raw(Lch(0.78, 0.1, 240)), 0.45)
    pen.path(_DISC, pen.raw(_SEA))
    with inside(pen, _DISC):
        pen.ellipse(0, -98, 26, 9, pen.raw(_ICE))
        pen.ellipse(0, -1, 30, 8, pen.raw(_ICE))
        for shape in (_AMERICAS, _AFRICA, _ASIA)[rng.randrange(3)]:
            pen.blob(shape, pen.raw(_LAND))
            x = sum(p[0] for p in shape) / len(shape)
            y = sum(p[1] for p in shape) / len(shape)
            dry = [(x + 0.45 * (a - x), y + 0.4 * (b - y)) for a, b in shape]
            pen.blob(dry, pen.raw(_DRY), 0.7)
        for _ in range(6):
            x, y, w = rng.uniform(-40, 30), rng.uniform(-88, -14), rng.uniform(9, 20)
            pen.ellipse(x, y, w, w * 0.16, pen.raw(_ICE), 0.85)
            pen.ellipse(x + w * 0.6, y + 3, w * 0.7, w * 0.13, pen.raw(_ICE), 0.85)
        _night(pen)


def _night(pen: Pen) -> None:
    """The side away from the sun."""
    s = pen.side
    for reach, share in ((30, 0.28), (44, 0.3)):
        edge = f"M0 -104H{-60 * s:.0f}V4H0Q{-reach * 2 * s:.0f} -50 0 -104Z"
        pen.path(edge, pen.raw(Lch(0.14, 0.05, 280)), share)


OBJECT = Object(
    words="earth planet_earth the_earth world mother_earth blue_planet 🌍 🌎 🌏",
    draw=draw,
    metres=9000,
    stands=("space",),
    height=0.34,
    many=2,
    seat=Seat(-12, 12, -99),
)
