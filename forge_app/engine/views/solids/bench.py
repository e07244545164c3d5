"""A garden bench."""

from forge_app.engine.views.mesh import Mesh, Solid


def build(mesh: Mesh) -> None:
    """Slats on two iron sides."""
    for z in (-0.16, 0.0, 0.16):
        mesh.block("wood", (-0.8, 0.8), (0.42, 0.45), (z - 0.06, z + 0.06))
    for y in (0.56, 0.7, 0.84):
        mesh.block("wood", (-0.8, 0.8), (y, y + 0.1), (-0.25, -0.22))
    for x in (-0.7, 0.7):
        mesh.block("iron", (x - 0.03, x + 0.03), (0, 0.42), (0.16, 0.21))
        mesh.block("iron", (x - 0.03, x + 0.03), (0, 0.95), (-0.3, -0.25))
        mesh.block("iron", (x - 0.03, x + 0.03), (0.38, 0.42), (-0.25, 0.16))


SOLID = Solid(build, {"wood": "chestnut", "iron": "charcoal"})
