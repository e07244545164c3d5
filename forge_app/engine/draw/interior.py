"""Rooms: walls, floors in perspective, windows with their view, curtains."""

from forge_app.engine.draw.canvas import Canvas, Point, line_to, num
from forge_app.engine.draw.painter import paint_layers
from forge_app.engine.draw.pen import Pen
from forge_app.engine.scene.colour import Lch, mix
from forge_app.engine.scene.model import Layer, Scene
from forge_app.engine.scene.noise import stream

Box = tuple[float, float, float, float]
"""Left, top, width, height."""

WOODWORK = Lch(0.95, 0.01, 85)


def leaning(pen: Pen, tone: Lch, ends: tuple[float, float], left: bool) -> str:
    """A fill that is lighter on the side of the light."""
    if not pen.look.soft:
        return pen.col(tone)
    lit, dim = (pen.col(tone, by) for by in ends)
    line = ((0, 0), (1, 0.5)) if left else ((1, 0), (0, 0.5))
    return pen.canvas.linear([(0, lit, 1), (1, dim, 1)], *line)


def _left(scene: Scene) -> bool:
    return scene.light_x < scene.width / 2


def draw_wall(pen: Pen, scene: Scene, layer: Layer) -> None:
    """The back wall with its finish, cornice and skirting, below a ceiling."""
    tone = layer.tint or WOODWORK
    head, foot, metre, w = layer.top, layer.bottom, layer.metre, scene.width
    above = Lch(0.5 + 0.5 * tone.l, tone.c * 0.3, tone.h)
    pen.rect(0, 0, w, head + 1, pen.col(above, -0.03))
    pen.rect(0, head, w, foot - head, leaning(pen, tone, (0.05, -0.09), _left(scene)))
    finish = _FINISHES.get(layer.style.split()[0])
    if finish:
        finish(pen, scene, layer, tone)
    cornice = 0.08 * metre
    pen.rect(0, head, w, cornice, pen.col(WOODWORK, -0.01))
    pen.rect(0, head + cornice, w, 3, pen.col(tone, -0.14), 0.5)
    pen.rect(0, foot - 0.14 * metre, w, 0.14 * metre, pen.col(WOODWORK, -0.02))
    pen.rect(0, foot - 0.14 * metre, w, 2, pen.col(WOODWORK, -0.2), 0.5)
    pen.rect(0, foot - 3, w, 4, pen.col(tone, -0.3), 0.6)
    if pen.look.soft:
        _dusk_above(pen, scene, layer, tone)


def _dusk_above(pen: Pen, scene: Scene, layer: Layer, tone: Lch) -> None:
    """The wall darkens towards the ceiling, more so by lamplight."""
    dark = pen.col(tone, -0.3)
    depth = 0.55 if pen.lamps else 0.22
    tall = layer.bottom - layer.top
    fill = pen.canvas.linear([(0, dark, depth), (0.6, dark, 0)])
    pen.rect(0, layer.top, scene.width, tall, fill)


def _stripes(pen: Pen, scene: Scene, layer: Layer, tone: Lch) -> None:
    """Wallpaper in wide stripes."""
    wide = 0.22 * layer.metre
    d = "".join(
        f"M{num(k * 2 * wide)} {num(layer.top)}h{num(wide)}V{num(layer.bottom)}"
        f"h{num(-wide)}Z"
        for k in range(int(scene.width / wide / 2) + 1)
    )
    pen.path(d, pen.col(tone, 0.05), 0.5)


