"""A stage: red curtains, boards, spotlights, heads of the audience."""

from dataclasses import replace

from forge_app.engine.draw.canvas import num
from forge_app.engine.draw.pen import Pen
from forge_app.engine.scene.builder import Builder
from forge_app.engine.scene.colour import Lch
from forge_app.engine.scene.model import Layer, Scene
from forge_app.engine.scene.noise import stream
from forge_app.engine.settings.spec import Piece, Setting, Stage

VELVET, BOARDS, DARK = Lch(0.44, 0.16, 22), Lch(0.50, 0.07, 55), Lch(0.20, 0.03, 290)
BEAMS = (Lch(0.93, 0.05, 90), Lch(0.80, 0.12, 320), Lch(0.82, 0.10, 230),
         Lch(0.86, 0.12, 80))  # fmt: skip


def house(b: Builder) -> None:
    """The hall of a theatre, seen from the stalls."""
    scene, rng = b.scene, b.rng
    foot = scene.height * rng.uniform(0.66, 0.71)
    metre = min(foot, scene.width) / 5.2
    scene.horizon = foot
    scene.light_x = scene.width * rng.choice((0.3, 0.7))
    light = replace(scene.palette.light, haze=Lch(0.3, 0.03, 290), level=0.95)
    scene.palette = replace(scene.palette, light=light, fog=0.3, air=0.0)
    tint = b.tint("stage") or VELVET
    b.add("backdrop", "backdrop", bottom=foot, paint=draw_backdrop)
    front = foot + 0.62 * (scene.height - foot)
    b.add("boards", "stage", surface="floor", top=foot, bottom=front, metre=metre,
          eye=foot - 1.6 * metre, paint=draw_boards)  # fmt: skip
    b.add("beams", "spotlights", bottom=foot + 0.5 * (front - foot), top=front,
          paint=draw_beams)  # fmt: skip
    b.add("curtain", "curtains", bottom=front, top=foot, tint=tint,
          paint=draw_curtains)  # fmt: skip
    b.add("audience", "audience", top=front, paint=draw_audience)


def draw_backdrop(pen: Pen, scene: Scene, layer: Layer) -> None:
    """The dark at the back of the stage, lighter behind whoever performs."""
    pen.rect(0, 0, scene.width, scene.height, pen.raw(DARK))
    glow = pen.raw(Lch(0.50, 0.13, 300))
    if pen.look.soft:
        pen.halo(scene.width / 2, layer.bottom * 0.75, scene.unit * 0.55, glow, 0.8)
    else:
        pen.circle(scene.width / 2, layer.bottom * 0.75, scene.unit * 0.38,
                   pen.raw(Lch(0.34, 0.09, 300)))  # fmt: skip


def draw_boards(pen: Pen, scene: Scene, layer: Layer) -> None:
    """The boards of the stage and its front edge with footlights."""
    w, top, low = scene.width, layer.top, layer.bottom
    pen.rect(0, top, w, low - top, pen.raw(BOARDS))
    d = "".join(
        f"M{num(w * (0.5 + k * 0.055))} {num(top)}"
        f"L{num(w * (0.5 + k * 0.085))} {num(low)}"
        for k in range(-10, 11)
    )
    pen.path(d, "none", 0.5, pen.raw(BOARDS.lighter(-0.12)), 1.6)
    pen.ellipse(w / 2, (top + low) / 2, scene.unit * 0.30, (low - top) * 0.34,
                pen.raw(Lch(0.86, 0.07, 85)), 0.5)  # fmt: skip
    edge = 0.05 * scene.unit
    pen.rect(0, low, w, scene.height - low, pen.raw(DARK))
    pen.rect(0, low, w, edge, pen.raw(BOARDS.lighter(-0.2)))
    for k in range(9):
        x = w * (k + 0.5) / 9
        lamp = pen.raw(Lch(0.95, 0.09, 88))
        pen.halo(x, low, 0.06 * scene.unit, lamp, 0.5)
        pen.ellipse(x, low + 2, 0.014 * scene.unit, 0.010 * scene.unit, lamp)


