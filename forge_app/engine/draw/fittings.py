"""What is built into rooms: kitchen counters, shelves of books, boards, a bar."""

from forge_app.engine.draw.canvas import num
from forge_app.engine.draw.interior import Box, leaning
from forge_app.engine.draw.pen import Pen
from forge_app.engine.scene.colour import Lch
from forge_app.engine.scene.model import Layer, Scene
from forge_app.engine.scene.noise import stream

_CABINETS = (Lch(0.60, 0.06, 160), Lch(0.45, 0.06, 255), Lch(0.90, 0.015, 90),
             Lch(0.62, 0.08, 60), Lch(0.72, 0.06, 25))  # fmt: skip
_SPINES = (Lch(0.50, 0.13, 28), Lch(0.42, 0.08, 250), Lch(0.55, 0.08, 150),
           Lch(0.72, 0.10, 80), Lch(0.36, 0.05, 40), Lch(0.82, 0.04, 85))  # fmt: skip
_DARK = Lch(0.30, 0.02, 260)


def draw_counter(pen: Pen, scene: Scene, layer: Layer) -> None:
    """Kitchen units along the wall: doors below a worktop, a cooker and its hood."""
    rng = stream("counter", layer.seed)
    metre, top, foot = layer.metre, layer.top, layer.bottom + 0.9 * layer.metre
    tone = layer.tint or rng.choice(_CABINETS)
    w = scene.width
    left = scene.light_x < w / 2
    deep = layer.bottom - top
    pen.rect(0, layer.bottom, w, foot - layer.bottom,
             leaning(pen, tone, (0.03, -0.07), left))  # fmt: skip
    pen.rect(0, foot - 0.1 * metre, w, 0.1 * metre, pen.col(_DARK))
    unit = 0.6 * metre
    cooker = int(float(layer.xs[0]) / unit) * unit
    x = 0.0
    while x < w:
        if abs(x - cooker) < 1:
            _oven(pen, (x, layer.bottom, unit, foot - layer.bottom - 0.1 * metre))
        else:
            _door(pen, (x, layer.bottom, unit, foot - layer.bottom - 0.1 * metre), tone)
        x += unit
    stone = Lch(0.88, 0.012, 80) if tone.l < 0.8 else Lch(0.55, 0.06, 60)
    pen.rect(0, top, w, deep, pen.col(stone, 0.04))
    pen.rect(0, layer.bottom, w, 0.05 * metre, pen.col(stone, -0.08))
    pen.rect(0, layer.bottom + 0.05 * metre, w, 0.03 * metre, pen.col(_DARK), 0.35)
    _hob(pen, (cooker, top, unit, deep))
    _hood(pen, cooker + unit / 2, top, metre)


def _door(pen: Pen, box: Box, tone: Lch) -> None:
    x, y, w, h = box
    gap = 0.03 * w
    for top, tall in ((0.1, 0.17), (0.3, 0.66)):
        pen.rect(
            x + gap, y + top * h, w - 2 * gap, tall * h, pen.col(tone, 0.035), rx=2
        )
        pen.rect(
            x + gap, y + (top + tall) * h - 2, w - 2 * gap, 2, pen.col(tone, -0.12)
        )
        pen.rect(x + 0.36 * w, y + (top + 0.05) * h, 0.28 * w, 0.018 * h,
                 pen.col(Lch(0.75, 0.04, 80)), rx=2)  # fmt: skip


def _oven(pen: Pen, box: Box) -> None:
    x, y, w, h = box
    steel = Lch(0.72, 0.008, 250)
    pen.rect(x, y, w, h, pen.col(steel))
    pen.rect(x, y, w, 0.16 * h, pen.col(steel, -0.06))
    for k in range(4):
        pen.circle(x + w * (0.2 + 0.2 * k), y + 0.09 * h, 0.035 * w, pen.col(_DARK))
    pen.rect(x + 0.12 * w, y + 0.34 * h, 0.76 * w, 0.42 * h, pen.col(_DARK), rx=4)
    pen.rect(x + 0.12 * w, y + 0.24 * h, 0.76 * w, 0.035 * h, pen.col(steel, 0.1), rx=2)
    if pen.lamps:
        pen.rect(x + 0.2 * w, y + 0.42 * h, 0.6 * w, 0.26 * h, pen.lamp(), 0.6)


def _hob(pen: Pen, box: Box) -> None:
    x, y, w, h = box
    pen.rect(x + 0.05 * w, y + 0.2 * h, 0.9 * w, 0.6 * h, pen.col(_DARK), rx=3)
    for k in range(2):
        pen.ellipse(x + w * (0.3 + 0.4 * k), y + h / 2, 0.14 * w, 0.2 * h,
                    pen.col(Lch(0.5, 0.02, 30)))  # fmt: skip


