"""A four-sided pyramid."""

from forge_app.engine.views.mesh import Mesh, Solid, Vec


def build(mesh: Mesh) -> None:
    """A square and four triangles."""
    top: Vec = (0, 0.95, 0)
    base: list[Vec] = [(-0.75, 0, 0.75), (0.75, 0, 0.75), (0.75, 0, -0.75)]
    base.append((-0.75, 0, -0.75))
    for one, two in zip(base, [*base[1:], base[0]], strict=True):
        mesh.face("body", (one, two, top))
    mesh.face("body", base[::-1])


SOLID = Solid(build, {"body": "mustard"})
