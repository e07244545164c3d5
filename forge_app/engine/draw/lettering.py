"""Lettering: text as outlines, so that a picture needs no installed font."""

import unicodedata
from functools import cache, lru_cache
from io import BytesIO
from itertools import combinations, pairwise
from pathlib import Path
from typing import Any

from fontTools.pens.svgPathPen import SVGPathPen
from fontTools.pens.transformPen import TransformPen
from fontTools.ttLib import TTFont

FONTS = {
    "display": "BebasNeue-Bold.otf",
    "bold": "LeagueSpartan-Bold.otf",
    "text": "LeagueSpartan-Medium.otf",
    "sans": "Inter-Regular.otf",
    "strong": "Inter-SemiBold.otf",
    "serif": "EBGaramond-Regular.otf",
    "italic": "EBGaramond-Italic.otf",
}
"""Bundled fonts by what they are used for."""
_INSTEAD = {"display": "strong", "bold": "strong", "italic": "serif"}
"""The face that lends the letters another one lacks; otherwise "sans"."""


def _fine(value: float) -> str:
    """A number with two decimals at most: small type shows a tenth of a unit."""
    text = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


class Face:
    """One font, with its metrics in units of the em."""

    def __init__(self, name: str) -> None:
        """Load a bundled font by its role in `FONTS`."""
        folder = Path(__file__).resolve().parent.parent / "fonts"
        # From memory, so that no file stays open.
        self._font = TTFont(BytesIO((folder / FONTS[name]).read_bytes()), lazy=True)
        self._name = name
        self._glyphs = self._font.getGlyphSet()
        self._cmap: dict[int, str] = self._font.getBestCmap() or {}
        self._em = self._font["head"].unitsPerEm  # pyright: ignore[reportAttributeAccessIssue]
        self._kerned: dict[tuple[str, str], float] = {}
        self.cap = self._font["OS/2"].sCapHeight / self._em  # pyright: ignore[reportAttributeAccessIssue]

    def covers(self, text: str) -> bool:
        """Whether every visible character has a glyph, here or in the face beside."""
        plain = unicodedata.normalize("NFC", text)
        return len(self._row(plain)) == sum(not c.isspace() or c == " " for c in plain)

    def has(self, char: str) -> bool:
        """Whether a character has a glyph, here or in the face beside."""
        return bool(self._row(char))

    def width(self, text: str, size: float, tracking: float = 0.0) -> float:
        """Advance of a text at a size; tracking is in ems."""
        row = self._row(text)
        total = sum(font.advance(glyph) for font, glyph in row) + self._kerns(row)
        return max(0.0, total + tracking * (len(row) - 1)) * size

    def outline(
        self, text: str, x: float, y: float, size: float, tracking: float = 0.0
    ) -> str:
        """Path data of a text with its baseline starting at a point."""
        parts = []
        last: tuple[Face, str] | None = None
        for font, glyph in self._row(text):
            if last and last[0] is font:
                x += font.kern(last[1], glyph) * size
            scale = size / font._em  # noqa: SLF001 - a face too
            pen = SVGPathPen(font._glyphs, ntos=_fine)  # noqa: SLF001
            turned = TransformPen(pen, (scale, 0, 0, -scale, x, y))
            font._glyphs[glyph].draw(turned)  # noqa: SLF001
            parts.append(pen.getCommands())
            x += (font.advance(glyph) + tracking) * size
            last = font, glyph
        return "".join(parts)

    def advance(self, glyph: str) -> float:
        """Width of a glyph in ems."""
        return self._glyphs[glyph].width / self._em

    def kern(self, left: str, right: str) -> float:
        """Correction of the distance between two glyphs, in ems."""
        pair = left, right
        if pair not in self._kerned:
            tables = _pair_tables(self._name)
            found = (_pair(table, left, right) for table in tables)
            self._kerned[pair] = next((v for v in found if v is not None), 0) / self._em
        return self._kerned[pair]

    def _kerns(self, row: list[tuple["Face", str]]) -> float:
        return sum(a[0].kern(a[1], b[1]) for a, b in pairwise(row) if a[0] is b[0])

    def _row(self, text: str) -> list[tuple["Face", str]]:
        """Glyphs of a text; characters that no face has are left out."""
        row: list[tuple[Face, str]] = []
        other = self if self._name == "sans" else face(_INSTEAD.get(self._name, "sans"))
        for char in unicodedata.normalize("NFC", text):
            code = 32 if char.isspace() else ord(char)
            font = self if code in self._cmap else other
            if code in font._cmap:  # noqa: SLF001 - a face too
                row.append((font, font._cmap[code]))  # noqa: SLF001
        return row


@lru_cache(maxsize=len(FONTS))
def face(name: str) -> Face:
    """A bundled font by its role."""
    return Face(name)


