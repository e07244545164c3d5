"""Solid furniture of isometric rooms: seats, tables and shelves full of books."""

from random import Random

from forge_app.engine.manners._iso import Stage, Tone
from forge_app.engine.manners._iso_ground import LAND
from forge_app.engine.scene.colour import Lch

Spot = tuple[float, float, float]

SHELF_DEEP, SHELF_HIGH = 0.62, 3.5
"""Depth and height of the shelves along a wall, in tiles."""
_SPINES = (
    Lch(0.50, 0.13, 28), Lch(0.44, 0.08, 255), Lch(0.52, 0.09, 150),
    Lch(0.76, 0.11, 82), Lch(0.88, 0.03, 85), Lch(0.42, 0.09, 340),
    Lch(0.60, 0.09, 50), Lch(0.56, 0.08, 205),
)  # fmt: skip
_BOARD = 0.09
"""Thickness of a shelf in tiles."""


def _slot(stage: Stage, name: str, material: str) -> Tone:
    pen = stage.pen
    if name in pen.dress.colours:
        return lambda shade: pen.slot(name, shade)
    return lambda shade: pen.mat(material, shade)


def _seat(stage: Stage, spot: Spot, high: float, wide: float, cushions: int) -> None:
    """Back, arms and cushions of an upholstered seat that looks to the lower left."""
    cover, wood = _slot(stage, "cover", "cloth"), _slot(stage, "legs", "wood")
    w, d = wide * high, 0.9 * high
    x, y, z = spot[0] - w / 2, spot[1] - d / 2, spot[2]
    arm, foot = 0.17 * high, 0.08 * high
    for fx, fy in ((x, y + d - foot), (x + w - foot, y + d - foot), (x + w - foot, y)):
        stage.box((fx, fy, z), (foot, foot, foot), wood)
    z += foot
    stage.box((x, y, z), (w, 0.24 * d, 0.92 * high), cover)
    stage.box((x, y + 0.16 * d, z), (arm, 0.84 * d, 0.52 * high), cover)
    inner = w - 2 * arm
    stage.box((x + arm, y + 0.24 * d, z), (inner, 0.72 * d, 0.24 * high), cover)

    def soft(shade: float) -> str:
        return cover(shade + 0.05)

    each = inner / cushions
    gap = 0.02 * high
    for k in range(cushions):
        cx = x + arm + k * each + gap
        stage.box((cx, y + 0.22 * d, z + 0.38 * high),
                  (each - 2 * gap, 0.12 * d, 0.44 * high), soft)  # fmt: skip
        stage.box((cx, y + 0.26 * d, z + 0.24 * high),
                  (each - 2 * gap, 0.72 * d, 0.13 * high), soft)  # fmt: skip
    stage.box((x + w - arm, y + 0.16 * d, z), (arm, 0.84 * d, 0.52 * high), cover)


def armchair(stage: Stage, spot: Spot, high: float, _rng: Random) -> None:
    """An armchair."""
    _seat(stage, spot, high, 1.0, 1)


def sofa(stage: Stage, spot: Spot, high: float, _rng: Random) -> None:
    """A sofa with two cushions."""
    _seat(stage, spot, high, 2.2, 2)


def bookshelf(stage: Stage, spot: Spot, high: float, rng: Random) -> None:
    """A bookshelf whose open side looks to the lower left."""
    w, d = 0.85 * high, 0.24 * high
    at = (spot[0] - w / 2, spot[1] - d / 2, spot[2])
    _shelves(stage, at, (w, d, high), _slot(stage, "wood", "wood"), rng)


def _shelves(
    stage: Stage, at: Spot, size: Spot, wood: Tone, rng: Random, turned: bool = False
) -> None:
    """Shelves with books from a far corner on.

    Args:
        stage: Draws them.
        at: The far corner.
        size: Along the wall, away from it, and up.
        wood: Their colour.
        rng: Chooses the books.
        turned: Whether they stand along the y axis and look to the lower right.
    """
    (x, y, z), (long, deep, high) = at, size
    pen = stage.pen
    stage.box(at, (deep, long, high) if turned else (long, deep, high), wood)
    side = stage.sides[1 if turned else 0]

    def front(a: float, b: float, w: float, h: float, fill: str) -> None:
        if turned:
            stage.right(x + deep, y + a, z + b, w, h, fill)
        else:
            stage.left(x + a, y + deep, z + b, w, h, fill)

    rows = max(3, round(high / 0.8))
    row = (high - _BOARD) / rows
    bays = max(1, round(long / 1.7))
    bay = (long - _BOARD) / bays
    for i in range(bays):
        for j in range(rows):
            a, b = _BOARD + i * bay, _BOARD + j * row
            wide, tall = bay - _BOARD, row - _BOARD
            front(a, b, wide, tall, wood(side - 0.2))
            put = a + 0.02
            while put < a + wide - 0.12:
                w = rng.uniform(0.09, 0.17)
                if rng.random() < 0.1:
                    put += 2 * w  # a gap
                    continue
                spine = _SPINES[rng.randrange(len(_SPINES))]
                h = tall * rng.uniform(0.66, 0.94)
                w = min(w, a + wide - put)
                front(put, b, 0.9 * w, h, pen.col(spine, side + 0.05))
                put += w


def book_walls(stage: Stage, gap: tuple[float, float], rng: Random) -> None:
    """Shelves along both walls of a library, but for a gap in the left one.

    Args:
        stage: Draws them.
        gap: Where the window begins and ends along the y axis.
        rng: Chooses wood and books.
    """
    pen, n = stage.pen, stage.tiles
    tone = (Lch(0.45, 0.07, 50), Lch(0.38, 0.06, 45), Lch(0.56, 0.08, 60))
    wood = tone[rng.randrange(len(tone))]

    def shade(by: float) -> str:
        return pen.col(wood, by)

    size = SHELF_DEEP, SHELF_HIGH
    low = SHELF_DEEP + 0.02
    for start, end in ((low, gap[0]), (gap[1], n)):
        if end - start > 0.8:
            _shelves(stage, (0, start, LAND), (end - start, *size), shade, rng, True)
    _shelves(stage, (0, 0, LAND), (n, *size), shade, rng)
