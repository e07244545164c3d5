"""A poster: picture and large type on a grid, Swiss or Bauhaus."""

from dataclasses import dataclass
from random import Random

from forge_app.engine.designs._geometry import geometry
from forge_app.engine.designs.spec import Box, Design, Page
from forge_app.engine.draw.canvas import num
from forge_app.engine.draw.lettering import face, fit
from forge_app.engine.scene.colour import Lch, mix
from forge_app.engine.scene.model import Scene
from forge_app.engine.scene.noise import stream


@dataclass(frozen=True)
class Sheet:
    """The page: its size, margin, and the boxes for picture and type."""

    width: float
    height: float
    margin: float
    picture: Box
    type: Box


def _sheet(width: float, height: float, seed: int) -> Sheet:
    """The page for a seed: type below, above or beside the picture, or full bleed."""
    margin = 0.062 * min(width, height)
    kind = stream("sheet", seed).randrange(3)
    inner = width - 2 * margin
    if width / height > 1.35:
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


def frame(width: float, height: float, seed: int) -> Box:
    """The box of the picture."""
    return _sheet(width, height, seed).picture


def layout(page: Page) -> None:
    """Ground, picture or bold geometry, and type."""
    scene, pen = page.scene, page.pen
    sheet = _sheet(page.width, page.height, scene.seed)
    colours = _colours(scene, page.rng, page.abstract)
    page.canvas.group("ground")
    pen.rect(0, 0, page.width, page.height, pen.raw(colours[0]))
    if page.abstract:
        page.canvas.group("geometry")
        geometry(pen, sheet.picture, page.rng, colours)
        page.step(0.6)
    else:
        bleed = sheet.picture[0] == 0 or sheet.picture[1] == 0
        kind = 0 if bleed else page.rng.randrange(4)
        page.picture(sheet.picture, _window_shape(kind, scene.width, scene.height))
    _typography(page, sheet, colours)
    page.step(0.95)


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


def _typography(page: Page, sheet: Sheet, colours: list[Lch]) -> None:
    """Rule, title as large as its box allows, and small lines of words."""
    x, y, w, h = sheet.type
    pen, scene = page.pen, page.scene
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
    title = page.texts[0].upper()
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


DESIGN = Design(words="poster placard flyer banner", layout=layout, frame=frame)
