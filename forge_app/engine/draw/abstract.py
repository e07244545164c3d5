"""Abstract compositions."""

import math
from random import Random

from forge_app.engine.draw.canvas import num, smooth
from forge_app.engine.draw.pen import Pen
from forge_app.engine.scene.colour import Lch, mix
from forge_app.engine.scene.model import Layer, Scene
from forge_app.engine.scene.noise import stream


def _inks(scene: Scene) -> list[Lch]:
    """Five colours: those of the prompt first, then a harmony."""
    palette = scene.palette
    rng = stream("inks", scene.seed, scene.reading.theme)
    if scene.reading.colours:
        base = list(palette.accents[: len(scene.reading.colours)])
        more = [c.lighter(d) for c in base for d in (0.16, -0.16)]
        return [*base, *more][:6]
    hue = rng.uniform(0, 360)
    turn = rng.choice((30.0, 150.0, 180.0, 120.0))
    return [
        Lch(0.60, 0.16, hue),
        Lch(0.80, 0.13, hue + turn),
        Lch(0.42, 0.12, hue + 20),
        Lch(0.70, 0.16, hue + turn + 35),
        Lch(0.88, 0.07, hue - 25),
    ]


def draw_abstract(pen: Pen, scene: Scene, layer: Layer) -> None:
    """One of three compositions, by seed: flowing bands, planes, orbits."""
    rng = stream("abstract", layer.seed)
    inks = _inks(scene)
    paper = Lch(0.95, 0.018, inks[0].h + 40)
    if "dark" in scene.reading.moods or scene.reading.time == "night":
        paper = Lch(0.20, 0.04, inks[0].h)
    top, low = pen.raw(paper), pen.raw(mix(paper, inks[4 % len(inks)], 0.35))
    fill = pen.canvas.linear([(0, top, 1), (1, low, 1)]) if pen.look.soft else top
    pen.rect(0, 0, scene.width, scene.height, fill)
    (_flow, _planes, _orbits)[rng.randrange(3)](pen, scene, rng, inks)


def _flow(pen: Pen, scene: Scene, rng: Random, inks: list[Lch]) -> None:
    """Silky bands that cross the picture in one rhythm."""
    w, h = scene.width, scene.height
    n = 9 + round(4 * scene.complexity)
    slope, phase, waves = (
        rng.uniform(-0.3, 0.3),
        rng.uniform(0, 6),
        rng.uniform(0.7, 1.3),
    )
    x, y, r = w * rng.choice((0.3, 0.7)), h * 0.27, scene.unit * 0.13
    pen.halo(x, y, r * 2.6, pen.raw(inks[1]), 0.5)
    pen.circle(x, y, r, pen.raw(inks[1]))
    for i in range(n):
        t = i / (n - 1)
        base = h * (0.30 + 0.72 * t)
        points = []
        for k in range(15):
            u = k / 14
            bend = math.sin(u * 6.2 * waves + phase + t * 2.4) * h * (0.10 - 0.03 * t)
            points.append((u * w, base + bend + slope * (u - 0.5) * h * 0.5))
        tone = mix(inks[i % len(inks)], inks[(i + 1) % len(inks)], 0.3)
        edge = [(-20.0, points[0][1]), *points, (w + 20, points[-1][1])]
        fill = pen.raw(tone)
        if pen.look.soft:
            fill = pen.canvas.linear(
                [
                    (0, pen.raw(tone.lighter(0.10)), 1),
                    (0.3, pen.raw(tone), 1),
                    (1, pen.raw(tone.lighter(-0.14)), 1),
                ],
                (0, base - h * 0.1),
                (0, base + h * 0.25),
                user=True,
            )
        pen.path(smooth(edge) + f"V{num(h + 5)}H-20Z", fill)


def _planes(pen: Pen, scene: Scene, rng: Random, inks: list[Lch]) -> None:
    """Bauhaus blocks on a grid: quarter discs, bars, dots."""
    cols = max(2, round(scene.width / 250))
    rows = max(2, round(scene.height / 250))
    w, h = scene.width / cols, scene.height / rows
    for row in range(rows):
        for col in range(cols):
            _tile(pen, rng, inks, (col * w, row * h, w, h))


