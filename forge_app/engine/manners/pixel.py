"""Pixel art: few colours on a coarse grid, dithered in order, with dark outlines."""

import math
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from forge_app.engine.draw.canvas import Canvas, num
from forge_app.engine.draw.painter import PAINTERS, Step, paint_layers
from forge_app.engine.draw.pen import Look
from forge_app.engine.manners._trace import silhouette, trace
from forge_app.engine.manners.base import Style
from forge_app.engine.objects.catalogue import all_objects
from forge_app.engine.raster import Pixels, rasterise
from forge_app.engine.scene.colour import Lch, from_lab, lab, oklab, to_hex
from forge_app.engine.scene.model import Layer, Scene
from forge_app.engine.types import Manner

CELLS = 128 * 128
"""About how many pixels a picture has."""
FINE = 3
"""Samples along each side of a pixel."""
COLOURS = 24

STEPS = 4096
"""Steps of OKLab: whole numbers compare alike on every machine."""

Lab = NDArray[np.int32]
Grid = NDArray[np.intp]

BAYER = (
    np.array([[0, 8, 2, 10], [12, 4, 14, 6], [3, 11, 1, 9], [15, 7, 13, 5]]) + 0.5
) / 16 - 0.5
"""Thresholds of ordered dithering (Bayer, 1973), -0.5..0.5."""


class Pixel(Style):
    """The scene as sprites on a grid."""

    def vectors(self, scene: Scene, step: Step) -> Canvas:
        """Draw the scene small, reduce its colours, outline things, write squares."""
        if self.look.rough:
            return super().vectors(scene, step)
        canvas = Canvas(scene.width, scene.height, scene.reading.prompt[:200])
        wide, high = grid_size(scene)
        fine = self._fine(scene, lambda t, c: step(t * 0.5, c))
        step(0.6, canvas)
        palette, hexes = self._colours(scene, fine)
        dither = 1.0 + scene.params.get("texture", 0.0)
        picked = reduce(fine, palette, (high, wide), dither)
        picked = _outlined(scene, picked, palette)
        step(0.9, canvas)
        _squares(canvas, scene, picked, hexes)
        return canvas

    def _fine(self, scene: Scene, step: Step) -> Pixels:
        """The scene in several samples for each pixel."""
        wide, high = grid_size(scene)
        base = Canvas(scene.width, scene.height, "")
        paint_layers(base, scene, self.detail(scene), step)
        return rasterise(base.svg(wide * FINE, high * FINE))

    def _colours(self, scene: Scene, fine: Pixels) -> tuple[Lab, list[str]]:
        """The palette of a picture; a film has that of its still picture.

        Where the light changes in a film, each colour changes with what has it.
        """
        still = scene.still
        if still is None:
            palette = _clusters(_steps(fine).reshape(-1, 3))
            return palette, _hexes(palette, fine)
        first = self._fine(still, lambda *_: None)
        palette = _clusters(_steps(first).reshape(-1, 3))
        if still.palette.light == scene.palette.light:
            return palette, _hexes(palette, first)
        lit = replace(
            still, palette=scene.palette, now=scene.now, lamps=scene.lamps, still=None
        )
        palette = _relit(palette, first, self._fine(lit, lambda *_: None), scene)
        return palette, [to_hex(from_lab(*row)) for row in (palette / STEPS).tolist()]

    def texture(self, pixels: Pixels, seed: int, amount: float) -> Pixels:
        """Grain, if asked for; squares of few colours on what was drawn roughly."""
        if not self.look.rough:
            return super().texture(pixels, seed, amount)
        height, width = pixels.shape[:2]
        scale = math.sqrt(CELLS / (height * width))
        cells = (max(8, round(width * scale)), max(8, round(height * scale)))
        small = Image.fromarray(pixels).resize(cells, Image.Resampling.BOX)
        few = small.quantize(COLOURS, dither=Image.Dither.NONE).convert("RGB")
        return np.asarray(few.resize((width, height), Image.Resampling.NEAREST))


def grid_size(scene: Scene) -> tuple[int, int]:
    """Pixels across and down: a divisor of the usual sizes where there is one."""
    ratio = scene.width / scene.height
    high = math.sqrt(CELLS / ratio)
    best = min(
        (n for n in range(max(8, int(high * 0.8)), int(high * 1.25) + 2)),
        key=lambda n: (abs(n * ratio - round(n * ratio)) > 0.02, n % 16 != 0,
                       n % 8 != 0, abs(n - high)),
    )  # fmt: skip
    return max(8, round(best * ratio)), best


