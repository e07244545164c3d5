"""Where things are in a room, at their real size."""

from forge_app.engine.objects.catalogue import all_objects
from forge_app.engine.objects.spec import Object
from forge_app.engine.scene.model import Layer, Scene
from forge_app.engine.scene.relating import Pose
from forge_app.engine.settings.spec import Piece

COVERED = 0.3
"""Share of a piece of furniture that what the prompt names may cover."""


def scale(layer: Layer, y: float) -> float:
    """Units of a metre on a floor or wall at a height in the picture."""
    if not layer.eye:
        return layer.metre
    return layer.metre * max(1.0, (y - layer.eye) / (layer.top - layer.eye))


def hung(layer: Layer, y: float, size: float) -> float:
    """The foot of what hangs from a ceiling; of all else as it is."""
    return layer.bottom + size if layer.surface == "ceiling" else y


def pose(scene: Scene, spec: Object, piece: Piece) -> Pose | None:
    """Where a piece of furniture stands or hangs, or None if it cannot."""
    if piece.on:
        return _upon(scene, spec, piece)
    layer = next((a for a in scene.layers if a.surface == piece.surface), None)
    if layer is None:
        return None
    lit_right = scene.light_x > scene.width / 2
    x = scene.width * (piece.x if lit_right else 1 - piece.x)
    y, depth = layer.bottom, 0.0
    if piece.surface == "floor":
        y = layer.top + (layer.bottom - layer.top) * piece.at + 0.03 * layer.metre
        depth = 0.2 * (1 - piece.at)
    elif piece.surface == "table":
        y = layer.top + (layer.bottom - layer.top) * max(0.3, piece.at)
    elif piece.surface == "wall":
        y = layer.bottom - piece.at * layer.metre
    size = min(scale(layer, y) * spec.metres * piece.size, 0.9 * max(1.0, y))
    y = hung(layer, y, size)
    return Pose(layer, x, y, size, depth, y)


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
