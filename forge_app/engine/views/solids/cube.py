"""A cube."""

from forge_app.engine.views.mesh import Mesh, Solid


def build(mesh: Mesh) -> None:
    """Six equal squares."""
    mesh.block("body", (-0.5, 0.5), (0, 1), (-0.5, 0.5))


SOLID = Solid(build, {"body": "teal"}, thing="square")