def draw_beams(pen: Pen, scene: Scene, layer: Layer) -> None:
    """Beams of coloured light from above, crossing on the boards."""
    rng = stream("beams", layer.seed)
    aims = (0.5, 0.42, 0.58, 0.5)
    for k, tone in enumerate(BEAMS):
        x = scene.width * (0.2 + 0.2 * k + rng.uniform(-0.03, 0.03))
        to, wide = scene.width * aims[k], scene.unit * 0.11
        colour = pen.raw(tone)
        fill = colour
        if pen.look.soft:
            fill = pen.canvas.linear([(0, colour, 0.55), (1, colour, 0.05)])
        pen.poly([(x - 5, 0), (x + 5, 0), (to + wide, layer.bottom),
                  (to - wide, layer.bottom)], fill,
                 1.0 if pen.look.soft else 0.16)  # fmt: skip
        pen.circle(x, scene.height * 0.055, 0.018 * scene.unit, colour)


def draw_curtains(pen: Pen, scene: Scene, layer: Layer) -> None:
    """Two drawn curtains, and a scalloped valance with a gold fringe."""
    w, tone = scene.width, layer.tint or VELVET
    shades = (0.05, -0.06, 0.09, -0.03, -0.10)
    gold = pen.raw(Lch(0.80, 0.13, 85))
    for side in (0, 1):
        for k in range(5):
            a, c = k * 0.042 * w, (k + 1) * 0.042 * w
            low_a, low_c = a * 0.8, c * 0.8
            if side:
                a, c, low_a, low_c = w - a, w - c, w - low_a, w - low_c
            pen.path(f"M{num(a)} 0H{num(c)}Q{num(c)} {num(layer.bottom * 0.6)} "
                     f"{num(low_c)} {num(layer.bottom)}H{num(low_a)}"
                     f"Q{num(a)} {num(layer.bottom * 0.6)} {num(a)} 0Z",
                     pen.raw(tone.lighter(shades[k])))  # fmt: skip
    deep, n = 0.12 * scene.height, 7
    for k in range(n):
        a, c = w * k / n, w * (k + 1) / n
        shape = f"M{num(a)} 0H{num(c)}V{num(deep * 0.6)}Q{num((a + c) / 2)} "
        shape += f"{num(deep * 1.4)} {num(a)} {num(deep * 0.6)}Z"
        pen.path(shape, pen.raw(tone.lighter(0.03 if k % 2 else -0.02)))
        hem = f"M{num(c)} {num(deep * 0.6)}Q{num((a + c) / 2)} {num(deep * 1.4)} "
        pen.path(f"{hem}{num(a)} {num(deep * 0.6)}", "none", 1.0, gold,
                 0.008 * scene.unit)  # fmt: skip


def draw_audience(pen: Pen, scene: Scene, layer: Layer) -> None:
    """Two rows of heads against the light."""
    rng = stream("audience", layer.seed)
    rest = scene.height - layer.top
    for row in range(2):
        r = scene.unit * (0.026 + 0.012 * row)
        y = layer.top + rest * (0.42 + 0.34 * row)
        parts, x = [], -r + row * r
        while x < scene.width + r:
            head = y + rng.uniform(-0.2, 0.2) * r
            parts.append(f"M{num(x - r)} {num(head)}a{num(r)} {num(r * 1.15)} 0 1 1 "
                         f"{num(2 * r)} 0a{num(r)} {num(r * 1.15)} 0 1 1 "
                         f"{num(-2 * r)} 0Z"
                         f"M{num(x - 1.9 * r)} {num(scene.height)}"
                         f"V{num(head + 2.1 * r)}"
                         f"Q{num(x)} {num(head + 0.5 * r)} {num(x + 1.9 * r)} "
                         f"{num(head + 2.1 * r)}V{num(scene.height)}Z")  # fmt: skip
            x += r * rng.uniform(4.0, 4.8)
        pen.path("".join(parts), pen.raw(Lch(0.17 - 0.05 * row, 0.03, 290)))


SETTING = Setting(
    words="stage theatre theater concert_hall concert opera opera_house auditorium "
    "show performance 🎭",
    base="whole",
    stages={Stage.FRONT: house},
    surfaces=("floor",),
    indoor=True,
    pieces=(
        (Piece("microphone", 0.5, 0.5), Piece("guitar", 0.66, 0.3)),
        (Piece("piano", 0.44, 0.4), Piece("microphone", 0.68, 0.45)),
        (Piece("drum", 0.5, 0.2), Piece("guitar", 0.3, 0.45),
         Piece("microphone", 0.56, 0.6)),
    ),
)  # fmt: skip
