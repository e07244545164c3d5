"""Papercut: sheets of coloured paper, one above the other, in a frame."""

import math
from dataclasses import replace

from forge_app.engine.draw.canvas import Canvas, num, smooth
from forge_app.engine.draw.figure import place
from forge_app.engine.draw.painter import PAINTERS, Step, new_pen
from forge_app.engine.draw.pen import Look, Pen
from forge_app.engine.draw.terrain import below
from forge_app.engine.manners._label import label
from forge_app.engine.manners._trace import Silhouette, silhouette, trace
from forge_app.engine.manners.base import Style
from forge_app.engine.objects.catalogue import all_objects
from forge_app.engine.scene.colour import Lch, mix, to_hex
from forge_app.engine.scene.model import Layer, Placed, Scene
from forge_app.engine.scene.noise import stream
from forge_app.engine.types import Manner

SHADOW = "#0a0d1c"
_SHEETS = {"ridge", "hill", "dunes", "headland", "treeline", "beach"}
_BEHIND = {"sky", "sun"}


class Papercut(Style):
    """Cut sheets that throw shadows on those behind them."""

    def prepare(self, scene: Scene) -> None:
        """Clear air, so that every sheet has a colour of its own."""
        palette = scene.palette
        scene.palette = replace(
            palette, fog=palette.fog * 0.8, saturation=palette.saturation + 0.12
        )
        for layer in scene.layers:
            if layer.kind in {"ridge", "headland"} and len(layer.xs) > 40:
                # Scissors cut long lines: every fourth sample, and the last.
                keep = [*range(0, len(layer.xs) - 1, 4), len(layer.xs) - 1]
                layer.xs, layer.ys = layer.xs[keep], layer.ys[keep]

    def vectors(self, scene: Scene, step: Step) -> Canvas:
        """Sheets from the last to the first, then the frame around them."""
        canvas = Canvas(scene.width, scene.height, scene.reading.prompt[:200])
        pen = new_pen(canvas, scene, self.detail(scene))
        cast = _Shadows(canvas, scene, thrown=not self.look.rough)
        inside = any(layer.surface in {"floor", "wall"} for layer in scene.layers)
        if any(layer.kind == "sky" for layer in scene.layers):
            _sky(pen, scene, cast)
        for i, layer in enumerate(scene.layers):
            if layer.kind not in _BEHIND or inside:
                _layer(pen, scene, layer, cast)
            step(0.9 * (i + 1) / len(scene.layers), canvas)
        _frame(pen, scene, cast)
        _letter(pen, scene, cast)
        return canvas


class _Shadows:
    """Shadows that fall away from the light, soft by being drawn in steps."""

    def __init__(self, canvas: Canvas, scene: Scene, *, thrown: bool) -> None:
        self.canvas, self.scene, self.thrown = canvas, scene, thrown
        self.count = 0
        self.away = -1.0 if scene.light_x > scene.width / 2 else 1.0
        self.brush: Silhouette = silhouette(canvas, scene, SHADOW)

    def steps(self, lift: float) -> list[tuple[float, float, float]]:
        """Offsets and opacities for something so far above the sheet behind it."""
        if not self.thrown:
            return []
        unit = self.scene.unit * 0.0042 * lift
        return [(self.away * unit * k, unit * k * 0.8, 0.13) for k in (0.5, 1.2, 2.0)]

    def of_path(self, d: str, lift: float, up: bool = False) -> None:
        """The shadow of an outline; upwards for the upper edge of a sheet."""
        for dx, dy, opacity in self.steps(lift):
            y = -abs(dy) * 0.9 if up else dy
            self.canvas.add(
                f'<path d="{d}" fill="{SHADOW}" fill-opacity="{opacity}" '
                f'transform="translate({dx:.2f} {y:.2f})"/>'
            )

    def of_thing(self, thing: Placed, lift: float) -> None:
        """The shadow of a placed thing."""
        if not self.thrown or thing.size < 0.02 * self.scene.unit:
            return
        self.count += 1
        name = f"shape-{self.count}"
        (dx, dy, opacity), (ex, ey, _) = self.steps(lift)[1:]
        look = f'opacity="{opacity * 1.5:.2f}"'
        # The outer shadow is the inner one once more, farther out.
        self.canvas.add(f'<g {look} transform="translate({dx:.2f} {dy:.2f})">')
        self.canvas.add(f'<g id="{name}">')
        trace(self.brush, thing, self.scene)
        self.canvas.add(
            f'</g></g><use href="#{name}" {look} '
            f'transform="translate({ex:.2f} {ey:.2f})"/>'
        )


