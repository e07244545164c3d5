"""Under water: a reef, shafts of light, bubbles."""

from dataclasses import replace

from forge_app.engine.draw.canvas import num
from forge_app.engine.draw.pen import Pen
from forge_app.engine.scene.builder import Builder
from forge_app.engine.scene.colour import Lch, mix
from forge_app.engine.scene.model import Layer, Scene
from forge_app.engine.scene.noise import stream
from forge_app.engine.settings.spec import Setting, Stage

DEEP = (Lch(0.86, 0.08, 200), Lch(0.68, 0.11, 220), Lch(0.45, 0.11, 245),
        Lch(0.27, 0.085, 260))  # fmt: skip


def deep(b: Builder) -> None:
    """Water from the surface to a bed of sand."""
    scene, rng = b.scene, b.rng
    light = scene.palette.light
    dim = 0.45 + 0.55 * light.level
    sky = tuple(Lch(c.l * dim, c.c, c.h) for c in DEEP)
    light = replace(
        light, sky=sky, haze=sky[2], tint=sky[1], tinting=0.28, level=0.9 * dim,
    )  # fmt: skip
    scene.palette = replace(scene.palette, light=light)
    scene.horizon = scene.height * 0.8
    scene.light_x = scene.width * rng.uniform(0.25, 0.75)
    b.add("deep", "deep", surface="underwater", top=scene.height * 0.12,
          bottom=scene.height * 0.86, paint=draw_deep)  # fmt: skip
    for i, (base, depth) in enumerate(((0.80, 0.45), (0.88, 0.08))):
        b.add(
            "hill", f"seabed-{i + 1}", depth=depth, xs=b.xs(), material="sand",
            ys=b.rolling(scene.height * base, scene.unit * 0.04, 1.5),
            bottom=scene.height,
        )  # fmt: skip


def draw_deep(pen: Pen, scene: Scene, layer: Layer) -> None:
    """Light that fades with depth, in shafts from above."""
    rng = stream("deep", layer.seed)
    sky = scene.palette.light.sky
    if pen.look.soft:
        stops = [(i / 8, pen.raw(mix(sky[i * 3 // 8], sky[min(3, i * 3 // 8 + 1)],
                  i * 3 / 8 % 1)), 1.0) for i in range(9)]  # fmt: skip
        fill = pen.canvas.linear(stops, (0, 0), (0, scene.height), user=True)
        pen.rect(0, 0, scene.width, scene.height, fill)
    else:
        for i, tone in enumerate(sky):
            pen.rect(0, scene.height * (0.0, 0.22, 0.52, 0.8)[i], scene.width,
                     scene.height, pen.raw(tone))  # fmt: skip
    white = pen.raw(sky[0].lighter(0.08))
    for _ in range(7):
        x = scene.light_x + rng.gauss(0, 0.22) * scene.width
        w = scene.unit * rng.uniform(0.015, 0.05)
        lean = (x - scene.light_x) * 0.9 + rng.uniform(-40, 40)
        low = scene.height * rng.uniform(0.5, 0.85)
        fill = white
        if pen.look.soft:
            fill = pen.canvas.linear([(0, white, 0.4), (1, white, 0)], (0, 0),
                                     (0, low), user=True)  # fmt: skip
        pen.poly([(x, -5), (x + w, -5), (x + w * 3 + lean, low), (x + lean - w, low)],
                 fill, 1.0 if pen.look.soft else 0.16)  # fmt: skip
    for _ in range(int(30 * pen.look.detail)):
        r = scene.unit * rng.uniform(0.003, 0.011)
        x, y = rng.random() * scene.width, rng.random() * scene.height * 0.85
        ring = f"M{num(x - r)} {num(y)}a{num(r)} {num(r)} 0 1 0 {num(2 * r)} 0"
        ring += f"a{num(r)} {num(r)} 0 1 0 {num(-2 * r)} 0"
        pen.path(ring, "none", 0.6, white, 1.4)


SETTING = Setting(
    words="underwater under_water coral_reef reef seabed sea_floor ocean_floor "
    "undersea under_the_sea under_the_ocean aquarium deep_sea",
    base="whole",
    stages={Stage.FRONT: deep},
    surfaces=("underwater", "land"),
    indoor=True,
    times=("day",),
    scenery=(("fish", 6), ("coral", 5), ("seaweed", 5), ("rock", 3)),
)
