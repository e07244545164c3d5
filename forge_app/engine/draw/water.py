"""Water: seas, lakes and beaches, with reflections, waves and glints."""

import math
from random import Random

from forge_app.engine.draw.canvas import line_to, num
from forge_app.engine.draw.pen import Pen
from forge_app.engine.scene.colour import Lch, mix
from forge_app.engine.scene.model import Layer, Scene
from forge_app.engine.scene.noise import stream


def _colours(scene: Scene, layer: Layer) -> tuple[Lch, Lch]:
    """Water far off, which mirrors the low sky, and water at our feet."""
    palette = scene.palette
    light = palette.light
    own = layer.tint or palette.materials[layer.material or "sea"]
    deep = palette.lit(own, 0.0, -0.10)
    far = mix(palette.lit(own, 0.15), light.sky[-2], 0.62)
    near = mix(deep, light.sky[0], 0.22)
    return far, near


def draw_water(pen: Pen, scene: Scene, layer: Layer) -> None:
    """A sheet of water from its far shore to the bottom of the layer."""
    rng = stream("water", layer.seed)
    pen.depth = 0.0
    far, near = _colours(scene, layer)
    top, low = layer.top, layer.bottom
    if pen.look.soft:
        fill = pen.canvas.linear(
            [
                (0, pen.raw(far), 1),
                (0.25, pen.raw(mix(far, near, 0.38)), 1),
                (0.6, pen.raw(mix(far, near, 0.75)), 1),
                (1, pen.raw(near), 1),
            ],
            (0, top),
            (0, low),
            user=True,
        )
    else:
        fill = pen.raw(mix(far, near, 0.35))
    pen.rect(0, top, scene.width, low - top, fill)
    mirrored = [name for name in layer.style.split() if name.startswith("#")]
    if mirrored:
        _mirror(pen, scene, layer, mirrored)
    if not pen.look.soft:
        _flat_bands(pen, scene, layer, far, near)
    if "waves" in layer.style:
        _waves(pen, scene, layer, rng, far, near)
    _ripples(pen, scene, layer, rng, far, near)
    if scene.sun_kind:
        _glitter(pen, scene, layer, rng)


def _mirror(pen: Pen, scene: Scene, layer: Layer, names: list[str]) -> None:
    """The far layers upside down, dimmed."""
    uses = "".join(f'<use href="{name}"/>' for name in names)
    clip = pen.canvas.clip(
        f"M0 {num(layer.top)}H{num(scene.width)}V{num(layer.bottom)}H0Z"
    )
    pen.canvas.add(
        f'<g class="reflection" clip-path="{clip}" opacity="0.5">'
        f'<g transform="translate(0 {num(layer.top * 2)}) scale(1 -1)">{uses}</g></g>'
    )


def _flat_bands(pen: Pen, scene: Scene, layer: Layer, far: Lch, near: Lch) -> None:
    """Three clean tones in place of a gradient."""
    opacity = 0.5 if "#" in layer.style else 1.0
    for t in (0.28, 0.6):
        y = layer.top + (layer.bottom - layer.top) * t
        tone = pen.raw(mix(far, near, 0.35 + t * 0.8))
        edge = [
            (scene.width * k / 24, y + 5 * math.sin(k * 1.3 + t * 9)) for k in range(25)
        ]
        edge += [(scene.width, layer.bottom), (0, layer.bottom)]
        pen.poly(edge, tone, opacity)


