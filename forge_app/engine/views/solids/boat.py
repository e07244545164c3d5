"""A rowing boat with two benches."""

from itertools import pairwise

from forge_app.engine.views.mesh import Mesh, Solid, Vec

STATIONS = (
    (-2.0, 0.42, 0.55), (-1.2, 0.72, 0.5), (0.0, 0.8, 0.5), (1.2, 0.6, 0.56),
)  # fmt: skip
"""From stern to bow: where, half its beam, the height of its rim."""
BOW = (2.1, 0.75)


def _rings() -> list[list[Vec]]:
    """Rim, bilge, keel, bilge and rim at each station."""
    rings: list[list[Vec]] = []
    for x, beam, rim in STATIONS:
        low, keel = 0.62 * beam, 0.0 if x > -1.5 else 0.06
        cut = ((rim, beam), (0.12, low), (keel, 0.0), (0.12, -low), (rim, -beam))
        rings.append([(-z, y, x) for y, z in cut])
    tip: Vec = (0.0, BOW[1], BOW[0])
    rings.append([tip, tip, (0.0, 0.1, 1.75), tip, tip])
    return rings


def build(mesh: Mesh) -> None:
    """A hull of planks, open above, its bow to the front."""
    rings = _rings()
    for one, two in pairwise(rings):
        for i in range(4):
            shell = [one[i], one[i + 1], two[i + 1], two[i]]
            mesh.face("hull", _corners(shell))
            mesh.face("inside", _corners(shell[::-1]))
    stern = rings[0]
    mesh.face("hull", stern[::-1])
    mesh.face("inside", stern)
    for z in (-1.0, 0.5):
        mesh.block("bench", (-0.63, 0.63), (0.34, 0.4), (z - 0.16, z + 0.16))


def _corners(points: list[Vec]) -> list[Vec]:
    """Corners that differ."""
    return [p for i, p in enumerate(points) if p != points[(i + 1) % len(points)]]


SOLID = Solid(build, {"hull": "chestnut", "inside": "sandy_brown", "bench": "tan"})
