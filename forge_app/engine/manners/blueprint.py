"""Blueprint: a technical drawing in white lines on blue, with real dimensions."""

import math
from dataclasses import dataclass

from forge_app.engine.draw.canvas import Canvas, num
from forge_app.engine.draw.lettering import face
from forge_app.engine.draw.painter import Step
from forge_app.engine.draw.pen import Look
from forge_app.engine.manners._lines import LinePen, draw_lines, line_pen
from forge_app.engine.manners.base import Style
from forge_app.engine.objects.catalogue import all_objects
from forge_app.engine.scene.colour import Lch, mix, to_hex
from forge_app.engine.scene.model import Layer, Placed, Scene
from forge_app.engine.types import Manner, params_but

GROUND = Lch(0.38, 0.115, 256)
LINE = Lch(0.97, 0.015, 220)
CYAN = Lch(0.84, 0.085, 212)
_SKIP = {"sky", "aurora", "rain", "dunes-shade"}
_TINY = 0.055
"""Share of the shorter side from which on a thing is worth a dimension."""


@dataclass(frozen=True)
class Inks:
    """The colours of the sheet."""

    ground: str
    line: str
    cyan: str
    faint: str


class Blueprint(Style):
    """Lines, a grid, dimensions and a title block."""

    def prepare(self, scene: Scene) -> None:
        """No picture within the picture."""
        scene.view = None

    def vectors(self, scene: Scene, step: Step) -> Canvas:
        """The sheet, the drawing on it, then what explains it."""
        canvas = Canvas(scene.width, scene.height, scene.reading.prompt[:200])
        palette = scene.palette
        ground, line = palette.printed(GROUND), palette.printed(LINE)
        cyan = palette.printed(CYAN)
        inks = Inks(
            to_hex(ground), to_hex(line), to_hex(cyan), to_hex(mix(ground, cyan, 0.3))
        )
        canvas.group("sheet")
        canvas.add(
            f'<rect width="{num(scene.width)}" height="{num(scene.height)}" '
            f'fill="{inks.ground}"/>'
        )
        _grid(canvas, scene, inks)
        look = self.detail(scene)
        pen = line_pen(canvas, scene, look, inks.ground)
        pen.ink = lambda _: inks.line
        pen.least = 5.0 - 3.0 * scene.complexity
        draw_lines(pen, scene, _SKIP, lambda t, c: step(t * 0.9, c), _weigh)
        measured = _measured(scene)
        canvas.group("dimensions")
        for i, thing in enumerate(measured):
            _dimensions(canvas, scene, thing, inks, i + 1)
        _frame(canvas, scene, inks)
        _title_block(canvas, scene, measured, inks)
        return canvas


def _weigh(pen: LinePen, layer: Layer, things: bool) -> None:
    """Things in firm lines, the land behind them in fine ones."""
    pen.weight = 1.5 if things else 1.25
    pen.strength = 1.0 if things else max(0.5, 0.95 - 0.6 * layer.depth)
    pen.contour = 1.1 if things else 0.0
    if layer.kind in {"water", "beach", "hill", "clouds", "stars"} and not things:
        pen.strength *= 0.7
    pen.strength *= pen.clear(layer.depth)


def _grid(canvas: Canvas, scene: Scene, inks: Inks) -> None:
    """Squares of ten and of a hundred units."""
    canvas.group("grid")
    for pitch, width in ((20.0, 0.35), (100.0, 0.9)):
        across = range(1, math.ceil(scene.width / pitch))
        down = range(1, math.ceil(scene.height / pitch))
        parts = [f"M{num(k * pitch)} 0V{num(scene.height)}" for k in across]
        parts += [f"M0 {num(k * pitch)}H{num(scene.width)}" for k in down]
        canvas.add(
            f'<path d="{"".join(parts)}" fill="none" stroke="{inks.faint}" '
            f'stroke-width="{width}"/>'
        )


def _measured(scene: Scene) -> list[Placed]:
    """The largest thing of each kind that the prompt names, up to four."""
    known, found = all_objects(), {}
    for layer in scene.layers:
        for thing in layer.objects:
            named = thing.id in scene.reading.object_ids
            tall = thing.size > _TINY * min(scene.width, scene.height)
            inside = 0 < thing.x < scene.width and thing.y < scene.height * 0.97
            if named and tall and inside and known[thing.id].draw:
                old = found.get(thing.id)
                if old is None or thing.size > old.size:
                    found[thing.id] = thing
    return sorted(found.values(), key=lambda t: -t.size)[:4]


