"""Where land meets water: headlands, islands, rivers and roads, waterfalls."""

import math

from forge_app.engine.draw.canvas import num, smooth
from forge_app.engine.draw.pen import Pen
from forge_app.engine.draw.terrain import below, slope_fill
from forge_app.engine.scene.colour import mix
from forge_app.engine.scene.model import Layer, Scene
from forge_app.engine.scene.noise import stream
from forge_app.engine.scene.ways import course


def draw_headland(pen: Pen, scene: Scene, layer: Layer) -> None:
    """A rocky cape: grass on top, faceted cliff, surf at its foot."""
    rng = stream("headland", layer.seed)
    pen.depth = layer.depth
    d = below(layer)
    pen.path(d, slope_fill(pen, scene, layer, layer.material or "cliff", 0.0))
    pen.canvas.add(f'<g clip-path="{pen.canvas.clip(d)}">')
    for _ in range(int(34 * pen.look.detail)):
        x = rng.uniform(float(layer.xs[0]), float(layer.xs[-1]))
        top = layer.y_at(x)
        y = top + (layer.bottom - top) * rng.uniform(0.1, 0.95)
        s = scene.unit * rng.uniform(0.02, 0.06)
        tone = pen.own(
            layer.tint,
            layer.material or "cliff",
            rng.choice((-0.11, -0.06, 0.07, 0.11)),
        )
        pen.poly(
            [
                (x - s, y + s * 0.5),
                (x - s * 0.2, y - s),
                (x + s * 0.7, y - s * 0.4),
                (x + s * 0.5, y + s * 1.2),
            ],
            tone,
            0.7,
        )
    turf = [(float(x), float(y)) for x, y in zip(layer.xs, layer.ys, strict=True)]
    low = [
        (x, y + 10 + 9 * math.sin(x * 0.07) + rng.uniform(0, 7)) for x, y in turf[::-2]
    ]
    high = float(layer.ys.min())
    flat = [p for p in turf if p[1] < high + (layer.bottom - high) * 0.62]
    low = [p for p in low if p[1] < high + (layer.bottom - high) * 0.62 + 12]
    if len(flat) > 2 and layer.style != "bare":
        pen.poly([*flat, *low], pen.mat("grass", -0.04))
    pen.canvas.add("</g>")
    foam = []
    x = float(layer.xs[0])
    while x < float(layer.xs[-1]):
        if layer.y_at(x) < layer.bottom - 3:
            w = scene.unit * rng.uniform(0.015, 0.045)
            foam.append(
                f"M{num(x - w)} {num(layer.bottom + 2)}q{num(w)} "
                f"{num(-w * 0.55)} {num(2 * w)} 0"
                f"q{num(-w)} {num(w * 0.4)} {num(-2 * w)} 0Z"
            )
        x += scene.unit * 0.028
    pen.path("".join(foam), pen.mat("white"), 0.75)


def draw_path(pen: Pen, scene: Scene, layer: Layer) -> None:
    """A road or a river winding towards the horizon."""
    rng = stream("glints", layer.seed)
    pen.depth = layer.depth
    river = layer.style == "river"
    y0, y1 = layer.top, layer.bottom
    points = course(scene, layer)
    left = [(mid - half, y) for mid, half, y in points]
    right = [(mid + half * 1.05, y) for mid, half, y in points]
    d = smooth(left) + "L" + smooth(right[::-1])[1:] + "Z"
    if not river:
        pen.path(d, pen.own(layer.tint, "path", 0.02))
        inner = [
            ((a * 3 + b) / 4, y) for (a, y), (b, _) in zip(left, right, strict=True)
        ]
        pen.path(smooth(inner), "none", 0.5, pen.own(layer.tint, "path", -0.08), 2)
        return
    sky = scene.palette.light.sky
    deep = scene.palette.lit(scene.palette.materials["lake"], 0.1)
    if pen.look.soft:
        fill = pen.canvas.linear(
            [
                (0, pen.raw(sky[-1]), 1),
                (0.4, pen.raw(mix(sky[-2], deep, 0.45)), 1),
                (1, pen.raw(mix(deep, sky[0], 0.3)), 1),
            ],
            (0, y0),
            (0, y1),
            user=True,
        )
    else:
        fill = pen.raw(mix(deep, sky[-2], 0.3))
    pen.path(d, fill)
    pen.path(smooth(left), "none", 0.7, pen.own(None, "earth", -0.05), 3)
    glints = []
    for _ in range(int(40 * pen.look.detail)):
        k = rng.randrange(6, 24)
        a, b, y = left[k][0], right[k][0], left[k][1] + rng.uniform(-6, 6)
        w = (b - a) * rng.uniform(0.08, 0.22)
        gx = rng.uniform(a + w, max(a + w, b - w))
        glints.append(
            f"M{num(gx - w)} {num(y)}q{num(w)} -2 {num(2 * w)} 0q{num(-w)} "
            f"2 {num(-2 * w)} 0Z"
        )
    pen.path("".join(glints), pen.raw(sky[-1].lighter(0.05)), 0.5)


def draw_falls(pen: Pen, _scene: Scene, layer: Layer) -> None:
    """A waterfall down a cliff, with strands and spray."""
    rng = stream("falls", layer.seed)
    pen.depth = layer.depth
    x, w = float(layer.xs[0]), float(layer.xs[1] - layer.xs[0])
    y0, y1 = layer.top, layer.bottom
    white, blue = pen.mat("white"), pen.mat("ice", -0.06)
    d = (
        f"M{num(x)} {num(y0)}Q{num(x + w / 2)} {num(y0 + 8)} {num(x + w)} {num(y0)}"
        f"Q{num(x + w * 1.05)} {num(y1 - 80)} {num(x + w * 1.2)} {num(y1)}"
        f"H{num(x - w * 0.2)}"
        f"Q{num(x - w * 0.05)} {num(y1 - 80)} {num(x)} {num(y0)}Z"
    )
    pen.path(d, blue)
    for _ in range(16):
        a = x + w * rng.uniform(0.02, 0.95)
        drift = (a - x - w / 2) * 0.25
        thick = w * rng.uniform(0.02, 0.06)
        top = y0 + rng.uniform(2, (y1 - y0) * 0.4)
        pen.path(
            f"M{num(a)} {num(top)}Q{num(a + drift * 0.3)} {num(y1 - 60)} "
            f"{num(a + drift)} {num(y1)}"
            f"h{num(thick)}Q{num(a + thick + drift * 0.3)} {num(y1 - 60)} "
            f"{num(a + thick)} {num(top)}Z",
            white,
            0.8,
        )
    for i in range(12):
        px, r = x + w * (i / 11 * 1.7 - 0.35), w * rng.uniform(0.12, 0.24)
        if pen.look.soft:
            pen.halo(px, y1, r * 1.9, white, 0.7)
        else:
            pen.circle(px, y1, r * 0.7, white, 0.8)
