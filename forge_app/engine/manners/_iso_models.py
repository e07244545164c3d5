"""Solid models of common things for the isometric stage."""

from collections.abc import Callable
from random import Random

from forge_app.engine.manners._iso import Stage, Tone
from forge_app.engine.manners._iso_furniture import armchair, bookshelf, sofa
from forge_app.engine.scene.colour import Lch

Spot = tuple[float, float, float]
Model = Callable[[Stage, Spot, float, Random], None]
"""Draws a thing of a height in tiles, the middle of its foot at a spot."""


def _slot(stage: Stage, name: str, material: str) -> Tone:
    """The colour of a slot of the thing, or a material where it has no such slot."""
    pen = stage.pen
    if name in pen.dress.colours:
        return lambda shade: pen.slot(name, shade)
    return lambda shade: pen.mat(material, shade)


def _mat(stage: Stage, name: str) -> Tone:
    return lambda shade: stage.pen.mat(name, shade)


def panes(
    stage: Stage, corner: Spot, size: tuple[float, float], grid: tuple[int, int],
    left: bool,
) -> None:  # fmt: skip
    """Rows of windows on a face, whose lower far corner and size are given."""
    x, y, z = corner
    wide, high = size
    across, rows = grid
    lamp = stage.pen.lamp()
    w, h = wide / across, high / rows
    for row in range(rows):
        for k in range(across):
            at = w * (k + 0.26), z + h * (row + 0.25)
            if left:
                stage.left(x + at[0], y, at[1], w * 0.48, h * 0.5, lamp)
            else:
                stage.right(x, y + at[0], at[1], w * 0.48, h * 0.5, lamp)


def house(stage: Stage, spot: Spot, high: float, rng: Random) -> None:
    """A house with a gabled roof, door, windows and chimney."""
    wall, roof = _slot(stage, "wall", "wall"), _slot(stage, "roof", "roof")
    x, y, z = spot
    w, d, h, top = high * 0.78, high * 0.6, high * 0.42, high * 0.42
    x, y = x - w / 2, y - d / 2
    stage.box((x, y, z), (w, d, h), wall)
    stage.gable((x, y, z + h), (w, d, top), wall, roof)
    door = _slot(stage, "door", "door")
    stage.left(x + w * 0.12, y + d, z, w * 0.17, h * 0.66, door(-0.02))
    panes(stage, (x + w * 0.38, y + d, z + h * 0.28), (w * 0.56, h * 0.6), (2, 1), True)
    panes(stage, (x + w, y + d * 0.1, z + h * 0.28), (d * 0.8, h * 0.6), (2, 1), False)
    if "chimney" in stage.pen.dress.parts or rng.random() < 0.5:
        brick = _mat(stage, "brick")
        stage.box((x + w * 0.2, y + d * 0.18, z + h + top * 0.4),
                  (w * 0.11, w * 0.11, top * 0.72), brick)  # fmt: skip


def church(stage: Stage, spot: Spot, high: float, _rng: Random) -> None:
    """A nave with a steeple before it."""
    wall, roof = _slot(stage, "wall", "wall"), _slot(stage, "roof", "roof")
    x, y, z = spot
    w, d, h = high * 0.52, high * 0.34, high * 0.30
    x, y = x - w * 0.62, y - d / 2
    stage.box((x, y, z), (w, d, h), wall)
    stage.gable((x, y, z + h), (w, d, high * 0.2), wall, roof)
    panes(stage, (x, y + d, z + h * 0.3), (w, h * 0.6), (4, 1), True)
    side = d * 0.62
    tx, ty = x + w, y + (d - side) / 2
    tall = high * 0.58
    stage.box((tx, ty, z), (side, side, tall), wall)
    stage.right(
        tx + side, ty + side * 0.3, z, side * 0.4, tall * 0.26,
        _slot(stage, "door", "door")(0),
    )  # fmt: skip
    panes(stage, (tx + side, ty, z + tall * 0.6), (side, tall * 0.3), (1, 1), False)
    panes(stage, (tx, ty + side, z + tall * 0.6), (side, tall * 0.3), (1, 1), True)
    stage.pyramid((tx - 0.04, ty - 0.04, z + tall), (side + 0.08, side + 0.08,
                                                     high * 0.42), roof)  # fmt: skip