def _sky(pen: Pen, scene: Scene, cast: _Shadows) -> None:
    """Rings of paper around the sun, or waves of it, the lightest at the back."""
    light, canvas = scene.palette.light, pen.canvas
    canvas.group("sky")
    colours = list(light.sky)
    if scene.sun_kind:
        pen.rect(0, 0, scene.width, scene.height, pen.raw(colours[-1]))
        _rings(pen, scene, cast, colours)
        return
    pen.rect(0, 0, scene.width, scene.height, pen.raw(colours[-1]))
    rng = stream("paper-sky", scene.seed)
    n = len(colours)
    for i in range(n - 2, -1, -1):
        low = scene.horizon * (0.25 + 0.75 * (i + 1) / n)
        phase = rng.uniform(0, 6)
        wave = [
            (scene.width * k / 8, low + 0.035 * scene.unit * math.sin(k * 1.3 + phase))
            for k in range(-1, 10)
        ]
        d = smooth(wave) + f"V-20H{num(wave[0][0])}Z"
        cast.of_path(d, 1.0)
        pen.path(d, pen.raw(colours[i]))


def _rings(pen: Pen, scene: Scene, cast: _Shadows, colours: list[Lch]) -> None:
    """Sheets with round holes, each larger than the one behind it."""
    x, y, r = scene.sun
    far = math.hypot(scene.width, scene.height)
    n = 5
    glow = scene.palette.light
    disc = pen.raw(glow.sun)
    pen.circle(x, y, r * 3.4, pen.raw(mix(glow.glow, colours[-1], 0.35)))
    canvas = pen.canvas
    for dx, dy, opacity in cast.steps(0.8):
        pen.circle(x + dx, y + dy, r * 1.25, SHADOW, opacity)
    pen.circle(x, y, r * 1.25, disc)
    for k in range(1, n):
        hole = r * 3.4 + (far * 0.62 - r * 3.4) * (k / n) ** 1.25
        t = (k / (n - 1)) * (len(colours) - 1)
        i = min(len(colours) - 2, int(t))
        tone = mix(colours[::-1][i], colours[::-1][i + 1], t - i)
        outer = f"M-40 -40H{num(scene.width + 40)}V{num(scene.height + 40)}H-40Z"
        circle = (
            f"M{num(x - hole)} {num(y)}a{num(hole)} {num(hole)} 0 1 0 {num(2 * hole)} 0"
            f"a{num(hole)} {num(hole)} 0 1 0 {num(-2 * hole)} 0Z"
        )
        for dx, dy, opacity in cast.steps(1.1):
            canvas.add(
                f'<path d="{outer}{circle}" fill-rule="evenodd" fill="{SHADOW}" '
                f'fill-opacity="{opacity}" transform="translate({dx:.2f} {dy:.2f})"/>'
            )
        canvas.add(
            f'<path d="{outer}{circle}" fill-rule="evenodd" fill="{pen.raw(tone)}"/>'
        )


def _layer(pen: Pen, scene: Scene, layer: Layer, cast: _Shadows) -> None:
    """One sheet and what is glued on it."""
    canvas = pen.canvas
    canvas.group(layer.name, layer.frame)
    pen.depth = layer.depth
    painter = layer.paint or PAINTERS.get(layer.kind)
    lift = 0.8 + 1.4 * (1 - layer.depth)
    if layer.kind in _SHEETS and len(layer.xs):
        d = below(layer)
        cast.of_path(d, lift, up=True)
    elif layer.kind == "clouds" and painter:
        brush = cast.brush
        for dx, dy, opacity in cast.steps(1.0)[1:]:
            canvas.add(f'<g opacity="{opacity:.2f}" transform="translate({dx:.2f} '
                       f'{dy:.2f})">')  # fmt: skip
            with canvas.shared(), brush.group():
                painter(brush, scene, layer)
            canvas.add("</g>")
    if painter:
        painter(pen, scene, layer)
    if layer.kind in _SHEETS and len(layer.xs):
        _cut_edge(pen, scene, layer)
    known = all_objects()
    for thing in layer.objects:
        if known[thing.id].draw is None:
            continue
        pen.surface = "" if thing.raised else layer.surface
        cast.of_thing(thing, 0.7 + 0.9 * (1 - thing.depth))
        place(pen, thing, scene.light_x)


