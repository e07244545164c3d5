"""Neon: glowing lines on a dark wall."""

import math

import numpy as np
from PIL import Image, ImageChops, ImageFilter

from forge_app.engine import texture
from forge_app.engine.draw.canvas import Canvas, num
from forge_app.engine.draw.painter import Step
from forge_app.engine.draw.pen import Look
from forge_app.engine.manners._label import label
from forge_app.engine.manners._lines import LinePen, draw_lines, line_pen
from forge_app.engine.manners.base import Style
from forge_app.engine.raster import Pixels
from forge_app.engine.scene.colour import Lch, lab, mix, oklab, to_hex
from forge_app.engine.scene.model import Layer, Scene
from forge_app.engine.scene.palette import Palette
from forge_app.engine.types import Manner, params_but

WALL = Lch(0.15, 0.035, 285)
TUBES = tuple(
    Lch(light, chroma, hue)
    for light, chroma, hue in (
        (0.72, 0.25, 350), (0.70, 0.23, 22), (0.80, 0.17, 65), (0.92, 0.17, 108),
        (0.86, 0.24, 142), (0.86, 0.14, 190), (0.74, 0.16, 240), (0.66, 0.24, 300),
        (0.95, 0.03, 230),
    )
)  # fmt: skip
"""The gases: pink, red, orange, yellow, green, cyan, blue, violet, white."""
_BRIGHT = 0.5
"""Lightness from which on a colour of a scheme can glow."""
_SKIP = {"sky", "stars"}


class Neon(Style):
    """Outlines bent from tubes, each in the gas nearest to its colour."""

    def prepare(self, scene: Scene) -> None:
        """No picture within the picture."""
        scene.view = None

    def vectors(self, scene: Scene, step: Step) -> Canvas:
        """A dark wall and the tubes on it."""
        canvas = Canvas(scene.width, scene.height, scene.reading.prompt[:200])
        wall = scene.palette.printed(WALL)
        canvas.group("wall")
        canvas.add(
            f'<rect width="{num(scene.width)}" height="{num(scene.height)}" '
            f'fill="{to_hex(wall)}"/>'
        )
        _bricks(canvas, scene, to_hex(wall.lighter(-0.03)))
        canvas.effect = _glow(min(scene.width, scene.height))
        gases = _Gases(scene)
        pen = line_pen(canvas, scene, self.detail(scene), to_hex(wall.lighter(-0.015)))
        pen.ink = gases.nearest
        pen.least = 9.0 - 6.0 * scene.complexity
        draw_lines(pen, scene, _SKIP, step, _weigh)
        found = label(scene)
        if found:
            canvas.group("lettering")
            pen.weight, pen.strength, pen.glow, pen.scale = 3.0, 1.0, 0.16, 1.0
            with pen.group():
                pen.path(found.outline, to_hex(TUBES[0]))
        return canvas

    def texture(self, pixels: Pixels, seed: int, amount: float) -> Pixels:
        """The light that the tubes throw on the wall."""
        pixels = bloom(pixels)
        strength = texture.level(amount, *self.grain)
        return texture.grain(pixels, seed, strength) if strength > 0 else pixels


def _gas(palette: Palette, tube: Lch) -> Lch:
    """A tube in the bright colour of the scheme that is nearest, if there is one."""
    if palette.scheme:
        place = lab(tube)
        bright = [c for c in palette.scheme if c.l > _BRIGHT] or list(palette.scheme)
        near = min(bright, key=lambda c: math.dist(lab(c)[1:], place[1:]))
        lit = Lch(max(tube.l * 0.5 + near.l * 0.5, 0.66), 1.25 * near.c, near.h)
        tube = mix(tube, lit, palette.pull)
    return palette.developed(tube)


