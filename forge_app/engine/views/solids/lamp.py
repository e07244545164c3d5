"""A standing lamp with a shade."""

from forge_app.engine.views.mesh import Mesh, Solid


def build(mesh: Mesh) -> None:
    """A foot, a pole and a cone open below."""
    mesh.turned("foot", [(0, 0), (0.16, 0), (0.16, 0.02), (0.02, 0.04)])
    mesh.turned("foot", [(0.016, 0.03), (0.016, 1.3)], sides=12)
    mesh.ball("bulb", (0, 1.3, 0), 0.06, sides=16)
    shade = [(0.27, 1.16), (0.16, 1.5), (0, 1.5)]
    mesh.turned("shade", shade)
    mesh.turned("inside", [(0, 1.49), (0.155, 1.49), (0.265, 1.16)])


SOLID = Solid(
    build, {"shade": "cream", "foot": "charcoal", "bulb": "amber", "inside": "peach"}
)
