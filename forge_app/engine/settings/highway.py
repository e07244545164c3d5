"""A straight road to the horizon."""

import numpy as np

from forge_app.engine.draw.pen import Pen
from forge_app.engine.scene.builder import SAMPLES, Builder
from forge_app.engine.scene.colour import Lch
from forge_app.engine.scene.lands import far_hills, ground_material
from forge_app.engine.scene.model import Layer, Scene
from forge_app.engine.scene.noise import stream
from forge_app.engine.scene.ways import lane
from forge_app.engine.settings.spec import Setting, Stage

ASPHALT = Lch(0.42, 0.012, 260)


def backdrop(b: Builder) -> None:
    """Hills, unless the land beside the road brings its own."""
    if not b.has("desert", "mountains", "forest", "city", "sea", "coast"):
        far_hills(b)


def plain(b: Builder) -> None:
    """Level land, and the roadway over it."""
    scene = b.scene
    top = scene.horizon + 0.01 * scene.unit
    material = "dune" if b.has("desert", "canyon") else ground_material(b)
    b.add("hill", "plain", depth=0.28, xs=b.xs(), material=material,
          ys=np.full(SAMPLES, top), bottom=scene.height, style="tufts")  # fmt: skip
    b.add("highway", "highway", surface="land", depth=0.06, xs=b.xs(), top=top,
          ys=np.full(SAMPLES, scene.horizon + 0.5 * (scene.height - scene.horizon)),
          bottom=scene.height, tint=b.tint("highway"), paint=draw_highway,
          middle=scene.width * b.rng.uniform(0.4, 0.6),
          eye=scene.horizon, metre=(top - scene.horizon) / 2.6)  # fmt: skip


def draw_highway(pen: Pen, scene: Scene, layer: Layer) -> None:
    """Asphalt, verges, a broken middle line and marker posts."""
    rng = stream("highway", layer.seed)
    vx, top, low = layer.middle, layer.top, scene.height
    near = lane(scene, layer, low)
    half = min(0.40 * scene.width, 0.5 * scene.unit)

    def at(across: float, z: float) -> tuple[float, float]:
        """A point of the road, z = 1 at the lower edge, growing with distance."""
        share = 1 / z
        x = vx + (near - vx) * share + across * half * share
        return x, top + (low - top) * share

    def strip(a: float, c: float, z0: float, z1: float, fill: str) -> None:
        pen.poly([at(a, z0), at(c, z0), at(c, z1), at(a, z1)], fill)

    far = 260.0
    strip(-1.25, 1.25, 0.9, far, pen.col(Lch(0.66, 0.05, 75)))
    strip(-1.08, 1.08, 0.9, far, pen.own(layer.tint, "dark", 0.14))
    strip(-1.0, 1.0, 0.9, far, pen.col(layer.tint or ASPHALT))
    white = pen.col(Lch(0.95, 0.01, 90))
    for side in (-1, 1):
        strip(side * 0.93 - 0.02, side * 0.93 + 0.02, 0.9, far, white)
    z = rng.uniform(0.8, 0.95)
    while z < 40:
        strip(-0.025, 0.025, z, z * 1.22, pen.col(Lch(0.86, 0.15, 88)))
        z *= 1.5
    z = 30.0
    while z > 1.1:
        for side in (-1, 1):
            (x, y), high = at(side * 1.5, z), 0.34 * half / z
            w = high * 0.13
            pen.rect(x - w / 2, y - high, w, high, white)
            pen.rect(x - w / 2, y - high * 0.85, w, high * 0.22,
                     pen.col(Lch(0.55, 0.2, 28)))  # fmt: skip
        z /= 1.45


SETTING = Setting(
    words="highway freeway motorway open_road country_road long_road road_trip "
    "straight_road desert_road empty_road",
    stages={Stage.HILLS: backdrop, Stage.GROUND: plain},
    horizon=(0.46, 0.54),
    times=("day", "golden", "sunset", "day"),
    scenery=(("tree", 3), ("bush", 5)),
    scenery_unless=("desert", "canyon", "city", "sea", "snow", "arctic"),
)