class _Gases:
    """The tube colours of one picture."""

    def __init__(self, scene: Scene) -> None:
        graded = [_gas(scene.palette, tube) for tube in TUBES]
        self._places = [lab(tube) for tube in graded]
        self._hexes = [to_hex(tube) for tube in graded]
        self._found: dict[str, str] = {}

    def nearest(self, colour: str) -> str:
        """The tube for a colour, by hue; white for what has none."""
        if colour not in self._found:
            self._found[colour] = self._choose(colour)
        return self._found[colour]

    def _choose(self, colour: str) -> str:
        if not colour.startswith("#"):
            return self._hexes[5]
        code = np.array([[int(colour[i : i + 2], 16) for i in (1, 3, 5)]], np.uint8)
        _, a, b = (float(v) for v in oklab(code)[0])
        chroma = (a * a + b * b) ** 0.5
        if chroma < 0.025:
            return self._hexes[-1]
        gain = 0.18 / chroma
        best = min(
            range(len(self._places) - 1),
            key=lambda i: (
                (self._places[i][1] - a * gain) ** 2
                + (self._places[i][2] - b * gain) ** 2
            ),
        )
        return self._hexes[best]


def _weigh(pen: LinePen, layer: Layer, things: bool) -> None:
    """Bright tubes for things, thinner ones for what lies behind."""
    pen.weight = 2.6 if things else 1.7
    pen.strength = 1.0 if things else max(0.45, 0.85 - 0.5 * layer.depth)
    pen.glow = 0.16 if things else 0.0
    pen.strength *= pen.clear(layer.depth)


def _bricks(canvas: Canvas, scene: Scene, colour: str) -> None:
    """Courses of bricks, barely seen."""
    high, wide = 26.0, 64.0
    parts = []
    for row in range(int(scene.height / high) + 1):
        parts.append(f"M0 {num(row * high)}H{num(scene.width)}")
        for k in range(int(scene.width / wide) + 2):
            x = (k + 0.5 * (row % 2)) * wide
            parts.append(f"M{num(x)} {num(row * high)}v{num(high)}")
    canvas.add(
        f'<path d="{"".join(parts)}" fill="none" stroke="{colour}" stroke-width="2"/>'
    )


SPREAD = ((1 / 90, 0.75), (1 / 22, 0.85))
"""Deviations of the light around tubes, in shorter sides, and its strengths."""


def _glow(side: float) -> str:
    """The `bloom` as a filter, for the vectors."""
    parts, lit = [], "SourceGraphic"
    for k, (share, gain) in enumerate(SPREAD):
        dim = "".join(
            f'<feFunc{channel} type="linear" slope="{gain}"/>' for channel in "RGB"
        )
        parts.append(
            f'<feGaussianBlur in="SourceGraphic" stdDeviation="{num(side * share)}"/>'
            f'<feComponentTransfer result="near{k}">{dim}</feComponentTransfer>'
            f'<feBlend in="{lit}" in2="near{k}" mode="screen" result="lit{k}"/>'
        )
        lit = f"lit{k}"
    return "".join(parts)


def bloom(pixels: Pixels) -> Pixels:
    """Light that spreads around what is bright, near and far."""
    picture = Image.fromarray(pixels)
    wide, high = picture.size
    small = picture.resize((max(1, wide // 4), max(1, high // 4)), Image.Resampling.BOX)
    unit = min(small.size)
    out = picture
    for share, gain in SPREAD:
        radius = unit * share
        glow = small.filter(ImageFilter.GaussianBlur(radius))
        glow = glow.point([min(255, int(v * gain)) for v in range(256)] * 3)
        large = glow.resize((wide, high), Image.Resampling.BILINEAR)
        out = ImageChops.screen(out, large)
    return np.asarray(out)


STYLE = Neon(
    Manner(
        "neon",
        "Neon",
        "Glowing tubes on a dark brick wall, one colour of gas for each outline. Dark "
        "by nature; shapes are outlines, without surfaces.",
        ("night", "city", "events", "games", "mood"),
        params_but(texture=(0.0, 1.0)),
    ),
    Look(soft=False, detail=0.3, roughness=3),
    grain=(0.0, 9.0),
)
