"""A studio backdrop: plain colour that sweeps from wall to floor, for one thing."""

from forge_app.engine.draw.canvas import num
from forge_app.engine.draw.pen import Pen
from forge_app.engine.scene.builder import Builder
from forge_app.engine.scene.colour import Lch
from forge_app.engine.scene.model import Layer, Scene
from forge_app.engine.scene.noise import stream
from forge_app.engine.settings.spec import Setting, Stage

TONES = (
    Lch(0.88, 0.05, 235), Lch(0.90, 0.05, 85), Lch(0.86, 0.055, 165),
    Lch(0.88, 0.045, 300), Lch(0.88, 0.05, 40), Lch(0.91, 0.01, 250),
)  # fmt: skip


def sweep(b: Builder) -> None:
    """The floor, which rises into the wall without an edge."""
    scene = b.scene
    scene.horizon = scene.height * 0.62
    b.add(
        "backdrop", "backdrop", top=scene.horizon, bottom=scene.height,
        paint=draw_backdrop, surface="table",
    )  # fmt: skip
    scene.light_x = scene.width * b.rng.choice((0.15, 0.85))


def draw_backdrop(pen: Pen, scene: Scene, layer: Layer) -> None:
    """Plain colour, a pool of light, and the shadows of what stands there."""
    tone = TONES[stream("backdrop", layer.seed).randrange(len(TONES))]
    if scene.reading.colours:
        tone = Lch(0.88, 0.055, scene.palette.accents[0].h)
    if pen.lamps or "dark" in scene.reading.moods:
        tone = Lch(0.30, 0.04, tone.h)
    w, h, y = scene.width, scene.height, layer.top
    wall, floor = tone, tone.lighter(-0.075)
    pen.rect(0, 0, w, h, pen.raw(wall))
    side = 0.3 if scene.light_x < w / 2 else 0.7
    if pen.look.soft:
        stops = [(0.0, pen.raw(floor), 0.0), (1.0, pen.raw(floor), 1.0)]
        fill = pen.canvas.linear(stops, (0, y - h * 0.10), (0, h), user=True)
        pen.rect(0, y - h * 0.10, w, h * 1.1 - y, fill)
        pen.halo(w * side, h * 0.36, max(w, h) * 0.62, pen.raw(tone.lighter(0.09)), 0.9)
    else:
        low, high = num(y + h * 0.05), num(y - h * 0.03)
        d = f"M0 {low}Q{num(w / 2)} {high} {num(w)} {low}V{num(h)}H0Z"
        pen.path(d, pen.raw(floor))
        pen.circle(w * 0.5, h * 0.42, min(w, h) * 0.36, pen.raw(tone.lighter(0.045)))
    shade = pen.raw(tone.lighter(-0.28))
    for thing in layer.objects:
        if not thing.raised:
            away = thing.size * (0.16 if scene.light_x < thing.x else -0.16)
            wide, high_ = thing.size * 0.46, thing.size * 0.06
            pen.ellipse(thing.x + away, thing.y, wide, high_, shade, 0.45)


SETTING = Setting(
    words="backdrop plain_background studio_background studio_backdrop "
    "white_background solid_background simple_background product_photo",
    base="whole",
    stages={Stage.FRONT: sweep},
    surfaces=("table",),
    indoor=True,
    times=("day",),
)
