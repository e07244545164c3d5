"""A house with a gable roof, a chimney, windows and a door."""

from forge_app.engine.views.mesh import Mesh, Solid


def build(mesh: Mesh) -> None:
    """Walls 8 by 6 metres, the ridge along the front."""
    mesh.block("wall", (-4, 4), (0, 3.2), (-3, 3))
    for x in (-4.0, 4.0):
        gable = [(-3, 3.2), (3, 3.2), (0, 5.9)]
        mesh.prism("wall", gable, (x - 0.02, x + 0.02), "x")
    for side in (1, -1):
        slope = [(3.5 * side, 2.75), (3.5 * side, 3.0), (0, 6.15), (0, 5.9)]
        mesh.prism("roof", slope[::side], (-4.5, 4.5), "x")
    mesh.block("chimney", (1.7, 2.5), (4.2, 6.9), (-1.6, -0.8))
    mesh.block("door", (-0.6, 0.6), (0, 2.2), (2.9, 3.06), raised=1)
    mesh.ball("knob", (0.4, 1.05, 3.1), 0.07, sides=8)
    for x in (-2.6, 2.6):
        for z in ((2.9, 3.05), (-3.05, -2.9)):
            mesh.block("window", (x - 0.65, x + 0.65), (1.1, 2.4), z, raised=1)
    mesh.block("window", (-0.65, 0.65), (1.1, 2.4), (-3.05, -2.9), raised=1)
    for x in ((3.9, 4.05), (-4.05, -3.9)):
        mesh.block("window", x, (1.1, 2.4), (-0.65, 0.65), raised=1)


SOLID = Solid(
    build,
    {
        "wall": "cream", "roof": "brick_red", "door": "brown", "chimney": "rust",
        "window": "steel_blue", "knob": "brass",
    },
)  # fmt: skip