def _hood(pen: Pen, x: float, top: float, metre: float) -> None:
    steel = Lch(0.78, 0.008, 250)
    y = top - 0.8 * metre
    pen.rect(x - 0.12 * metre, 0, 0.24 * metre, y, pen.col(steel, -0.03))
    pen.rect(x + 0.04 * metre, 0, 0.08 * metre, y, pen.col(steel, -0.1))
    wide = 0.36 * metre
    neck, high = 0.13 * metre, y - 0.25 * metre
    cone = [(x - neck, high), (x + neck, high), (x + wide, y), (x - wide, y)]
    pen.poly(cone, pen.col(steel))
    pen.rect(x - wide, y, 2 * wide, 0.07 * metre, pen.col(steel, -0.08))


def draw_shelf(pen: Pen, _scene: Scene, layer: Layer) -> None:
    """A board on the wall for jars and cups."""
    x0, x1 = float(layer.xs[0]), float(layer.xs[-1])
    wood = layer.tint or Lch(0.60, 0.08, 60)
    thick = 0.05 * layer.metre
    pen.rect(x0, layer.bottom, x1 - x0, thick, pen.col(wood))
    pen.rect(x0, layer.bottom + thick, x1 - x0, thick, pen.col(_DARK), 0.18)
    for x in (x0 + 0.15 * (x1 - x0), x1 - 0.15 * (x1 - x0)):
        pen.rect(
            x, layer.bottom + thick, thick * 0.6, 2.5 * thick, pen.col(wood, -0.12)
        )
    rng = stream("jars", layer.seed)
    x = x0 + thick
    while x < x1 - 0.16 * layer.metre:
        w, h = (
            layer.metre * rng.uniform(*span) for span in ((0.08, 0.14), (0.1, 0.24))
        )
        tone = rng.choice((*_SPINES, Lch(0.9, 0.02, 90), Lch(0.85, 0.03, 220)))
        y = layer.bottom - h
        pen.rect(x, y, w, h, pen.col(tone), rx=w * 0.16)
        side = x + w * (0.62 if pen.side < 0 else 0.0)
        pen.rect(side, y, w * 0.38, h, pen.col(tone, -0.08), 0.7, rx=w * 0.16)
        pen.rect(x + w * 0.12, y - 0.02 * layer.metre, w * 0.76, 0.035 * layer.metre,
                 pen.col(Lch(0.66, 0.07, 65)))  # fmt: skip
        x += w + layer.metre * rng.uniform(0.02, 0.12)


def draw_books(pen: Pen, _scene: Scene, layer: Layer) -> None:
    """A wall of bookshelves between two abscissas."""
    rng = stream("books", layer.seed)
    x0, x1 = float(layer.xs[0]), float(layer.xs[-1])
    metre, top, foot = layer.metre, layer.top, layer.bottom
    wood = layer.tint or Lch(0.45, 0.07, 50)
    board = 0.045 * metre
    pen.rect(x0, top, x1 - x0, foot - top, pen.col(wood, -0.17))
    rows = max(3, round((foot - top) / (0.40 * metre)))
    pitch = (foot - top - board) / rows
    books: dict[Lch, list[str]] = {tone: [] for tone in _SPINES}
    bands: list[str] = []
    for row in range(rows):
        floor = top + (row + 1) * pitch
        x = x0 + board
        while x < x1 - board - 0.02 * metre:
            wide = metre * rng.uniform(0.03, 0.075)
            if rng.random() < 0.05:
                x += wide * rng.uniform(1, 3)
                continue
            tall = pitch * rng.uniform(0.62, 0.84)
            wide = min(wide, x1 - board - x)
            tone = rng.choice(_SPINES)
            cell = f"M{num(x)} {num(floor - tall)}h{num(wide - 1)}V{num(floor)}"
            books[tone].append(f"{cell}h{num(1 - wide)}Z")
            if rng.random() < 0.4:
                bands.append(f"M{num(x)} {num(floor - tall * 0.8)}h{num(wide - 1)}")
            x += wide
    for i, (tone, cells) in enumerate(books.items()):
        pen.path("".join(cells), pen.col(tone, 0.02 * (i % 3 - 1)))
    pen.path("".join(bands), "none", 0.7, pen.col(Lch(0.82, 0.1, 85)), 1.6)
    for row in range(rows + 1):
        y = top + row * pitch
        pen.rect(x0, y, x1 - x0, board, pen.col(wood, 0.03))
        if row < rows:
            pen.rect(x0, y + board, x1 - x0, 0.06 * metre, pen.col(_DARK), 0.28)
    n = max(1, round((x1 - x0) / (0.9 * metre)))
    for k in range(n + 1):
        x = x0 + (x1 - x0 - board) * k / n
        pen.rect(x, top, board, foot - top, pen.col(wood, 0.0 if k % 2 else 0.04))


