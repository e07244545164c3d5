"""The surface of a moon or of a strange planet."""

from dataclasses import replace

from forge_app.engine.draw.canvas import num
from forge_app.engine.draw.pen import Pen
from forge_app.engine.scene.builder import Builder
from forge_app.engine.scene.colour import Lch, mix
from forge_app.engine.scene.model import Layer, Scene
from forge_app.engine.scene.noise import peaks, stream
from forge_app.engine.settings.spec import Setting, Stage

GREY, RUST = Lch(0.66, 0.008, 260), Lch(0.58, 0.12, 42)
_LAND = ((1, 0), (0.5, 0.8), (-0.4, 0.9), (-1, 0.1), (-0.5, -0.8), (0.6, -0.7))
STRANGE = (Lch(0.55, 0.12, 310), Lch(0.60, 0.09, 200), Lch(0.62, 0.12, 20))


def _soil(b: Builder) -> Lch:
    said = b.scene.reading.prompt.casefold()
    if "mars" in said or "martian" in said:
        return RUST
    if "alien" in said or "planet" in said:
        return b.rng.choice(STRANGE)
    return GREY


def world(b: Builder) -> None:
    """A world in the sky over bare mountains and craters."""
    scene, rng = b.scene, b.rng
    soil = b.tint("moonscape") or _soil(b)
    light = replace(scene.palette.light, haze=Lch(soil.l * 0.45, soil.c * 0.6, soil.h))
    if soil == RUST:
        dust = (Lch(0.44, 0.07, 40), Lch(0.60, 0.09, 50), Lch(0.76, 0.08, 62))
        light = replace(light, sky=dust, haze=dust[2])
        scene.layers = [layer for layer in scene.layers if layer.kind != "stars"]
    scene.palette.materials["rock"] = soil
    scene.palette = replace(scene.palette, light=light, fog=0.8)
    if soil != RUST and "planet" not in b.named:
        style = "earth" if soil == GREY else ""
        b.add("world", "world", top=rng.uniform(0.16, 0.3), style=style,
              metre=rng.uniform(0.1, 0.17), paint=draw_world)  # fmt: skip
    u = (b.xs() - b.xs()[0]) / scene.unit
    for i, (tall, depth) in enumerate(((0.13, 0.5), (0.08, 0.34))):
        shape = peaks(u * (1.4 + i) + 3 * rng.random(), rng, 4)
        b.add("ridge", f"hills-{i + 1}", depth=depth, xs=b.xs(), material="rock",
              tint=soil, bottom=scene.height,
              ys=scene.horizon - scene.unit * tall * shape)  # fmt: skip
    rest = scene.height - scene.horizon
    for i, (t, depth) in enumerate(((0.0, 0.22), (0.45, 0.04))):
        b.add("hill", f"ground-{i + 1}", depth=depth, xs=b.xs(), material="rock",
              ys=b.rolling(scene.horizon + rest * t, scene.unit * 0.018, 1.2),
              bottom=scene.height, tint=soil)  # fmt: skip
        b.add("craters", f"craters-{i + 1}", depth=depth, tint=soil,
              top=scene.horizon + rest * (t + 0.1), paint=draw_craters,
              bottom=scene.horizon + rest * (t + 0.42))  # fmt: skip


def draw_world(pen: Pen, scene: Scene, layer: Layer) -> None:
    """The Earth, or a planet with bands, half in shadow."""
    rng = stream("world", layer.seed)
    away = 0.3 if scene.light_x < scene.width / 2 else 0.7
    x, y = scene.width * away, scene.horizon * (0.1 + layer.top)
    r = scene.unit * layer.metre
    x, y = min(max(x, 1.2 * r), scene.width - 1.2 * r), max(y, 1.25 * r)
    earth = layer.style == "earth"
    base = Lch(0.52, 0.13, 250) if earth else Lch(0.70, 0.10, rng.uniform(0, 360))
    pen.halo(x, y, r * 1.7, pen.raw(base.lighter(0.2)), 0.5)
    disc = (f"M{num(x - r)} {num(y)}a{num(r)} {num(r)} 0 1 1 {num(2 * r)} 0"
            f"a{num(r)} {num(r)} 0 1 1 {num(-2 * r)} 0Z")  # fmt: skip
    pen.path(disc, pen.raw(base))
    pen.canvas.add(f'<g clip-path="{pen.canvas.clip(disc)}">')
    for k in range(5):
        cy = y + r * (-0.8 + 0.4 * k + rng.uniform(-0.08, 0.08))
        if earth:
            cx, w = x + r * rng.uniform(-0.7, 0.7), r * rng.uniform(0.2, 0.42)
            pts = [(cx + w * c * rng.uniform(0.6, 1.2), cy + w * 0.7 * s)
                   for c, s in _LAND]  # fmt: skip
            pen.blob(pts, pen.raw(Lch(0.60, 0.11, 135)))
            pen.ellipse(cx + w, cy + w * 0.4, w * 1.3, w * 0.16,
                        pen.raw(Lch(0.97, 0.01, 220)), 0.8)  # fmt: skip
        else:
            tone = base.lighter(0.07 * (-1) ** k)
            pen.ellipse(x, cy, r * 1.1, r * 0.15, pen.raw(tone), 0.9)
    dark = pen.raw(mix(scene.palette.light.sky[0], base, 0.06))
    shift = r * 0.55 * (1 if scene.light_x < x else -1)
    turn = int(shift > 0)
    limb = f"M{num(x)} {num(y - r)}A{num(r)} {num(r)} 0 0 {turn} {num(x)} {num(y + r)}"
    back = f"A{num(abs(shift))} {num(r)} 0 0 {1 - turn} {num(x)} {num(y - r)}Z"
    pen.path(limb + back, dark, 0.72)
    pen.canvas.add("</g>")


def draw_craters(pen: Pen, scene: Scene, layer: Layer) -> None:
    """Craters in perspective, their rim lit on one side, and stones."""
    rng = stream("craters", layer.seed)
    pen.depth = layer.depth
    for _ in range(9):
        t = rng.random()
        y = layer.top + (layer.bottom - layer.top) * t
        share = (y - scene.horizon) / (scene.height - scene.horizon)
        x, r = rng.random() * scene.width, scene.unit * (0.015 + 0.1 * share)
        r *= rng.uniform(0.6, 1.2)
        h, away = r * 0.28, r * 0.09 * (1 if scene.light_x < x else -1)
        pen.ellipse(x, y, r, h, pen.own(layer.tint, "rock", 0.11))
        pen.ellipse(x - away * 0.4, y + h * 0.06, r * 0.9, h * 0.84,
                    pen.own(layer.tint, "rock", -0.16))  # fmt: skip
        pen.ellipse(x + away * 0.9, y + h * 0.16, r * 0.76, h * 0.62,
                    pen.own(layer.tint, "rock", -0.05))  # fmt: skip


SETTING = Setting(
    words="moonscape landing_on_the_moon landed_on_the_moon lands_on_the_moon "
    "moon_landing lunar_surface moon_surface surface_of_the_moon on_the_moon mars "
    "martian_surface alien_planet planet_surface alien_world alien_landscape "
    "surface_of_mars red_planet lunar_landscape strange_planet",
    stages={Stage.GROUND: world},
    surfaces=("land", "sky", "space"),
    horizon=(0.56, 0.64),
    airless=True,
    scenery=(("rock", 4),),
)
