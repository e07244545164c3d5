"""Ink: an engraving whose lines swell with the dark, and one spot colour."""

import math
from dataclasses import replace
from itertools import pairwise

import numpy as np
from PIL import Image, ImageFilter, ImageOps

from forge_app.engine.draw.canvas import Canvas, Point, num
from forge_app.engine.draw.painter import Step, new_pen, paint_layers, paint_objects
from forge_app.engine.draw.pen import Look, Pen
from forge_app.engine.draw.terrain import below
from forge_app.engine.manners.base import Style
from forge_app.engine.raster import Pixels, rasterise
from forge_app.engine.scene.colour import Lch, mix, to_hex
from forge_app.engine.scene.model import Layer, Scene
from forge_app.engine.scene.noise import Floats, stream
from forge_app.engine.types import Manner

LAND = {"ridge", "headland", "hill", "dunes", "beach"}
PITCH = 7.6
"""Distance of the lines in scene units."""
STEP = 5.6
_HAIR, _SKIP = 0.22, 4
"""How far a line may leave out a point in units, and how many of them in a row."""
PAPERS = (Lch(0.95, 0.025, 85), Lch(0.96, 0.012, 95), Lch(0.93, 0.03, 75))
INKS = (Lch(0.26, 0.045, 265), Lch(0.25, 0.03, 45), Lch(0.29, 0.06, 200))
SPOT = Lch(0.62, 0.19, 32)


class Ink(Style):
    """Engraved lines on paper."""

    def vectors(self, scene: Scene, step: Step) -> Canvas:
        """Draw the scene, read its tones, and engrave them."""
        rng = stream("ink", scene.seed, scene.reading.theme)
        printed = scene.palette.printed
        paper = printed(PAPERS[rng.randrange(3)])
        ink = printed(INKS[rng.randrange(3)])
        if self.look.rough:
            tinted = replace(scene.palette, scheme=(ink, paper), pull=0.86)
            return super().vectors(
                replace(scene, palette=tinted, layers=_spotted(scene.layers)), step
            )
        look = self.detail(scene)
        base = Canvas(scene.width, scene.height, "")
        paint_layers(base, scene, look, lambda t, c: step(t * 0.6, c))
        tones = _tones(base, scene)
        step(0.7, base)
        canvas = Canvas(scene.width, scene.height, scene.reading.prompt[:200])
        canvas.group("paper")
        canvas.add(
            f'<rect width="{num(scene.width)}" height="{num(scene.height)}" '
            f'fill="{to_hex(paper)}"/>'
        )
        if scene.sun_kind:
            x, y, r = scene.sun
            spot = printed(SPOT) if scene.sun_kind == "sun" else paper.lighter(0.03)
            spot = mix(spot, paper, 0.6) if scene.palette.air else spot
            canvas.add(
                f'<circle cx="{num(x)}" cy="{num(y)}" r="{num(r * 1.25)}" '
                f'fill="{to_hex(spot)}"/>'
            )
        _mask_land(canvas, scene, to_hex(paper))
        # Sparse: bare paper in all lights. Rich: hatched across in the darks.
        least = 0.05 + 0.3 * max(0.0, -scene.complexity)
        _lines(canvas, tones, to_hex(ink), rng.uniform(0, 6), least)
        if scene.complexity > 0:
            _hatch(canvas, tones, to_hex(ink), scene.complexity)
        _outlines(canvas, scene, to_hex(ink))
        step(0.85, canvas)
        self._figures(canvas, scene, look, paper, ink)
        return canvas

    def texture(self, pixels: Pixels, seed: int, amount: float) -> Pixels:
        """Grain of paper; lines through what was drawn roughly."""
        if self.look.rough:
            pixels = _engraved(pixels)
        return super().texture(pixels, seed, amount)

    def _figures(
        self, canvas: Canvas, scene: Scene, look: Look, paper: Lch, ink: Lch
    ) -> None:
        """Things again over the lines, in tones between ink and paper."""
        palette = replace(
            scene.palette,
            scheme=(ink, paper),
            pull=0.86,
            contrast=0.0 if scene.palette.air else 0.55,
            fog=scene.palette.fog * 0.8,
        )
        before, scene.palette = scene.palette, palette
        pen = new_pen(canvas, scene, replace(look, soft=False, shade=1.6))
        pen.lamps = False
        canvas.group("figures")
        for layer in scene.layers:
            if layer.kind != "rain":
                paint_objects(pen, scene, layer)
        scene.palette = before


def _spotted(layers: list[Layer]) -> list[Layer]:
    """The layers with the sun as a disc of the spot colour."""
    return [
        replace(layer, paint=_spot) if layer.kind == "sun" else layer
        for layer in layers
    ]


def _spot(pen: Pen, scene: Scene, _layer: Layer) -> None:
    plain = replace(scene.palette, scheme=())
    sun = plain.developed(SPOT) if scene.sun_kind == "sun" else PAPERS[1]
    x, y, r = scene.sun
    pen.circle(x, y, r * 1.25, to_hex(sun))


def _engraved(pixels: Pixels) -> Pixels:
    """Swelling lines between the palest and the darkest colour of a picture."""
    tone = pixels.astype(np.float32).mean(axis=2)
    low, high = np.percentile(tone, (1, 98))
    paper = pixels[tone >= high].mean(axis=0)
    dark = np.clip((high - tone) / max(1.0, high - low), 0, 1)
    height, width = tone.shape
    pitch = max(3.0, PITCH * math.sqrt(width * height) / 1000)
    ys = np.arange(height)[:, None] + 1.2 * np.sin(np.arange(width) * 0.05)
    away = np.abs((ys / pitch) % 1 - 0.5) * 2
    line = np.clip((dark * 0.95 - away) * pitch / 2 + 0.5, 0, 1)
    bare = (0.35 - 0.2 * line)[..., None]
    return np.round(pixels + (paper - pixels) * bare).astype(np.uint8)


