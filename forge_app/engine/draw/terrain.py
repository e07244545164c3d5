"""Land: mountain ridges, hills, dunes, tree lines."""

from random import Random

import numpy as np

from forge_app.engine.draw.canvas import Point, line_to, num
from forge_app.engine.draw.pen import Pen
from forge_app.engine.scene.colour import Lch, mix
from forge_app.engine.scene.model import Layer, Scene
from forge_app.engine.scene.noise import stream


def _edge(layer: Layer) -> str:
    return "L".join(
        f"{num(x)} {num(y)}" for x, y in zip(layer.xs, layer.ys, strict=True)
    )


def below(layer: Layer) -> str:
    """Path data of everything under the edge of a layer."""
    first, last, low = layer.xs[0], layer.xs[-1], layer.bottom
    return f"M{num(first)} {num(low)}L{_edge(layer)}L{num(last)} {num(low)}Z"


def slope_fill(pen: Pen, scene: Scene, layer: Layer, name: str, fall: float) -> str:
    """Fill of a slope: own colour at the top, hazier or darker towards the foot."""
    palette = scene.palette
    base = layer.tint or palette.materials[name]
    if not pen.look.soft:
        return pen.own(layer.tint, name)
    top = float(layer.ys.min()) if len(layer.ys) else layer.top
    head = palette.lit(base, layer.depth, 0.055 if fall <= 0 else 0.03)
    foot = palette.lit(base, min(1.0, layer.depth + fall), -0.09 if fall <= 0 else 0.0)
    if layer.tint:
        head, foot = (
            mix(c, Lch(c.l, layer.tint.c, layer.tint.h), 0.6) for c in (head, foot)
        )
    low = min(layer.bottom, top + scene.unit * 0.55)
    return pen.canvas.linear(
        [
            (0, pen.raw(head), 1),
            (0.5, pen.raw(mix(head, foot, 0.45)), 1),
            (1, pen.raw(foot), 1),
        ],
        (0, top),
        (0, low),
        user=True,
    )


def _summits(layer: Layer, reach: int) -> list[int]:
    """Indices of the tops that stand out within a reach of samples."""
    ys = layer.ys
    found = []
    for i in range(1, len(ys) - 1):
        window = ys[max(0, i - reach) : i + reach + 1]
        if ys[i] == window.min():
            found.append(i)
    return found


def draw_ridge(pen: Pen, scene: Scene, layer: Layer) -> None:
    """A mountain range: slope, shadow sides, spurs, snow caps, haze at the foot."""
    rng = stream("ridge", layer.seed)
    pen.depth = layer.depth
    d = below(layer)
    name = layer.material or "rock"
    pen.path(d, slope_fill(pen, scene, layer, name, 0.26))
    step = float(layer.xs[1] - layer.xs[0])
    reach = max(3, int(scene.unit * 0.035 / step))
    side = 1 if scene.light_x > scene.width / 2 else -1
    shadow = pen.own(layer.tint, name, -0.13)
    lit = pen.own(layer.tint, name, 0.075)
    pen.canvas.add(f'<g clip-path="{pen.canvas.clip(d)}">')
    for i in _summits(layer, reach):
        _shadow_side(pen, layer, i, side, shadow, rng)
        _spurs(pen, scene, layer, i, side, (shadow, lit))
    pen.canvas.add("</g>")
    if layer.style == "snow":
        _snow_caps(pen, scene, layer, rng, side)
    if pen.look.soft:
        mist = pen.raw(scene.palette.light.haze)
        top = float(np.median(layer.ys))
        veil = pen.canvas.linear(
            [(0, mist, 0), (1, mist, 0.42)], (0, top), (0, layer.bottom), user=True
        )
        pen.path(d, veil)


def _spurs(
    pen: Pen, scene: Scene, layer: Layer, i: int, side: int, tones: tuple[str, str]
) -> None:
    """Ribs below a summit: dark gullies on its lit face, lights on the other."""
    rng = stream("spurs", layer.seed, i)
    x, y = float(layer.xs[i]), float(layer.ys[i])
    tall = min(layer.bottom, scene.horizon) - y
    if tall < scene.unit * 0.07:
        return
    for face, tone in ((side, tones[0]), (-side, tones[1])):
        parts = []
        for k in range(4):
            t = 0.12 + 0.17 * k + rng.uniform(-0.03, 0.03)
            sx = x + face * tall * 0.42 * t * rng.uniform(0.5, 1.3)
            sy = max(y + tall * t, layer.y_at(sx) + 2)
            long = tall * rng.uniform(0.14, 0.26)
            w = long * rng.uniform(0.16, 0.26)
            parts.append(
                f"M{num(sx)} {num(sy)}l{num(face * long * 0.42)} {num(long * 0.8)}"
                f"l{num(-face * w * 0.4)} {num(long * 0.25)}"
                f"l{num(-face * (w + long * 0.1))} {num(-long * 0.4)}Z"
            )
        pen.path("".join(parts), tone, 0.42 if pen.look.soft else 0.6)


