"""Poster: Swiss and Bauhaus layouts with large type on a grid."""

import math
from dataclasses import dataclass, replace
from random import Random

from forge_app.engine.draw.canvas import Canvas, num
from forge_app.engine.draw.lettering import face, fit
from forge_app.engine.draw.painter import Step, paint_layers
from forge_app.engine.draw.pen import Look, Pen
from forge_app.engine.manners.base import Style
from forge_app.engine.scene.colour import Lch, mix
from forge_app.engine.scene.model import Scene
from forge_app.engine.scene.noise import stream
from forge_app.engine.types import Manner

Box = tuple[float, float, float, float]


@dataclass(frozen=True)
class Sheet:
    """The page: its size, margin, and the boxes for picture and type."""

    width: float
    height: float
    margin: float
    picture: Box
    type: Box


def _sheet(aspect: float, seed: int) -> Sheet:
    """The page for a seed: type below, above or beside the picture, or full bleed."""
    width, height = 1000 * math.sqrt(aspect), 1000 / math.sqrt(aspect)
    margin = 0.062 * min(width, height)
    kind = stream("sheet", seed).randrange(3)
    inner = width - 2 * margin
    if aspect > 1.35:
        split = width * 0.60
        picture = (split, margin, width - split - margin, height - 2 * margin)
        if kind == 2:
            picture = (split, 0.0, width - split, height)
        words = (margin, margin, split - 2 * margin, height - 2 * margin)
        return Sheet(width, height, margin, picture, words)
    high = (height - 2 * margin) * 0.66
    rest = height - high - margin * 2.65
    below = (margin, high + margin * 1.65, inner, rest)
    if kind == 0:
        return Sheet(width, height, margin, (margin, margin, inner, high), below)
    if kind == 1:
        picture = (margin, height - margin - high, inner, high)
        return Sheet(width, height, margin, picture, (margin, margin, inner, rest))
    return Sheet(width, height, margin, (0.0, 0.0, width, high + margin), below)


class Poster(Style):
    """A scene in a window, or bold geometry, with a title."""

    def aspect(self, aspect: float, seed: int) -> float:
        """The scene is composed for the picture box."""
        _, _, w, h = _sheet(aspect, seed).picture
        return w / h

    def prepare(self, scene: Scene) -> None:
        """Strong colours; lettering belongs to the layout, not the scene."""
        palette = scene.palette
        scene.palette = replace(
            palette,
            saturation=min(1.0, palette.saturation + 0.28),
            contrast=min(1.0, palette.contrast + 0.12),
            fog=palette.fog * 0.7,
        )
        scene.reading = replace(scene.reading, lettering=())

    def vectors(self, scene: Scene, aspect: float, step: Step) -> Canvas:
        """Lay out the page."""
        sheet = _sheet(aspect, scene.seed)
        rng = stream("poster", scene.seed, scene.reading.theme)
        canvas = Canvas(sheet.width, sheet.height, scene.reading.prompt[:200])
        abstract = bool(scene.layers) and scene.layers[0].kind == "abstract"
        colours = _colours(scene, rng, abstract)
        pen = Pen(canvas, scene.palette, Look(soft=False))
        canvas.group("ground")
        pen.rect(0, 0, sheet.width, sheet.height, pen.raw(colours[0]))
        if abstract:
            canvas.group("geometry")
            _geometry(pen, sheet, rng, colours)
            step(0.6, canvas)
        else:
            self._window(canvas, scene, sheet, rng, step)
        _typography(pen, scene, sheet, colours)
        step(0.95, canvas)
        return canvas

    def _window(
        self, canvas: Canvas, scene: Scene, sheet: Sheet, rng: Random, step: Step
    ) -> None:
        """The scene inside a rectangle, an arch or a disc."""
        x, y, w, _ = sheet.picture
        scale = w / scene.width
        sw, sh = scene.width, scene.height
        bleed = sheet.picture[0] == 0 or sheet.picture[1] == 0
        d = _window_shape(0 if bleed else rng.randrange(4), sw, sh)
        canvas.open(
            f'id="picture" transform="translate({num(x)} {num(y)}) scale({scale:.4f})" '
            f'clip-path="{canvas.clip(d)}"'
        )
        paint_layers(canvas, scene, self.detail(scene), lambda t, c: step(t * 0.8, c))
        canvas.close()