def _panels(pen: Pen, scene: Scene, layer: Layer, tone: Lch) -> None:
    """Wooden panels up to the height of a chair's back."""
    metre, foot = layer.metre, layer.bottom
    top, wide = foot - 0.95 * metre, 0.85 * metre
    paint = Lch(min(0.95, tone.l + 0.08), tone.c * 0.5, tone.h)
    pen.rect(0, top, scene.width, foot - top, pen.col(paint))
    pen.rect(0, top - 0.05 * metre, scene.width, 0.06 * metre, pen.col(paint, 0.05))
    pen.rect(0, top + 0.01 * metre, scene.width, 2.5, pen.col(paint, -0.12), 0.7)
    start = (scene.width / 2) % wide - wide
    for k in range(int(scene.width / wide) + 2):
        x = start + k * wide + 0.09 * metre
        box = (x, top + 0.13 * metre, wide - 0.18 * metre, 0.6 * metre)
        pen.path(_rect(*box), "none", 0.6, pen.col(paint, -0.1), 2)
        pen.path(_rect(box[0] + 3, box[1] + 3, box[2], box[3]), "none", 0.6,
                 pen.col(paint, 0.06), 1.4)  # fmt: skip


def _bricks(pen: Pen, scene: Scene, layer: Layer, tone: Lch) -> None:
    """Bricks here and there, as on a plastered old wall."""
    rng = stream("bricks", layer.seed)
    high, wide = 0.1 * layer.metre, 0.3 * layer.metre
    rows = int((layer.bottom - layer.top) / high)
    for by in (-0.07, 0.05, -0.03):
        parts = []
        for _ in range(int(rows * scene.width / wide * 0.16)):
            row = rng.randrange(max(1, rows))
            x = (rng.randrange(int(scene.width / wide) + 2) - 0.5 * (row % 2)) * wide
            parts.append(_rect(x, layer.top + row * high, wide * 0.93, high * 0.84))
        pen.path("".join(parts), pen.col(tone, by), 0.8)


def _brickwork(pen: Pen, scene: Scene, layer: Layer, tone: Lch) -> None:
    """Courses of bricks over the whole wall, each shifted by half a brick."""
    rng = stream("brickwork", layer.seed)
    high, wide = 0.15 * layer.metre, 0.42 * layer.metre
    pen.rect(0, layer.top, scene.width, layer.bottom - layer.top,
             pen.col(Lch(0.78, 0.03, 70)))  # fmt: skip
    tones = (-0.07, -0.02, 0.02, 0.06)
    parts: list[list[str]] = [[] for _ in tones]
    row, y = 0, layer.bottom
    while y > layer.top + 1:
        top = max(layer.top, y - 0.88 * high)
        for k in range(int(scene.width / wide) + 2):
            x = (k - 0.5 * (row % 2)) * wide
            parts[rng.randrange(len(tones))].append(_rect(x, top, wide * 0.95, y - top))
        row, y = row + 1, y - high
    for by, bricks in zip(tones, parts, strict=True):
        pen.path("".join(bricks), pen.col(tone, by))


def _tiled(pen: Pen, scene: Scene, layer: Layer, tone: Lch) -> None:
    """White tiles up to the shoulders."""
    metre, foot = layer.metre, layer.bottom
    top, pitch = foot - 1.5 * metre, 0.16 * metre
    tile = Lch(0.94, 0.012, tone.h)
    pen.rect(0, top, scene.width, foot - top, pen.col(tile))
    lines = [f"M0 {num(top + k * pitch)}H{num(scene.width)}" for k in range(10)]
    lines += [
        f"M{num(k * pitch * 2 + (j % 2) * pitch)} {num(top + j * pitch)}v{num(pitch)}"
        for j in range(9)
        for k in range(int(scene.width / pitch / 2) + 1)
    ]
    pen.path("".join(lines), "none", 0.5, pen.col(tile, -0.13), 1.3)
    pen.rect(0, top - 0.03 * metre, scene.width, 0.04 * metre, pen.col(tone, -0.12))


def _slabs(pen: Pen, scene: Scene, layer: Layer, tone: Lch) -> None:
    """Large smooth panels with fine joints."""
    wide = 1.1 * layer.metre
    lines = [
        f"M{num(k * wide)} {num(layer.top)}V{num(layer.bottom)}"
        for k in range(1, int(scene.width / wide) + 1)
    ]
    mid = layer.top + 0.45 * (layer.bottom - layer.top)
    lines.append(f"M0 {num(mid)}H{num(scene.width)}")
    pen.path("".join(lines), "none", 0.5, pen.col(tone, -0.1), 1.6)