def reduce(fine: Pixels, palette: Lab, size: tuple[int, int], dither: float) -> Grid:
    """Which colour of a palette each pixel has.

    Args:
        fine: The picture in several samples for each pixel.
        palette: The colours there are.
        size: Rows and columns.
        dither: Strength of dithering, 1 is usual.
    """
    high, wide = size
    blocks = _steps(fine).reshape(high, FINE, wide, FINE, 3).swapaxes(1, 2)
    blocks = blocks.reshape(high, wide, FINE * FINE, 3)
    mean = blocks.sum(axis=2) // (FINE * FINE)
    spread = ((blocks - mean[:, :, None]) ** 2).sum(axis=(2, 3))
    # Where a pixel straddles an edge its most frequent colour keeps the edge crisp.
    near = _nearest(blocks.reshape(-1, 3), palette).reshape(high, wide, -1)
    counts = np.stack([(near == k).sum(axis=2) for k in range(len(palette))])
    crisp = counts.argmax(axis=0)
    threshold = np.tile(BAYER, (high // 4 + 1, wide // 4 + 1))[:high, :wide]
    shifted = mean.astype(np.int32)
    shifted[..., 0] += np.rint(threshold * _typical_gap(palette) * dither).astype(int)
    smooth = _nearest(shifted.reshape(-1, 3), palette).reshape(high, wide)
    edge = FINE * FINE * round(0.03 * STEPS) ** 2
    return np.where(spread > edge, crisp, smooth)


def _steps(pixels: Pixels) -> Lab:
    return np.rint(oklab(pixels) * STEPS).astype(np.int32)


def _typical_gap(palette: Lab) -> int:
    """Difference in lightness between neighbouring colours of a palette."""
    gaps = np.sort(np.diff(np.sort(palette[:, 0])))
    usual = 2.2 * int(gaps[len(gaps) // 2])
    return round(min(0.09 * STEPS, max(0.03 * STEPS, usual)))


def _clusters(lab: Lab) -> Lab:
    """The colours that stand for a picture: k-means in OKLab, from a fixed start."""
    sample = lab[:: max(1, len(lab) // 6000)]
    # Chroma counts double, so that a small red boat keeps its red.
    weight = np.array([1, 2, 2], dtype=np.int32)
    space = sample * weight
    centres = [space[int(np.argmin(space[:, 0]))]]
    far = ((space - centres[0]) ** 2).sum(axis=1)
    for _ in range(COLOURS // 2 - 1):
        centres.append(space[int(np.argmax(far))])
        far = np.minimum(far, ((space - centres[-1]) ** 2).sum(axis=1))
    # Half of them are what is rare, the other half what there is much of.
    row = np.argsort(space[:, 0], kind="stable")
    rest = COLOURS - len(centres)
    common = space[row[(2 * np.arange(rest) + 1) * len(row) // (2 * rest)]]
    middle = np.concatenate([np.array(centres), common])
    for _ in range(6):
        which = _nearest(space, middle)
        for k in range(COLOURS):
            mine = space[which == k]
            if len(mine):
                middle[k] = mine.sum(axis=0) // len(mine)
    palette = middle // weight
    return palette[np.argsort(palette[:, 0], kind="stable")].astype(np.int32)


def _relit(palette: Lab, first: Pixels, lit: Pixels, scene: Scene) -> Lab:
    """A palette in another light.

    Args:
        palette: The colours of the still picture.
        first: The still picture.
        lit: The same in the light of the moment.
        scene: The scene at the moment, for the lights in its sky.
    """
    which = _nearest(_steps(first).reshape(-1, 3), palette)
    seen = _steps(lit).reshape(-1, 3)
    out = palette.copy()
    for k in range(len(palette)):
        mine = seen[which == k]
        if len(mine):
            out[k] = np.rint(mine.mean(axis=0)).astype(np.int32)
    grade = scene.palette.grade
    shining = [lab(grade(c)) for c in (Lch(0.97, 0.02, 240), scene.palette.light.sun)]
    return np.concatenate([out, np.rint(np.array(shining) * STEPS).astype(np.int32)])


def _nearest(points: Lab, palette: Lab) -> Grid:
    """For each point the number of the nearest colour."""
    far = np.zeros((len(points), len(palette)), dtype=np.int32)
    for k in range(3):
        far += (points[:, k, None] - palette[None, :, k]) ** 2
    return far.argmin(axis=1)


def _hexes(palette: Lab, fine: Pixels) -> list[str]:
    """The colours of a palette, each as that of a sample of the picture near to it."""
    flat = fine.reshape(-1, 3)
    flat = flat[:: max(1, len(flat) // 20000)]
    lab = _steps(flat)
    out = []
    for colour in palette:
        near = np.argsort(((lab - colour) ** 2).sum(axis=1), kind="stable")[:9]
        r, g, b = (int(v) for v in np.median(flat[near], axis=0))
        out.append(f"#{r:02x}{g:02x}{b:02x}")
    return out


def _outlined(scene: Scene, picked: Grid, palette: Lab) -> Grid:
    """Darken the rim of each thing that is large enough to have one."""
    high, wide = picked.shape
    mask = _numbers(scene, (high, wide))
    if not mask.any():
        return picked
    pad = np.pad(mask, 1, mode="edge")
    rim = np.zeros_like(mask, dtype=bool)
    for dy, dx in ((0, 1), (2, 1), (1, 0), (1, 2)):
        rim |= pad[dy : dy + high, dx : dx + wide] != mask
    rim &= mask > 0
    darker = _darker(palette)
    return np.where(rim, darker[picked], picked)


def _darker(palette: Lab) -> Grid:
    """For each colour the one that outlines it: darker, of a like hue."""
    out = np.zeros(len(palette), dtype=np.intp)
    for k, colour in enumerate(palette):
        aim = [max(STEPS // 6, int(colour[0]) * 9 // 20), *(colour[1:] * 4 // 5)]
        out[k] = int(((palette - aim) ** 2).sum(axis=1).argmin())
    return out


def _numbers(scene: Scene, size: tuple[int, int]) -> NDArray[np.uint8]:
    """Which thing is seen at each pixel: a number, or 0 for none."""
    high, wide = size
    canvas = Canvas(scene.width, scene.height, "")
    canvas.group("things")
    canvas.add(
        f'<rect width="{num(scene.width)}" height="{num(scene.height)}" fill="#000"/>'
    )
    known, number = all_objects(), 0
    unit = scene.height / high
    for layer in scene.layers:
        _hide(canvas, scene, layer)
        for thing in layer.objects:
            spec = known[thing.id]
            if spec.draw is None or thing.size * min(1.0, spec.width) < 9 * unit:
                continue
            number = number % 250 + 1
            brush = silhouette(canvas, scene, f"#{number:02x}{number:02x}{number:02x}")
            trace(brush, thing, scene)
    if not number:
        return np.zeros(size, dtype=np.uint8)
    svg = canvas.svg(wide, high).replace("<svg ", '<svg shape-rendering="crispEdges" ')
    return rasterise(svg)[..., 0]


def _hide(canvas: Canvas, scene: Scene, layer: Layer) -> None:
    """Cover what lies behind a sheet of land."""
    if layer.kind in {"ridge", "hill", "dunes", "headland", "treeline", "beach"}:
        brush = silhouette(canvas, scene, "#000000")
        brush.depth = layer.depth
        with brush.group():
            PAINTERS[layer.kind](brush, scene, layer)


def _squares(canvas: Canvas, scene: Scene, picked: Grid, hexes: list[str]) -> None:
    """One path for each colour, made of runs of pixels."""
    high, wide = picked.shape
    canvas.group("pixels")
    most = int(np.bincount(picked.ravel(), minlength=len(hexes)).argmax())
    canvas.add(
        f'<rect width="{num(scene.width)}" height="{num(scene.height)}" '
        f'fill="{hexes[most]}"/><g shape-rendering="crispEdges" '
        f'transform="scale({scene.width / wide:.5f} {scene.height / high:.5f})">'
    )
    runs: dict[int, list[str]] = {}
    for y, row in enumerate(picked.tolist()):
        start = 0
        for x in range(1, wide + 1):
            if x == wide or row[x] != row[start]:
                if row[start] != most:
                    run = f"M{start} {y}h{x - start}v1H{start}Z"
                    runs.setdefault(row[start], []).append(run)
                start = x
    for colour, parts in sorted(runs.items()):
        canvas.add(f'<path d="{"".join(parts)}" fill="{hexes[colour]}"/>')
    canvas.add("</g>")


STYLE = Pixel(
    Manner(
        "pixel",
        "Pixel art",
        "Two dozen colours on a coarse grid with ordered dithering and dark outlines, "
        "as in old computer games. Small things are a few pixels.",
        ("games", "retro", "icons", "landscape", "wallpaper"),
    ),
    Look(soft=True, detail=0.35, shade=1.25),
)
