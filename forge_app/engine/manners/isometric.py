"""Isometric: the scene as a diorama of tiles, seen from above one corner."""

from dataclasses import replace

from forge_app.engine.draw.canvas import Canvas
from forge_app.engine.draw.figure import place
from forge_app.engine.draw.painter import PAINTERS, Step, caption, new_pen
from forge_app.engine.draw.pen import Look, Pen
from forge_app.engine.manners._iso import COS, Stage
from forge_app.engine.manners._iso_ground import (
    FOOT,
    LAND,
    Ground,
    fillers,
    lay_ground,
)
from forge_app.engine.manners._iso_place import (
    Plate,
    cutout,
    draw_item,
    put_fillers,
)
from forge_app.engine.manners._iso_room import (
    WALL,
    draw_cubes,
    draw_room,
    draw_volume,
)
from forge_app.engine.manners._iso_tiles import draw_cell, draw_peak
from forge_app.engine.manners.base import Style
from forge_app.engine.scene.colour import Lch, mix
from forge_app.engine.scene.model import Layer, Scene
from forge_app.engine.scene.noise import stream
from forge_app.engine.types import Manner, params_but

_BACKDROP = ("stars", "aurora", "sun")
ROOM = 7
"""Tiles along each wall of a room, whose furniture is to be seen."""
_FALLING = ("rain", "bolt")


class Isometric(Style):
    """A plate of ground with solids on it, before a plain backdrop."""

    def prepare(self, scene: Scene) -> None:
        """Even light, as on a table, and fresh colours."""
        palette = scene.palette
        light = replace(
            palette.light,
            level=palette.light.level * 0.62 + 0.38,
            tinting=palette.light.tinting * 0.55,
        )
        scene.palette = replace(
            palette, light=light, saturation=palette.saturation + 0.12
        )

    def vectors(self, scene: Scene, step: Step) -> Canvas:
        """Lay the ground, place everything on it, draw from back to front."""
        canvas = Canvas(scene.width, scene.height, scene.reading.prompt[:200])
        pen = new_pen(canvas, scene, self.detail(scene))
        stage = _stage(scene, pen)
        rng = stream("isometric", scene.seed, scene.reading.theme)
        ground = lay_ground(scene, stage.tiles)
        plate = Plate(scene, ground, stage)
        for layer in scene.layers:
            plate.put_layer(layer)
        put_fillers(plate, fillers(scene, ground, rng), rng)
        _backdrop(pen, scene)
        step(0.2, canvas)
        _plate_shadow(stage)
        _solids(stage, scene, ground, plate, step)
        _aloft(stage, scene, plate)
        _mist(stage, scene)
        for layer in scene.layers:
            if layer.kind in _FALLING:
                canvas.group(layer.name)
                PAINTERS[layer.kind](pen, scene, layer)
        if scene.reading.lettering:
            caption(pen, scene)
        return canvas


def _stage(scene: Scene, pen: Pen) -> Stage:
    """The plate, as large as the picture allows."""
    near = scene.params.get("framing", 0.0)
    room = any(layer.surface == "floor" for layer in scene.layers)
    tiles = (ROOM if room else 9) - round((1 if room else 2) * near)
    wide, high = 0.9 * scene.width, 0.95 * scene.height
    tile = min(wide / (2 * tiles * COS), high / (tiles * 1.34 - FOOT))
    tile *= 1.0 + (0.1 if near > 0 else 0.2) * near
    whole = tiles * tile
    if room:
        tile = min(tile, 0.94 * scene.height / (tiles + LAND + WALL))
        top = (scene.height - (tiles - LAND - WALL) * tile) / 2
        return Stage(pen, scene.width / 2, top, tile, tiles)
    top = (scene.height - whole + FOOT * tile) / 2 + 0.15 * whole
    return Stage(pen, scene.width / 2, top, tile, tiles)


