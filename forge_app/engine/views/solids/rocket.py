"""A rocket with three fins and a window."""

import math

from forge_app.engine.views.mesh import Mesh, Solid, Vec

PROFILE = [
    (0, 1.0), (0.9, 1.0), (1.25, 2.5), (1.35, 4.5), (1.2, 6.5), (0.8, 8.2), (0.4, 9.2),
    (0, 9.8),
]  # fmt: skip


def _part(height: float) -> str:
    return "fin" if height > 7.3 else "body"


def build(mesh: Mesh) -> None:
    """It stands on its fins."""
    mesh.turned(_part, PROFILE)
    mesh.turned("nozzle", [(0, 0.4), (0.75, 0.4), (0.5, 1.0), (0, 1.0)])
    for i in range(4):
        _fin(mesh, math.tau * i / 4)
    mesh.wheel("rim", (0, 5.6, 1.2), 0.62, 0.3)
    mesh.wheel("window", (0, 5.6, 1.24), 0.44, 0.3)


def _fin(mesh: Mesh, turn: float) -> None:
    """A flat fin at an angle around the body."""
    outline = [(1.0, 1.2), (2.3, 0.0), (2.3, 1.3), (1.2, 3.4)]
    across = (-math.sin(turn) * 0.12, math.cos(turn) * 0.12)

    def at(r: float, y: float, side: int) -> Vec:
        x, z = r * math.cos(turn), r * math.sin(turn)
        return x + side * across[0], y, z + side * across[1]

    for side in (1, -1):
        points = [at(r, y, side) for r, y in outline]
        mesh.face("fin", points if side > 0 else points[::-1])
    for one, two in zip(outline, [*outline[1:], outline[0]], strict=True):
        mesh.face("fin", [at(*one, 1), at(*one, -1), at(*two, -1), at(*two, 1)])


SOLID = Solid(
    build,
    {
        "fin": "red", "body": "off_white", "window": "sky_blue", "rim": "steel_grey",
        "nozzle": "charcoal",
    },
)  # fmt: skip
