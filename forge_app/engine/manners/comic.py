"""Comic: bold ink outlines, flat colours and halftone dots, as in pop art."""

import math
from collections.abc import Callable
from dataclasses import replace

from forge_app.engine.draw.canvas import Canvas, num
from forge_app.engine.draw.painter import PAINTERS, Step, set_up
from forge_app.engine.draw.pen import Look
from forge_app.engine.draw.terrain import below
from forge_app.engine.manners._label import label
from forge_app.engine.manners._trace import TracePen, silhouette, stepped, trace
from forge_app.engine.manners.base import Style
from forge_app.engine.objects.catalogue import all_objects
from forge_app.engine.scene.colour import Lch, mix, to_hex
from forge_app.engine.scene.model import Layer, Scene
from forge_app.engine.types import Manner

INK = Lch(0.19, 0.03, 280)
PITCH = 12.5
"""Distance of the rows of dots in scene units."""
_SHEETS = {"ridge", "hill", "dunes", "headland", "treeline", "beach"}
_SKIES = {"sky"}


class Inked(TracePen):
    """Draws in colours, each solid shape with an outline in ink."""

    faint = 0.0
    ink = "#000000"
    weight = 1.3
    least = 16.0

    def paint(self) -> str:
        """The outline of solid shapes."""
        return (
            f' stroke="{self.ink}" stroke-width="{self.weight / self.scale:.2f}" '
            'stroke-linejoin="round"'
        )

    def shape(self, markup: str, fill: str, size: float) -> None:
        """The shape in its colour, outlined if it is solid and not tiny."""
        plain = self.opacity < 0.8 or not self.weight
        plain = plain or (fill[:4] == "url(" and self.canvas.fades(fill))
        plain = plain or 0 < size * self.scale <= self.least
        faint = f' fill-opacity="{self.opacity:.2f}"' if self.opacity < 1 else ""
        bare = ' stroke="none"' if self.grouped else ""
        edge = bare if plain else self.attributes()
        self.canvas.add(f'{markup} fill="{fill}"{faint}{edge}/>')

    def line(self, d: str, colour: str, width: float) -> None:
        """A line in its colour."""
        faint = f' stroke-opacity="{self.opacity:.2f}"' if self.opacity < 1 else ""
        self.canvas.add(
            f'<path d="{d}" fill="none" stroke="{colour}" '
            f'stroke-width="{width:.2f}" stroke-linecap="round" '
            f'stroke-linejoin="round"{faint}/>'
        )


class Comic(Style):
    """A panel as printed in four colours."""

    def prepare(self, scene: Scene) -> None:
        """Strong colours, clear air, and light enough for the ink to be seen."""
        palette = scene.palette
        light = replace(
            palette.light,
            level=palette.light.level * 0.7 + 0.3,
            tinting=palette.light.tinting * 0.6,
        )
        scene.palette = replace(
            palette,
            light=light,
            saturation=palette.saturation + 0.5,
            contrast=palette.contrast + 0.15,
            fog=palette.fog * 0.55,
        )

    def vectors(self, scene: Scene, step: Step) -> Canvas:
        """Rays and dots in the sky, then layer by layer, then the border."""
        canvas = Canvas(scene.width, scene.height, scene.reading.prompt[:200])
        ink = to_hex(scene.palette.developed(INK))
        pen = set_up(Inked(canvas, scene.palette, self.detail(scene)), scene)
        pen.ink = ink
        if any(layer.kind == "sky" for layer in scene.layers):
            _sky(pen, scene)
        for i, layer in enumerate(scene.layers):
            pen.ink = _ink(scene, layer.depth)
            _layer(pen, scene, layer)
            step((i + 1) / len(scene.layers), canvas)
        _border(canvas, scene, ink)
        _speak(canvas, scene, ink)
        return canvas


