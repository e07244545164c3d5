"""The sky: gradient, sun and moon, stars, aurora, clouds, rain and snow."""

import math
from random import Random

from forge_app.engine.draw.canvas import num, smooth
from forge_app.engine.draw.pen import Pen
from forge_app.engine.scene.colour import Lch, mix
from forge_app.engine.scene.model import Layer, Scene
from forge_app.engine.scene.noise import stream


def draw_sky(pen: Pen, scene: Scene, _layer: Layer) -> None:
    """The ground of the picture: a gradient, or bands in flat manners."""
    colours = scene.palette.light.sky
    low = scene.horizon * 1.03
    if pen.look.soft:
        stops = []
        n = len(colours) - 1
        for i in range(4 * n + 1):  # extra stops keep the blend in OKLab
            at = i / (4 * n)
            k = min(n - 1, int(at * n))
            tone = mix(colours[k], colours[k + 1], at * n - k)
            stops.append((at**0.9, pen.raw(tone), 1.0))
        fill = pen.canvas.linear(stops, (0, 0), (0, low), user=True)
        pen.rect(0, 0, scene.width, scene.height, fill)
        return
    pen.rect(0, 0, scene.width, scene.height, pen.raw(colours[0]))
    n = len(colours)
    x, y, _ = scene.sun if scene.sun_kind == "sun" else (scene.width / 2, low, 0)
    reach = math.hypot(scene.width, scene.height) * 0.62
    for i in range(1, n):
        tone = pen.raw(colours[i])
        if scene.sun_kind == "sun":
            pen.circle(x, y, reach * (1 - i / n) ** 1.15, tone)
        else:
            top = low * (i / n) ** 0.9
            wave = [
                (scene.width * k / 6, top + 16 * math.sin(k * 1.9 + i))
                for k in range(7)
            ]
            edge = [(-10, top), *wave, (scene.width + 10, top)]
            pen.path(smooth(edge) + f"V{num(scene.height)}H-10Z", tone)


def draw_sun(pen: Pen, scene: Scene, _layer: Layer) -> None:
    """The disc of the sun or moon with its halo."""
    x, y, r = scene.sun
    light = scene.palette.light
    disc, glow = pen.raw(light.sun), pen.raw(light.glow)
    if scene.sun_kind == "sun":
        pen.halo(x, y, r * 9, glow, 0.55)
        pen.halo(x, y, r * 3.2, disc, 0.75)
        if not pen.look.soft:
            pen.circle(x, y, r * 1.7, pen.raw(light.glow), 0.5)
        pen.circle(x, y, r, disc)
        return
    pen.halo(x, y, r * 6.5, glow, 0.5)
    pen.halo(x, y, r * 2.4, disc, 0.4)
    pen.circle(x, y, r, disc)
    grey = pen.raw(Lch(light.sun.l - 0.09, 0.03, 90))
    for dx, dy, s in (
        (-0.3, -0.25, 0.24),
        (0.25, 0.1, 0.3),
        (-0.15, 0.42, 0.17),
        (0.42, -0.38, 0.13),
        (-0.55, 0.2, 0.12),
    ):
        pen.circle(x + dx * r, y + dy * r, s * r, grey, 0.6)


def draw_stars(pen: Pen, scene: Scene, layer: Layer) -> None:
    """Stars of three sizes, thinning towards the horizon, and a milky way."""
    rng = stream("stars", layer.seed)
    bottom = layer.bottom or scene.horizon
    if layer.style == "space":
        (_nebula if pen.look.soft else _flat_nebula)(pen, scene, rng)
    count = int((300 if layer.style == "space" else 170) * min(1.6, pen.look.detail))
    white = pen.raw(Lch(0.97, 0.02, 240))
    warm = pen.raw(Lch(0.93, 0.07, 80))
    small: list[str] = []
    for i in range(count):
        x, y = rng.random() * scene.width, rng.random() ** 1.25 * bottom
        r = 0.7 + 1.1 * rng.random() ** 3
        if i % 13 == 0:
            r = rng.uniform(1.8, 2.8)
            pen.halo(x, y, r * 5, white, 0.5)
            pen.path(
                f"M{num(x - r * 3)} {num(y)}Q{num(x)} {num(y)} {num(x)} "
                f"{num(y - r * 3)}"
                f"Q{num(x)} {num(y)} {num(x + r * 3)} {num(y)}Q{num(x)} "
                f"{num(y)} {num(x)} "
                f"{num(y + r * 3)}Q{num(x)} {num(y)} {num(x - r * 3)} {num(y)}Z",
                warm if i % 2 else white,
            )
        else:
            small.append(
                f"M{num(x - r)} {num(y)}a{r:.1f} {r:.1f} 0 1 0 {2 * r:.1f} 0"
                f"a{r:.1f} {r:.1f} 0 1 0 {-2 * r:.1f} 0"
            )
    pen.path("".join(small), white, 0.85)


