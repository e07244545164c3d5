"""Measures of rooms: the free stretch of a wall, the size of a metre."""

from forge_app.engine.scene.model import Layer, Scene

PARTS_OF_A_ROOM = {
    "wall": "wall", "floor": "floor", "ceiling": "ceiling", "window": "window",
    "windowsill": "window",
}  # fmt: skip
"""Words for parts of a room that things can be on, with their surfaces."""
_RIM = 0.36
"""Metres that curtains and frames reach beyond a window."""


def bare(scene: Scene, metre: float) -> tuple[float, float]:
    """Ends of the widest stretch of wall beside a single window."""
    width = scene.width
    gaps = [a for a in scene.layers if a.kind in {"window", "board"}]
    if len(gaps) != 1:
        return 0.0, width
    left, right = float(gaps[0].xs[0]), float(gaps[0].xs[-1])
    rim = _RIM * metre
    if left > width - right:
        return 0.0, max(left - rim, 0.3 * width)
    return min(right + rim, 0.7 * width), width


def scale(layer: Layer, y: float) -> float:
    """Units of a metre on a floor or wall at a height in the picture."""
    if not layer.eye:
        return layer.metre
    return layer.metre * max(1.0, (y - layer.eye) / (layer.top - layer.eye))


def hung(layer: Layer, y: float, size: float) -> float:
    """The foot of what hangs from a ceiling; of all else as it is."""
    return layer.bottom + size if layer.surface == "ceiling" else y