def high_rise(stage: Stage, spot: Spot, high: float, rng: Random) -> None:
    """A tower of storeys with rows of windows and a stepped top."""
    tone = _slot(stage, "wall", "concrete")
    pen, shift = stage.pen, rng.uniform(-0.1, 0.1)
    wall: Tone = (lambda s: tone(s + shift)) if "wall" not in pen.dress.asked else tone
    x, y, z = spot
    w = min(0.86, max(0.5, high * 0.3))
    x, y = x - w / 2, y - w / 2
    rows, across = max(2, round(high * 2.4)), 3
    step = rng.random() < 0.5
    body = high * (0.82 if step else 0.95)
    stage.box((x, y, z), (w, w, body), wall)
    panes(stage, (x, y + w, z), (w, body), (across, rows), True)
    panes(stage, (x + w, y, z), (w, body), (across, rows), False)
    if step:
        inner = w * 0.56
        at = (x + (w - inner) / 2, y + (w - inner) / 2, z + body)
        stage.box(at, (inner, inner, high * 0.18), wall)
    else:
        stage.box((x + w * 0.1, y + w * 0.1, z + body), (w * 0.3, w * 0.3, 0.14), wall)


def lighthouse(stage: Stage, spot: Spot, high: float, _rng: Random) -> None:
    """A round tower in bands with a gallery, a lamp and a cap."""
    pen = stage.pen
    wall, stripe = _slot(stage, "wall", "white"), _slot(stage, "stripe", "red")
    x, y, z = spot
    r, bands = high * 0.115, 5
    stage.round(x, y, z, r * 1.5, high * 0.06, _mat(stage, "stone"))
    z += high * 0.06
    tall = high * 0.68
    for i in range(bands):
        a, b = r * (1 - 0.085 * i), r * (1 - 0.085 * (i + 1))
        tone = wall if i % 2 else stripe
        stage.round(x, y, z + tall * i / bands, a, tall / bands, tone, b / a)
    z += tall
    stage.round(x, y, z, r * 0.82, high * 0.03, _mat(stage, "dark"))
    glass = pen.lamp() if pen.lamps else pen.mat("yellow", 0.06)
    stage.round(x, y, z + high * 0.03, r * 0.42, high * 0.1, lambda _: glass)
    px, py = stage.at(x, y, z + high * 0.08)
    if pen.lamps:
        pen.halo(px, py, high * stage.tile * 0.4, pen.raw(Lch(0.97, 0.09, 92)), 0.8)
    stage.round(x, y, z + high * 0.13, r * 0.6, high * 0.12, stripe, 0.01)


def castle(stage: Stage, spot: Spot, high: float, _rng: Random) -> None:
    """Walls between four towers, a keep within."""
    wall, roof = _slot(stage, "wall", "stone"), _slot(stage, "roof", "roof")
    x, y, z = spot
    side, h = high * 0.8, high * 0.3
    x, y = x - side / 2, y - side / 2
    r = side * 0.13
    _tower(stage, (x, y, z), r, h * 1.6, wall, roof)
    keep = side * 0.4
    stage.box((x + side * 0.1, y + side * 0.1, z), (side * 0.8, side * 0.8, h), wall)
    _crenels(stage, (x + side * 0.1, y + side * 0.1, z + h), side * 0.8, wall)
    kx, ky = x + (side - keep) / 2, y + (side - keep) / 2
    stage.box((kx, ky, z + h), (keep, keep, high * 0.28), wall)
    panes(stage, (kx, ky + keep, z + h), (keep, high * 0.26), (2, 1), True)
    panes(stage, (kx + keep, ky, z + h), (keep, high * 0.26), (2, 1), False)
    stage.pyramid(
        (kx - 0.05, ky - 0.05, z + h + high * 0.28),
        (keep + 0.1, keep + 0.1, high * 0.3), roof,
    )  # fmt: skip
    gate = side * 0.2
    stage.left(x + side / 2 - gate / 2, y + side * 0.9, z, gate, h * 0.6,
               stage.pen.mat("dark"))  # fmt: skip
    for a, b in ((1, 0), (0, 1), (1, 1)):
        _tower(stage, (x + a * side, y + b * side, z), r, h * 1.5, wall, roof)


def _tower(
    stage: Stage, spot: Spot, r: float, h: float, wall: Tone, roof: Tone
) -> None:
    stage.round(*spot, r, h, wall)
    x, y, z = spot
    stage.round(x, y, z + h, r * 1.2, h * 0.75, roof, 0.01)
    px, py = stage.at(x + r * 0.7, y + r * 0.7, z + h * 0.62)
    stage.pen.rect(px - 2, py - 4, 4, 8, stage.pen.lamp())


def _crenels(stage: Stage, corner: Spot, side: float, wall: Tone) -> None:
    x, y, z = corner
    one, two = stage.sides
    for k in range(6):
        at = side * (k + 0.15) / 6
        stage.left(x + at, y + side, z, side * 0.1, side * 0.07, wall(one))
        stage.right(x + side, y + at, z, side * 0.1, side * 0.07, wall(two))


