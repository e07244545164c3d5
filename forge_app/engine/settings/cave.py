"""A cave, and the world outside its mouth."""

import math

from forge_app.engine.draw.canvas import Canvas, Point, num, smooth
from forge_app.engine.draw.painter import paint_layers
from forge_app.engine.draw.pen import Pen
from forge_app.engine.scene.builder import Builder
from forge_app.engine.scene.colour import Lch
from forge_app.engine.scene.composer import view
from forge_app.engine.scene.model import Layer, Scene
from forge_app.engine.scene.noise import stream
from forge_app.engine.settings.spec import Setting, Stage

ROCK = Lch(0.36, 0.03, 55)


def cavern(b: Builder) -> None:
    """The view through the mouth, walls around it, a floor with pools."""
    scene, rng = b.scene, b.rng
    scene.view = view(scene, scene.width / scene.height)
    foot = scene.height * rng.uniform(0.66, 0.72)
    scene.horizon = foot
    mid = scene.width * rng.uniform(0.42, 0.58)
    scene.light_x = mid
    tint = b.tint("cave") or ROCK
    b.add("outside", "outside", paint=draw_outside)
    b.add("mouth", "walls", bottom=foot, middle=mid, tint=tint, paint=draw_mouth)
    b.add("hill", "floor", surface="land", depth=0.05, xs=b.xs(), tint=tint,
          ys=b.rolling(foot - 0.01 * scene.unit, scene.unit * 0.014, 1.6),
          bottom=scene.height, material="cliff")  # fmt: skip
    b.add("pool", "pool", top=foot, middle=mid, tint=tint, paint=draw_pool)
    b.add("stones", "stalactites", tint=tint, paint=draw_stones)


def draw_outside(pen: Pen, scene: Scene, layer: Layer) -> None:
    """The scene outside; the walls leave only the mouth of it."""
    if not scene.view:
        return
    inner = Canvas(scene.view.width, scene.view.height, "")
    paint_layers(inner, scene.view, pen.look, lambda _share, _canvas: None)
    sx, sy = scene.width / scene.view.width, scene.height / scene.view.height
    whole = f"M0 0H{num(scene.view.width)}V{num(scene.view.height)}H0Z"
    window = pen.canvas.window(f"{layer.name}-view", f"scale({sx:.4f} {sy:.4f})", whole)
    pen.canvas.show(window, inner)


def _mouth(scene: Scene, layer: Layer, grow: float) -> list[Point]:
    """The outline of the opening, the same wobble at every size."""
    rng = stream("mouth", layer.seed)
    half, tall = 0.33 * scene.width * grow, 0.56 * layer.bottom * grow
    wide = min(half, 0.5 * scene.unit * grow)
    centre = layer.bottom - 0.42 * tall / grow
    points = []
    for k in range(22):
        turn = 2 * math.pi * k / 22
        wobble = rng.uniform(0.86, 1.12)
        x = layer.middle + wide * wobble * math.cos(turn)
        y = centre + tall * 0.72 * wobble * math.sin(turn)
        points.append((x, y))
    return points


def draw_mouth(pen: Pen, scene: Scene, layer: Layer) -> None:
    """Walls in rings that darken towards the viewer."""
    pen.canvas.group(f"{layer.name}-rings")
    tone = layer.tint or ROCK
    page = f"M-5 -5H{num(scene.width + 5)}V{num(scene.height + 5)}H-5Z"
    glow = pen.raw(scene.palette.light.sky[-1])
    for k, grow in enumerate((1.0, 1.14, 1.36, 1.68)):
        hole = smooth(_mouth(scene, layer, grow), close=True)
        shade = (0.06, 0.0, -0.07, -0.13)[k]
        pen.canvas.add(f'<path d="{page}{hole}" fill="{pen.col(tone, shade)}" '
                       'fill-rule="evenodd"/>')  # fmt: skip
        if k == 0:
            pen.path(hole, "none", 0.35, glow, scene.unit * 0.012)


def draw_pool(pen: Pen, scene: Scene, layer: Layer) -> None:
    """A pool on the floor that holds the light of the mouth."""
    rng = stream("pool", layer.seed)
    y = layer.top + 0.42 * (scene.height - layer.top)
    rx, ry = scene.unit * rng.uniform(0.18, 0.26), 0.10 * (scene.height - layer.top)
    sky = scene.palette.light.sky
    x = layer.middle
    ring = [(x + rx * math.cos(t) * rng.uniform(0.85, 1.15), y + ry * math.sin(t))
            for t in (2 * math.pi * k / 12 for k in range(12))]  # fmt: skip
    rim = [(x + (a - x) * 1.08, y + (c - y) * 1.25 + 2) for a, c in ring]
    pen.blob(rim, pen.own(layer.tint, "cliff", -0.14))
    fill = pen.raw(sky[-2])
    if pen.look.soft:
        fill = pen.canvas.linear([(0, pen.raw(sky[-1]), 1), (1, pen.raw(sky[0]), 1)])
    pen.blob(ring, fill)


def draw_stones(pen: Pen, scene: Scene, layer: Layer) -> None:
    """Stalactites from above, and their counterparts at the sides."""
    rng = stream("stones", layer.seed)
    tone, unit = layer.tint or ROCK, scene.unit
    for k in range(15):
        x = scene.width * (k + rng.uniform(0.1, 0.9)) / 15
        middle = 1 - abs(x / scene.width - 0.5) * 2
        long = unit * rng.uniform(0.06, 0.24) * (1.15 - 0.6 * middle)
        _spike(pen, (x, -4.0), long, long * rng.uniform(0.14, 0.2), tone)
    for side in (0, 1):
        for k in range(3):
            x = scene.width * side + (1 - 2 * side) * unit * (0.03 + 0.09 * k)
            long = unit * rng.uniform(0.16, 0.3) * (1 - 0.25 * k)
            _spike(pen, (x, scene.height + 4), -long, long * 0.2, tone)


def _spike(pen: Pen, at: Point, long: float, half: float, tone: Lch) -> None:
    """A cone of dripstone with a lit side."""
    x, y = at
    tip = y + long
    for side, shade in ((-1, -0.12), (1, -0.03)):
        seen = shade if pen.side > 0 else -0.15 - shade
        pen.path(f"M{num(x)} {num(y)}h{num(side * half)}Q{num(x + side * half * 0.35)} "
                 f"{num(y + long * 0.4)} {num(x)} {num(tip)}Z",
                 pen.col(tone, seen))  # fmt: skip


SETTING = Setting(
    words="cave cavern grotto cave_entrance ice_cave sea_cave",
    base="whole",
    stages={Stage.FRONT: cavern},
    surfaces=("land",),
    indoor=True,
    times=("day", "golden", "day", "sunset"),
    views=("sea", "forest", "mountains"),
    scenery=(("rock", 2),),
)
