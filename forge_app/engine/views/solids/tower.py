"""A round tower with battlements and a pointed roof."""

import math

from forge_app.engine.views.mesh import Mesh, Solid


def build(mesh: Mesh) -> None:
    """A shaft of stone, wider at the top."""
    shaft = [(0, 0), (2.5, 0), (2.2, 0.8), (2.0, 8), (2.5, 8.8), (2.5, 9.6), (0, 9.6)]
    mesh.turned("wall", shaft)
    for i in range(8):
        turn = math.tau * (i + 0.5) / 8
        x, z = 2.2 * math.cos(turn), 2.2 * math.sin(turn)
        mesh.block("wall", (x - 0.35, x + 0.35), (9.6, 10.4), (z - 0.35, z + 0.35))
    mesh.turned("roof", [(0, 9.6), (1.7, 9.6), (1.7, 10.2), (0, 13.6)])
    mesh.block("door", (-0.65, 0.65), (0, 2.3), (1.6, 2.55), raised=1)
    for height in (4.2, 6.4):
        mesh.block("window", (-0.25, 0.25), (height, height + 1), (1.6, 2.2), raised=1)
        mesh.block("window", (-0.25, 0.25), (height, height + 1), (-2.2, -1.6))


SOLID = Solid(
    build,
    {"wall": "stone_grey", "roof": "slate", "door": "brown", "window": "charcoal"},
)
