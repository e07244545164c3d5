"""Clouds: heaps lit from the side, streaks under a low sun, wisps, banks, a storm."""

import math
from random import Random

from forge_app.engine.draw.canvas import Point, num
from forge_app.engine.draw.pen import Pen
from forge_app.engine.scene.colour import Lch, mix
from forge_app.engine.scene.model import Layer, Scene
from forge_app.engine.scene.noise import stream

Puff = tuple[float, float, float]
"""Centre and radius."""


def _tones(pen: Pen, tone: float) -> tuple[Lch, Lch, Lch]:
    """Lit top, body and base of a heap cloud; tone > 0.2 is a rain cloud."""
    light = pen.palette.light
    share = min(1.0, max(0.0, (light.level - 0.46) / 0.14))
    if share == 1:
        return _tones_by_day(pen, tone)
    body = mix(light.sky[-2], light.haze, 0.35)
    by_night = body.lighter(0.07), body, mix(body, light.sky[0], 0.4)
    if share == 0:
        return by_night
    one, two, three = _tones_by_day(pen, tone)
    return (
        mix(by_night[0], one, share),
        mix(by_night[1], two, share),
        mix(by_night[2], three, share),
    )


def _tones_by_day(pen: Pen, tone: float) -> tuple[Lch, Lch, Lch]:
    """The same while there is light in the sky."""
    light = pen.palette.light
    sky = light.sky[-2]
    if tone > 0.2:
        body = mix(light.sky[0], light.haze, 0.45)
        return body.lighter(0.09), body, body.lighter(-0.10)
    low = 1 - light.elevation / 0.5 if light.elevation < 0.5 else 0.0
    white = mix(Lch(0.985, 0.012, 85), light.sun, 0.3 + 0.3 * low)
    white = mix(white, light.glow, 0.35 * low)
    body = mix(white, sky, 0.16 + tone + 0.2 * low)
    shadow = mix(mix(light.sky[0], light.sky[1], low).times(0.8), light.haze, 0.25)
    return white, body, mix(body, shadow, 0.34 + 0.3 * low)


def _disc(x: float, y: float, r: float) -> str:
    return (
        f"M{num(x - r)} {num(y)}a{num(r)} {num(r)} 0 1 1 {num(2 * r)} 0"
        f"a{num(r)} {num(r)} 0 1 1 {num(-2 * r)} 0Z"
    )


def _puffs(x: float, y: float, w: float, rng: Random) -> list[Puff]:
    """Puffs of a heap: one high dome, a lower one, small ones at the ends."""
    found: list[Puff] = []
    peak = rng.uniform(0.36, 0.64)
    second = peak + rng.choice((-1, 1)) * rng.uniform(0.2, 0.3)
    n = rng.randint(9, 12)
    for i in range(n):
        t = (i + 0.5) / n
        dome = max(
            math.exp(-(((t - peak) / 0.19) ** 2)),
            0.62 * math.exp(-(((t - second) / 0.13) ** 2)),
        )
        edge = min(1.0, 4 * t * (1 - t) + 0.4)
        r = max(w * (0.045 + 0.075 * dome) * edge * rng.uniform(0.85, 1.15), w * 0.055)
        px = x + (t - 0.5) * w * 0.86
        found.append((px, y - r * 0.35 - dome * w * 0.14, r))
        found.append((px, y - r * 0.25, r * 0.95))
        if dome > 0.5:
            found.append((px, y - r * 0.3 - dome * w * 0.07, r * 1.05))
    return found


