"""What rooms are made of: walls, floor, ceiling, a window with its view."""

from dataclasses import dataclass

from forge_app.engine.draw.canvas import Canvas, line_to, num
from forge_app.engine.draw.painter import paint_layers
from forge_app.engine.draw.pen import Pen
from forge_app.engine.scene.builder import Builder
from forge_app.engine.scene.colour import Lch
from forge_app.engine.scene.composer import view
from forge_app.engine.scene.model import Layer, Scene
from forge_app.engine.settings.spec import Build

STOREY = 2.8
"""Height of a room in metres."""
EYE = 1.4
"""Height of the viewer's eye above the floor in metres."""


@dataclass(frozen=True)
class Interior:
    """How a room is built.

    Attributes:
        walls: Colours to choose the wall from.
        floor: "planks", "tiles", "carpet" or "stone".
        boards: Colours to choose the floor from.
        windows: How many windows; 0 for none.
        curtains: Whether the windows have curtains.
        glass: Height of a window's foot above the floor, in metres.
    """

    walls: tuple[Lch, ...]
    floor: str = "planks"
    boards: tuple[Lch, ...] = (Lch(0.66, 0.075, 65), Lch(0.56, 0.08, 55))
    windows: int = 1
    curtains: bool = True
    glass: float = 0.85


def interior(plan: Interior) -> Build:
    """A step of the layout that builds a room."""

    def build(b: Builder) -> None:
        """Back wall, window with its view, floor."""
        _build(b, plan)

    return build


def _build(b: Builder, plan: Interior) -> None:
    scene, rng = b.scene, b.rng
    foot = scene.height * rng.uniform(0.64, 0.71)
    head = max(scene.height * 0.05, foot - 0.9 * scene.width)
    metre = (foot - head) / STOREY
    scene.horizon = foot
    side = rng.choice((-1, 1))
    wall = b.tint(b.place) or plan.walls[rng.randrange(len(plan.walls))]
    board = plan.boards[rng.randrange(len(plan.boards))]
    b.add(
        "wall", "wall", surface="wall", top=head, bottom=foot, metre=metre,
        tint=wall, paint=draw_wall,
    )  # fmt: skip
    b.add("ceiling", "ceiling", surface="ceiling", top=head - metre, bottom=head)
    scene.light_x = scene.width * (0.5 + 0.42 * side)
    for i in range(plan.windows):
        _window(b, plan, i, side, head, metre)
    b.add(
        "floor", "floor", surface="floor", top=foot, bottom=scene.height, metre=metre,
        eye=foot - EYE * metre, tint=board, style=plan.floor, paint=draw_floor,
    )  # fmt: skip


def _window(
    b: Builder, plan: Interior, i: int, side: int, head: float, metre: float
) -> None:
    """One window, the first away from the middle, others in a row with it."""
    scene, rng = b.scene, b.rng
    tall = (STOREY - plan.glass - 0.42) * metre
    room = 0.86 * scene.width / max(1, plan.windows)
    wide = min(tall * (0.95 if plan.windows > 1 else rng.uniform(0.85, 1.5)), room)
    if plan.windows > 1:
        mid = scene.width * (i + 0.5) / plan.windows
    else:
        mid = scene.width * (0.5 + side * rng.uniform(0.1, 0.2))
        scene.light_x = mid + side
    mid = min(max(mid, 0.58 * wide), scene.width - 0.58 * wide)
    if scene.view is None:
        scene.view = view(scene, wide / tall)
    top = head + 0.42 * metre
    style = "curtains" if plan.curtains else ""
    b.add(
        "window", f"window-{i + 1}", top=top, bottom=top + tall, style=style,
        metre=metre, xs=b.span(mid - wide / 2, mid + wide / 2), paint=draw_window,
    )  # fmt: skip


def across(pen: Pen, tone: Lch, ends: tuple[float, float], left: bool) -> str:
    """A fill that is lighter on the side of the light."""
    if not pen.look.soft:
        return pen.col(tone)
    lit, dim = (pen.col(tone, by) for by in ends)
    line = ((0, 0), (1, 0.5)) if left else ((1, 0), (0, 0.5))
    return pen.canvas.linear([(0, lit, 1), (1, dim, 1)], *line)


def draw_wall(pen: Pen, scene: Scene, layer: Layer) -> None:
    """A plain wall with cornice and skirting, below a ceiling."""
    tone = layer.tint or Lch(0.9, 0.02, 85)
    left = scene.light_x < scene.width / 2
    head, foot, metre = layer.top, layer.bottom, layer.metre
    pen.rect(0, 0, scene.width, head + 1, pen.col(tone.lighter(0.06).times(0.4)))
    fill = across(pen, tone, (0.05, -0.08), left)
    pen.rect(0, head, scene.width, foot - head, fill)
    pen.rect(0, head, scene.width, 0.07 * metre, pen.col(Lch(0.95, 0.01, 85)))
    pen.rect(0, head + 0.07 * metre, scene.width, 3, pen.col(tone, -0.1), 0.5)
    pen.rect(0, foot - 0.14 * metre, scene.width, 0.14 * metre,
             pen.col(Lch(0.94, 0.012, 85)))  # fmt: skip
    pen.rect(0, foot - 3, scene.width, 4, pen.col(tone, -0.25), 0.6)


