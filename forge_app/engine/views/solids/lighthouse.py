"""A lighthouse with stripes, a gallery and a lamp."""

from forge_app.engine.views.mesh import Mesh, Solid


def _part(height: float) -> str:
    return "stripe" if int((height - 0.5) / 2.4) % 2 == 0 else "wall"


def build(mesh: Mesh) -> None:
    """A tapered tower of five stripes."""
    mesh.turned("base", [(0, 0), (3.2, 0), (3.2, 0.5), (0, 0.5)])
    radii = [2.6, 2.35, 2.1, 1.85, 1.6, 1.4]
    profile = [(r, 0.5 + 2.4 * i) for i, r in enumerate(radii)]
    mesh.turned(_part, profile)
    mesh.turned("gallery", [(0, 12.5), (2.1, 12.5), (2.1, 12.9), (0, 12.9)])
    mesh.turned("lamp", [(1.0, 12.9), (1.0, 14.5)], sides=12)
    mesh.turned("roof", [(0, 14.5), (1.35, 14.5), (0.2, 15.7), (0.12, 16.4), (0, 16.4)])
    mesh.block("door", (-0.6, 0.6), (0.5, 2.6), (2.0, 2.65), raised=1)


SOLID = Solid(
    build,
    {
        "stripe": "red", "wall": "off_white", "roof": "charcoal", "base": "stone_grey",
        "gallery": "charcoal", "lamp": "amber", "door": "brown",
    },
)  # fmt: skip
