"""A cup with a handle, full of coffee."""

import math
from itertools import pairwise

from forge_app.engine.views.mesh import Mesh, Solid, Vec

OUTSIDE = [(0, 0), (0.026, 0), (0.03, 0.004), (0.038, 0.05), (0.042, 0.09)]
INSIDE = [(0.038, 0.09), (0.036, 0.075)]


def build(mesh: Mesh) -> None:
    """A turned body; the handle on the right."""
    mesh.turned("body", [*OUTSIDE, *INSIDE])
    mesh.turned("coffee", [(0.036, 0.075), (0, 0.075)])
    ring = [_bow(i / 12) for i in range(13)]
    for one, two in pairwise(ring):
        for i in range(4):
            mesh.face("body", [one[i], one[(i + 1) % 4], two[(i + 1) % 4], two[i]])


def _bow(share: float) -> list[Vec]:
    """A cut through the handle from its top (0) to its foot (1)."""
    turn = math.pi * (0.5 - share)
    out, rise = math.cos(turn), math.sin(turn)
    cut: list[Vec] = []
    for depth, radius in ((0.006, 1.0), (0.006, 0.7), (-0.006, 0.7), (-0.006, 1.0)):
        reach = 0.028 * radius
        cut.append((0.037 + reach * out, 0.048 + reach * rise, depth))
    return cut


SOLID = Solid(build, {"body": "sky_blue", "coffee": "chocolate"})