def _window_shape(kind: int, w: float, h: float) -> str:
    """Outline of the picture: rectangle, arch, disc or one rounded corner."""
    if kind == 1 and h > w * 0.8:
        r = w / 2
        return (
            f"M0 {num(h)}V{num(r)}A{num(r)} {num(r)} 0 0 1 {num(w)} {num(r)}V{num(h)}Z"
        )
    if kind == 2 and 0.85 < w / h < 1.2:
        r, x, y = min(w, h) / 2, w / 2, h / 2
        return (
            f"M{num(x - r)} {num(y)}A{num(r)} {num(r)} 0 1 1 {num(x + r)} {num(y)}"
            f"A{num(r)} {num(r)} 0 1 1 {num(x - r)} {num(y)}Z"
        )
    if kind == 3:
        r = min(w, h) * 0.42
        return (
            f"M0 0H{num(w - r)}A{num(r)} {num(r)} 0 0 1 {num(w)} {num(r)}V{num(h)}H0Z"
        )
    return f"M0 0H{num(w)}V{num(h)}H0Z"


def _colours(scene: Scene, rng: Random, abstract: bool) -> list[Lch]:
    """Ground first, then the ink of the type, then shapes."""
    palette = scene.palette
    light = palette.light
    if not abstract:
        if light.level < 0.5 or rng.random() < 0.25:
            ground = Lch(0.20, 0.045, light.sky[0].h)
            return [ground, Lch(0.95, 0.03, 85), light.glow, palette.accents[0]]
        ground = mix(Lch(0.955, 0.025, 85), light.haze, 0.15)
        return [ground, Lch(0.22, 0.04, light.sky[0].h), light.glow, palette.accents[0]]
    named = list(palette.accents[: len(scene.reading.colours)])
    hue = rng.uniform(0, 360)
    shapes = named or [
        Lch(0.62, 0.21, hue),
        Lch(0.52, 0.15, hue + 150),
        Lch(0.82, 0.15, hue + 65),
    ]
    if len(shapes) < 3:
        shapes = [*shapes, shapes[0].lighter(0.18), shapes[-1].lighter(-0.16)]
    if rng.random() < 0.55:
        return [Lch(0.945, 0.025, 85), Lch(0.20, 0.02, 270), *shapes]
    dark = Lch(0.22, 0.05, shapes[0].h)
    return [dark, Lch(0.95, 0.03, 88), *shapes]


def _geometry(pen: Pen, sheet: Sheet, rng: Random, colours: list[Lch]) -> None:
    """One of three bold figures in the picture box."""
    x, y, w, h = sheet.picture
    box = f"M{num(x)} {num(y)}H{num(x + w)}V{num(y + h)}H{num(x)}Z"
    pen.canvas.add(f'<g clip-path="{pen.canvas.clip(box)}">')
    (_arcs, _diagonals, _blocks)[rng.randrange(3)](pen, sheet.picture, rng, colours)
    pen.canvas.add("</g>")


def _arcs(pen: Pen, box: Box, rng: Random, colours: list[Lch]) -> None:
    """Concentric quarter rings swinging out of a corner, and a dot."""
    x, y, w, h = box
    left = rng.random() < 0.5
    cx, cy = (x if left else x + w), y + h
    reach = math.hypot(w, h) * 0.92
    inks = [*colours[2:], colours[1]]
    n = 7
    for i in range(n):
        r = reach * (1 - i / n)
        pen.circle(
            cx, cy, r, pen.raw(inks[i % len(inks)] if i % 2 == 0 else colours[0])
        )
    r = min(w, h) * 0.13
    dx = x + w - r * 1.1 if left else x + r * 1.1
    pen.circle(dx, y + r * 1.1, r, pen.raw(inks[1 % len(inks)]))


def _diagonals(pen: Pen, box: Box, rng: Random, colours: list[Lch]) -> None:
    """Bars in one rhythm, tilted, with a large disc across them."""
    x, y, w, h = box
    angle = rng.choice((-32, -24, 28, 38))
    cx, cy, u = x + w / 2, y + h / 2, max(w, h)
    inks = colours[2:]
    pen.canvas.add(f'<g transform="rotate({angle} {num(cx)} {num(cy)})">')
    top = cy - u * 0.6
    for i in range(9):
        thick = u * (0.022 + 0.014 * ((i * 5) % 7))
        start = cx - u * rng.uniform(0.25, 0.8)
        pen.rect(
            start, top, u * rng.uniform(0.7, 1.4), thick, pen.raw(inks[i % len(inks)])
        )
        top += thick + u * 0.035
    pen.canvas.add("</g>")
    r = min(w, h) * rng.uniform(0.24, 0.31)
    px = x + w * rng.choice((0.34, 0.66))
    pen.circle(px, y + h * 0.44, r, pen.raw(colours[1]))
    pen.circle(px, y + h * 0.44, r * 0.42, pen.raw(inks[0]))