def length(metres: float) -> str:
    """A length as it is written on a drawing."""
    if metres < 1:
        return f"{max(1, round(metres * 100))} cm"
    return f"{metres:.2f} m" if metres < 100 else f"{metres:.0f} m"


def _text(
    canvas: Canvas, text: str, at: tuple[float, float], size: float, colour: str,
    *, anchor: float = 0.0, name: str = "sans", turn: bool = False,
) -> float:  # fmt: skip
    """Lettering; anchor 0 starts at the point, 0.5 is centred. Returns its width."""
    font = face(name)
    wide = font.width(text, size, 0.04)
    x, y = at[0] - wide * anchor, at[1]
    d = font.outline(text, 0 if turn else x, 0 if turn else y, size, 0.04)
    if turn:
        canvas.add(
            f'<path d="{d}" fill="{colour}" transform="translate({num(at[0])} '
            f'{num(at[1] + wide * anchor)}) rotate(-90)"/>'
        )
    else:
        canvas.add(f'<path d="{d}" fill="{colour}"/>')
    return wide


def _dimensions(
    canvas: Canvas, scene: Scene, thing: Placed, inks: Inks, number: int
) -> None:
    """Height and width of a thing, with extension lines and a numbered balloon."""
    spec = all_objects()[thing.id]
    wide, high = thing.size * spec.width, thing.size
    left, right = thing.x - wide / 2, thing.x + wide / 2
    top, foot = thing.y - high, thing.y
    gap, size = 18.0, max(13.0, min(18.0, 0.04 * high + 9))
    on_left = thing.x > scene.width / 2
    x = left - gap * 1.6 if on_left else right + gap * 1.6
    x = min(max(x, 34.0), scene.width - 34.0)
    edge = left - 4 if on_left else right + 4
    beyond = -6 if on_left else 6
    lines = f"M{num(edge)} {num(top)}H{num(x + beyond)}M{num(edge)} {num(foot)}"
    lines += f"H{num(x + beyond)}M{num(x)} {num(top)}V{num(foot)}"
    lines += _tick(x, top) + _tick(x, foot)
    y = min(foot + gap * 1.7, scene.height - 40)
    lines += f"M{num(left)} {num(foot + 5)}V{num(y + 6)}M{num(right)} {num(foot + 5)}"
    lines += f"V{num(y + 6)}M{num(left)} {num(y)}H{num(right)}"
    lines += _tick(left, y) + _tick(right, y)
    middle = f"M{num(thing.x)} {num(top - 14)}V{num(foot + 10)}"
    canvas.add(
        f'<path d="{lines}" fill="none" stroke="{inks.cyan}" stroke-width="1.2"/>'
        f'<path d="{middle}" fill="none" stroke="{inks.cyan}" stroke-width="0.7" '
        'stroke-dasharray="14 4 3 4" stroke-opacity="0.8"/>'
    )
    beside = x - size * 0.45 if on_left else x + size * 1.15
    _text(canvas, length(spec.metres), (beside, (top + foot) / 2), size, inks.cyan,
          anchor=0.5, turn=True)  # fmt: skip
    below = (thing.x, y + size * 1.25)
    _text(canvas, length(spec.metres * spec.width), below, size, inks.cyan, anchor=0.5)
    _balloon(canvas, scene, (right if on_left else left, top), inks, number)


def _tick(x: float, y: float) -> str:
    """The oblique stroke that ends a dimension line (ISO 129-1)."""
    return f"M{num(x - 4)} {num(y + 4)}L{num(x + 4)} {num(y - 4)}"


def _balloon(
    canvas: Canvas, scene: Scene, corner: tuple[float, float], inks: Inks, number: int
) -> None:
    """The number of a part in a circle, with a leader."""
    x, y = corner
    out = 30 if x < scene.width - 90 and x > scene.width / 2 else -30
    bx = min(max(x + out, 30), scene.width - 30)
    by = max(34.0, y - 26)
    canvas.add(
        f'<path d="M{num(x)} {num(y + 10)}L{num(bx)} {num(by)}" stroke="{inks.line}" '
        f'stroke-width="0.9"/><circle cx="{num(bx)}" cy="{num(by)}" r="11" '
        f'fill="{inks.ground}" stroke="{inks.line}" stroke-width="1.1"/>'
    )
    _text(canvas, str(number), (bx, by + 4.4), 12, inks.line, anchor=0.5, name="strong")


