"""Shadows of things on the ground: where they touch it, and cast by the light."""

from forge_app.engine.draw.canvas import Point, smooth
from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects.spec import Object
from forge_app.engine.scene.colour import Lch
from forge_app.engine.scene.model import Layer, Placed, Scene

TONE = Lch(0.28, 0.05, 268)
_DULL = {"storm", "overcast", "rain", "snowfall", "mist"}
_LEAST = 0.06
"""Share of the picture's shorter side from which things cast a shadow."""
_BROAD = {"buildings", "vehicles", "furniture", "household"}
"""Families whose foot is as wide as they are."""


def strength(scene: Scene) -> float:
    """How dark cast shadows are, 0 for none: by the light and the weather."""
    if _DULL & set(scene.reading.weather):
        return 0.0
    if scene.time == "night":
        return 0.5 if scene.sun_kind == "moon" else 0.0
    return {"dusk": 0.0, "sunset": 0.8, "space": 1.2}.get(scene.time, 1.0)


def reach(scene: Scene) -> float:
    """Length of a shadow in terms of the height of what casts it."""
    return max(0.4, min(1.9, 0.32 / (scene.palette.light.elevation + 0.05)))


def fall(scene: Scene, x: float, indoors: bool = False) -> Point:
    """Where a shadow of unit length points, seen from its foot.

    The light stands behind the scene, so shadows fall towards the viewer and away
    from the light on either side.
    """
    aside = (x - scene.light_x) / scene.width
    aside = max(-0.85, min(0.85, 1.7 * aside))
    if indoors:
        return aside * 0.7, 0.12
    return aside, 0.30 - 0.14 * abs(aside)


def draw_shadow(
    pen: Pen, scene: Scene, layer: Layer, thing: Placed, spec: Object
) -> None:
    """The shadow of one thing, drawn before it."""
    pen.depth = thing.depth
    tone = pen.col(TONE)
    near = 1 - thing.depth
    wide = thing.size * spec.width
    foot = wide * (0.46 if spec.family in _BROAD else 0.3)
    pen.ellipse(thing.x, thing.y, foot * 1.08, max(1.2, foot * 0.14), tone, 0.34 * near)
    indoors = bool(layer.metre)
    dark = 0.6 if indoors else strength(scene)
    small = thing.size < _LEAST * scene.unit
    if dark <= 0 or small or layer.kind == "headland":
        return
    long = thing.size * (0.5 if indoors else reach(scene))
    long = min(long, 0.34 * scene.unit)
    dx, dy = fall(scene, thing.x, indoors)
    tip = (thing.x + dx * long, thing.y + dy * long)
    shape = _outline(thing, spec, wide, foot, tip)
    opacity = 0.52 * near * dark
    fill = tone
    if pen.look.soft:
        fill = pen.canvas.linear(
            [(0, tone, opacity), (0.55, tone, opacity * 0.75), (1, tone, 0.06)],
            (round(thing.x), round(thing.y)), (round(tip[0]), round(tip[1])), user=True,
        )  # fmt: skip
        pen.path(smooth(shape, close=True), fill)
    else:
        pen.path(smooth(shape, close=True), fill, opacity * 0.7)


def _outline(
    thing: Placed, spec: Object, wide: float, foot: float, tip: Point
) -> list[Point]:
    """A tongue along the ground: broad from the foot on, or widening like a crown."""
    (x, y), (tx, ty) = (thing.x, thing.y), tip
    flat = 0.10 + 0.14 * min(1.0, abs(tx - x) / max(1.0, thing.size))
    broad = spec.family in _BROAD
    profile = (
        ((0.0, 1.0), (0.35, 1.0), (0.7, 0.9), (0.95, 0.55))
        if broad
        else ((0.0, 0.34), (0.35, 0.5), (0.62, 1.0), (0.9, 0.72))
    )
    half = foot if broad else wide * 0.42
    left, right = [], []
    for t, share in profile:
        cx, cy, w = x + (tx - x) * t, y + (ty - y) * t, half * share
        left.append((cx - w, cy - w * flat * t))
        right.append((cx + w, cy + w * flat * t))
    return [*left, (tx, ty), *right[::-1]]
