"""A family car."""

from forge_app.engine.views.mesh import Mesh, Solid

BODY = [
    (-2.1, 0.35), (2.1, 0.35), (2.15, 0.75), (2.0, 0.95), (1.1, 1.02), (-1.75, 1.02),
    (-2.1, 0.95),
]  # fmt: skip
CABIN = [(-1.75, 1.02), (1.1, 1.02), (0.45, 1.55), (-1.3, 1.55)]
SIDE = [(-1.5, 1.06), (-0.42, 1.06), (-0.42, 1.47), (-1.2, 1.47)]
FRONT_SIDE = [(-0.32, 1.06), (0.92, 1.06), (0.42, 1.47), (-0.32, 1.47)]


def build(mesh: Mesh) -> None:
    """Its nose to the right of who sees it from the front side."""
    mesh.prism("body", BODY, (-0.85, 0.85))
    mesh.prism("body", CABIN, (-0.72, 0.72))
    for z in ((0.70, 0.735), (-0.735, -0.70)):
        mesh.prism("window", SIDE, z, raised=1)
        mesh.prism("window", FRONT_SIDE, z, raised=1)
    mesh.face("window", [(1.04, 1.09, 0.62), (1.04, 1.09, -0.62), (0.53, 1.5, -0.62),
                         (0.53, 1.5, 0.62)], raised=2)  # fmt: skip
    mesh.face("window", [(-1.72, 1.09, -0.62), (-1.72, 1.09, 0.62), (-1.37, 1.5, 0.62),
                         (-1.37, 1.5, -0.62)], raised=2)  # fmt: skip
    for x in (-1.3, 1.3):
        for z in (-0.8, 0.8):
            mesh.wheel("tyre", (x, 0.36, z), 0.36, 0.22)
            mesh.wheel("rim", (x, 0.36, z), 0.2, 0.24)
    for z in (-0.6, 0.6):
        mesh.block("light", (2.0, 2.16), (0.66, 0.82), (z - 0.14, z + 0.14), raised=1)
        mesh.block("rear", (-2.13, -2.0), (0.7, 0.86), (z - 0.14, z + 0.14), raised=1)


SOLID = Solid(
    build,
    {
        "body": "red", "window": "steel_blue", "tyre": "charcoal", "rim": "silver",
        "light": "cream", "rear": "crimson",
    },
)  # fmt: skip