def _nebula(pen: Pen, scene: Scene, rng: Random) -> None:
    """Glowing clouds along a diagonal, with dust before them and bright cores."""
    base = scene.palette.light.haze.h
    hues = [scene.palette.accents[0].h, base, base + 60, base - 70]
    down = rng.choice((-1, 1))

    def at(t: float, spread: float) -> tuple[float, float]:
        y = scene.height * (0.5 - down * 0.32 * (t - 0.5) * 2)
        return t * scene.width, y + rng.gauss(0, spread) * scene.unit

    for i in range(14):
        x, y = at((i + rng.uniform(-0.4, 0.4)) / 13, 0.09)
        glow = pen.raw(Lch(rng.uniform(0.40, 0.62), 0.17, hues[i % 4]))
        pen.halo(x, y, rng.uniform(0.14, 0.30) * scene.unit, glow, 0.5)
    for i in range(7):
        x, y = at((i + rng.uniform(0.1, 0.9)) / 7, 0.05)
        glow = pen.raw(Lch(0.80, 0.10, hues[i % 2]))
        pen.halo(x, y, rng.uniform(0.05, 0.11) * scene.unit, glow, 0.55)
    dark = pen.raw(scene.palette.light.sky[0])
    for i in range(4):
        x, y = at((i + rng.random()) / 4, 0.06)
        pen.halo(x, y, rng.uniform(0.08, 0.15) * scene.unit, dark, 0.45)
    dust = []
    for _ in range(int(170 * min(1.4, pen.look.detail))):
        x, y = at(rng.random(), 0.06)
        r = 0.5 + 0.7 * rng.random()
        dust.append(f"M{num(x - r)} {num(y)}a{r:.1f} {r:.1f} 0 1 0 {2 * r:.1f} 0"
                    f"a{r:.1f} {r:.1f} 0 1 0 {-2 * r:.1f} 0")  # fmt: skip
    pen.path("".join(dust), pen.raw(Lch(0.97, 0.02, 260)), 0.8)


def _flat_nebula(pen: Pen, scene: Scene, rng: Random) -> None:
    """Broad bands of colour across the dark, for flat manners."""
    down = rng.choice((-1, 1))
    hue = scene.palette.light.haze.h
    for k, wide in enumerate((0.34, 0.22, 0.12)):
        edge, back = [], []
        for j in range(9):
            t = j / 8
            y = scene.height * (0.5 - down * 0.3 * (t - 0.5) * 2)
            swell = wide * scene.unit * (0.6 + 0.4 * math.sin(j * 1.9 + k))
            edge.append((t * scene.width * 1.1 - 0.05 * scene.width, y - swell))
            back.append((t * scene.width * 1.1 - 0.05 * scene.width, y + swell * 0.8))
        tone = Lch(0.24 + 0.08 * k, 0.10 + 0.03 * k, hue + 18 * k)
        pen.blob([*edge, *back[::-1]], pen.raw(tone), 0.75)


def draw_aurora(pen: Pen, scene: Scene, layer: Layer) -> None:
    """Curtains of green and violet light."""
    rng = stream("aurora", layer.seed)
    for band in range(3):
        base = scene.horizon * (0.42 + 0.16 * band)
        phase, amp = rng.uniform(0, 6), scene.horizon * 0.07
        hue = (155, 170, 300)[band]
        glow = pen.raw(Lch(0.80, 0.17, hue))
        steps = 70
        fill = pen.canvas.linear([(0, glow, 0), (0.7, glow, 0.30), (1, glow, 0.02)])
        for k in range(steps):
            x0, x1 = scene.width * k / steps, scene.width * (k + 1) / steps + 1
            y = base + amp * math.sin(phase + k * 0.33) + amp * 0.5 * math.sin(k * 0.9)
            h = scene.horizon * (
                0.30 + 0.07 * math.sin(k * 0.7 + phase) + rng.uniform(0, 0.05)
            )
            pen.rect(x0, y - h, x1 - x0, h, fill)


def draw_veil(pen: Pen, scene: Scene, layer: Layer) -> None:
    """A bank of mist between two heights; in flat manners two drifting sheets."""
    haze = pen.raw(scene.palette.light.haze.lighter(0.02))
    mid, top, low = layer.depth or 0.6, layer.top, layer.bottom
    if not pen.look.soft:
        _sheets(pen, scene, layer, haze)
        return
    fill = pen.canvas.linear([(0, haze, 0), (0.5, haze, mid), (1, haze, 0)])
    pen.rect(0, top, scene.width, low - top, fill)


