"""A family car."""

from forge_app.engine.views.mesh import Mesh, Solid

BODY = (
    (-2.1, 0.35), (2.1, 0.35), (2.15, 0.75), (2.0, 0.95), (1.1, 1.02), (-1.75, 1.02),
    (-2.1, 0.95),
)  # fmt: skip
CABIN = ((-1.75, 1.02), (1.1, 1.02), (0.45, 1.55), (-1.3, 1.55))
REAR_PANE = ((-1.5, 1.06), (-0.42, 1.06), (-0.42, 1.47), (-1.2, 1.47))
FRONT_PANE = ((-0.32, 1.06), (0.92, 1.06), (0.42, 1.47), (-0.32, 1.47))


def build(mesh: Mesh) -> None:
    """Its nose to the front; outlines are seen from its left side."""
    mesh.prism("body", BODY, (-0.85, 0.85), "x")
    mesh.prism("body", CABIN, (-0.72, 0.72), "x")
    for x in ((0.70, 0.735), (-0.735, -0.70)):
        mesh.prism("window", REAR_PANE, x, "x", raised=1)
        mesh.prism("window", FRONT_PANE, x, "x", raised=1)
    _pane(mesh, 1.03, 0.52)
    _pane(mesh, -1.71, -1.36)
    for z in (-1.3, 1.3):
        for x in (-0.8, 0.8):
            mesh.wheel("tyre", (x, 0.36, z), 0.36, 0.22, "x")
            mesh.wheel("rim", (x, 0.36, z), 0.2, 0.24, "x")
    for x in (-0.6, 0.6):
        mesh.block("light", (x - 0.14, x + 0.14), (0.66, 0.82), (2.0, 2.16), raised=1)
        mesh.block("rear", (x - 0.14, x + 0.14), (0.7, 0.86), (-2.13, -2.0), raised=1)


def _pane(mesh: Mesh, low: float, high: float) -> None:
    """Wind screen or rear window, between its depths at the bottom and the top."""
    side = 1 if low > 0 else -1
    foot, head = low + 0.03 * side, high + 0.03 * side
    mesh.face(
        "window",
        [
            (-0.62 * side, 1.09, foot), (0.62 * side, 1.09, foot),
            (0.55 * side, 1.5, head), (-0.55 * side, 1.5, head),
        ],
        raised=2,
    )  # fmt: skip


SOLID = Solid(
    build,
    {
        "body": "red", "window": "steel_blue", "tyre": "charcoal", "rim": "silver",
        "light": "cream", "rear": "crimson",
    },
)  # fmt: skip
