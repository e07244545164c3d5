"""A table by a wall."""

from random import Random

from forge_app.engine.draw.canvas import num
from forge_app.engine.draw.pen import Pen
from forge_app.engine.scene.builder import Builder
from forge_app.engine.scene.colour import Lch
from forge_app.engine.scene.model import Layer, Scene
from forge_app.engine.scene.noise import stream
from forge_app.engine.settings.spec import Setting, Stage
from forge_app.engine.words.lexicon import COLOURS

BOARD = Lch(0.55, 0.08, 55)


def table(b: Builder) -> None:
    """A table top before a wall with window light."""
    scene = b.scene
    scene.horizon = scene.height * 0.66
    said = [m for m in scene.reading.objects if m.id == "table" and m.colours]
    tint = Lch(*COLOURS[said[0].colours[0]]) if said else b.tint("stilllife")
    b.add("table", "table", top=scene.horizon, bottom=scene.height, tint=tint,
          paint=draw_table)  # fmt: skip
    scene.light_x = scene.width * b.rng.choice((0.1, 0.9))


def draw_table(pen: Pen, scene: Scene, layer: Layer) -> None:
    """A plain wall with window light, and a table top."""
    rng, board = stream("table", layer.seed), layer.tint or BOARD
    hue = rng.choice((70.0, 150.0, 235.0, 20.0))
    if scene.reading.colours:
        hue = scene.palette.accents[0].h
    wall = Lch(0.43 if pen.lamps else 0.83, 0.045, hue)
    y = layer.top
    left = scene.light_x < scene.width / 2
    pen.rect(0, 0, scene.width, y + 1, _across(pen, wall, (0.08, -0.16), left))
    _panes(pen, scene, y, left)
    top = _across(pen, board, (0.09, -0.10), left)
    pen.rect(0, y, scene.width, scene.height - y, top)
    pen.rect(0, y, scene.width, 4, pen.raw(board.lighter(0.16)), 0.8)
    _grain(pen, scene, y, rng, board)
    for thing in layer.objects:
        if not thing.raised:
            away = thing.size * 0.28 * (1 if left else -1)
            shadow = pen.raw(board.lighter(-0.25))
            wide, high = thing.size * 0.5, thing.size * 0.07
            pen.ellipse(thing.x + away, thing.y, wide, high, shadow, 0.5)


def _across(pen: Pen, tone: Lch, ends: tuple[float, float], left: bool) -> str:
    """A fill that is lighter on the side of the light."""
    if not pen.look.soft:
        return pen.raw(tone)
    lit, dim = (pen.raw(tone.lighter(by)) for by in ends)
    line = ((0, 0), (1, 0.6)) if left else ((1, 0), (0, 0.6))
    return pen.canvas.linear([(0, lit, 1), (1, dim, 1)], *line)


def _panes(pen: Pen, scene: Scene, y: float, left: bool) -> None:
    """The light of two window panes on the wall."""
    glow = pen.raw(Lch(0.97, 0.05, 90))
    wide = scene.unit * 0.14
    for k in range(2):
        a = scene.width * (0.58 if left else 0.12) + k * scene.unit * 0.17
        corners = [(a, 0.12), (a + wide, 0.2), (a + wide, 0.68), (a, 0.6)]
        pen.poly([(x, y * share) for x, share in corners], glow, 0.22)


def _grain(pen: Pen, scene: Scene, y: float, rng: Random, board: Lch) -> None:
    """Lines in the wood."""
    for i in range(9):
        gy = y + (scene.height - y) * (i + 1) / 10
        bend = f"{num(scene.width * rng.random())} {num(gy + rng.uniform(-9, 9))}"
        d = f"M0 {num(gy)}Q{bend} {num(scene.width)} {num(gy + 3)}"
        pen.path(d, "none", 0.28, pen.raw(board.lighter(-0.13)), 1.5)


SETTING = Setting(
    words="still_life still_life_painting tabletop table_setting",
    base="whole",
    stages={Stage.FRONT: table},
    surfaces=("table",),
    indoor=True,
    scenery=(("vase", 1), ("apple", 2), ("pear", 1)),
    garnish=True,
    itself="table",
    times=("day",),
)