def _tones(base: Canvas, scene: Scene) -> Floats:
    """Darkness of the scene on the grid of the engraving, 0..1."""
    cols, rows = int(scene.width / STEP) + 2, int(scene.height / PITCH) + 2
    pixels = rasterise(base.svg(max(8, cols * 2), max(8, rows * 2)))
    grey = Image.fromarray(pixels).convert("L")
    if not scene.palette.air:  # mist is pale, and has no darks to bring out
        grey = ImageOps.autocontrast(grey, cutoff=(1, 2))
    sharp = grey.filter(ImageFilter.UnsharpMask(3, 90, 2))
    small = sharp.resize((cols, rows), Image.Resampling.BOX)
    tone = np.asarray(small, dtype=np.float64) / 255
    return np.clip(1 - tone, 0, 1) ** 1.5


def _lines(canvas: Canvas, tones: Floats, ink: str, phase: float, least: float) -> None:
    """One swelling line per row, broken where the paper should shine."""
    rows, cols = tones.shape
    canvas.group("engraving")
    xs = np.arange(cols) * STEP
    parts: list[str] = []
    for row in range(rows):
        half = np.minimum(tones[row] * PITCH * 0.52, PITCH * 0.47)
        half[tones[row] < least] = 0
        ys = (
            row * PITCH
            + 1.6 * np.sin(xs * 0.021 + row * 0.11 + phase)
            + np.sin(xs * 0.0067)
        )
        start = 0
        while start < cols:
            if half[start] == 0:
                start += 1
                continue
            end = start
            while end < cols and half[end] > 0:
                end += 1
            if end - start > 1:
                parts.append(_swell(xs[start:end], ys[start:end], half[start:end]))
            start = end
    canvas.add(f'<path d="{"".join(parts)}" fill="{ink}"/>')


def _thinned(line: list[Point]) -> list[Point]:
    """A line without the points that lie on the way between their neighbours."""
    if len(line) < 3:
        return line
    kept = [line[0]]
    skipped = 0
    for (x, y), (nx, ny) in pairwise(line[1:]):
        ax, ay = kept[-1]
        away = abs(ay + (ny - ay) * (x - ax) / (nx - ax) - y)
        if away > _HAIR or skipped == _SKIP:
            kept.append((x, y))
            skipped = 0
        else:
            skipped += 1
    return [*kept, line[-1]]


def _hatch(canvas: Canvas, tones: Floats, ink: str, share: float) -> None:
    """Slanting lines across the others where it is dark."""
    rows, cols = tones.shape
    dark, lean = 0.72 - 0.34 * share, 0.8
    parts: list[str] = []
    for start in range(-int(lean * rows), cols, 3):
        run: list[tuple[float, float]] = []
        for row in range(rows + 1):
            col = start + int(lean * row)
            seen = row < rows and 0 <= col < cols and tones[row, col] > dark
            if seen:
                run.append(((start + lean * row) * STEP, row * PITCH))
            elif run:
                if len(run) > 1:
                    (x, y), (u, v) = run[0], run[-1]
                    parts.append(f"M{num(x)} {num(y)}L{num(u)} {num(v)}")
                run = []
    canvas.add(
        f'<path d="{"".join(parts)}" fill="none" stroke="{ink}" '
        f'stroke-width="{1.0 + 0.9 * share:.2f}" stroke-linecap="round"/>'
    )


def _swell(xs: Floats, ys: Floats, half: Floats) -> str:
    """A closed line of varying thickness, tapering at both ends."""
    edge = half.copy()
    edge[0] = edge[-1] = 0.15
    upper = _thinned(list(zip(xs.tolist(), (ys - edge).tolist(), strict=True)))
    lower = _thinned(list(zip(xs.tolist(), (ys + edge).tolist(), strict=True)))[::-1]
    px, py = upper[0]
    px, py = round(px, 1), round(py, 1)
    out = [f"M{num(px)} {num(py)}l"]
    for x, y in [*upper[1:], *lower]:
        dx, dy = round(x - px, 1), round(y - py, 1)
        px, py = round(px + dx, 1), round(py + dy, 1)
        text = num(dy).replace("0.", ".")
        out.append(f"{num(dx)}{'' if text.startswith('-') else ' '}{text} ")
    return "".join(out).rstrip() + "z"


def _mask_land(canvas: Canvas, scene: Scene, paper: str) -> None:
    """Bare paper where land stands, so that it hides the lower part of the sun."""
    for layer in scene.layers:
        if scene.sun_kind and layer.kind in LAND and len(layer.xs):
            canvas.add(f'<path d="{below(layer)}" fill="{paper}"/>')


def _outlines(canvas: Canvas, scene: Scene, ink: str) -> None:
    """Contours of the land."""
    canvas.group("contours")
    for layer in scene.layers:
        if layer.kind in LAND and len(layer.xs):
            d = "M" + "L".join(
                f"{num(x)} {num(y)}" for x, y in zip(layer.xs, layer.ys, strict=True)
            )
            width = 0.8 + 1.8 * (1 - layer.depth)
            canvas.add(
                f'<path d="{d}" fill="none" stroke="{ink}" '
                f'stroke-width="{num(width)}"/>'
            )


STYLE = Ink(
    Manner(
        "ink",
        "Ink",
        "An engraving in swelling lines on paper, with one spot colour.",
        ("books", "labels", "architecture", "nature"),
    ),
    Look(detail=0.6, shade=1.5),
    grain=(2.0, 9.0),
)