def pine(stage: Stage, spot: Spot, high: float, rng: Random) -> None:
    """A conifer of three cones."""
    leaf = _slot(stage, "leaf", "pine")
    pen, shift = stage.pen, rng.uniform(-0.03, 0.03)
    x, y, z = spot
    stage.round(x, y, z, high * 0.035, high * 0.2, _mat(stage, "trunk"))
    for i in range(3):

        def tone(shade: float, i: int = i) -> str:
            if pen.winter and i and shade > -0.1:
                return pen.mat("snow", shade)
            return leaf(shade + shift + 0.025 * i)

        stage.round(
            x, y, z + high * (0.14 + 0.24 * i), high * (0.23 - 0.05 * i),
            high * 0.4, tone, 0.01,
        )  # fmt: skip


def tree(stage: Stage, spot: Spot, high: float, rng: Random) -> None:
    """A trunk with a crown of a few balls."""
    leaf = _slot(stage, "leaf", "leaf")
    slots = stage.pen.dress.colours
    if "leaf" not in slots and slots:
        first = next(iter(slots))
        leaf = _slot(stage, first, "leaf")
    x, y, z = spot
    stage.round(x, y, z, high * 0.05, high * 0.5, _slot(stage, "trunk", "trunk"), 0.7)
    r = high * 0.19
    turn = rng.uniform(-0.06, 0.06) * high
    stage.ball(x - r * 0.8, y + turn, z + high * 0.56, r * 0.95, leaf)
    stage.ball(x + turn, y - r * 0.8, z + high * 0.60, r * 0.9, leaf)
    stage.ball(x + r * 0.35, y + r * 0.35, z + high * 0.62, r, leaf)
    stage.ball(x, y, z + high * 0.78, r * 0.95, leaf)


def bush(stage: Stage, spot: Spot, high: float, rng: Random) -> None:
    """Three low balls of leaves."""
    leaf = _slot(stage, next(iter(stage.pen.dress.colours), "leaf"), "bush")
    x, y, z = spot
    r = high * 0.34
    for dx, dy, k in ((-0.5, 0.1, 0.8), (0.3, -0.4, 0.85), (0.2, 0.3, 1.0)):
        stage.ball(x + dx * high, y + dy * high, z + r * k * 0.7, r * k, leaf)
    _ = rng


def rock(stage: Stage, spot: Spot, high: float, rng: Random) -> None:
    """Two cut stones."""
    stone = _slot(stage, next(iter(stage.pen.dress.colours), "rock"), "rock")
    x, y, z = spot
    for k, size in ((0, 0.9), (1, 0.55)):
        w = high * size * rng.uniform(0.7, 0.95)
        at = (x - w / 2 + k * high * 0.5, y - w / 2 - k * high * 0.35, z)
        _stone(stage, at, w, high * size * 0.75, stone)


def _stone(stage: Stage, at: Spot, w: float, h: float, tone: Tone) -> None:
    x, y, z = at
    one, two = stage.sides
    inset, k = w * 0.22, 0.86
    stage.face([(x, y + w, z), (x + w, y + w, z), (x + w - inset, y + w - inset, z + h),
                (x + inset, y + w - inset, z + h * k)], tone(one))  # fmt: skip
    stage.face([(x + w, y + w, z), (x + w, y, z), (x + w - inset, y + inset, z + h * k),
                (x + w - inset, y + w - inset, z + h)], tone(two))  # fmt: skip
    stage.face([(x + inset, y + w - inset, z + h * k),
                (x + w - inset, y + w - inset, z + h),
                (x + w - inset, y + inset, z + h * k),
                (x + inset, y + inset, z + h * 0.8)], tone(0.07))  # fmt: skip


def tent(stage: Stage, spot: Spot, high: float, _rng: Random) -> None:
    """A ridge tent, open at the front."""
    cloth = _slot(stage, next(iter(stage.pen.dress.colours), "cloth"), "cloth")
    x, y, z = spot
    w, d = high * 1.5, high * 1.3
    x, y = x - w / 2, y - d / 2
    stage.gable((x, y, z), (w, d, high), cloth, cloth)
    stage.face([(x + w, y + d * 0.3, z), (x + w, y + d * 0.7, z),
                (x + w, y + d / 2, z + high * 0.66)],
               stage.pen.mat("dark", 0.04))  # fmt: skip


MODELS: dict[str, tuple[Model, float]] = {
    "house": (house, 0.78), "cabin": (house, 0.78), "barn": (house, 0.78),
    "cottage": (house, 0.78), "church": (church, 0.75), "skyscraper": (high_rise, 0.3),
    "tower": (high_rise, 0.3), "lighthouse": (lighthouse, 0.35),
    "castle": (castle, 0.9), "pine": (pine, 0.4), "tree": (tree, 0.45),
    "cherry": (tree, 0.45), "bush": (bush, 0.9), "rock": (rock, 1.0),
    "tent": (tent, 1.4), "armchair": (armchair, 1.0), "sofa": (sofa, 2.2),
    "bookshelf": (bookshelf, 0.85),
}  # fmt: skip
"""Models by the name of the thing, each with the side of its foot by its height."""