def _sheets(pen: Pen, scene: Scene, layer: Layer, haze: str) -> None:
    """Long flat swathes of mist, one within the other."""
    rng = stream("veil", layer.seed)
    middle, half = (layer.top + layer.bottom) / 2, (layer.bottom - layer.top) / 2
    for share in (0.72, 0.4):
        phase, edges = rng.uniform(0, 6), []
        for side in (-1, 1):
            edge = [
                (
                    scene.width * (k / 8 - 0.03),
                    middle
                    + side * half * share * (1 + 0.22 * math.sin(1.7 * k + phase)),
                )
                for k in range(10)
            ]
            edges += edge[:: side * -1]
            phase += rng.uniform(1, 3)
        pen.path(smooth(edges, close=True), haze, 0.5 * (layer.depth or 0.6))


def draw_rain(pen: Pen, scene: Scene, layer: Layer) -> None:
    """Slanting rain, or falling snow, over everything."""
    rng = stream("rain", layer.seed)
    white = pen.raw(Lch(0.95, 0.015, 240))
    if layer.style == "snow":
        for opacity, size, count in ((0.55, 1.8, 140), (0.75, 3.0, 70), (0.9, 5.0, 24)):
            flakes = []
            for _ in range(count):
                x, y, r = (
                    rng.random() * scene.width,
                    rng.random() * scene.height,
                    size * rng.uniform(0.7, 1.2),
                )
                flakes.append(
                    f"M{num(x - r)} {num(y)}a{r:.1f} {r:.1f} 0 1 0 {2 * r:.1f} 0"
                    f"a{r:.1f} {r:.1f} 0 1 0 {-2 * r:.1f} 0"
                )
            pen.path("".join(flakes), white, opacity)
        return
    for opacity, length, count in ((0.22, 26, 170), (0.34, 44, 80)):
        drops = []
        for _ in range(count):
            x, y = rng.random() * scene.width * 1.1, rng.random() * scene.height
            drops.append(f"M{num(x)} {num(y)}l{num(-length * 0.22)} {num(length)}")
        pen.path("".join(drops), "none", opacity, white, 1.3)


def draw_bolt(pen: Pen, scene: Scene, layer: Layer) -> None:
    """A forked flash of lightning from the clouds."""
    rng = stream("bolt", layer.seed)
    x, y = scene.width * rng.uniform(0.25, 0.75), scene.horizon * 0.18
    white = pen.raw(Lch(0.98, 0.03, 280))
    pen.halo(x, y, scene.unit * 0.35, white, 0.4)
    points = [(x, y)]
    while y < scene.horizon * 0.98:
        x, y = x + rng.uniform(-34, 34), y + rng.uniform(14, 46)
        points.append((x, min(y, scene.horizon)))
    left = [
        (a - 2.4 * (1 - i / len(points)) - 0.6, b) for i, (a, b) in enumerate(points)
    ]
    right = [
        (a + 2.4 * (1 - i / len(points)) + 0.6, b) for i, (a, b) in enumerate(points)
    ]
    pen.poly(left + right[::-1], white)
    fork = [points[len(points) // 3]]
    for _ in range(4):
        fork.append(
            (fork[-1][0] + rng.uniform(8, 34), fork[-1][1] + rng.uniform(10, 34))
        )
    pen.path(
        "M" + "L".join(f"{num(a)} {num(b)}" for a, b in fork), "none", 0.8, white, 1.6
    )


def draw_shafts(pen: Pen, scene: Scene, layer: Layer) -> None:
    """Shafts of light that fall from above through a gap."""
    rng = stream("shafts", layer.seed)
    glow = pen.raw(scene.palette.light.sun)
    strong = 0.30 * scene.palette.light.level
    low = layer.bottom
    for _ in range(5):
        x = scene.light_x + rng.gauss(0, 0.16) * scene.width
        w = scene.unit * rng.uniform(0.02, 0.07)
        lean = (scene.width / 2 - scene.light_x) * 0.7 + (x - scene.light_x) * 0.6
        quad = [(x - w, -5), (x + w, -5), (x + 2.4 * w + lean, low),
                (x - 1.6 * w + lean, low)]  # fmt: skip
        if pen.look.soft:
            fill = pen.canvas.linear([(0, glow, strong), (1, glow, 0)])
            pen.poly(quad, fill)
        else:
            pen.poly(quad, glow, 0.10)
