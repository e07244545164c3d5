"""A fir tree of three tiers."""

from forge_app.engine.views.mesh import Mesh, Solid


def build(mesh: Mesh) -> None:
    """Cones above each other on a short trunk."""
    mesh.turned("trunk", [(0, 0), (0.3, 0), (0.24, 1.4)], sides=12)
    for low, high, radius in ((1.2, 4.2, 1.9), (2.8, 5.8, 1.5), (4.5, 7.4, 1.05)):
        mesh.turned("leaf", [(0, low), (radius, low), (0, high)], sides=18)


SOLID = Solid(build, {"leaf": "bottle_green", "trunk": "brown"})