_FINISHES = {
    "stripes": _stripes, "panels": _panels, "bricks": _bricks, "tiled": _tiled,
    "slabs": _slabs, "brickwork": _brickwork,
}  # fmt: skip


def _rect(x: float, y: float, w: float, h: float) -> str:
    return f"M{num(x)} {num(y)}h{num(w)}v{num(h)}h{num(-w)}Z"


def draw_floor(pen: Pen, scene: Scene, layer: Layer) -> None:
    """Planks or tiles that run together at the height of the eye."""
    tone = layer.tint or Lch(0.6, 0.08, 60)
    top, low, w = layer.top, layer.bottom, scene.width
    pen.rect(0, top, w, low - top, leaning(pen, tone, (0.06, -0.08), _left(scene)))
    if layer.style == "planks":
        _planks(pen, scene, layer, tone)
    elif layer.style == "tiles":
        _checks(pen, scene, layer, tone)
    elif layer.style == "carpet":
        _pile(pen, scene, layer, tone)
    if not pen.lamps:
        _sunlight(pen, scene, layer, tone)
    if pen.look.soft:
        dark = pen.col(tone, -0.3)
        fill = pen.canvas.linear([(0, dark, 0.45), (1, dark, 0)])
        pen.rect(0, top, w, 0.3 * layer.metre, fill)


def _below(scene: Scene, layer: Layer, x: float, y: float) -> float:
    """Where a point of the far edge of the floor comes to at a nearer height."""
    mid = scene.width / 2
    return mid + (x - mid) * (y - layer.eye) / (layer.top - layer.eye)


def _depths(layer: Layer, step: float) -> list[float]:
    """Heights of lines across the floor at equal distances in metres."""
    span, far, found = layer.top - layer.eye, 6.0, []
    for k in range(1, 40):
        distance = far - k * step
        if distance < 0.8:
            break
        y = layer.eye + span * far / distance
        if y > layer.bottom:
            break
        found.append(y)
    return found


def _planks(pen: Pen, scene: Scene, layer: Layer, tone: Lch) -> None:
    rng = stream("planks", layer.seed)
    pitch, mid = 0.22 * layer.metre, scene.width / 2
    n = int(mid / pitch) + 1
    ys = [layer.top, *_depths(layer, 0.9), layer.bottom]
    for by in (-0.016, 0.014):
        parts = []
        for k in range(-n, n):
            a, c = mid + k * pitch, mid + (k + 1) * pitch
            i = rng.randrange(max(1, len(ys) - 1))
            corners = [(x, y) for y in ys[i : i + 2] for x in (a, c)]
            corners = [(_below(scene, layer, x, y), y) for x, y in corners]
            if len(corners) == 4 and corners[2][0] < scene.width * 1.2:
                a0, a1, b0, b1 = corners
                parts.append(line_to([a0, a1, b1, b0]))
        pen.path("".join(parts), pen.col(tone, by), 0.8)
    lines = "".join(
        f"M{num(mid + k * pitch)} {num(layer.top)}"
        f"L{num(_below(scene, layer, mid + k * pitch, layer.bottom))} "
        f"{num(layer.bottom)}"
        for k in range(-n, n + 1)
    )
    pen.path(lines, "none", 0.5, pen.col(tone, -0.12), 1.3)


def _checks(pen: Pen, scene: Scene, layer: Layer, tone: Lch) -> None:
    pitch, mid = 0.5 * layer.metre, scene.width / 2
    n = int(mid / pitch) + 1
    ys = [layer.top, *_depths(layer, 0.45), layer.bottom]
    parts = []
    for i in range(len(ys) - 1):
        for k in range(-n, n):
            if (i + k) % 2:
                continue
            a, c = mid + k * pitch, mid + (k + 1) * pitch
            y0, y1 = ys[i], ys[i + 1]
            parts.append(
                line_to([
                    (_below(scene, layer, a, y0), y0),
                    (_below(scene, layer, c, y0), y0),
                    (_below(scene, layer, c, y1), y1),
                    (_below(scene, layer, a, y1), y1),
                ])
            )  # fmt: skip
    pen.path("".join(parts), pen.col(tone, -0.13), 0.8)