def draw_board(pen: Pen, _scene: Scene, layer: Layer) -> None:
    """A blackboard or a chalked menu in a wooden frame."""
    rng = stream("board", layer.seed)
    x0, x1, y0, y1 = float(layer.xs[0]), float(layer.xs[-1]), layer.top, layer.bottom
    rim = 0.05 * layer.metre
    pen.rect(x0 - rim, y0 - rim, x1 - x0 + 2 * rim, y1 - y0 + 2 * rim,
             pen.col(Lch(0.56, 0.08, 60)))  # fmt: skip
    slate = Lch(0.30, 0.015, 250) if layer.style == "menu" else Lch(0.36, 0.05, 165)
    pen.rect(x0, y0, x1 - x0, y1 - y0, pen.col(slate))
    chalk = pen.col(Lch(0.93, 0.01, 90))
    lines = 5 if layer.style == "menu" else 3
    marks = []
    for k in range(lines):
        y = y0 + (y1 - y0) * (k + 1) / (lines + 1)
        x, end = x0 + 0.1 * (x1 - x0), x0 + (x1 - x0) * rng.uniform(0.55, 0.85)
        step = 0.05 * layer.metre
        d = f"M{num(x)} {num(y)}"
        while x < end:
            d += f"q{num(step / 4)} {num(-rng.uniform(0.6, 1.4) * step)} {num(step)} 0"
            x += step
            if rng.random() < 0.16:
                x += step
                d += f"m{num(step)} 0"
        marks.append(d)
    pen.path("".join(marks), "none", 0.8, chalk, 0.016 * layer.metre)
    if layer.style != "menu":
        pen.rect(
            x0, y1 + rim, x1 - x0, 0.035 * layer.metre, pen.col(Lch(0.6, 0.08, 60))
        )
        pen.rect(x0 + 0.2 * (x1 - x0), y1 + rim * 0.5, 0.08 * layer.metre,
                 0.03 * layer.metre, chalk)  # fmt: skip


def draw_bar(pen: Pen, scene: Scene, layer: Layer) -> None:
    """The counter of a café: panelled wood under a stone top."""
    x0, x1 = float(layer.xs[0]), float(layer.xs[-1])
    metre, low = layer.metre, layer.bottom + 0.95 * layer.metre
    wood = layer.tint or Lch(0.42, 0.06, 55)
    left = scene.light_x < scene.width / 2
    pen.rect(x0, layer.bottom, x1 - x0, low - layer.bottom,
             leaning(pen, wood, (0.05, -0.06), left))  # fmt: skip
    n = max(2, round((x1 - x0) / (0.5 * metre)))
    for k in range(n):
        x = x0 + (x1 - x0) * (k + 0.1) / n
        pen.rect(x, layer.bottom + 0.14 * metre, (x1 - x0) * 0.8 / n, 0.68 * metre,
                 pen.col(wood, 0.05), rx=2)  # fmt: skip
    pen.rect(x0 - 0.05 * metre, layer.top, x1 - x0 + 0.1 * metre,
             layer.bottom - layer.top, pen.col(Lch(0.86, 0.015, 80), 0.03))  # fmt: skip
    pen.rect(x0 - 0.05 * metre, layer.bottom, x1 - x0 + 0.1 * metre, 0.05 * metre,
             pen.col(Lch(0.86, 0.015, 80), -0.1))  # fmt: skip


def draw_pendants(pen: Pen, _scene: Scene, layer: Layer) -> None:
    """Lamps that hang from the ceiling in a row."""
    metre = layer.metre
    tone = layer.tint or Lch(0.34, 0.03, 160)
    glow = pen.raw(Lch(0.93, 0.09, 85))
    for x in layer.xs.tolist():
        y = layer.bottom
        pen.rect(x - 1, 0, 2, y - 0.2 * metre, pen.col(_DARK))
        pen.halo(x, y, 0.9 * metre, glow, 0.5 if pen.lamps else 0.22)
        pen.circle(x, y - 0.01 * metre, 0.07 * metre, glow)
        pen.path(
            f"M{num(x - 0.2 * metre)} {num(y)}Q{num(x - 0.16 * metre)} "
            f"{num(y - 0.2 * metre)} {num(x)} {num(y - 0.22 * metre)}"
            f"Q{num(x + 0.16 * metre)} {num(y - 0.2 * metre)} "
            f"{num(x + 0.2 * metre)} {num(y)}Z",
            pen.col(tone),
        )


def draw_tabletop(pen: Pen, scene: Scene, layer: Layer) -> None:
    """The top of a table at the viewer, for things seen from near."""
    rng = stream("tabletop", layer.seed)
    wood, top, w = layer.tint or Lch(0.58, 0.08, 58), layer.top, scene.width
    left = scene.light_x < w / 2
    pen.rect(0, top, w, scene.height - top, leaning(pen, wood, (0.08, -0.08), left))
    pen.rect(0, top, w, 4, pen.col(wood, 0.16), 0.8)
    for i in range(7):
        y = top + (scene.height - top) * (i + 1) / 8
        bend = f"{num(w * rng.random())} {num(y + rng.uniform(-8, 8))}"
        pen.path(f"M0 {num(y)}Q{bend} {num(w)} {num(y + 3)}", "none", 0.3,
                 pen.col(wood, -0.13), 1.5)  # fmt: skip
    for thing in layer.objects:
        if not thing.raised:
            away = thing.size * 0.25 * (1 if left else -1)
            pen.ellipse(thing.x + away, thing.y, thing.size * 0.5, thing.size * 0.07,
                        pen.col(wood, -0.28), 0.45)  # fmt: skip
