"""A volcano with glowing lava and a plume of smoke."""

import math

from forge_app.engine.draw.canvas import num
from forge_app.engine.draw.pen import Pen
from forge_app.engine.scene.builder import Builder
from forge_app.engine.scene.colour import Lch, mix
from forge_app.engine.scene.model import Layer, Scene
from forge_app.engine.scene.noise import fractal, stream
from forge_app.engine.settings.spec import Setting, Stage

LAVA, EMBER, BASALT = Lch(0.72, 0.20, 48), Lch(0.60, 0.22, 32), Lch(0.34, 0.03, 30)


def cone(b: Builder) -> None:
    """One steep cone with a crater, away from the middle."""
    scene, rng = b.scene, b.rng
    xs = b.xs()
    mid = scene.width * rng.uniform(0.36, 0.64)
    tall, half = scene.unit * rng.uniform(0.40, 0.48), scene.unit * 0.62
    away = abs(xs - mid) / half
    mouth = 0.075
    flank = (1 - away.clip(mouth, 1)) ** 1.55
    u = (xs - xs[0]) / scene.unit
    rough = fractal(u * 7, rng, 4) * 0.016 * (away > mouth)
    dip = 0.022 * ((away < mouth) * (1 - away / mouth))
    ys = scene.horizon - tall * (flank + rough - dip)
    scene.light_x = mid + (scene.light_x - scene.width / 2) * 0.9
    b.add(
        "cone", "volcano", depth=0.30, xs=xs, ys=ys, tint=b.tint("volcano") or BASALT,
        bottom=b.far_foot(), top=scene.horizon - tall * (1 - mouth) ** 1.55,
        middle=mid, paint=draw_cone,
    )  # fmt: skip


def draw_cone(pen: Pen, scene: Scene, layer: Layer) -> None:
    """Smoke, the cone with its dark flank, streams of lava."""
    rng = stream("cone", layer.seed)
    mid, top, unit = layer.middle, layer.top, scene.unit
    _plume(pen, scene, layer)
    pen.depth = layer.depth
    edge = list(zip(layer.xs.tolist(), layer.ys.tolist(), strict=True))
    body = [*edge, (edge[-1][0], layer.bottom), (edge[0][0], layer.bottom)]
    pen.poly(body, pen.own(layer.tint, "rock", 0.05))
    side = 1 if scene.light_x > mid else -1
    rim = [p for p in edge if (p[0] - mid) * side < 0]
    rim = rim if side > 0 else rim[::-1]
    spine = []
    for k in range(9):
        t = k / 8
        y = top + (layer.bottom - top) * t
        spine.append((mid + rng.uniform(-1, 1) * unit * 0.03 * (0.3 + t), y))
    outer = rim[0][0]
    pen.poly([*rim, *spine, (outer, layer.bottom)], pen.own(layer.tint, "rock", -0.09))
    for _ in range(int(14 * pen.look.detail)):
        x = mid + rng.gauss(0, 0.16) * unit
        y = layer.y_at(x) + rng.uniform(0.02, 0.1) * unit
        low = y + unit * rng.uniform(0.06, 0.16)
        drift = (x - mid) * 0.3
        tone = pen.own(layer.tint, "rock", -0.12 if (x - mid) * side < 0 else -0.02)
        pen.poly([(x, y), (x + 9 + drift, low), (x - 6 + drift, low)], tone, 0.6)
    for k in range(3):
        _stream(pen, scene, layer, mid + (k - 1) * unit * 0.026, 0.5 + 0.25 * (k != 1))
    glow = pen.raw(LAVA)
    pen.halo(mid, top, unit * 0.2, glow, 0.75)
    pen.ellipse(mid, top + unit * 0.006, unit * 0.045, unit * 0.009, pen.raw(LAVA))
    _sparks(pen, scene, layer)


