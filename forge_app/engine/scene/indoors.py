"""Where things are in a room, at their real size."""

from forge_app.engine.objects.catalogue import all_objects
from forge_app.engine.objects.spec import Object
from forge_app.engine.scene.measures import bare, hung, scale
from forge_app.engine.scene.model import Scene
from forge_app.engine.scene.relating import Pose
from forge_app.engine.settings.spec import Piece

COVERED = 0.45
"""Share of a piece of furniture that what the prompt names may cover."""
_CLOSE = 0.15
"""Up to which share of the floor a thing stands at the wall."""
_FLAT = 3.5
"""From which width over height a thing lies on the floor, as a rug does."""
_HIGH = 1.2
"""Metres from which what stands at the wall would hide a window."""


def pose(scene: Scene, spec: Object, piece: Piece) -> Pose | None:
    """Where a piece of furniture stands or hangs, or None if it cannot."""
    if piece.on:
        return _upon(scene, spec, piece)
    layer = next((a for a in scene.layers if a.surface == piece.surface), None)
    if layer is None:
        return None
    lit_right = scene.light_x > scene.width / 2
    x = scene.width * (piece.x if lit_right else 1 - piece.x)
    y, depth, base = layer.bottom, 0.0, None
    if piece.surface == "floor":
        y = layer.top + (layer.bottom - layer.top) * piece.at + 0.03 * layer.metre
        depth = 0.2 * (1 - piece.at)
        base = layer.top if spec.width > _FLAT else None
    elif piece.surface == "table":
        y = layer.top + (layer.bottom - layer.top) * max(0.3, piece.at)
    elif piece.surface == "wall":
        y = layer.bottom - piece.at * layer.metre
    size = min(scale(layer, y) * spec.metres * piece.size, 0.9 * max(1.0, y))
    y = hung(layer, y, size)
    at_wall = piece.surface == "wall" or (
        piece.surface == "floor" and piece.at < _CLOSE and spec.metres > _HIGH
    )
    if at_wall:
        x = _beside_window(scene, layer.metre, x, size * spec.width / 2)
    if x is None:
        return None
    return Pose(layer, x, y, size, depth, y if base is None else base)


def _beside_window(scene: Scene, metre: float, x: float, half: float) -> float | None:
    """The nearest place at the wall that leaves the window free."""
    low, high = bare(scene, metre)
    if high - low < 2 * half:
        return None
    return min(max(x, low + half), high - half)


def _upon(scene: Scene, spec: Object, piece: Piece) -> Pose | None:
    """On a thing that stands already."""
    for layer in scene.layers:
        for host in layer.objects:
            under = all_objects()[host.id]
            if host.id != piece.on or under.seat is None:
                continue
            unit = host.size / 100
            seat = under.seat
            size = host.size / under.metres * spec.metres * piece.size
            at = seat.left + (seat.right - seat.left) * piece.x
            x = host.x + (-at if host.flip else at) * unit
            y = host.y + seat.y * unit
            return Pose(layer, x, y, size, host.depth, host.base + 0.01, raised=True)
    return None
