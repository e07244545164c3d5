"""Streets in one-point perspective: house fronts, roadway, signs, wet ground."""

from collections.abc import Callable
from random import Random

from forge_app.engine.draw.canvas import Point
from forge_app.engine.draw.pen import Pen
from forge_app.engine.scene.colour import Lch
from forge_app.engine.scene.model import Layer, Scene
from forge_app.engine.scene.noise import stream

FACADES = (
    Lch(0.80, 0.07, 70), Lch(0.72, 0.09, 40), Lch(0.86, 0.05, 95),
    Lch(0.70, 0.05, 230), Lch(0.62, 0.10, 30), Lch(0.78, 0.05, 160),
    Lch(0.90, 0.03, 80), Lch(0.74, 0.07, 15),
)  # fmt: skip
CONCRETE = (Lch(0.34, 0.04, 280), Lch(0.30, 0.05, 260), Lch(0.38, 0.04, 310))
AWNINGS = (Lch(0.55, 0.17, 25), Lch(0.48, 0.10, 160), Lch(0.46, 0.11, 250),
           Lch(0.78, 0.13, 80))  # fmt: skip
NEON = (Lch(0.72, 0.24, 345), Lch(0.84, 0.14, 200), Lch(0.86, 0.17, 105),
        Lch(0.70, 0.21, 300), Lch(0.82, 0.20, 145))  # fmt: skip
FAR, NEAR = 9.0, 0.8
"""Distances between which houses stand; the lower edge of the picture is nearer."""
HALF, DROP = 0.44, 0.72
"""Half the street by the width of the picture, and the eye's height by that of the
ground, both at the distance 1."""

At = Callable[[float, float], Point]
"""The point of a front at a distance and a height, 0 ground to 1 eaves."""


def draw_houses(pen: Pen, scene: Scene, layer: Layer) -> None:
    """Fronts on both sides, the far ones in haze."""
    rng = stream("houses", layer.seed)
    neon = layer.style == "neon"
    vx, vy = layer.middle, layer.eye
    half, drop = HALF * scene.width, DROP * (scene.height - vy)
    for side in (-1, 1):
        far, last = FAR, -1
        while far > NEAR:
            near = max(NEAR, far - rng.uniform(0.45, 0.75) * min(1.6, far**0.6))
            near = NEAR if near < NEAR + 0.12 else near
            tall = rng.uniform(0.8, 1.2) * (1.5 if neon else 1.0)
            rise = vy * 1.12 * tall
            pen.depth = min(0.7, (near - NEAR) * 0.10)
            tones = CONCRETE if neon else FACADES
            pick = rng.randrange(len(tones) - 1)
            last = pick if pick != last else len(tones) - 1

            def at(z: float, up: float, high: float = rise, s: int = side) -> Point:
                return vx + s * half / z, vy + (drop - up * (drop + high)) / z

            shade = 0.03 if side * (scene.light_x - vx) < 0 else -0.10
            tone = layer.tint or tones[last]
            _front(pen, rng, at, (far, near), (tone, shade, neon))
            far = near
    pen.depth = layer.depth


Kit = tuple[Lch, float, bool]
"""The colour of a front, its shade, and whether the street is one of neon."""


def _front(pen: Pen, rng: Random, at: At, ends: tuple[float, float], kit: Kit) -> None:
    """One house front between two distances."""
    (far, near), (tone, shade, neon) = ends, kit

    def patch(a: float, c: float, low: float, high: float, fill: str) -> None:
        """A piece of the front; a and c go from its far to its near end."""
        za, zc = far + (near - far) * a, far + (near - far) * c
        pen.poly([at(za, low), at(zc, low), at(zc, high), at(za, high)], fill)

    patch(0, 1, 0, 1, pen.col(tone, shade))
    patch(0, 1, 0, 0.035, pen.col(tone, shade - 0.14))
    patch(-0.02, 1.02, 0.965, 1.0, pen.col(tone, shade + 0.07))
    patch(-0.02, 1.02, 0.955, 0.967, pen.col(tone, shade - 0.14))
    patch(0, 1, 0.235, 0.25, pen.col(tone, shade + 0.06))
    cols, rows = rng.choice((2, 3, 3)), rng.choice((3, 4))
    frame, sill = pen.col(Lch(0.95, 0.01, 90), shade), pen.col(tone, shade - 0.12)
    pitch = 0.68 / rows
    for row in range(rows):
        low = 0.29 + pitch * row
        for col in range(cols):
            a, c = (col + 0.24) / cols, (col + 0.76) / cols
            glass = pen.lamp()
            dark = rng.random() < 0.45
            if pen.lamps and dark:
                glass = pen.col(Lch(0.32, 0.04, 260))
            if not neon:
                patch(a - 0.03, c + 0.03, low - 0.008, low + pitch * 0.66, frame)
            patch(a, c, low, low + pitch * 0.6, glass)
            patch(
                (a + c) / 2 - 0.012, (a + c) / 2 + 0.012, low, low + pitch * 0.6, frame
            )
            patch(a - 0.05, c + 0.05, low - 0.022, low - 0.006, sill)
    _shop(pen, rng, patch, (shade, neon))
    if neon:
        _signs(pen, rng, at, ends)