def _shadow_side(
    pen: Pen, layer: Layer, i: int, side: int, fill: str, rng: Random
) -> None:
    """From a summit down the flank that looks away from the light."""
    xs, ys, n = layer.xs, layer.ys, len(layer.xs)
    j, low = i, float(ys[i])
    while 0 <= j - side < n and ys[j - side] > low - 5:
        j -= side
        low = max(low, float(ys[j]))
        if abs(j - i) > n // 5:
            break
    if abs(j - i) < 3:
        return
    rim = [(float(xs[k]), float(ys[k])) for k in range(i, j - side, -side)]
    foot = min(layer.bottom, low + (low - float(ys[i])) * 0.55)
    x, y = float(xs[i]), float(ys[i])
    span = float(xs[j]) - x
    spine: list[Point] = []
    steps = 8
    for k in range(1, steps + 1):
        t = k / steps
        swing = 0.075 if k % 2 else -0.06
        wobble = (rng.uniform(-0.05, 0.05) + swing * (0.4 + t)) * span
        spine.append((x + span * 0.16 * t + wobble, y + (foot - y) * t))
    pen.poly([*rim, *spine[::-1]], fill, 0.6 if pen.look.soft else 0.8)


def _snow_caps(pen: Pen, scene: Scene, layer: Layer, rng: Random, side: int) -> None:
    """Snow above a wavering line, blue on the shadow side."""
    top, foot = float(layer.ys.min()), layer.bottom
    line = top + (foot - top) * (0.72 if scene.season == "winter" else 0.46)
    snow, shade = pen.mat("snow", 0.07), pen.col(Lch(0.60, 0.085, 262))
    run: list[int] = []
    for i in [*range(len(layer.xs)), -1]:
        if i >= 0 and layer.ys[i] < line:
            run.append(i)
            continue
        if len(run) > 3:
            rim = [(float(layer.xs[k]), float(layer.ys[k])) for k in run]
            edge = []
            k, deep = len(run) - 1, True
            while k >= 0:
                x, y = float(layer.xs[run[k]]), float(layer.ys[run[k]])
                share = rng.uniform(0.5, 1.0) if deep else rng.uniform(0.12, 0.4)
                edge.append((x + rng.uniform(-3, 3), y + (line - y) * share + 3))
                k -= rng.randint(1, 4)
                deep = not deep if rng.random() < 0.75 else deep
            d = line_to([*rim, *edge])
            pen.path(d, snow, 0.95)
            clip = pen.canvas.clip(d)
            pen.canvas.add(f'<g clip-path="{clip}">')
            for k in _summits(layer, 8):
                if k in run:
                    _shadow_side(pen, layer, k, side, shade, rng)
            pen.canvas.add("</g>")
        run = []


def draw_hill(pen: Pen, scene: Scene, layer: Layer) -> None:
    """A rolling band of grass, snow or earth, with tufts and rows when near."""
    rng = stream("hill", layer.seed)
    pen.depth = layer.depth
    pen.path(below(layer), slope_fill(pen, scene, layer, layer.material, 0.0))
    if pen.look.soft:
        _light_patches(pen, scene, layer, rng)
    if layer.style == "rows":
        _furrows(pen, scene, layer, rng)
    if layer.style in {"tufts", "flowers"} and layer.material != "snow":
        _tufts(pen, scene, layer, rng)
    if layer.style == "flowers" and layer.material != "snow":
        _blossoms(pen, scene, layer, rng)