@cache
def _pair_tables(name: str) -> list[Any]:
    """The tables of a font that kern pairs of glyphs."""
    font = face(name)._font  # noqa: SLF001 - this module's
    if "GPOS" not in font:
        return []
    gpos: Any = font["GPOS"]
    records = gpos.table.FeatureList.FeatureRecord
    wanted = {
        i for r in records if r.FeatureTag == "kern" for i in r.Feature.LookupListIndex
    }
    lookups = [gpos.table.LookupList.Lookup[i] for i in sorted(wanted)]
    tables = [
        getattr(t, "ExtSubTable", t) for lookup in lookups for t in lookup.SubTable
    ]
    return [t for t in tables if type(t).__name__ == "PairPos"]


def _pair(table: Any, left: str, right: str) -> int | None:
    """What a table says of two glyphs, in units of the font; None if nothing."""
    if left not in table.Coverage.glyphs:
        return None
    if table.Format == 1:
        pairs = table.PairSet[table.Coverage.glyphs.index(left)].PairValueRecord
        record = next((p for p in pairs if p.SecondGlyph == right), None)
        if record is None:
            return None
    else:
        first = table.ClassDef1.classDefs.get(left, 0)
        second = table.ClassDef2.classDefs.get(right, 0)
        record = table.Class1Record[first].Class2Record[second]
    return getattr(record.Value1, "XAdvance", 0) or 0


def fit(
    text: str, font: Face, width: float, height: float, leading: float
) -> tuple[list[str], float]:
    """Break a text into the lines that allow the largest size in a box.

    Returns:
        The lines and the size; no lines if no character can be drawn.
    """
    words = [w for w in text.split() if font.width(w, 1) > 0]
    if len(words) > 9:
        return _fit_many(words, font, width, height, leading)
    best: tuple[float, list[str]] = (0.0, [])
    for cuts in range(min(5, len(words))):
        for places in combinations(range(1, len(words)), cuts):
            bounds = [0, *places, len(words)]
            lines = [" ".join(words[a:b]) for a, b in pairwise(bounds)]
            widest = max(font.width(line, 1) for line in lines)
            size = min(width / widest, height / (leading * (len(lines) - 1) + font.cap))
            if size > best[0]:
                best = (size, lines)
    return best[1], best[0]


def _fit_many(
    words: list[str], font: Face, width: float, height: float, leading: float
) -> tuple[list[str], float]:
    """The same for many words: halving the interval in which the size lies."""
    low, high = 0.0, height / font.cap
    best: list[str] = []
    for _ in range(18):
        size = (low + high) / 2
        lines = wrap(" ".join(words), font, size, width)
        tall = size * (leading * (len(lines) - 1) + font.cap)
        wide = max(font.width(line, size) for line in lines)
        if tall <= height and wide <= width and not _broken(lines, words):
            low, best = size, lines
        else:
            high = size
    if not best:
        best = wrap(" ".join(words), font, low, width)
    return best, low


def _broken(lines: list[str], words: list[str]) -> bool:
    """Whether a word had to be cut to fit its line."""
    return sum(len(line.split()) for line in lines) != len(words)


def wrap(
    text: str, font: Face, size: float, width: float, tracking: float = 0.0
) -> list[str]:
    """Break a text into lines of a width; a word that is too long is cut."""
    lines: list[str] = []
    for word in (w for w in text.split() if font.width(w, 1) > 0):
        joined = f"{lines[-1]} {word}" if lines else word
        if lines and font.width(joined, size, tracking) <= width:
            lines[-1] = joined
            continue
        while len(word) > 1 and font.width(word, size, tracking) > width:
            keep = len(word) - 1
            while keep > 1 and font.width(word[:keep], size, tracking) > width:
                keep -= 1
            lines.append(word[:keep])
            word = word[keep:]  # noqa: PLW2901 - the rest of it
        lines.append(word)
    return lines


def shorten(
    text: str, font: Face, size: float, width: float, tracking: float = 0.0
) -> str:
    """The text, or as much of it as a width takes, ending with an ellipsis."""
    if font.width(text, size, tracking) <= width:
        return text
    for keep in range(len(text) - 1, 0, -1):
        short = text[:keep].rstrip(" ,.;:-–") + "…"
        if font.width(short, size, tracking) <= width:
            return short
    return ""


def clean(text: str) -> str:
    """A text without what cannot be set: control characters, and half characters."""
    kept = "".join(c if c.isprintable() else " " for c in text)
    return " ".join(kept.split())


def settable(text: str) -> str:
    """The text if most of its letters are in the fonts, else ""."""
    text = clean(text)
    letters = [c for c in text if not c.isspace()]
    drawn = [c for c in letters if face("sans").has(c)]
    if not letters or len(drawn) < 0.6 * len(letters):
        return ""
    kept = "".join(c for c in text if c.isspace() or face("sans").has(c))
    return " ".join(kept.split())