def _shop(
    pen: Pen,
    rng: Random,
    patch: Callable[[float, float, float, float, str], None],
    kit: tuple[float, bool],
) -> None:
    """The ground floor: a shop window, a door, an awning or a sign above."""
    shade, neon = kit
    door = rng.choice((0.08, 0.72))
    window = (0.34, 0.94) if door < 0.5 else (0.06, 0.66)
    dark = pen.col(Lch(0.34, 0.04, 45), shade)
    glow = pen.lamp() if pen.lamps else pen.col(Lch(0.60, 0.05, 225))
    patch(window[0] - 0.02, window[1] + 0.02, 0.035, 0.205, dark)
    patch(window[0], window[1], 0.06, 0.19, glow)
    patch(door - 0.015, door + 0.215, 0.0, 0.205, dark)
    patch(door, door + 0.2, 0.0, 0.19, pen.col(rng.choice(AWNINGS), shade - 0.06))
    tone = rng.choice(NEON if neon else AWNINGS)
    if neon:
        patch(0.06, 0.94, 0.205, 0.235, pen.raw(tone))
        return
    stripes = 6
    for k in range(stripes):
        a = window[0] - 0.03 + (window[1] - window[0] + 0.06) * k / stripes
        c = a + (window[1] - window[0] + 0.06) / stripes
        colour = tone if k % 2 == 0 else Lch(0.95, 0.01, 90)
        patch(a, c, 0.165, 0.222, pen.col(colour, shade + 0.03))


def _signs(pen: Pen, rng: Random, at: At, ends: tuple[float, float]) -> None:
    """Upright signs in glowing colours that stand out from the front."""
    z = ends[0] + (ends[1] - ends[0]) * rng.uniform(0.3, 0.8)
    low, high = sorted((rng.uniform(0.28, 0.5), rng.uniform(0.5, 0.85)))
    (x, y0), (_, y1) = at(z, low), at(z, high)
    inward = -1 if x > at(z * 3, low)[0] else 1
    wide = abs(y0 - y1) * 0.2
    tone = rng.choice(NEON)
    left = min(x, x + inward * wide)
    pen.halo(left + wide / 2, (y0 + y1) / 2, abs(y0 - y1) * 0.8, pen.raw(tone), 0.4)
    pen.rect(left, y1, wide, y0 - y1, pen.raw(Lch(0.22, 0.04, 290)), rx=wide * 0.12)
    pen.rect(left + wide * 0.1, y1 + wide * 0.1, wide * 0.8, wide * 0.12, pen.raw(tone))
    n = 4
    for k in range(n):
        y = y1 + (y0 - y1) * (k + 0.28) / n
        pen.rect(left + wide * 0.22, y, wide * 0.56, (y0 - y1) * 0.5 / n,
                 pen.raw(rng.choice((tone, tone, rng.choice(NEON)))),
                 rx=wide * 0.08)  # fmt: skip


def draw_roadway(pen: Pen, scene: Scene, layer: Layer) -> None:
    """Pavements, kerbs, the roadway with its broken line; wet under neon."""
    vx, vy, low, w = layer.middle, layer.eye, scene.height, scene.width
    k = 1 / DROP
    neon = layer.style == "neon"
    pave, kerb, road = (
        (Lch(0.40, 0.03, 280), Lch(0.46, 0.03, 290), Lch(0.24, 0.03, 275)) if neon
        else (Lch(0.74, 0.015, 80), Lch(0.60, 0.01, 80), Lch(0.48, 0.012, 260))
    )  # fmt: skip
    for half, fill in ((HALF * k, pave), (0.25 * k, kerb), (0.24 * k, road)):
        pen.poly([(vx, vy), (vx + w * half, low), (vx - w * half, low)], pen.col(fill))
    slabs = []
    z = 0.75
    while z < 7:
        y = vy + (low - vy) * DROP / z
        slabs += [
            [(vx + side * 0.25 * w / z, y), (vx + side * HALF * w / z, y)]
            for side in (-1, 1)
        ]
        z *= 1.16
    for line in slabs:
        pen.stroke(line, pen.col(pave, -0.08), 1.4, 0.6)
    for i in range(9):
        z0 = 0.7 * 1.35**i
        z1 = z0 * 1.16
        y0, y1 = (vy + (low - vy) * DROP / z for z in (z0, z1))
        a, c = 0.011 * w / z0, 0.011 * w / z1
        pen.poly([(vx - a, y0), (vx + a, y0), (vx + c, y1), (vx - c, y1)],
                 pen.col(Lch(0.9, 0.02, 90)), 0.8)  # fmt: skip
    if neon:
        _wet(pen, scene, layer)


def _wet(pen: Pen, scene: Scene, layer: Layer) -> None:
    """Streaks of the signs' light in the wet ground."""
    rng = stream("wet", layer.seed)
    top, low = layer.eye, scene.height
    for _ in range(26):
        t = rng.random() ** 0.7
        y = top + (low - top) * (0.12 + 0.85 * t)
        x = layer.middle + rng.uniform(-0.46, 0.46) * scene.width * (0.15 + 0.85 * t)
        high, wide = scene.unit * (0.03 + 0.10 * t), scene.unit * (0.006 + 0.02 * t)
        tone = pen.raw(rng.choice(NEON))
        fill = tone
        if pen.look.soft:
            fill = pen.canvas.linear([(0, tone, 0.0), (0.4, tone, 0.4), (1, tone, 0)])
        pen.ellipse(x, y, wide, high / 2, fill, 1.0 if pen.look.soft else 0.3)