def _waves(
    pen: Pen, scene: Scene, layer: Layer, rng: Random, far: Lch, near: Lch
) -> None:
    """Rolling waves in rows: peaked crests, light shining through, foam."""
    storm = "storm" in scene.reading.weather
    rows = 9
    light = scene.palette.light
    foam = pen.raw(Lch(0.96 * max(0.5, light.level), 0.015, 220))
    through = mix(mix(far, near, 0.5), light.sky[-1], 0.35)
    for row in range(rows):
        t = ((row + 0.6) / rows) ** 1.7
        y = layer.top + (layer.bottom - layer.top) * t
        swell = scene.unit * (0.004 + 0.05 * t) * (2.1 if storm else 1.0)
        length = scene.unit * (0.035 + 0.12 * t) * (1.3 if storm else 1.0)
        crest = _crest(scene, y, swell, length, rng)
        sway = pen.drift(row, 0.018 * scene.unit, 5.5), pen.drift(row + 3, swell * 0.3)
        crest = [(a + sway[0], b + sway[1]) for a, b in crest]
        tone = mix(far, near, min(1.0, 0.25 + t)).lighter(rng.uniform(-0.02, 0.02))
        end = [(crest[-1][0], layer.bottom), (crest[0][0], layer.bottom)]
        if pen.look.soft:
            top = min(b for _, b in crest)
            lit = mix(tone, through, 0.20 + 0.22 * t)
            fill = pen.canvas.linear(
                [(0, pen.raw(lit), 0.9), (0.3, pen.raw(tone), 0.85),
                 (1, pen.raw(tone.lighter(-0.03)), 0.8)],
                (0, top), (0, top + scene.unit * (0.05 + 0.16 * t)), user=True,
            )  # fmt: skip
            pen.poly([*crest, *end], fill)
        else:
            pen.poly([*crest, *end], pen.raw(tone), 0.8)
        pen.path(
            line_to(crest, close=False), "none",
            0.2 + 0.35 * t * (1 if storm else 0.6), foam, 0.8 + 2.4 * t,
        )  # fmt: skip
        _foam(pen, scene, (crest, swell, t), rng, foam)


def _crest(
    scene: Scene, y: float, swell: float, length: float, rng: Random
) -> list[tuple[float, float]]:
    """A line of waves, sharp above and round below, of uneven height."""
    phase, drift = rng.uniform(0, 7), rng.uniform(0.2, 0.5)
    crest = []
    for k in range(-5, 96):  # beyond the edges, for it may sway
        x = scene.width * k / 90
        a = x / length + phase
        peak = (1 - abs(math.sin(a + 0.25 * math.sin(2 * a)))) ** 1.5
        uneven = 0.6 + 0.4 * math.sin(a * drift + phase)
        crest.append((x, y - swell * (peak * uneven + 0.3 * math.sin(a * 0.37))))
    return crest


def _foam(
    pen: Pen,
    scene: Scene,
    wave: tuple[list[tuple[float, float]], float, float],
    rng: Random,
    foam: str,
) -> None:
    """Patches of foam where a crest breaks."""
    crest, swell, t = wave
    if t < 0.08:
        return
    marks = []
    for i in range(1, len(crest) - 1):
        x, y = crest[i]
        if y <= crest[i - 1][1] and y <= crest[i + 1][1] and rng.random() < 0.75:
            w = scene.unit * (0.012 + 0.05 * t) * rng.uniform(0.6, 1.3)
            drop = swell * rng.uniform(0.2, 0.45)
            marks.append(
                f"M{num(x - w)} {num(y + drop * 0.7)}Q{num(x - w * 0.3)} "
                f"{num(y - swell * 0.06)} {num(x)} {num(y - swell * 0.08)}"
                f"Q{num(x + w * 0.5)} {num(y)} {num(x + w * 1.2)} {num(y + drop)}"
                f"Q{num(x + w * 0.4)} {num(y + drop * 0.35)} {num(x)} "
                f"{num(y + drop * 0.42)}Q{num(x - w * 0.4)} {num(y + drop * 0.3)} "
                f"{num(x - w)} {num(y + drop * 0.7)}Z"
            )
    pen.path("".join(marks), foam, 0.45 + 0.4 * t)


