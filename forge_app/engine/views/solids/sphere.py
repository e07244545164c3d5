"""A ball."""

from forge_app.engine.views.mesh import Mesh, Solid


def build(mesh: Mesh) -> None:
    """A round body."""
    mesh.ball("body", (0, 0.5, 0), 0.5, sides=48)


SOLID = Solid(build, {"body": "coral"}, thing="circle")
