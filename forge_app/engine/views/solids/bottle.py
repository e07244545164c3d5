"""A bottle with a label and a cork."""

from forge_app.engine.views.mesh import Mesh, Solid

PROFILE = [
    (0, 0), (0.034, 0), (0.037, 0.005), (0.037, 0.185), (0.032, 0.21), (0.016, 0.235),
    (0.014, 0.28), (0.016, 0.285), (0.016, 0.295), (0, 0.295),
]  # fmt: skip


def build(mesh: Mesh) -> None:
    """A turned body with a slender neck."""
    mesh.turned("glass", PROFILE)
    mesh.turned("label", [(0.0375, 0.06), (0.0375, 0.14)], raised=1)
    mesh.turned("cap", [(0, 0.29), (0.012, 0.29), (0.012, 0.315), (0, 0.315)])


SOLID = Solid(build, {"glass": "bottle_green", "label": "cream", "cap": "tan"})