def _pile(pen: Pen, scene: Scene, layer: Layer, tone: Lch) -> None:
    rng = stream("pile", layer.seed)
    marks = []
    for _ in range(int(160 * pen.look.detail)):
        y = layer.top + (layer.bottom - layer.top) * rng.random() ** 0.8
        marks.append(f"M{num(rng.random() * scene.width)} {num(y)}h{num(7)}")
    pen.path("".join(marks), "none", 0.35, pen.col(tone, -0.08), 1.4)


def _sunlight(pen: Pen, scene: Scene, layer: Layer, tone: Lch) -> None:
    """The light of the windows on the floor."""
    glow = pen.raw(mix(pen.palette.lit(tone, 0.0, 0.18), scene.palette.light.sun, 0.4))
    away = 0.55 * layer.metre * (1 if _left(scene) else -1)
    y0 = layer.top + 0.10 * (layer.bottom - layer.top)
    y1 = layer.top + 0.62 * (layer.bottom - layer.top)
    for window in scene.layers:
        if window.kind != "window":
            continue
        a, c = float(window.xs[0]), float(window.xs[-1])
        panes = 2
        for k in range(panes):
            left = a + (c - a) * (k + 0.05) / panes
            right = a + (c - a) * (k + 0.95) / panes
            quad = [(left + away, y0), (right + away, y0),
                    (_below(scene, layer, right, y1) + 2.4 * away, y1),
                    (_below(scene, layer, left, y1) + 2.4 * away, y1)]  # fmt: skip
            fill = glow
            if pen.look.soft:
                fill = pen.canvas.linear([(0, glow, 0.5), (1, glow, 0.12)])
            pen.poly(quad, fill, 1.0 if pen.look.soft else 0.3)


def draw_window(pen: Pen, scene: Scene, layer: Layer) -> None:
    """A window in its frame; the view is a scene of its own."""
    x, y = float(layer.xs[0]), layer.top
    box = (x, y, float(layer.xs[-1]) - x, layer.bottom - y)
    style, metre = layer.style.split()[0], layer.metre
    bar = 0.05 * metre
    shape = _opening(box, style)
    rim = _opening(
        (x - 2 * bar, y - 2 * bar, box[2] + 4 * bar, box[3] + 4 * bar), style
    )
    edge = pen.col(Lch(0.72, 0.012, 80))
    frame = pen.col(WOODWORK)
    pen.path(rim, edge)
    inner = _opening((x - 1.6 * bar, y - 1.6 * bar, box[2] + 3.2 * bar,
                      box[3] + 3.2 * bar), style)  # fmt: skip
    pen.path(inner, frame)
    if scene.view:
        _outside(pen, scene.view, layer, box, shape)
    pen.canvas.group(f"{layer.name}-frame")
    _bars(pen, box, style, (bar, frame, edge))
    if style != "panorama":
        sill = 0.1 * metre
        low = y + box[3] + bar
        pen.rect(x - 3 * bar, low, box[2] + 6 * bar, sill, frame)
        pen.rect(x - 3 * bar, low + sill * 0.7, box[2] + 6 * bar, sill * 0.3, edge)
    if "curtains" in layer.style:
        _curtains(pen, box, layer)


def _opening(box: Box, style: str) -> str:
    """The outline of a window: a rectangle, or with an arch on top."""
    x, y, w, h = box
    if style != "arch":
        return _rect(x, y, w, h)
    r = w / 2
    return (
        f"M{num(x)} {num(y + h)}V{num(y + r)}A{num(r)} {num(r)} 0 0 1 "
        f"{num(x + w)} {num(y + r)}V{num(y + h)}Z"
    )