def _ripples(
    pen: Pen, scene: Scene, layer: Layer, rng: Random, far: Lch, near: Lch
) -> None:
    """Flat lenses of light and dark, small far off and long nearby."""
    light = scene.palette.light
    for tone, opacity in (
        (mix(far, light.sky[-1], 0.7).lighter(0.03), 0.5),
        (near.lighter(-0.05), 0.35),
    ):
        marks = []
        for i in range(int(95 * min(1.5, pen.look.detail))):
            t = rng.random() ** 1.5
            y = layer.top + 3 + (layer.bottom - layer.top - 4) * t
            w = scene.unit * (0.012 + 0.075 * t) * rng.uniform(0.5, 1.5)
            h = 0.8 + 3.2 * t
            x = rng.random() * scene.width + pen.drift(i, 0.3 * w)
            marks.append(_lens(x, y, w, h))
        pen.path("".join(marks), pen.raw(tone), opacity)


def _lens(x: float, y: float, w: float, h: float) -> str:
    return (
        f"M{num(x - w)} {num(y)}Q{num(x)} {num(y - h)} {num(x + w)} {num(y)}"
        f"Q{num(x)} {num(y + h)} {num(x - w)} {num(y)}Z"
    )


def _glitter(pen: Pen, scene: Scene, layer: Layer, rng: Random) -> None:
    """The path of light under the sun or moon."""
    x, _, r = scene.sun
    light = scene.palette.light
    tone = pen.raw(mix(light.sun, light.glow, 0.4))
    wide = r * (1.0 if scene.sun_kind == "sun" else 0.6)
    strength = 1.0
    if scene.sun_kind == "sun":  # a high sun has none
        strength = min(1.0, (0.5 - light.elevation) / 0.12)
    if strength <= 0:
        return
    for opacity, count in ((0.35, 60), (0.75, 38)):
        marks = []
        for i in range(count):
            t = rng.random() ** 1.25
            y = layer.top + 2 + (layer.bottom - layer.top) * t * 0.97
            spread = wide * (0.55 + 1.5 * t)
            w = scene.unit * (0.008 + 0.035 * t) * rng.uniform(0.5, 1.4)
            at = x + rng.gauss(0, 0.42) * spread + pen.drift(i, 0.4 * w, 3.0)
            marks.append(_lens(at, y, w, 0.9 + 2.6 * t))
        pen.path("".join(marks), tone, opacity * strength)


def draw_beach(pen: Pen, scene: Scene, layer: Layer) -> None:
    """Sand with a wet rim and lines of foam."""
    rng = stream("beach", layer.seed)
    pen.depth = 0.0
    edge = [(float(x), float(y)) for x, y in zip(layer.xs, layer.ys, strict=True)]
    for rise, tone, opacity in (
        (26, "tropical", 0.35),
        (13, "white", 0.5),
        (6, "white", 0.85),
    ):
        lifted = [(x, y - rise - 4 * math.sin(x * 0.021 + rise)) for x, y in edge]
        back = [(x, y + 2) for x, y in edge[::-1]]
        pen.poly([*lifted, *back], pen.mat(tone), opacity)
    ground = [(scene.width, layer.bottom), (0, layer.bottom)]
    pen.poly([*edge, *ground], pen.own(layer.tint, "sand", -0.13))
    dry = [(x, y + 22 + 7 * math.sin(x * 0.017)) for x, y in edge]
    sand = pen.own(layer.tint, "sand")
    if pen.look.soft:
        top = min(y for _, y in dry)
        sand = pen.canvas.linear(
            [
                (0, pen.own(layer.tint, "sand", -0.04), 1),
                (1, pen.own(layer.tint, "sand", 0.05), 1),
            ],
            (0, top),
            (0, layer.bottom),
            user=True,
        )
    pen.poly([*dry, *ground], sand)
    pebbles = []
    for _ in range(int(60 * pen.look.detail)):
        x, t = rng.random() * scene.width, rng.random()
        y = layer.y_at(x) + 34 + (layer.bottom - layer.y_at(x)) * t
        pebbles.append(_lens(x, y, rng.uniform(1.5, 5), rng.uniform(1, 2)))
    pen.path("".join(pebbles), pen.own(layer.tint, "sand", -0.16), 0.5)
