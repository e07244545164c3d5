"""Lettering: text as outlines, so that a picture needs no installed font."""

from functools import lru_cache
from io import BytesIO
from itertools import combinations, pairwise
from pathlib import Path

from fontTools.pens.svgPathPen import SVGPathPen
from fontTools.pens.transformPen import TransformPen
from fontTools.ttLib import TTFont

from forge_app.engine.draw.canvas import num

FONTS = {
    "display": "BebasNeue-Bold.otf",
    "bold": "LeagueSpartan-Bold.otf",
    "text": "LeagueSpartan-Medium.otf",
}


class Face:
    """One font, with its metrics in units of the em."""

    def __init__(self, name: str) -> None:
        """Load a bundled font by its role in `FONTS`."""
        folder = Path(__file__).resolve().parent.parent / "fonts"
        # From memory, so that no file stays open.
        self._font = TTFont(BytesIO((folder / FONTS[name]).read_bytes()), lazy=True)
        self._glyphs = self._font.getGlyphSet()
        self._cmap: dict[int, str] = self._font.getBestCmap() or {}
        self._em = self._font["head"].unitsPerEm  # pyright: ignore[reportAttributeAccessIssue]
        self.cap = self._font["OS/2"].sCapHeight / self._em  # pyright: ignore[reportAttributeAccessIssue]

    def covers(self, text: str) -> bool:
        """Whether every visible character has a glyph."""
        return all(ord(c) in self._cmap for c in text if not c.isspace())

    def width(self, text: str, size: float, tracking: float = 0.0) -> float:
        """Advance of a text at a size; tracking is in ems."""
        total = 0.0
        for char in text:
            name = self._cmap.get(ord(char))
            if name:
                total += self._glyphs[name].width / self._em * size + tracking * size
        return max(0.0, total - tracking * size)

    def outline(
        self, text: str, x: float, y: float, size: float, tracking: float = 0.0
    ) -> str:
        """Path data of a text with its baseline starting at a point."""
        scale = size / self._em
        parts = []
        for char in text:
            name = self._cmap.get(ord(char))
            if not name:
                continue
            pen = SVGPathPen(self._glyphs, ntos=num)
            self._glyphs[name].draw(TransformPen(pen, (scale, 0, 0, -scale, x, y)))
            parts.append(pen.getCommands())
            x += self._glyphs[name].width * scale + tracking * size
        return "".join(parts)


@lru_cache(maxsize=4)
def face(name: str) -> Face:
    """A bundled font by its role."""
    return Face(name)


def fit(
    text: str, font: Face, width: float, height: float, leading: float
) -> tuple[list[str], float]:
    """Break a text into the lines that allow the largest size in a box.

    Returns:
        The lines and the size; no lines if no character can be drawn.
    """
    words = [w for w in text.split() if font.width(w, 1) > 0][:9]
    best: tuple[float, list[str]] = (0.0, [])
    for cuts in range(min(4, len(words))):
        for places in combinations(range(1, len(words)), cuts):
            bounds = [0, *places, len(words)]
            lines = [" ".join(words[a:b]) for a, b in pairwise(bounds)]
            widest = max(font.width(line, 1) for line in lines)
            size = min(width / widest, height / (leading * (len(lines) - 1) + font.cap))
            if size > best[0]:
                best = (size, lines)
    return best[1], best[0]