def _stream(pen: Pen, scene: Scene, layer: Layer, x: float, reach: float) -> None:
    """Lava that runs down the flank, wider where it slows."""
    rng = stream("lava", layer.seed, x)
    y, unit = layer.top + scene.unit * 0.004, scene.unit
    low = layer.top + (min(layer.bottom, scene.horizon) - layer.top) * reach
    left, right = [], []
    drift = (x - layer.middle) * 3.2
    for k in range(9):
        t = k / 8
        cx = x + drift * t + math.sin(t * 7 + x) * unit * 0.012 * t
        wide = unit * (0.007 + 0.012 * t * (1 - t) * 3) * (1 if k < 8 else 0.2)
        cy = y + (low - y) * t
        left.append((cx - wide * rng.uniform(0.8, 1.3), cy))
        right.append((cx + wide * rng.uniform(0.8, 1.3), cy))
    pen.blob([*left, *right[::-1]], pen.raw(EMBER))
    core = [((a * 3 + c) / 4, y) for (a, y), (c, _) in zip(left, right, strict=True)]
    back = [((a + c * 3) / 4, y) for (a, y), (c, _) in zip(left, right, strict=True)]
    pen.blob([*core, *back[::-1]], pen.raw(Lch(0.86, 0.16, 80)))


def _plume(pen: Pen, scene: Scene, layer: Layer) -> None:
    """Smoke that rises and leans with the wind."""
    rng = stream("plume", layer.seed)
    light = scene.palette.light
    lean = rng.choice((-1, 1)) * rng.uniform(0.1, 0.34)
    smoke = mix(Lch(0.42 * (0.5 + 0.5 * light.level), 0.015, 300), light.haze, 0.3)
    unit, top = scene.unit, layer.top
    high = max(top, 0.2 * unit)
    for shade, grow, shift in ((-0.05, 1.12, -0.02), (0.02, 0.95, 0.0),
                               (0.09, 0.62, 0.03)):  # fmt: skip
        parts = []
        for k in range(26):
            t = k / 25
            r = unit * (0.02 + 0.12 * t**0.8) * grow * rng.uniform(0.75, 1.15)
            x = (
                layer.middle
                + lean * high * t**1.5
                + rng.gauss(0, 0.022 + 0.05 * t) * unit
            )
            x += shift * unit * pen.side
            y = top - high * 1.05 * t - shift * unit * 0.6
            turn = f"a{num(r)} {num(r)} 0 1 1"
            parts.append(f"M{num(x - r)} {num(y)}{turn} {num(2 * r)} 0")
            parts.append(f"{turn} {num(-2 * r)} 0Z")
        pen.path("".join(parts), pen.raw(smoke.lighter(shade)), 0.9)
    pen.halo(layer.middle, top - unit * 0.02, unit * 0.16, pen.raw(EMBER), 0.6)


def _sparks(pen: Pen, scene: Scene, layer: Layer) -> None:
    """Glowing stones thrown out of the crater."""
    rng = stream("sparks", layer.seed)
    parts = []
    for _ in range(34):
        angle, far = rng.gauss(0, 0.55), scene.unit * rng.uniform(0.02, 0.17)
        x = layer.middle + math.sin(angle) * far
        y = layer.top - math.cos(angle) * far
        r = scene.unit * rng.uniform(0.0015, 0.004)
        parts.append(f"M{num(x - r)} {num(y)}a{r:.1f} {r:.1f} 0 1 1 {2 * r:.1f} 0"
                     f"a{r:.1f} {r:.1f} 0 1 1 {-2 * r:.1f} 0Z")  # fmt: skip
    pen.path("".join(parts), pen.raw(Lch(0.84, 0.17, 70)))


SETTING = Setting(
    words="volcano eruption erupting_volcano lava volcanic magma crater 🌋",
    stages={Stage.RANGE: cone},
    horizon=(0.62, 0.68),
    times=("dusk", "sunset", "dusk", "golden"),
    scenery=(("rock", 5),),
    ground="earth",
)