def _backdrop(pen: Pen, scene: Scene) -> None:
    """A plain ground in the colours of the sky, with what shines in it."""
    light = scene.palette.light
    pen.canvas.group("backdrop")
    upper = mix(light.sky[min(1, len(light.sky) - 1)], light.haze, 0.25)
    lower = mix(light.haze, Lch(0.96, 0.02, light.haze.h), 0.35 * light.level)
    fill = pen.canvas.linear(
        [(0, pen.raw(upper), 1), (0.5, pen.raw(mix(upper, lower, 0.5)), 1),
         (1, pen.raw(lower), 1)],
    )  # fmt: skip
    pen.rect(0, 0, scene.width, scene.height, fill)
    before = scene.sun, scene.horizon
    x, _, r = scene.sun
    side = 0.13 if x < scene.width / 2 else 0.87
    scene.sun = (scene.width * side, scene.height * 0.14, r * 1.15)
    scene.horizon = scene.height * 0.5
    for layer in scene.layers:
        if layer.kind in _BACKDROP:
            pen.canvas.group(layer.name)
            PAINTERS[layer.kind](pen, scene, layer)
    scene.sun, scene.horizon = before


def _mist(stage: Stage, scene: Scene) -> None:
    """Banks of mist before the plate, one above the other."""
    if not scene.palette.air:
        return
    stage.pen.canvas.group("mist")
    high = stage.tiles * stage.tile
    for share, depth in ((0.15, 0.6), (0.5, 0.55), (0.85, 0.45)):
        y = stage.at(0, 0, 0)[1] + share * high
        bank = Layer("veil", "mist", seed=scene.seed, depth=depth,
                     top=y - 0.4 * high, bottom=y + 0.4 * high)  # fmt: skip
        PAINTERS["veil"](stage.pen, scene, bank)


def _plate_shadow(stage: Stage) -> None:
    """What the plate throws below it."""
    n = stage.tiles
    x, y = stage.at(n / 2, n / 2, FOOT - 0.5)
    wide = n * stage.tile * COS
    tone = stage.pen.canvas.radial([(0, "#0b1020", 0.38), (0.7, "#0b1020", 0.2),
                                    (1, "#0b1020", 0)])  # fmt: skip
    stage.pen.canvas.group("shadow")
    stage.pen.ellipse(x, y, wide * 1.02, wide * 0.6, tone)


def _solids(
    stage: Stage, scene: Scene, ground: Ground, plate: Plate, step: Step
) -> None:
    """The ground and what stands on it."""
    canvas = stage.pen.canvas
    rng = stream("iso-tiles", scene.seed)
    if "abstract" in scene.places and not plate.items:
        canvas.group("blocks")
        draw_cubes(stage, rng)
        return
    if any(layer.surface == "floor" for layer in scene.layers):
        canvas.group("room")
        draw_room(stage, scene, rng)
        canvas.group("things")
        for item in plate.in_order():
            draw_item(stage, scene, item)
        return
    _rows(stage, scene, ground, plate, step)
    if "underwater" in scene.places:
        canvas.group("water")
        draw_volume(stage)


def _rows(stage: Stage, scene: Scene, ground: Ground, plate: Plate, step: Step) -> None:
    """Tiles and what stands on them, one diagonal after the other."""
    canvas, n = stage.pen.canvas, ground.tiles
    rng = stream("iso-tiles", scene.seed)
    things = plate.in_order()
    for diag in range(2 * n - 1):
        canvas.group(f"row-{diag + 1}")
        for i, j, _ in ground.each():
            if i + j == diag:
                draw_cell(stage, ground, i, j, rng)
        for peak in ground.peaks:
            if round(peak.x + peak.y + peak.width) == diag:
                draw_peak(stage, peak, rng)
        for item in [item for item in things if item.front <= diag]:
            draw_item(stage, scene, item)
            things.remove(item)
        step(0.2 + 0.7 * (diag + 1) / (2 * n), canvas)


def _aloft(stage: Stage, scene: Scene, plate: Plate) -> None:
    """What floats above the plate; what flies along an axis keeps to it."""
    stage.pen.canvas.group("aloft")
    for thing in plate.aloft:
        y = min(thing.y, thing.size * 1.05 + 0.62 * max(0.0, thing.y - thing.size))
        moved = replace(thing, y=y, depth=0.0)
        if thing.id in {"airplane", "helicopter"}:
            cutout(stage, scene, moved)
        else:
            place(stage.pen, moved, scene.light_x)


STYLE = Isometric(
    Manner(
        "isometric",
        "Isometric",
        "A diorama of tiles and blocks seen from above one corner, in true isometric "
        "axes. Things without a solid model stand on it as thick wooden pieces.",
        ("games", "city", "village", "diagrams", "children", "objects"),
        params_but(texture=(0.0, 1.0)),
    ),
    Look(soft=False, detail=0.5, shade=1.0),
)
