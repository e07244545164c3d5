"""Setting type: texts that keep to their boxes and can be read on their ground."""

from dataclasses import dataclass, replace
from html import escape
from typing import Literal

from forge_app.engine.designs._swatches import legible
from forge_app.engine.designs.spec import Box, Line, Page
from forge_app.engine.draw.lettering import Face, face, fit, settable, shorten, wrap
from forge_app.engine.scene.colour import Lch

Align = Literal["left", "centre", "right"]
"""Where lines stand in their box."""
DESCENT = 0.24
"""Room below the last baseline, in ems."""
SMALLEST = 12.0
"""Least size of type, in units of a page: 12 px on a picture of 1024 px."""


@dataclass(frozen=True)
class Type:
    """How a text is set.

    Attributes:
        face: Role of a bundled font.
        size: Largest size, in units of the page.
        least: Size below which the text is shortened instead.
        leading: From baseline to baseline, in ems.
        tracking: Added between letters, in ems.
        align: Where lines stand in the box.
        rise: Where the block stands in the box.
        caps: Whether all letters are capitals.
        most: Most lines.
    """

    face: str
    size: float
    least: float = SMALLEST
    leading: float = 1.28
    tracking: float = 0.0
    align: Align = "left"
    rise: Literal["top", "middle", "bottom"] = "top"
    caps: bool = False
    most: int = 12

    def but(self, **changes: object) -> "Type":
        """The same with some things otherwise."""
        return replace(self, **changes)  # pyright: ignore[reportArgumentType]


def _lines(text: str, font: Face, kind: Type, box: Box) -> tuple[list[str], float]:
    """The lines of a text and their size in a box."""
    _, _, w, h = box
    room = max(1.0, h)

    def tall(count: int, size: float) -> float:
        return size * (font.cap + DESCENT + kind.leading * (count - 1))

    size = kind.size
    words = text.split()
    while size >= kind.least:
        lines = wrap(text, font, size, w, kind.tracking)
        whole = sum(len(line.split()) for line in lines) == len(words)
        fits = tall(len(lines), size) <= room and len(lines) <= kind.most
        if fits and whole:
            return lines, size
        size *= 0.95
    size = min(kind.least, max(1.0, room / (font.cap + DESCENT)))
    lines = wrap(text, font, size, w, kind.tracking)
    most = 1
    while most < kind.most and tall(most + 1, size) <= room:
        most += 1
    if len(lines) > most:
        rest = " ".join(lines[most - 1 :])
        cut = shorten(rest, font, size, w, kind.tracking)
        lines = [*lines[: most - 1], cut if cut != rest else rest]
    return [line for line in lines if line], size


def set_text(page: Page, text: str, box: Box, kind: Type, ink: Lch, ground: str) -> Box:
    """Set a text in a box, as large as its type allows, and never beyond it.

    Args:
        page: The page.
        text: What to set; nothing is drawn of a text without letters.
        box: Where.
        kind: Face, sizes and alignment.
        ink: Colour wished for; changed as far as it must be to be read.
        ground: Colour below, as #rrggbb.

    Returns:
        The box that the block fills; of no height if nothing was set.
    """
    x, y, w, h = box
    font = face(kind.face)
    text = settable(text)
    if kind.caps:
        text = text.upper()
    if not text or w <= 0 or h <= 0:
        return x, y, w, 0.0
    lines, size = _lines(text, font, kind, box)
    tall = size * (font.cap + DESCENT + kind.leading * (len(lines) - 1))
    slack = {"top": 0.0, "middle": (h - tall + size * DESCENT) / 2, "bottom": h - tall}
    top = y + slack[kind.rise]
    _draw(
        page,
        lines,
        (x, top, w, tall),
        kind.but(size=size),
        legible(page, ink, ground),
        ground,
    )
    return x, top, w, tall


def headline(page: Page, text: str, box: Box, kind: Type, ink: Lch, ground: str) -> Box:
    """Set a text as large as its box allows; `kind.size` is the upper limit."""
    x, y, w, h = box
    font = face(kind.face)
    text = settable(text)
    text = text.upper() if kind.caps else text
    if not text or w <= 0 or h <= 0:
        return x, y, w, 0.0
    lines, size = fit(text, font, w, h - h * 0.02, kind.leading)
    size = min(
        size, kind.size, h / (font.cap + DESCENT + kind.leading * (len(lines) - 1))
    )
    if size < kind.least or len(lines) > kind.most:
        return set_text(page, text, box, kind.but(caps=False), ink, ground)
    tall = size * (font.cap + DESCENT + kind.leading * (len(lines) - 1))
    slack = {"top": 0.0, "middle": (h - tall + size * DESCENT) / 2, "bottom": h - tall}
    top = y + slack[kind.rise]
    _draw(
        page,
        lines,
        (x, top, w, tall),
        kind.but(size=size),
        legible(page, ink, ground),
        ground,
    )
    return x, top, w, tall


def _draw(
    page: Page, lines: list[str], box: Box, kind: Type, ink: str, ground: str
) -> None:
    """Draw lines from the top of a box; each is noted on the page."""
    x, y, w, _ = box
    font = face(kind.face)
    for i, line in enumerate(lines):
        wide = font.width(line, kind.size, kind.tracking)
        at = x + {"left": 0.0, "centre": (w - wide) / 2, "right": w - wide}[kind.align]
        base = y + font.cap * kind.size + i * kind.leading * kind.size
        d = font.outline(line, at, base, kind.size, kind.tracking)
        label = escape(line, quote=True)
        page.canvas.add(f'<path aria-label="{label}" d="{d}" fill="{ink}"/>')
        high = (font.cap + DESCENT) * kind.size
        top = base - font.cap * kind.size
        page.lines.append(Line(line, (at, top, wide, high), kind.size, ink, ground))


def width_of(text: str, kind: Type) -> float:
    """Width of a text on one line."""
    text = settable(text)
    text = text.upper() if kind.caps else text
    return face(kind.face).width(text, kind.size, kind.tracking)
