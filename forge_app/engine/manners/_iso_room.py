"""What stands for the ground where there is none: rooms, water volumes, cubes."""

from itertools import pairwise
from random import Random

from forge_app.engine.manners._iso import Stage
from forge_app.engine.manners._iso_furniture import book_walls
from forge_app.engine.manners._iso_ground import FOOT, LAND
from forge_app.engine.scene.colour import Lch
from forge_app.engine.scene.model import Scene
from forge_app.engine.scene.noise import stream

WALL = 4.3
"""Height of a room in tiles."""
_THICK = 0.28


def draw_room(stage: Stage, scene: Scene, rng: Random) -> None:
    """Two walls at the back, with a window, and a floor of boards."""
    pen, n = stage.pen, stage.tiles
    hue = rng.choice((85.0, 150.0, 235.0, 30.0, 200.0))
    wall = Lch(0.87, 0.045, hue)
    one, two = stage.sides
    board = pen.palette.materials["wood"]
    stage.box((-_THICK, -_THICK, FOOT / 2), (n + _THICK, n + _THICK, LAND - FOOT / 2),
              lambda s: pen.col(board, s))  # fmt: skip
    for k in range(2 * n):
        tone = pen.col(board, 0.06 + rng.uniform(-0.02, 0.02))
        stage.top(0, k / 2, LAND, n, 0.5, tone)
    # The wall that looks to the right is lit as right faces are, and so on.
    stage.right(0, 0, LAND, n, WALL, pen.col(wall, two + 0.02))
    stage.left(0, 0, LAND, n, WALL, pen.col(wall, one + 0.02))
    skirting = pen.mat("white", -0.02)
    stage.right(0.01, 0, LAND, n, 0.18, skirting)
    stage.left(0, 0.01, LAND, n, 0.18, skirting)
    rim = pen.col(wall, 0.07)
    stage.top(-_THICK, -_THICK, LAND + WALL, n + _THICK, _THICK, rim)
    stage.top(-_THICK, 0, LAND + WALL, _THICK, n, rim)
    stage.right(-0.0, n, LAND, 0, WALL, rim)
    edge = pen.col(wall, one - 0.05)
    stage.face([(-_THICK, n, FOOT / 2), (0, n, FOOT / 2), (0, n, LAND + WALL),
                (-_THICK, n, LAND + WALL)], edge)  # fmt: skip
    edge = pen.col(wall, two - 0.05)
    stage.face([(n, -_THICK, FOOT / 2), (n, 0, FOOT / 2), (n, 0, LAND + WALL),
                (n, -_THICK, LAND + WALL)], edge)  # fmt: skip
    y = rng.choice((0.16, 0.5)) * n
    _window(stage, scene, y)
    if "library" in scene.places:
        book_walls(stage, (y - 0.2, y + 0.32 * n + 0.2), stream("books", scene.seed))
    _rug(stage, rng)


def _window(stage: Stage, scene: Scene, y: float) -> None:
    """A window in the left wall that shows the sky."""
    pen, n = stage.pen, stage.tiles
    wide, low, high = 0.32 * n, LAND + 1.3, 2.1
    light = scene.palette.light
    night = scene.time in {"night", "dusk"}
    glass = pen.raw(Lch(0.33, 0.07, 268) if night else light.sky[-2])
    white = pen.mat("white")
    stage.right(0.02, y - 0.1, low - 0.1, wide + 0.2, high + 0.2, white)
    stage.right(0.03, y, low, wide, high, glass)
    stage.right(0.04, y + wide / 2 - 0.05, low, 0.1, high, white)
    stage.right(0.04, y, low + high * 0.58, wide, 0.1, white)


def _rug(stage: Stage, rng: Random) -> None:
    pen, n = stage.pen, stage.tiles
    accent = pen.palette.accents[rng.randrange(len(pen.palette.accents))]
    x, y, side = 0.3 * n, 0.36 * n, 0.46 * n
    stage.top(x, y, LAND + 0.01, side, side * 0.8, pen.col(accent, 0))
    stage.top(x + 0.25, y + 0.25, LAND + 0.02, side - 0.5, side * 0.8 - 0.5,
              pen.col(accent, 0.08))  # fmt: skip


def draw_volume(stage: Stage) -> None:
    """The sea around what is below its surface, as clear as glass."""
    pen, n = stage.pen, stage.tiles
    high = 0.52 * n
    water = pen.palette.materials["tropical"]
    one, two = stage.sides
    stage.left(0, n, LAND, n, high, pen.col(water, one), 0.15)
    stage.right(n, 0, LAND, n, high, pen.col(water, two), 0.15)
    top = [(0, 0), (n, 0), (n, n), (0, n)]
    corners = [(x, y, LAND + high) for x, y in top]
    stage.face(corners, pen.col(water, 0.12), 0.2)
    foam = pen.mat("white")
    for (ax, ay), (bx, by) in pairwise([*top, top[0]]):
        rim = [stage.at(ax, ay, LAND + high), stage.at(bx, by, LAND + high)]
        pen.stroke(rim, foam, 1.4, 0.6)


def draw_cubes(stage: Stage, rng: Random) -> None:
    """A stack of blocks in the accents, for prompts that name nothing."""
    pen, n = stage.pen, stage.tiles
    accents = pen.palette.accents
    for i, j in sorted(((i, j) for i in range(n) for j in range(n)), key=sum):
        back = 1 - (i + j) / (2 * n)
        high = LAND + max(0.2, round(rng.uniform(0, 1) ** 2 * 7 * (0.35 + back)) / 2)
        colour = accents[rng.randrange(len(accents))]

        def tone(shade: float, colour: Lch = colour) -> str:
            return pen.col(colour, shade)

        inset = 0.06
        side = 1 - 2 * inset
        if rng.random() < 0.18 and high > 1:
            middle = (i + 0.5, j + 0.5)
            stage.round(*middle, FOOT, side / 2, high - FOOT, tone)
        else:
            at = (i + inset, j + inset, FOOT)
            stage.box(at, (side, side, high - FOOT), tone)