def _ink(scene: Scene, depth: float) -> str:
    """The ink of outlines so far away, which only mist dilutes."""
    palette = scene.palette
    share = 0.75 * palette.haze(depth) if palette.air else 0.0
    return to_hex(palette.developed(mix(INK, palette.light.haze, share)))


def _speak(canvas: Canvas, scene: Scene, ink: str) -> None:
    """Quoted text in a yellow box with a hard shadow, as a narrator speaks."""
    found = label(scene)
    if not found:
        return
    canvas.group("lettering")
    yellow = to_hex(scene.palette.developed(Lch(0.93, 0.13, 100)))
    box = f'width="{num(found.width)}" height="{num(found.height)}"'
    canvas.add(
        f'<rect x="{num(found.x + 7)}" y="{num(found.y + 7)}" {box} fill="{ink}"/>'
        f'<rect x="{num(found.x)}" y="{num(found.y)}" {box} fill="{yellow}" '
        f'stroke="{ink}" stroke-width="4"/>'
        f'<path d="{found.outline}" fill="{ink}"/>'
    )


def _sky(pen: Inked, scene: Scene) -> None:
    """Rays from the light or from behind the middle, under a fall of dots."""
    canvas, light = pen.canvas, scene.palette.light
    canvas.group("sky")
    low = mix(light.sky[-1], light.haze, 0.3)
    high = light.sky[min(1, len(light.sky) - 1)]
    pen.weight = 0.0
    pen.rect(0, 0, scene.width, scene.height, pen.raw(mix(low, high, 0.35)))
    x, y = scene.width / 2, scene.horizon
    if scene.sun_kind:
        x, y, _ = scene.sun
    far = math.hypot(scene.width, scene.height)
    rays, parts = 22, []
    for k in range(rays):
        a, b = (2 * math.pi * (k + shift) / rays for shift in (0.0, 0.5))
        parts.append(
            f"M{num(x)} {num(y)}L{num(x + far * math.cos(a))} "
            f"{num(y + far * math.sin(a))}L{num(x + far * math.cos(b))} "
            f"{num(y + far * math.sin(b))}Z"
        )
    if not scene.palette.air:
        pen.path("".join(parts), pen.raw(low.lighter(0.03)))
    dots = _dots(0, scene.width, 0, scene.horizon * 0.96, lambda t: 0.62 * (1 - t))
    _print(pen, dots, pen.raw(high.lighter(-0.05)))


Dots = dict[int, list[str]]
"""Rows of dots, as path data to be dashed, by their size in tenths of the pitch."""


def _dots(
    x0: float, x1: float, y0: float, y1: float, size: Callable[[float], float]
) -> Dots:
    """A screen of dots at 45 degrees; `size` gives their diameter by the height."""
    found: Dots = {}
    rows = int((y1 - y0) / (PITCH / 2)) + 1
    for row in range(rows):
        y = y0 + row * PITCH / 2
        tenth = round(10 * size((y - y0) / max(1.0, y1 - y0)))
        if tenth < 1:
            continue
        start = x0 + (PITCH / 2 if row % 2 else 0.0)
        run = f"M{num(start)} {num(y)}H{num(x1)}"
        found.setdefault(tenth, []).append(run)
    return found


def _print(pen: Inked, dots: Dots, colour: str, clip: str = "") -> None:
    """Print dots, within an outline if one is given."""
    if pen.look.rough:
        return
    if clip:
        pen.canvas.add(f'<g clip-path="{pen.canvas.clip(clip)}">')
    for tenth, runs in sorted(dots.items()):
        pen.canvas.add(
            f'<path d="{"".join(runs)}" fill="none" stroke="{colour}" '
            f'stroke-width="{num(tenth * PITCH / 10)}" stroke-linecap="round" '
            f'stroke-dasharray="0.1 {num(PITCH - 0.1)}"/>'
        )
    if clip:
        pen.canvas.add("</g>")


