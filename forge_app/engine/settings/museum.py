"""A gallery with paintings on white walls."""

from forge_app.engine.draw.canvas import num
from forge_app.engine.draw.pen import Pen
from forge_app.engine.scene.builder import Builder
from forge_app.engine.scene.colour import Lch
from forge_app.engine.scene.model import Layer, Scene
from forge_app.engine.scene.noise import stream
from forge_app.engine.settings._interior import Interior, Walls, interior
from forge_app.engine.settings.spec import Piece, Setting, Stage


def hang(b: Builder, walls: Walls) -> None:
    """Paintings in a row at the height of the eye, each with its own light."""
    scene, rng, metre = b.scene, b.rng, walls.metre
    x, k = rng.uniform(0.2, 0.6) * metre, 0
    while x < scene.width - 0.6 * metre:
        wide, tall = rng.uniform(0.7, 1.6) * metre, rng.uniform(0.8, 1.3) * metre
        wide = min(wide, scene.width - x - 0.15 * metre)
        y = walls.foot - 1.5 * metre - tall / 2
        k += 1
        b.add("painting", f"painting-{k}", xs=b.span(x, x + wide), top=y,
              bottom=y + tall, metre=metre, paint=draw_painting)  # fmt: skip
        x += wide + rng.uniform(0.45, 0.8) * metre


def draw_painting(pen: Pen, _scene: Scene, layer: Layer) -> None:
    """An abstract painting in a frame, below a pool of light."""
    rng = stream("painting", layer.seed)
    x, y = float(layer.xs[0]), layer.top
    w, h, rim = float(layer.xs[1]) - x, layer.bottom - y, 0.05 * layer.metre
    light = pen.raw(Lch(0.98, 0.03, 90))
    pen.halo(x + w / 2, y + h * 0.3, max(w, h) * 0.95, light, 0.45)
    pen.rect(x - rim + 4, y - rim + 6, w + 2 * rim, h + 2 * rim,
             pen.col(Lch(0.4, 0.01, 80)), 0.35)  # fmt: skip
    frame = rng.choice((Lch(0.72, 0.11, 82), Lch(0.28, 0.02, 60), Lch(0.9, 0.01, 90)))
    pen.rect(x - rim, y - rim, w + 2 * rim, h + 2 * rim, pen.col(frame))
    hue = rng.uniform(0, 360)
    tones = [Lch(rng.uniform(0.4, 0.9), 0.13, (hue + turn) % 360)
             for turn in (0, 35, 150, 190, 220)]  # fmt: skip
    pen.rect(x, y, w, h, pen.col(tones[0]))
    clip = pen.canvas.clip(f"M{num(x)} {num(y)}h{num(w)}v{num(h)}h{num(-w)}Z")
    pen.canvas.add(f'<g clip-path="{clip}">')
    kind = rng.randrange(3)
    for k in range(6):
        tone = pen.col(tones[1 + k % 4])
        px, py = x + w * rng.random(), y + h * rng.random()
        s = min(w, h) * rng.uniform(0.15, 0.4)
        if kind == 0:
            pen.circle(px, py, s, tone, 0.9)
        elif kind == 1:
            pen.rect(px - s, py - s / 2, s * rng.uniform(1, 2.4), s, tone, 0.9)
        else:
            edge = y + h * (0.3 + 0.13 * k)
            points = [(x + w * j / 6, edge + h * rng.uniform(-0.06, 0.06))
                      for j in range(7)]  # fmt: skip
            pen.poly([*points, (x + w, y + h), (x, y + h)], tone)
    pen.canvas.add("</g>")


PLAN = Interior(
    walls=(Lch(0.96, 0.006, 90), Lch(0.94, 0.01, 240), Lch(0.55, 0.08, 25),
           Lch(0.45, 0.05, 160)),
    windows=0,
    back=hang,
)  # fmt: skip

SETTING = Setting(
    words="museum gallery art_gallery exhibition art_museum exhibition_hall",
    base="whole",
    stages={Stage.FRONT: interior(PLAN)},
    surfaces=("floor", "ceiling"),
    indoor=True,
    pieces=(
        (Piece("statue", 0.80, 0.14, size=0.5), Piece("woman", 0.32, 0.22)),
        (
            Piece("man", 0.60, 0.18),
            Piece("woman", 0.76, 0.24),
            Piece("potted_plant", 0.06, 0.06),
        ),
        (Piece("statue", 0.5, 0.10, size=0.45), Piece("child", 0.28, 0.26)),
    ),
)
