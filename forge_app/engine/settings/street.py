"""A street between two rows of houses."""

import numpy as np

from forge_app.engine.draw.pen import Pen
from forge_app.engine.scene.builder import SAMPLES, Builder
from forge_app.engine.scene.colour import Lch
from forge_app.engine.scene.model import Layer, Scene
from forge_app.engine.scene.noise import stream
from forge_app.engine.settings.spec import Setting, Stage

FACADES = (
    Lch(0.80, 0.07, 70), Lch(0.72, 0.09, 40), Lch(0.84, 0.05, 95),
    Lch(0.70, 0.05, 230), Lch(0.62, 0.10, 30), Lch(0.78, 0.05, 160),
    Lch(0.88, 0.03, 80), Lch(0.68, 0.06, 320),
)  # fmt: skip


def houses(b: Builder) -> None:
    """Houses on both sides, running together at the eye, and the roadway."""
    b.add("facades", "houses", paint=draw_houses, tint=b.tint("street"), depth=0.1)


def roadway(b: Builder) -> None:
    """The ground between the houses."""
    scene = b.scene
    top = scene.horizon + 0.05 * (scene.height - scene.horizon)
    b.add(
        "roadway", "street", surface="land", depth=0.12, xs=b.xs(), top=top,
        ys=np.full(SAMPLES, top), bottom=scene.height, paint=draw_roadway,
        eye=scene.horizon, metre=(top - scene.horizon) / 3.2,
    )  # fmt: skip


def _vanish(scene: Scene) -> tuple[float, float]:
    return scene.width * 0.5, scene.horizon


def draw_houses(pen: Pen, scene: Scene, layer: Layer) -> None:
    """Fronts in perspective, the far ones in haze."""
    rng = stream("houses", layer.seed)
    vx, vy = _vanish(scene)
    for side in (-1, 1):
        z = 9.0
        fronts = []
        while z > 1.0:
            wide = rng.uniform(0.7, 1.1)
            near = max(0.9, z - wide)
            fronts.append((z, near, rng.uniform(0.75, 1.15),
                           FACADES[rng.randrange(len(FACADES))]))  # fmt: skip
            z = near
            if near <= 0.95:
                break
        for far, near, tall, tone in fronts:
            _front(pen, scene, (vx, vy), side, (far, near), tall, layer.tint or tone)


def _front(pen: Pen, scene: Scene, eye: tuple[float, float], side: int,
           ends: tuple[float, float], tall: float, tone: Lch) -> None:  # fmt: skip
    """One house front between two distances."""
    vx, vy = eye
    half, drop = scene.width * 0.44, (scene.height - scene.horizon) * 0.72
    rise = scene.horizon * 1.15 * tall
    before, pen.depth = pen.depth, min(0.7, (ends[1] - 1) * 0.11)

    def at(z: float, up: float) -> tuple[float, float]:
        return vx + side * half / z, vy + (drop - up * (drop + rise)) / z

    shade = 0.03 if side * (scene.light_x - vx) < 0 else -0.10
    far, near = ends
    pen.poly([at(far, 0), at(near, 0), at(near, 1), at(far, 1)], pen.col(tone, shade))
    pen.poly([at(far, 0.97), at(near, 0.97), at(near, 1), at(far, 1)],
             pen.col(tone, shade - 0.12))  # fmt: skip
    cols, rows = 3, 4
    for row in range(rows):
        for col in range(cols):
            a, c = (col + 0.22) / cols, (col + 0.78) / cols
            # Equal steps along the street are not equal in the picture.
            za, zc = far + (near - far) * a, far + (near - far) * c
            lo, hi = (0.30 + 0.165 * row, 0.30 + 0.165 * row + 0.105)
            if row == 0:
                lo, hi = 0.0 if col == 1 else 0.06, 0.2
                fill = pen.col(Lch(0.38, 0.06, 40)) if col == 1 else pen.lamp()
            else:
                fill = pen.lamp()
            pen.poly([at(za, lo), at(zc, lo), at(zc, hi), at(za, hi)], fill)
    pen.depth = before


def draw_roadway(pen: Pen, scene: Scene, _layer: Layer) -> None:
    """Pavements, kerbs and the roadway."""
    vx, vy = _vanish(scene)
    low, w = scene.height, scene.width
    pave = pen.col(Lch(0.74, 0.015, 80))
    road = pen.col(Lch(0.48, 0.012, 260))
    k = (low - vy) / ((low - vy) * 0.72)
    for half, fill in ((0.44 * k, pave), (0.25 * k, pen.col(Lch(0.6, 0.01, 80))),
                       (0.24 * k, road)):  # fmt: skip
        pen.poly([(vx, vy), (vx + w * half, low), (vx - w * half, low)], fill)
    for i in range(9):
        z0 = 0.7 * 1.35**i
        z1 = z0 * 1.16
        y0, y1 = vy + (low - vy) * 0.72 / z0, vy + (low - vy) * 0.72 / z1
        a, c = 0.011 * w / z0, 0.011 * w / z1
        pen.poly([(vx - a, y0), (vx + a, y0), (vx + c, y1), (vx - c, y1)],
                 pen.col(Lch(0.9, 0.02, 90)), 0.8)  # fmt: skip


SETTING = Setting(
    words="street alley lane avenue boulevard side_street city_street town_street "
    "cobbled_street main_street",
    stages={Stage.TOWN: houses, Stage.GROUND: roadway},
    horizon=(0.56, 0.62),
    times=("day", "golden", "dusk", "day"),
    scenery=(("lantern", 2), ("person", 2)),
)