def _layer(pen: Inked, scene: Scene, layer: Layer) -> None:
    """A layer with its dots, and what stands in it with its outlines."""
    canvas = pen.canvas
    canvas.group(layer.name, layer.frame)
    pen.depth, pen.scale = layer.depth, 1.0
    painter = layer.paint or PAINTERS.get(layer.kind)
    pen.weight = 1.4 if layer.paint or layer.kind == "skyline" else 0.0
    if layer.kind == "clouds" and painter:
        rim = silhouette(canvas, scene, pen.ink, 2.6)
        with rim.group():
            painter(rim, scene, layer)
    if painter and layer.kind not in _SKIES:
        painter(pen, scene, layer)
    if layer.kind in _SHEETS and len(layer.xs):
        _shade(pen, scene, layer)
    elif layer.kind == "water":
        tone = pen.mat(layer.material or "sea", -0.12)
        box = (0.0, scene.width, layer.top, layer.bottom)
        _print(pen, _dots(*box, lambda t: 0.15 + 0.45 * t), tone)
    elif layer.kind == "sun":
        x, y, r = scene.sun
        pen.path(
            f"M{num(x - r)} {num(y)}a{num(r)} {num(r)} 0 1 0 {num(2 * r)} 0"
            f"a{num(r)} {num(r)} 0 1 0 {num(-2 * r)} 0Z", "none", 1, pen.ink, 3,
        )  # fmt: skip
    known = all_objects()
    for thing in layer.objects:
        if known[thing.id].draw is None:
            continue
        pen.surface = "" if thing.raised else layer.surface
        size = stepped(thing.size)
        rim = silhouette(canvas, scene, pen.ink, min(3.4, max(1.1, 0.022 * size)))
        trace(rim, thing, scene)
        pen.weight = min(1.5, 0.012 * size)
        trace(pen, replace(thing, depth=thing.depth * 0.4), scene)


def _shade(pen: Inked, scene: Scene, layer: Layer) -> None:
    """Dots that grow towards the foot of a sheet of land, and its edge in ink."""
    name = layer.material or "grass"
    top, low = float(layer.ys.min()), min(layer.bottom, scene.height)
    left, right = float(layer.xs.min()), float(layer.xs.max())
    box = (max(0.0, left), min(scene.width, right), top, low)
    if name in scene.palette.materials and low > top:
        tone = pen.own(layer.tint, name, -0.13)
        dots = _dots(*box, lambda t: 0.12 + 0.42 * t)
        _print(pen, dots, tone, below(layer))
    d = "M" + "L".join(
        f"{num(x)} {num(y)}" for x, y in zip(layer.xs, layer.ys, strict=True)
    )
    pen.path(d, "none", 1, pen.ink, 1.6 + 1.8 * (1 - layer.depth))


def _border(canvas: Canvas, scene: Scene, ink: str) -> None:
    """The white gutter and the black line of a panel."""
    canvas.group("border")
    w, h, m = scene.width, scene.height, 0.022 * min(scene.width, scene.height)
    paper = to_hex(scene.palette.developed(Lch(0.98, 0.008, 90)))
    canvas.add(
        f'<path d="M0 0H{num(w)}V{num(h)}H0ZM{num(m)} {num(m)}V{num(h - m)}'
        f'H{num(w - m)}V{num(m)}Z" fill="{paper}" fill-rule="evenodd"/>'
        f'<rect x="{num(m)}" y="{num(m)}" width="{num(w - 2 * m)}" '
        f'height="{num(h - 2 * m)}" fill="none" stroke="{ink}" stroke-width="5"/>'
    )


STYLE = Comic(
    Manner(
        "comic",
        "Comic",
        "Pop art as printed: bold ink outlines, flat strong colours, halftone dots "
        "and rays.",
        ("stories", "people", "vehicles", "posters", "children", "retro"),
    ),
    Look(soft=False, detail=0.4, roughness=3, shade=1.3),
    grain=(1.6, 9.0),
    rim=0.036,
)