def heap(
    pen: Pen, x: float, y: float, w: float, rng: Random, tone: float = 0.0
) -> None:
    """A heap cloud on a flat base.

    Args:
        pen: What to draw with; its side is that of the light.
        x: Middle.
        y: Height of the base.
        w: Width.
        rng: Chooses its shape.
        tone: 0 white to 0.1 hazy; from 0.2 on a rain cloud.
    """
    white, body, base = _tones(pen, tone)
    puffs = sorted(_puffs(x, y, w, rng), key=lambda puff: puff[1] - puff[2] * 0.4)
    floor = y + w * 0.012
    flat = f"M{num(x - w)} {num(y - w)}H{num(x + w)}V{num(floor)}H{num(x - w)}Z"
    pen.canvas.add(f'<g class="cloud" clip-path="{pen.canvas.clip(flat)}">')
    if not pen.look.soft:
        pen.path("".join(_disc(*puff) for puff in puffs), pen.raw(body))
        pen.path(
            "".join(
                _disc(a + r * 0.12 * pen.side, b - r * 0.16, r * 0.78)
                for a, b, r in puffs
                if b + r * 0.2 < y - w * 0.02
            ),
            pen.raw(white),
        )
        pen.canvas.add("</g>")
        return
    lean = 0.3 * pen.side
    lit = pen.canvas.linear(
        [(0, pen.raw(white), 1), (0.42, pen.raw(mix(white, body, 0.7)), 1),
         (1, pen.raw(mix(body, base, 0.55)), 1)],
        (0.5 + lean, 0), (0.5 - lean, 1),
    )  # fmt: skip
    for a, b, r in puffs:
        pen.circle(a, b, r, lit)
    shade = pen.raw(base)
    d = "".join(_disc(a, b, r) for a, b, r in puffs)
    fill = pen.canvas.linear(
        [(0, shade, 0), (1, shade, 0.9)], (0, floor - w * 0.12), (0, floor), user=True
    )
    pen.path(d, fill)
    pen.canvas.add("</g>")


def _streak(pen: Pen, x: float, y: float, w: float, rng: Random) -> None:
    """A low sun's cloud: thin layered lenses, lit from below."""
    light = pen.palette.light
    dark = mix(light.sky[1], light.sky[0], 0.45)
    warm = mix(light.sky[-1], light.glow, 0.5)
    for i in range(rng.randint(4, 6)):
        cx = x + rng.uniform(-0.4, 0.4) * w
        cy = y + (i - 2) * w * 0.022
        half, thick = w * rng.uniform(0.2, 0.6), w * rng.uniform(0.008, 0.022)
        tone = mix(dark, warm, 0.2 + 0.16 * i)
        d = (
            f"M{num(cx - half)} {num(cy)}Q{num(cx - half * 0.3)} "
            f"{num(cy - thick * 2.2)} "
            f"{num(cx + half * 0.25)} {num(cy - thick)}T{num(cx + half)} {num(cy)}"
            f"Q{num(cx)} {num(cy + thick * 1.3)} {num(cx - half)} {num(cy)}Z"
        )
        pen.path(d, pen.raw(tone), 0.6 if pen.look.soft else 0.9)


def draw_wisps(pen: Pen, scene: Scene, layer: Layer) -> None:
    """High feathers of ice cloud, all drawn out by the same wind."""
    if not pen.look.soft:
        return
    rng = stream("wisps", layer.seed)
    light = scene.palette.light
    white = pen.raw(mix(Lch(0.98, 0.01, 90), light.glow, 0.3))
    slant = rng.uniform(-0.22, 0.22)
    fade = pen.canvas.linear([(0, white, 0), (0.45, white, 0.42), (1, white, 0)],
                             (0, 0), (1, 0))  # fmt: skip
    for _ in range(rng.randint(3, 5)):
        x, y = rng.random() * scene.width, scene.horizon * rng.uniform(0.06, 0.5)
        for _ in range(rng.randint(4, 7)):
            long = scene.unit * rng.uniform(0.14, 0.42)
            dx, dy = rng.gauss(0, 0.08) * scene.unit, rng.gauss(0, 0.022) * scene.unit
            thick, bow = scene.unit * rng.uniform(0.003, 0.011), rng.uniform(-0.1, 0.1)
            a: Point = (x + dx - long, y + dy - slant * long)
            c: Point = (x + dx + long, y + dy + slant * long)
            mid = (x + dx, y + dy + bow * long)
            pen.path(f"M{num(a[0])} {num(a[1])}Q{num(mid[0])} {num(mid[1] - thick)} "
                     f"{num(c[0])} {num(c[1])}Q{num(mid[0])} {num(mid[1] + thick)} "
                     f"{num(a[0])} {num(a[1])}Z", fade)  # fmt: skip


