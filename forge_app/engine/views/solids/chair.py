"""A chair with a slatted back."""

from forge_app.engine.views.mesh import Mesh, Solid


def build(mesh: Mesh) -> None:
    """It faces whoever looks at its front."""
    mesh.block("seat", (-0.22, 0.22), (0.43, 0.47), (-0.21, 0.23))
    for x in (-0.2, 0.2):
        mesh.block("frame", (x - 0.02, x + 0.02), (0, 0.43), (0.17, 0.21))
        mesh.block("frame", (x - 0.02, x + 0.02), (0, 0.92), (-0.21, -0.17))
    for y in (0.58, 0.7, 0.82):
        mesh.block("frame", (-0.18, 0.18), (y, y + 0.06), (-0.2, -0.18))
    for z in (-0.19, 0.19):
        mesh.block("frame", (-0.18, 0.18), (0.2, 0.23), (z - 0.01, z + 0.01))


SOLID = Solid(build, {"seat": "tan", "frame": "chestnut"})