def _tile(
    pen: Pen, rng: Random, inks: list[Lch], box: tuple[float, float, float, float]
) -> None:
    """One block of the grid."""
    x, y, w, h = box
    back, front = rng.sample(range(len(inks)), 2)
    kind = rng.randrange(7)
    pen.rect(x, y, w + 0.5, h + 0.5, pen.raw(inks[back].lighter(0.05)))
    fill = pen.raw(inks[front])
    cx, cy, r = x + w / 2, y + h / 2, min(w, h) / 2
    if kind == 0:
        _quarter(pen, rng, inks, box, (front, back))
    elif kind == 1:
        pen.circle(cx, cy, r * 0.8, fill)
        pen.circle(cx, cy, r * 0.4, pen.raw(inks[(front + 1) % len(inks)]))
    elif kind == 2:
        for k in range(4):
            pen.rect(x, y + h * (k * 0.25 + 0.06), w, h * 0.125, fill)
    elif kind == 3:
        pen.poly([(x, y + h), (x + w, y + h), (x + w, y)], fill)
    elif kind == 4:
        pen.path(
            f"M{num(x)} {num(cy)}A{num(w / 2)} {num(h / 2)} 0 0 1 "
            f"{num(x + w)} {num(cy)}Z",
            fill,
        )
        pen.path(
            f"M{num(x)} {num(y + h)}A{num(w / 2)} {num(h / 2)} 0 0 1 "
            f"{num(x + w)} {num(y + h)}Z",
            pen.raw(inks[(front + 2) % len(inks)]),
        )
    elif kind == 5:
        for a in range(4):
            for b in range(4):
                pen.circle(x + w * (a + 0.5) / 4, y + h * (b + 0.5) / 4, r * 0.13, fill)


def _quarter(
    pen: Pen,
    rng: Random,
    inks: list[Lch],
    box: tuple[float, float, float, float],
    tones: tuple[int, int],
) -> None:
    """A quarter disc in a corner with a smaller one on it."""
    x, y, w, h = box
    cx, cy = rng.choice((x, x + w)), rng.choice((y, y + h))
    sx, sy = (1 if cx == x else -1), (1 if cy == y else -1)
    sweep = 1 if sx * sy > 0 else 0
    for scale, tone in zip((1.0, 0.55), tones, strict=True):
        pen.path(
            f"M{num(cx)} {num(cy)}H{num(cx + sx * w * scale)}"
            f"A{num(w * scale)} {num(h * scale)} 0 0 {sweep} {num(cx)} "
            f"{num(cy + sy * h * scale)}Z",
            pen.raw(inks[tone]),
        )


def _orbits(pen: Pen, scene: Scene, rng: Random, inks: list[Lch]) -> None:
    """Large overlapping discs, arcs and fine lines around one focus."""
    w, h, u = scene.width, scene.height, scene.unit
    fx, fy = w * rng.choice((0.36, 0.64)), h * rng.uniform(0.4, 0.58)
    for i in range(7):
        a, far = rng.uniform(0, math.tau), u * rng.uniform(0.08, 0.42)
        r = u * rng.uniform(0.10, 0.30) * (1 - 0.06 * i)
        tone = inks[i % len(inks)]
        fill = pen.raw(tone)
        if pen.look.soft:
            fill = pen.canvas.linear(
                [
                    (0, pen.raw(tone.lighter(0.1)), 0.95),
                    (1, pen.raw(tone.lighter(-0.08)), 0.85),
                ],
                (0, 0),
                (1, 1),
            )
        pen.circle(fx + far * math.cos(a), fy + far * math.sin(a), r, fill)
    for i in range(6):
        r, a = u * (0.2 + 0.085 * i), rng.uniform(0, math.tau)
        span = rng.uniform(1.0, 2.8)
        x0, y0 = fx + r * math.cos(a), fy + r * math.sin(a)
        x1, y1 = fx + r * math.cos(a + span), fy + r * math.sin(a + span)
        pen.path(
            f"M{num(x0)} {num(y0)}A{num(r)} {num(r)} 0 0 1 {num(x1)} {num(y1)}",
            "none",
            0.9,
            pen.raw(inks[(i + 2) % len(inks)].lighter(-0.1)),
            rng.choice((2, 3, 10, 16)),
        )
    for _ in range(9):
        pen.circle(
            rng.uniform(0.08, 0.92) * w,
            rng.uniform(0.08, 0.92) * h,
            u * rng.uniform(0.006, 0.018),
            pen.raw(inks[rng.randrange(len(inks))].lighter(-0.1)),
        )