def _frame(canvas: Canvas, scene: Scene, inks: Inks) -> None:
    """A double border with zones, as drawing sheets have (ISO 5457)."""
    canvas.group("frame")
    w, h = scene.width, scene.height
    canvas.add(
        f'<path d="M0 0H{num(w)}V{num(h)}H0ZM18 18V{num(h - 18)}H{num(w - 18)}V18Z" '
        f'fill="{inks.ground}" fill-rule="evenodd"/>'
        f'<rect x="8" y="8" width="{num(w - 16)}" height="{num(h - 16)}" fill="none" '
        f'stroke="{inks.line}" stroke-width="0.8"/>'
        f'<rect x="18" y="18" width="{num(w - 36)}" height="{num(h - 36)}" '
        f'fill="none" stroke="{inks.line}" stroke-width="1.8"/>'
    )
    across, down = max(2, round(w / 170)), max(2, round(h / 170))
    ticks = "".join(
        f"M{num(w * k / across)} 8v10M{num(w * k / across)} {num(h - 18)}v10"
        for k in range(1, across)
    ) + "".join(
        f"M8 {num(h * k / down)}h10M{num(w - 18)} {num(h * k / down)}h10"
        for k in range(1, down)
    )
    canvas.add(f'<path d="{ticks}" stroke="{inks.line}" stroke-width="0.8"/>')
    for k in range(across):
        x = w * (k + 0.5) / across
        _text(canvas, str(k + 1), (x, 16.2), 8, inks.line, anchor=0.5)
    for k in range(down):
        y = h * (k + 0.5) / down
        _text(canvas, chr(65 + k), (13, y + 3), 8, inks.line, anchor=0.5)


def _title_block(
    canvas: Canvas, scene: Scene, measured: list[Placed], inks: Inks
) -> None:
    """Title, scale, number and the list of parts, at the lower right."""
    canvas.group("title-block")
    row, wide = 21.0, min(330.0, scene.width * 0.5)
    rows = len(measured)
    high = 72.0 + row * rows
    x, y = scene.width - 18 - wide, scene.height - 18 - high
    low, foot = y + row * rows, y + high - 24
    lines = [f"M{num(x)} {num(y + row * k)}h{num(wide)}" for k in range(1, rows + 1)]
    lines.append(f"M{num(x)} {num(foot)}h{num(wide)}")
    lines += [f"M{num(x + wide * k)} {num(foot)}v24" for k in (0.4, 0.72)]
    canvas.add(
        f'<rect x="{num(x)}" y="{num(y)}" width="{num(wide)}" height="{num(high)}" '
        f'fill="{inks.ground}" stroke="{inks.line}" stroke-width="1.6"/>'
        f'<path d="{"".join(lines)}" stroke="{inks.line}" stroke-width="0.9" '
        'fill="none"/>'
    )
    known = all_objects()
    for k, thing in enumerate(measured):
        base = y + row * k + 15
        _text(canvas, str(k + 1), (x + 10, base), 12, inks.line, name="strong")
        name = thing.id.replace("_", " ").upper()
        _text(canvas, name, (x + 34, base), 12, inks.line)
        high_ = length(known[thing.id].metres)
        _text(canvas, high_, (x + wide - 10, base), 12, inks.cyan, anchor=1.0)
    title, font = scene.title.upper(), face("strong")
    size = min(24.0, 24.0 * (wide - 20) / max(1.0, font.width(title, 24, 0.04)))
    at = (x + 10, low + 24 + size * 0.36)
    _text(canvas, title, at, size, inks.line, name="strong")
    notes = (_scale(measured), f"NO. {scene.seed % 10000:04d}", "SHEET 1/1")
    for part, text in zip((0.0, 0.4, 0.72), notes, strict=True):
        _text(canvas, text, (x + 10 + wide * part, foot + 16), 11, inks.line)


def _scale(measured: list[Placed]) -> str:
    """The scale of the first part on a sheet whose shorter side is 210 mm."""
    if not measured:
        return "NOT TO SCALE"
    thing = measured[0]
    drawn = thing.size / 1000 * 0.21
    ratio = all_objects()[thing.id].metres / max(1e-6, drawn)
    steps = (1, 2, 5, 10, 20, 25, 50, 100, 200, 250, 500, 1000, 2000, 5000)
    nearest = min(steps, key=lambda s: abs(math.log(s / max(1e-6, ratio))))
    return f"SCALE 1:{nearest}"


STYLE = Blueprint(
    Manner(
        "blueprint",
        "Blueprint",
        "A technical drawing in white lines on blue, with a grid, real dimensions and "
        "a title block. Lines only: no light, weather or colours of things.",
        ("technical", "architecture", "vehicles", "diagrams", "objects"),
        params_but(texture=(0.0, 1.0)),
    ),
    Look(soft=False, detail=0.45, roughness=4),
    grain=(0.0, 8.0),
    rim=0.032,
)