def _blocks(pen: Pen, box: Box, rng: Random, colours: list[Lch]) -> None:
    """Half discs, triangles and rings on a coarse grid."""
    x, y, w, h = box
    cols = 3
    cell = w / cols
    rows = max(2, round(h / cell))
    ch = h / rows
    inks = [*colours[2:], colours[1]]
    for i in range(cols * rows):
        col, row = i % cols, i // cols
        a, b = x + col * cell, y + row * ch
        one, two = rng.sample(range(len(inks)), 2)
        kind = (i + rng.randrange(2)) % 5
        fill, other = pen.raw(inks[one]), pen.raw(inks[two])
        if kind == 0:
            pen.rect(a, b, cell, ch, fill)
            pen.circle(a + cell / 2, b + ch / 2, min(cell, ch) * 0.38, other)
        elif kind == 1:
            pen.path(
                f"M{num(a)} {num(b + ch)}A{num(cell)} {num(ch)} 0 0 1 "
                f"{num(a + cell)} {num(b)}"
                f"V{num(b + ch)}Z",
                fill,
            )
        elif kind == 2:
            pen.poly([(a, b), (a + cell, b), (a, b + ch)], fill)
            pen.poly([(a + cell, b), (a + cell, b + ch), (a, b + ch)], other)
        elif kind == 3:
            for k in range(4):
                pen.rect(a + cell * k / 4, b, cell / 8, ch, fill)
        else:
            pen.path(
                f"M{num(a)} {num(b)}A{num(cell / 2)} {num(ch / 2)} 0 0 0 "
                f"{num(a + cell)} {num(b)}Z"
                f"M{num(a)} {num(b + ch / 2)}A{num(cell / 2)} {num(ch / 2)} "
                f"0 0 0 {num(a + cell)} "
                f"{num(b + ch / 2)}Z",
                fill,
            )


def _typography(pen: Pen, scene: Scene, sheet: Sheet, colours: list[Lch]) -> None:
    """Rule, title as large as its box allows, and small lines of words."""
    x, y, w, h = sheet.type
    ink = pen.raw(colours[1])
    display, text = face("display"), face("text")
    pen.canvas.group("type")
    small = min(sheet.width, sheet.height) * 0.021
    wide = sheet.width / sheet.height > 1.35
    pen.rect(x, y, w, small * 0.22, ink)
    notes = _notes(scene)
    base = y + small * 1.7
    if text.width(notes[0], small, 0.04) < w:
        pen.path(text.outline(notes[0], x, base, small, 0.04), ink)
    second = text.width(notes[1], small, 0.04)
    if second + text.width(notes[0], small, 0.04) + small * 2 < w:
        pen.path(text.outline(notes[1], x + w - second, base, small, 0.04), ink)
    title = scene.title.upper()
    room = h - small * 3.0
    lines, size = fit(title, display, w, room * (0.72 if wide else 1.0), 0.86)
    if not lines:
        return
    low = y + h - (len(lines) - 1) * size * 0.86
    for i, line in enumerate(lines):
        pen.path(display.outline(line, x, low + i * size * 0.86, size), ink)
    if wide and room - size * len(lines) > h * 0.3:
        pen.circle(x + w * 0.12, y + h * 0.3, w * 0.12, pen.raw(colours[-1]))


def _notes(scene: Scene) -> tuple[str, str]:
    """Small type: further lettering, or the words that were understood."""
    said = [w.text for w in scene.reading.words if w.status in {"drawn", "style"}]
    said = [w for w in said if not w.startswith(('"', "“", "«", "„"))]
    left = " ".join(dict.fromkeys(said))[:46] or scene.title
    return left, f"No. {scene.seed % 1000:03d}"


STYLE = Poster(
    Manner(
        "poster",
        "Poster",
        "Swiss and Bauhaus layouts: bold shapes, a grid, large type.",
        ("posters", "covers", "events", "typography", "abstract"),
    ),
    Look(soft=False, detail=0.4, shade=1.2),
)