def draw_bank(pen: Pen, scene: Scene, layer: Layer) -> None:
    """A sea of clouds seen from above, row before row."""
    rng = stream("bank", layer.seed)
    pen.side = 1.0 if scene.light_x > scene.width / 2 else -1.0
    rows = 4
    for row in range(rows):
        t = row / (rows - 1)
        y = layer.top + (layer.bottom - layer.top) * (0.16 + 0.8 * t)
        w = scene.unit * (0.3 + 0.5 * t)
        x = -w * rng.random()
        while x < scene.width + w * 0.5:
            heap(pen, x, y + rng.uniform(-0.2, 0.2) * w * 0.2, w, rng, 0.12 * (1 - t))
            x += w * rng.uniform(0.42, 0.66)
        if pen.look.soft:
            _, body, base = _tones(pen, 0.1 * (1 - t))
            tone = pen.raw(mix(body, base, 0.5))
            fill = pen.canvas.linear([(0, tone, 0.95), (1, tone, 0.7)])
            pen.rect(0, y - w * 0.03, scene.width, scene.height - y + w * 0.03, fill)
        else:
            _, body, base = _tones(pen, 0.1 * (1 - t))
            pen.rect(0, y - 1, scene.width, scene.height - y + 1, pen.raw(body))


def _ceiling(pen: Pen, scene: Scene, rng: Random) -> None:
    """The heavy lower side of rain clouds along the upper edge."""
    light = scene.palette.light
    for row in range(3):
        t = row / 2
        tone = mix(
            light.sky[0].lighter(-0.13 + 0.05 * row), light.haze, 0.06 + 0.1 * row
        )
        y = scene.horizon * (0.42 - 0.15 * row)
        parts = [f"M-20 -20H{num(scene.width + 20)}V{num(y)}H-20Z"]
        x = -scene.unit * 0.1
        while x < scene.width + scene.unit * 0.1:
            r = scene.unit * rng.uniform(0.05, 0.12) * (1.1 - 0.2 * t)
            parts.append(_disc(x, y - r * 0.3, r))
            x += r * rng.uniform(0.9, 1.3)
        if pen.look.soft:
            dark, lit = pen.raw(tone), pen.raw(tone.lighter(0.10))
            fill = pen.canvas.linear(
                [(0, dark, 0.95), (0.7, dark, 0.92), (1, lit, 0.75)]
            )
            pen.path("".join(parts), fill)
        else:
            pen.path("".join(parts), pen.raw(tone.lighter(0.04)))


def draw_clouds(pen: Pen, scene: Scene, layer: Layer) -> None:
    """Clouds in rows: bigger and higher when nearer."""
    rng = stream("clouds", layer.seed)
    pen.side = 1.0 if scene.light_x > scene.width / 2 else -1.0
    grey = layer.style == "grey"
    if grey:
        _ceiling(pen, scene, rng)
    n = int(layer.top)
    slots = list(range(n))
    rng.shuffle(slots)
    for i, slot in enumerate(slots):
        t = (i + 0.5) / n
        y = scene.horizon * (0.80 - 0.62 * t) + rng.uniform(-0.04, 0.04) * scene.horizon
        w = scene.unit * (0.14 + 0.36 * t) * rng.uniform(0.8, 1.25)
        x = scene.width * (slot + rng.uniform(0.25, 0.75)) / n
        if layer.style == "streak" and pen.look.soft:
            _streak(pen, x, y, w * 2.0, rng)
        elif grey:
            heap(pen, x, scene.horizon * (0.30 + 0.4 * (1 - t)), w * 0.8, rng, 0.22)
        else:
            heap(pen, x, y, w, rng, 0.10 * (1 - t))
