"""Quoted text on a label of its own, for manners in which letters need a ground."""

from dataclasses import dataclass

from forge_app.engine.draw.lettering import face, fit
from forge_app.engine.scene.model import Scene


@dataclass(frozen=True)
class Label:
    """Lettering and the box around it, in scene units.

    Attributes:
        outline: Path data of the letters.
        x: Left edge of the box.
        y: Upper edge of the box.
        width: Of the box.
        height: Of the box.
        size: Of the type.
    """

    outline: str
    x: float
    y: float
    width: float
    height: float
    size: float


def label(scene: Scene, font: str = "bold") -> Label | None:
    """The first quoted text at the top of the picture, or None if there is none."""
    if not scene.reading.lettering:
        return None
    letters = face(font)
    text = scene.reading.lettering[0]
    lines, size = fit(text, letters, scene.width * 0.72, scene.height * 0.18, 1.0)
    if not lines:
        return None
    size = min(size, scene.unit * 0.105)
    widest = max(letters.width(line, size, 0.03) for line in lines)
    pad = size * 0.42
    high = size * (len(lines) - 1 + letters.cap)
    top = scene.height * 0.085
    base, parts = top + pad + size * letters.cap, []
    for line in lines:
        x = (scene.width - letters.width(line, size, 0.03)) / 2
        parts.append(letters.outline(line, x, base, size, 0.03))
        base += size
    left = (scene.width - widest) / 2 - pad * 1.3
    return Label(
        "".join(parts), left, top, widest + 2.6 * pad, high + 2 * pad, size
    )  # fmt: skip