def _blossoms(pen: Pen, scene: Scene, layer: Layer, rng: Random) -> None:
    """Small flowers in drifts of one colour, larger towards the viewer."""
    tones = (Lch(0.95, 0.02, 95), Lch(0.86, 0.16, 92), Lch(0.64, 0.21, 25),
             Lch(0.66, 0.15, 300))  # fmt: skip
    for k in range(8):
        mid, wide = rng.random() * scene.width, scene.unit * rng.uniform(0.06, 0.18)
        deep = rng.random()
        heads = []
        for _ in range(int(26 * min(1.6, pen.look.detail + 0.35))):
            x = mid + rng.gauss(0, 1) * wide
            t = min(1.0, max(0.0, deep + rng.gauss(0, 0.16)))
            y = layer.y_at(x) + (layer.bottom - layer.y_at(x)) * (0.05 + 0.9 * t)
            near = (y - scene.horizon) / max(1.0, scene.height - scene.horizon)
            r = scene.unit * 0.0055 * max(0.3, near) * rng.uniform(0.7, 1.3)
            turn = f"a{r:.1f} {r * 0.8:.1f} 0 1 1"
            heads.append(
                f"M{num(x - r)} {num(y)}{turn} {2 * r:.1f} 0{turn} {-2 * r:.1f} 0Z"
            )
        pen.path("".join(heads), pen.col(tones[k % len(tones)]))


def _light_patches(pen: Pen, scene: Scene, layer: Layer, rng: Random) -> None:
    """Long soft lights and shadows that follow the ground."""
    for i in range(int(6 * pen.look.detail)):
        x = rng.random() * scene.width
        y = layer.y_at(x) + scene.unit * rng.uniform(0.03, 0.2) * (1.2 - layer.depth)
        if y > layer.bottom - 4:
            continue
        w = scene.unit * rng.uniform(0.12, 0.34)
        tone = pen.own(layer.tint, layer.material, 0.055 if i % 2 else -0.05)
        h = w * 0.055
        pen.path(
            f"M{num(x - w)} {num(y)}Q{num(x)} {num(y - h * 2)} {num(x + w)} "
            f"{num(y - h * 0.4)}"
            f"Q{num(x)} {num(y + h * 1.6)} {num(x - w)} {num(y)}Z",
            tone,
            0.5,
        )


def _furrows(pen: Pen, scene: Scene, layer: Layer, rng: Random) -> None:
    """Crop rows that run together at the horizon."""
    x0 = scene.width * rng.uniform(0.3, 0.7)
    fill = pen.own(layer.tint, layer.material, -0.06)
    for i in range(-9, 10):
        a, b = x0 + i * 22, x0 + i * 130
        pen.poly(
            [(a, layer.y_at(a) + 4), (b - 12, layer.bottom), (b + 16, layer.bottom)],
            fill,
            0.4,
        )


def _tufts(pen: Pen, scene: Scene, layer: Layer, rng: Random) -> None:
    """Blades of grass, longer towards the viewer."""
    for tone in (-0.09, 0.07):
        blades = []
        for _ in range(int(110 * pen.look.detail)):
            x = rng.random() * scene.width
            y = layer.y_at(x) + (layer.bottom - layer.y_at(x)) * rng.random()
            near = (y - scene.horizon) / (scene.height - scene.horizon)
            h = scene.unit * 0.030 * max(0.25, near) * rng.uniform(0.6, 1.4)
            lean = rng.uniform(-0.4, 0.4) * h
            blades.append(
                f"M{num(x - h * 0.1)} {num(y)}L{num(x + lean)} {num(y - h)}"
                f"L{num(x + h * 0.1)} {num(y)}"
            )
        pen.path("".join(blades), pen.own(layer.tint, layer.material, tone), 0.85)


def draw_dunes(pen: Pen, scene: Scene, layer: Layer) -> None:
    """A dune: lit windward side, sharp shadow under the crest."""
    pen.depth = layer.depth
    pen.path(below(layer), slope_fill(pen, scene, layer, layer.material or "dune", 0.0))
    side = 1 if scene.light_x > scene.width / 2 else -1
    step = float(layer.xs[1] - layer.xs[0])
    reach = max(4, int(scene.unit * 0.09 / step))
    shadow = pen.own(layer.tint, layer.material or "dune", -0.12)
    for i in _summits(layer, reach):
        xs, ys, n = layer.xs, layer.ys, len(layer.xs)
        j = i
        while 0 <= j - side < n and ys[j - side] >= ys[j] and abs(j - i) < n // 3:
            j -= side
        rim = [(float(xs[k]), float(ys[k])) for k in range(i, j - side, -side)]
        if len(rim) < 4:
            continue
        x, y = rim[0]
        ex, ey = rim[-1]
        drop = scene.unit * 0.22 * (1.1 - layer.depth)
        curve = [
            (x + (ex - x) * 0.10, y + drop * 0.35),
            (x - (ex - x) * 0.12, y + drop * 0.8),
            (x + (ex - x) * 0.3, y + drop * 1.25),
        ]
        d = (
            line_to(rim, close=False) + f"L{num(ex)} {num(max(ey, y + drop * 0.8))}"
            f"Q{num(curve[2][0])} {num(curve[2][1])} {num(curve[1][0])} "
            f"{num(curve[1][1])}"
            f"Q{num(curve[0][0])} {num(curve[0][1])} {num(x)} {num(y)}Z"
        )
        pen.canvas.add(f'<g clip-path="{pen.canvas.clip(below(layer))}">')
        pen.path(d, shadow, 0.6)
        pen.canvas.add("</g>")
    if layer.depth < 0.3:
        _ripples(pen, scene, layer)


