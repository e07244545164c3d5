"""A table with four legs."""

from forge_app.engine.views.mesh import Mesh, Solid


def build(mesh: Mesh) -> None:
    """A top of 1.6 by 0.9 metres on an apron."""
    mesh.block("top", (-0.8, 0.8), (0.71, 0.75), (-0.45, 0.45))
    mesh.block("leg", (-0.72, 0.72), (0.62, 0.71), (-0.37, 0.37))
    for x in (-0.7, 0.7):
        for z in (-0.35, 0.35):
            mesh.block("leg", (x - 0.04, x + 0.04), (0, 0.71), (z - 0.04, z + 0.04))


SOLID = Solid(build, {"top": "chestnut", "leg": "brown"})