def _bars(pen: Pen, box: Box, style: str, kit: tuple[float, str, str]) -> None:
    """Glazing bars and the shine of the glass."""
    (x, y, w, h), (bar, frame, edge) = box, kit
    clip = pen.canvas.clip(_opening(box, style))
    pen.canvas.add(f'<g clip-path="{clip}">')
    shine = pen.raw(Lch(0.97, 0.02, 220))
    pen.poly([(x + w * 0.12, y), (x + w * 0.32, y), (x + w * 0.08, y + h),
              (x, y + h), (x, y + h * 0.4)], shine, 0.10)  # fmt: skip
    cols = {"grid": 4, "panorama": 3, "arch": 2}.get(style, 3 if w > 1.25 * h else 2)
    rows = {"grid": (0.25, 0.5, 0.75), "panorama": (), "arch": (0.36,)}
    thick = bar * (0.6 if style == "grid" else 1.0)
    for k in range(1, cols):
        pen.rect(x + w * k / cols - thick / 2, y, thick, h, frame)
    for share in rows.get(style, (0.3,)):
        pen.rect(x, y + h * share, w, thick, frame)
    pen.rect(x, y, w, 0.25 * bar, edge, 0.8)
    pen.rect(x, y, 0.25 * bar, h, edge, 0.8)
    pen.canvas.add("</g>")


def _outside(pen: Pen, outside: Scene, layer: Layer, box: Box, shape: str) -> None:
    """The scene outside, shown in an opening; all windows share one document."""
    canvas = Canvas(outside.width, outside.height, "")
    paint_layers(canvas, outside, pen.look, lambda _share, _canvas: None)
    x, y, w, h = box
    sx, sy = w / outside.width, h / outside.height
    corners: list[Point] = [
        (0.0, 0.0), (outside.width, 0.0), (outside.width, outside.height),
        (0.0, outside.height),
    ]  # fmt: skip
    clip = line_to(corners)
    if shape.count("A"):
        r = outside.width / 2
        ry = w / 2 / sy
        clip = (
            f"M0 {num(outside.height)}V{num(ry)}A{num(r)} {num(ry)} 0 0 1 "
            f"{num(outside.width)} {num(ry)}V{num(outside.height)}Z"
        )
    move = f"translate({num(x)} {num(y)}) scale({sx:.4f} {sy:.4f})"
    pen.canvas.show(pen.canvas.window(f"{layer.name}-view", move, clip), canvas)


def _curtains(pen: Pen, box: Box, layer: Layer) -> None:
    """Two curtains on a rail, gathered at the sides."""
    (x, y, wide, tall), metre = box, layer.metre
    accent = pen.palette.accents[2]
    tone = Lch(0.80, min(0.07, accent.c * 0.5), accent.h + 0.37 * (layer.seed % 360))
    rail, low = y - 0.2 * metre, y + tall + 0.35 * metre
    pole = pen.col(Lch(0.4, 0.03, 60))
    pen.rect(x - 0.45 * metre, rail - 0.045 * metre, wide + 0.9 * metre, 0.04 * metre,
             pole, rx=0.02 * metre)  # fmt: skip
    for side in (-1, 1):
        outer = x - 0.34 * metre if side < 0 else x + wide + 0.34 * metre
        _drape(pen, outer, -side * 0.44 * metre, rail, low, tone)
        end = x + wide / 2 + side * (wide / 2 + 0.46 * metre)
        pen.circle(end, rail - 0.025 * metre, 0.04 * metre, pole)


def _drape(
    pen: Pen, outer: float, reach: float, top: float, low: float, tone: Lch
) -> None:
    """One curtain: folds that widen towards the hem."""
    folds = 6
    for k in range(folds):
        a, c = outer + reach * k / folds, outer + reach * (k + 1) / folds
        shade = (0.05, -0.06, 0.03, -0.08, 0.02, -0.05)[k]
        d = (
            f"M{num(a)} {num(top)}H{num(c)}"
            f"Q{num(c + reach * 0.03)} {num((top + low) / 2)} "
            f"{num(outer + (c - outer) * 1.12)} {num(low)}"
            f"H{num(outer + (a - outer) * 1.12)}"
            f"Q{num(a + reach * 0.03)} {num((top + low) / 2)} {num(a)} {num(top)}Z"
        )
        pen.path(d, pen.col(tone, shade))