def _ripples(pen: Pen, scene: Scene, layer: Layer) -> None:
    """Wind ripples in near sand."""
    rng = stream("ripples", layer.seed)
    marks = []
    for _ in range(int(50 * pen.look.detail)):
        x, t = rng.random() * scene.width, rng.random()
        y = layer.y_at(x) + (layer.bottom - layer.y_at(x)) * (0.15 + 0.85 * t)
        w = scene.unit * rng.uniform(0.03, 0.09) * (0.5 + t)
        marks.append(f"M{num(x - w)} {num(y)}q{num(w)} {num(-w * 0.14)} {num(2 * w)} 0")
    pen.path(
        "".join(marks),
        "none",
        0.4,
        pen.own(layer.tint, layer.material or "dune", -0.08),
        1.5,
    )


def draw_treeline(pen: Pen, scene: Scene, layer: Layer) -> None:
    """A row of the forest as one silhouette, its crowns of varied height."""
    rng = stream("treeline", layer.seed)
    pen.depth = layer.depth
    name = "pine" if layer.style == "pines" else "leaf"
    scale = scene.unit * (0.045 + 0.16 * (1 - layer.depth) ** 1.6)
    for row, tone in ((0, -0.01), (1, -0.07)):
        x, parts = -scale * 0.4, []
        while x < scene.width + scale * 0.4:
            h = scale * rng.uniform(0.6, 1.25) * (1 - 0.25 * row)
            y = layer.y_at(x) + scale * (0.12 + 0.22 * row)
            parts.append(_spire(x, y, h, rng) if name == "pine" else _dome(x, y, h))
            x += h * (
                rng.uniform(0.2, 0.42) if name == "pine" else rng.uniform(0.32, 0.6)
            )
        pen.path("".join(parts), pen.own(layer.tint, name, tone))
    lower = Layer(
        "hill",
        "",
        layer.depth,
        layer.xs,
        layer.ys + scale * 0.1,
        name,
        layer.tint,
        bottom=layer.bottom,
        seed=layer.seed,
    )
    pen.path(
        below(lower),
        slope_fill(pen, scene, lower, name, 0.22 if layer.depth > 0.15 else 0.0),
    )


def _spire(x: float, y: float, h: float, rng: Random) -> str:
    """The outline of a conifer in a few strokes."""
    w = h * rng.uniform(0.15, 0.21)
    return (
        f"M{num(x)} {num(y - h)}l{num(w * 0.5)} {num(h * 0.3)}h{num(-w * 0.16)}"
        f"l{num(w * 0.42)} {num(h * 0.3)}h{num(-w * 0.18)}l{num(w * 0.5)} "
        f"{num(h * 0.55)}"
        f"h{num(-w * 2.16)}l{num(w * 0.5)} {num(-h * 0.55)}h{num(-w * 0.18)}"
        f"l{num(w * 0.42)} {num(-h * 0.3)}h{num(-w * 0.16)}Z"
    )


def _dome(x: float, y: float, h: float) -> str:
    """The outline of a round crown."""
    r = h * 0.36
    return (
        f"M{num(x - r)} {num(y)}Q{num(x - r * 1.35)} {num(y - h * 0.55)} "
        f"{num(x - r * 0.4)} "
        f"{num(y - h * 0.78)}Q{num(x + r * 0.2)} {num(y - h)} "
        f"{num(x + r * 0.6)} {num(y - h * 0.7)}"
        f"Q{num(x + r * 1.4)} {num(y - h * 0.5)} {num(x + r)} {num(y)}Z"
    )