def draw_floor(pen: Pen, scene: Scene, layer: Layer) -> None:
    """Planks or tiles that run together at the height of the eye."""
    tone = layer.tint or Lch(0.6, 0.08, 60)
    left = scene.light_x < scene.width / 2
    top, low, w = layer.top, layer.bottom, scene.width
    pen.rect(0, top, w, low - top, across(pen, tone, (0.05, -0.07), left))
    vx, vy = w / 2, layer.eye
    dark = pen.col(tone, -0.1)

    def at(x: float, y: float) -> float:
        return vx + (x - vx) * (y - vy) / (top - vy)

    if layer.style in {"planks", "tiles"}:
        pitch = (0.28 if layer.style == "planks" else 0.5) * layer.metre
        n = int(w / pitch) + 2
        lines = []
        for k in range(-n, n + 1):
            x = vx + k * pitch
            lines.append(f"M{num(x)} {num(top)}L{num(at(x, low))} {num(low)}")
        rows = []
        far = 1.0
        for k in range(1, 14):
            depth = far * 0.86**k
            y = vy + (top - vy) / depth
            if y > low:
                break
            rows.append(f"M0 {num(y)}H{num(w)}")
        pen.path("".join(lines), "none", 0.45, dark, 1.6)
        if layer.style == "tiles":
            pen.path("".join(rows), "none", 0.45, dark, 1.6)
    pen.rect(0, top, w, 0.05 * layer.metre, pen.col(tone, -0.2), 0.35)


def draw_window(pen: Pen, scene: Scene, layer: Layer) -> None:
    """A window in its frame; the view is a scene of its own."""
    x0, x1 = float(layer.xs[0]), float(layer.xs[-1])
    y0, y1 = layer.top, layer.bottom
    wide, tall, metre = x1 - x0, y1 - y0, layer.metre
    frame, edge = pen.col(Lch(0.96, 0.008, 85)), pen.col(Lch(0.80, 0.012, 80))
    bar = 0.05 * metre
    pen.rect(x0 - 2 * bar, y0 - 2 * bar, wide + 4 * bar, tall + 4 * bar, edge)
    pen.rect(x0 - 1.6 * bar, y0 - 1.6 * bar, wide + 3.2 * bar, tall + 3.2 * bar, frame)
    if scene.view:
        _view(pen, scene.view, layer, (x0, y0, wide, tall))
    pen.canvas.group(f"{layer.name}-frame")
    glass = pen.raw(Lch(0.97, 0.02, 220))
    pen.poly(
        [(x0 + wide * 0.1, y0), (x0 + wide * 0.34, y0), (x0 + wide * 0.06, y1),
         (x0, y1), (x0, y0 + tall * 0.36)],
        glass, 0.12,
    )  # fmt: skip
    panes = 3 if wide > 1.25 * tall else 2
    for k in range(1, panes):
        pen.rect(x0 + wide * k / panes - bar / 2, y0, bar, tall, frame)
    pen.rect(x0, y0 + tall * 0.3, wide, bar * 0.8, frame)
    pen.rect(x0, y0, wide, 0.3 * bar, edge, 0.8)
    sill = 0.1 * metre
    pen.rect(x0 - 3 * bar, y1 + bar, wide + 6 * bar, sill, frame)
    pen.rect(x0 - 3 * bar, y1 + bar + sill * 0.7, wide + 6 * bar, sill * 0.3, edge)
    if layer.style == "curtains":
        _curtains(pen, (x0, y0, wide, tall), metre)


def _view(
    pen: Pen, outside: Scene, layer: Layer, box: tuple[float, float, float, float]
) -> None:
    """The scene outside, shown in a box."""
    x, y, wide, tall = box
    canvas = Canvas(outside.width, outside.height, "")
    paint_layers(canvas, outside, pen.look, lambda _share, _canvas: None)
    sx, sy = wide / outside.width, tall / outside.height
    corners = [(0.0, 0.0), (outside.width, 0.0), (outside.width, outside.height),
               (0.0, outside.height)]  # fmt: skip
    move = f"translate({num(x)} {num(y)}) scale({sx:.4f} {sy:.4f})"
    pen.canvas.show(
        pen.canvas.window(f"{layer.name}-view", move, line_to(corners)), canvas
    )


def _curtains(pen: Pen, box: tuple[float, float, float, float], metre: float) -> None:
    """Two curtains on a rail, gathered at the sides."""
    x, y, wide, tall = box
    tone = pen.palette.accents[2].times(0.45)
    tone = Lch(0.8, tone.c, tone.h)
    rail = y - 0.2 * metre
    low = y + tall + 0.3 * metre
    pen.rect(x - 0.4 * metre, rail - 0.04 * metre, wide + 0.8 * metre, 0.045 * metre,
             pen.col(Lch(0.4, 0.03, 60)), rx=0.02 * metre)  # fmt: skip
    for side in (-1, 1):
        outer = x - 0.3 * metre if side < 0 else x + wide + 0.3 * metre
        inner = outer - side * 0.42 * metre
        _drape(pen, outer, inner, rail, low, tone)


def _drape(
    pen: Pen, outer: float, inner: float, top: float, low: float, tone: Lch
) -> None:
    folds = 5
    for k in range(folds):
        a = outer + (inner - outer) * k / folds
        c = outer + (inner - outer) * (k + 1) / folds
        shade = (0.05, -0.05, 0.02, -0.07, 0.0)[k]
        pen.poly([(a, top), (c, top), (c, low), (a, low)], pen.col(tone, shade))
