"""A closed book that stands upright."""

from forge_app.engine.views.mesh import Mesh, Solid


def build(mesh: Mesh) -> None:
    """Its spine on the left of who sees its front cover."""
    mesh.block("pages", (-0.062, 0.07), (0.004, 0.216), (-0.012, 0.012))
    for z in ((0.012, 0.015), (-0.015, -0.012)):
        mesh.block("cover", (-0.07, 0.075), (0, 0.22), z)
    mesh.block("cover", (-0.07, -0.066), (0, 0.22), (-0.015, 0.015))
    mesh.block("band", (-0.045, 0.05), (0.15, 0.175), (0.0148, 0.0152), raised=1)
    mesh.block("band", (-0.035, 0.04), (0.13, 0.136), (0.0148, 0.0152), raised=1)
    for y in (0.03, 0.19):
        mesh.block("band", (-0.0704, -0.069), (y, y + 0.008), (-0.015, 0.015), raised=1)


SOLID = Solid(build, {"cover": "navy", "pages": "ivory", "band": "gold"})
