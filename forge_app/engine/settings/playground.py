"""A playground: swings, a slide, a climbing dome and sand."""

from forge_app.engine.draw.canvas import num
from forge_app.engine.draw.pen import Pen
from forge_app.engine.scene.builder import Builder
from forge_app.engine.scene.colour import Lch
from forge_app.engine.scene.model import Layer, Scene
from forge_app.engine.scene.noise import stream
from forge_app.engine.settings.spec import Setting, Stage

PAINTS = (Lch(0.60, 0.20, 27), Lch(0.84, 0.16, 90), Lch(0.60, 0.15, 245),
          Lch(0.66, 0.16, 145), Lch(0.72, 0.17, 55))  # fmt: skip


def trees(b: Builder) -> None:
    """A row of trees behind the lawn."""
    scene = b.scene
    b.add("treeline", "trees", depth=0.42, xs=b.xs(), style="leaves",
          ys=b.rolling(scene.horizon - 0.02 * scene.unit, 0.02 * scene.unit, 1.5),
          bottom=scene.height)  # fmt: skip


def equipment(b: Builder, i: int, _y: float, _depth: float) -> None:
    """Swings, slide and dome on the lawn between the bands of grass."""
    if i != 1:
        return
    scene, rng = b.scene, b.rng
    rest = scene.height - scene.horizon
    order = ["swing", "slide", "dome"]
    rng.shuffle(order)
    for k, style in enumerate(order):
        mid = scene.width * (0.18 + 0.32 * k + rng.uniform(-0.02, 0.02))
        half = min(0.16 * scene.unit, 0.15 * scene.width)
        y = scene.horizon + rest * rng.uniform(0.24, 0.30)
        b.add("pond", style, xs=b.span(mid - half, mid + half), style=style, bottom=y,
              top=y - half * 1.7, paint=draw_equipment)  # fmt: skip


def draw_equipment(pen: Pen, _scene: Scene, layer: Layer) -> None:
    """One piece of equipment on its patch of sand."""
    rng = stream("equipment", layer.seed)
    x0, x1, y = float(layer.xs[0]), float(layer.xs[1]), layer.bottom
    x, s = (x0 + x1) / 2, (x1 - x0) / 2
    pen.ellipse(x, y, s * 1.15, s * 0.17, pen.mat("sand", -0.02))
    paints = list(PAINTS)
    rng.shuffle(paints)
    _KINDS[layer.style](pen, (x, y), s, paints)


def _swing(pen: Pen, at: tuple[float, float], s: float, paints: list[Lch]) -> None:
    (x, y), top, w = at, at[1] - 1.25 * s, 0.055 * s
    frame = pen.col(paints[0])
    for side in (-1, 1):
        for lean in (-0.18, 0.18):
            pen.stroke([(x + side * (0.85 + lean) * s, y), (x + side * 0.82 * s, top)],
                       frame, w)  # fmt: skip
    pen.stroke([(x - 0.85 * s, top), (x + 0.85 * s, top)], frame, w * 1.2)
    rope = pen.col(Lch(0.4, 0.02, 60))
    for k, drift in ((-0.4, -0.12), (0.4, 0.05)):
        seat = (x + (k + drift) * s, y - 0.3 * s)
        for side in (-0.13, 0.13):
            pen.stroke([(x + (k + side) * s, top), (seat[0] + side * s, seat[1])], rope,
                       w * 0.4)  # fmt: skip
        pen.rect(seat[0] - 0.17 * s, seat[1], 0.34 * s, 0.06 * s, pen.col(paints[1]))


def _slide(pen: Pen, at: tuple[float, float], s: float, paints: list[Lch]) -> None:
    (x, y), top = at, at[1] - 1.0 * s
    post, w = pen.col(paints[0]), 0.07 * s
    left, right = x - 0.75 * s, x - 0.3 * s
    for px in (left, right):
        pen.rect(px - w / 2, top - 0.45 * s, w, y - top + 0.45 * s, post)
    for k in range(5):
        pen.rect(left, y - (k + 0.6) * 0.19 * s, right - left, 0.05 * s, post)
    pen.poly([(left - 0.14 * s, top - 0.4 * s), (x - 0.52 * s, top - 0.78 * s),
              (right + 0.14 * s, top - 0.4 * s)], pen.col(paints[1]))  # fmt: skip
    pen.rect(left - w, top, right - left + 2 * w, 0.09 * s, pen.col(paints[1], -0.08))
    for dy, shade in ((0.0, -0.1), (-0.09, 0.05)):
        a = top + (0.06 + dy) * s
        d = f"M{num(right)} {num(a)}C{num(x + 0.2 * s)} {num(a)} {num(x + 0.1 * s)} "
        d += f"{num(y - (0.1 - dy) * s)} {num(x + 0.95 * s)} {num(y - (0.08 - dy) * s)}"
        pen.path(d, "none", 1.0, pen.col(paints[2], shade), 0.13 * s)


def _dome(pen: Pen, at: tuple[float, float], s: float, paints: list[Lch]) -> None:
    (x, y), r, w = at, 0.85 * s, 0.045 * s
    for k, tone in enumerate(paints[:3]):
        rx = r * (1.0, 0.58, 0.16)[k]
        pen.path(f"M{num(x - rx)} {num(y)}A{num(rx)} {num(r)} 0 0 1 {num(x + rx)} "
                 f"{num(y)}", "none", 1.0, pen.col(tone), w)  # fmt: skip
    for k in (0.35, 0.68, 0.9):
        half = r * (1 - k * k) ** 0.5
        ring = [(x - half, y - r * k), (x, y - r * k + 0.05 * s), (x + half, y - r * k)]
        pen.stroke(ring, pen.col(paints[3]), w)


_KINDS = {"swing": _swing, "slide": _slide, "dome": _dome}

SETTING = Setting(
    words="playground play_area play_park kindergarten schoolyard",
    stages={Stage.HILLS: trees},
    band=equipment,
    horizon=(0.46, 0.52),
    times=("day", "day", "golden"),
    scenery=(("tree", 2), ("child", 3), ("bush", 3), ("bench", 1)),
    ground="grass",
)