def _letter(pen: Pen, scene: Scene, cast: _Shadows) -> None:
    """Quoted text as cut letters on a slip of paper."""
    found = label(scene)
    if not found:
        return
    pen.canvas.group("lettering")
    x, y, w, h = found.x, found.y, found.width, found.height
    slip = (
        f"M{num(x)} {num(y)}H{num(x + w)}L{num(x + w - 9)} {num(y + h / 2)}"
        f"L{num(x + w)} {num(y + h)}H{num(x)}L{num(x + 9)} {num(y + h / 2)}Z"
    )
    cast.of_path(slip, 1.6)
    pen.path(slip, pen.raw(Lch(0.965, 0.02, 88)))
    cast.of_path(found.outline, 0.5)
    dark = scene.palette.light.sky[0]
    pen.path(found.outline, pen.raw(Lch(0.34, max(0.05, dark.c), dark.h)))


def _cut_edge(pen: Pen, scene: Scene, layer: Layer) -> None:
    """The thickness of the paper, which catches the light."""
    palette = scene.palette
    base = layer.tint or palette.materials[layer.material or "grass"]
    fill = pen.raw(palette.lit(base, layer.depth, 0.13))
    d = "M" + "L".join(
        f"{num(x)} {num(y)}" for x, y in zip(layer.xs, layer.ys, strict=True)
    )
    pen.path(d, "none", 0.9, fill, 1.6)


def _frame(pen: Pen, scene: Scene, cast: _Shadows) -> None:
    """Two sheets with wavy openings in front of everything, as in a shadow box."""
    rng = stream("paper-frame", scene.seed)
    light = scene.palette.light
    canvas = pen.canvas
    canvas.group("frame")
    lift = max(0.0, 0.34 - light.sky[0].l)  # a black frame would swallow its shadow
    tones = (mix(light.sky[0], light.haze, 0.35).lighter(lift - 0.05),
             mix(light.sky[0], light.sky[-1], 0.15).lighter(lift - 0.16))  # fmt: skip
    edge = min(scene.width, scene.height)
    for k, tone in enumerate(tones):
        margin = edge * (0.05 - 0.026 * k)
        d = _opening(scene, margin, rng.uniform(0, 6), edge * (0.011 - 0.003 * k))
        outer = f"M-60 -60H{num(scene.width + 60)}V{num(scene.height + 60)}H-60Z"
        for dx, dy, opacity in cast.steps(1.6):
            canvas.add(
                f'<path d="{outer}{d}" fill-rule="evenodd" fill="{SHADOW}" '
                f'fill-opacity="{opacity}" transform="translate({dx:.2f} {dy:.2f})"/>'
            )
        colour = to_hex(scene.palette.grade(tone))
        canvas.add(f'<path d="{outer}{d}" fill-rule="evenodd" fill="{colour}"/>')


def _opening(scene: Scene, margin: float, phase: float, amp: float) -> str:
    """A rounded, slightly wavy rectangle."""
    w, h = scene.width / 2 - margin, scene.height / 2 - margin
    points = []
    for k in range(120):
        angle = 2 * math.pi * k / 120
        c, s = math.cos(angle), math.sin(angle)
        # A superellipse: nearly a rectangle, with soft corners.
        reach = (abs(c) ** 9 + abs(s) ** 9) ** (-1 / 9)
        wave = amp * (math.sin(9 * angle + phase) + 0.5 * math.sin(17 * angle - phase))
        points.append((scene.width / 2 + c * reach * w + wave * c,
                       scene.height / 2 + s * reach * h + wave * s))  # fmt: skip
    return smooth(points, close=True)


STYLE = Papercut(
    Manner(
        "papercut",
        "Papercut",
        "Layers of cut paper that throw soft shadows on each other, in a wavy frame. "
        "Simple forms, no fine detail.",
        ("cards", "children", "landscape", "stories", "calm"),
    ),
    Look(soft=False, detail=0.25, roughness=3, shade=1.1),
    grain=(2.6, 9.0),
    rim=0.068,
)
