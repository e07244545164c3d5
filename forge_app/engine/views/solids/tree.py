"""A tree with a round crown."""

from forge_app.engine.views.mesh import Mesh, Solid


def build(mesh: Mesh) -> None:
    """A trunk and five balls of leaves."""
    mesh.turned("trunk", [(0, 0), (0.42, 0), (0.28, 0.5), (0.22, 3.2)], sides=14)
    for x, y, z, r in (
        (0, 5.0, 0, 1.7), (-1.2, 4.0, 0.3, 1.25), (1.25, 4.1, -0.2, 1.3),
        (0.2, 3.9, 1.15, 1.2), (-0.1, 4.0, -1.15, 1.2),
    ):  # fmt: skip
        mesh.ball("leaf", (x, y, z), r, sides=18)


SOLID = Solid(build, {"leaf": "forest_green", "trunk": "brown"})
