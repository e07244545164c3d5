"""Paints the layers of a scene, one named group each, far to near."""

from collections.abc import Callable
from typing import TypeVar

from forge_app.engine.draw import abstract, clouds, shore, sky, skyline, terrain, water
from forge_app.engine.draw.canvas import Canvas
from forge_app.engine.draw.figure import place
from forge_app.engine.draw.lettering import face, fit
from forge_app.engine.draw.pen import Look, Pen
from forge_app.engine.draw.shade import draw_shadow
from forge_app.engine.objects.catalogue import all_objects
from forge_app.engine.scene.colour import Lch
from forge_app.engine.scene.model import Layer, Placed, Scene

Step = Callable[[float, Canvas], None]
"""Called between layers with the share done; may raise to stop."""

_DARK = {"night", "dusk", "sunset"}
"""Times at which lamps are on."""

PAINTERS: dict[str, Callable[[Pen, Scene, Layer], None]] = {
    "sky": sky.draw_sky,
    "sun": sky.draw_sun,
    "stars": sky.draw_stars,
    "aurora": sky.draw_aurora,
    "clouds": clouds.draw_clouds,
    "wisps": clouds.draw_wisps,
    "bank": clouds.draw_bank,
    "veil": sky.draw_veil,
    "rain": sky.draw_rain,
    "bolt": sky.draw_bolt,
    "ridge": terrain.draw_ridge,
    "hill": terrain.draw_hill,
    "dunes": terrain.draw_dunes,
    "treeline": terrain.draw_treeline,
    "headland": shore.draw_headland,
    "path": shore.draw_path,
    "falls": shore.draw_falls,
    "water": water.draw_water,
    "beach": water.draw_beach,
    "skyline": skyline.draw_skyline,
    "abstract": abstract.draw_abstract,
}


_DRY = {"underwater", "land", "floor", "table"}
"""Surfaces that mirror nothing, though what floats can be on them."""


def new_pen(canvas: Canvas, scene: Scene, look: Look) -> Pen:
    """A pen set up for the light and season of a scene."""
    return set_up(Pen(canvas, scene.palette, look), scene)


AnyPen = TypeVar("AnyPen", bound=Pen)


def set_up(pen: AnyPen, scene: Scene) -> AnyPen:
    """Tell a pen the light and season of a scene."""
    dark = scene.time in _DARK or "storm" in scene.reading.weather
    pen.lamps = dark if scene.lamps is None else scene.lamps
    pen.winter = scene.season == "winter"
    pen.now = scene.now
    pen.side = 1.0 if scene.light_x > scene.width / 2 else -1.0
    return pen


def paint_layers(canvas: Canvas, scene: Scene, look: Look, step: Step) -> None:
    """Paint all layers of a scene."""
    pen = new_pen(canvas, scene, look)
    for i, layer in enumerate(scene.layers):
        canvas.group(layer.name, layer.frame)
        pen.depth = layer.depth
        pen.side = 1.0 if scene.light_x > scene.width / 2 else -1.0
        painter = layer.paint or PAINTERS.get(layer.kind)
        if painter:
            painter(pen, scene, layer)
        paint_objects(pen, scene, layer)
        step((i + 1) / len(scene.layers), canvas)
    if scene.reading.lettering:
        caption(pen, scene)


def paint_objects(pen: Pen, scene: Scene, layer: Layer) -> None:
    """Paint what stands in a layer, with shadows or reflections."""
    known = all_objects()
    for thing in layer.objects:
        spec = known[thing.id]
        pen.surface = "" if thing.raised else layer.surface
        if spec.stands[0] == "water" and layer.surface not in _DRY:
            _reflect(pen, thing, scene.light_x)
        elif layer.surface in {"land", "floor"} and spec.shadow and not thing.raised:
            draw_shadow(pen, scene, layer, thing, spec)
        place(pen, thing, scene.light_x)


def _reflect(pen: Pen, thing: Placed, light_x: float) -> None:
    """The same thing upside down in the water, dim and squat."""
    pen.canvas.add(
        '<g opacity="0.28" transform="translate(0 '
        f'{thing.base * 1.62 + 2:.1f}) scale(1 -0.62)">'
    )
    place(pen, thing, light_x)
    pen.canvas.add("</g>")


def caption(pen: Pen, scene: Scene) -> None:
    """Quoted text, large, in the upper part of the picture."""
    font = face("bold")
    pen.canvas.group("lettering")
    text = scene.reading.lettering[0]
    lines, size = fit(text, font, scene.width * 0.78, scene.height * 0.2, 1.0)
    size = min(size, scene.unit * 0.13)
    y = scene.height * 0.07 + size * font.cap
    dark = scene.palette.light.sky[0].l > 0.7
    if scene.layers[0].kind == "abstract":
        dark = True
        tall = size * (len(lines) - 1 + font.cap) + size * 0.9
        paper = pen.raw(Lch(0.955, 0.02, 88))
        pen.rect(0, y - size * (font.cap + 0.45), scene.width, tall, paper)
    fill = pen.raw(Lch(0.25, 0.05, 265) if dark else Lch(0.98, 0.01, 90))
    # A rim of the opposite tone keeps light letters legible on a cloud.
    edge = pen.raw(Lch(0.98, 0.01, 90) if dark else Lch(0.25, 0.05, 265))
    for line in lines:
        x = (scene.width - font.width(line, size, 0.03)) / 2
        d = font.outline(line, x, y, size, 0.03)
        pen.path(d, "none", 0.42, edge, size * 0.075)
        pen.path(d, fill)
        y += size
