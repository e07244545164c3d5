"""City skylines in rows, with windows lit after dark."""

from collections.abc import Callable
from random import Random

from forge_app.engine.draw.canvas import num
from forge_app.engine.draw.pen import Pen
from forge_app.engine.scene.colour import Lch
from forge_app.engine.scene.model import Layer, Scene
from forge_app.engine.scene.noise import stream

Block = tuple[float, float, float, float]
"""Left, top, width, height."""

WALLS = (
    Lch(0.62, 0.035, 250), Lch(0.66, 0.06, 235), Lch(0.56, 0.05, 265),
    Lch(0.74, 0.03, 75), Lch(0.62, 0.07, 45), Lch(0.58, 0.06, 210),
)  # fmt: skip
"""Concrete, blue glass, slate, limestone, brick, green glass."""


def draw_skyline(pen: Pen, scene: Scene, layer: Layer) -> None:
    """One row of high-rises standing on the layer's bottom line."""
    rng = stream("skyline", layer.seed)
    pen.depth = layer.depth
    near = 1 - layer.depth
    peak = rng.uniform(0.3, 0.7)
    x = -scene.unit * 0.03
    panes: list[str] = []
    glow: list[str] = []
    if pen.lamps and layer.depth > 0.5:
        _city_glow(pen, scene, layer)
    while x < scene.width + 10:
        w = scene.unit * rng.uniform(0.045, 0.095) * (0.7 + 0.5 * near)
        far = abs((x + w / 2) / scene.width - peak) * 2
        bulk = max(0.3, 1 - 0.55 * far**1.4)
        h = scene.unit * rng.uniform(0.13, 0.46) * bulk * (0.62 + 0.5 * layer.top)
        if rng.random() < 0.08 and near > 0.5:
            h *= 1.35
        block = (x, layer.bottom - h, w, h)
        tone = layer.tint or rng.choice(WALLS)
        _block(pen, block, tone.lighter(rng.uniform(-0.03, 0.03)), rng)
        if layer.depth < 0.6:
            _panes(pen, block, rng, panes, glow)
        x += w * rng.uniform(0.88, 1.2)
    glass = (
        pen.col(Lch(0.42, 0.05, 245)) if not pen.lamps else pen.mat("concrete", 0.06)
    )
    pen.path("".join(panes), glass, 0.5)
    if glow:
        warm = Lch(0.88 - 0.25 * layer.depth, 0.125, 80)
        pen.path("".join(glow[::3] + glow[1::3]), pen.raw(warm), 0.92)
        cold = Lch(0.90 - 0.25 * layer.depth, 0.04, 220)
        pen.path("".join(glow[2::3][::2]), pen.raw(cold), 0.85)
        pen.path("".join(glow[2::3][1::2]), pen.raw(warm), 0.92)
    if pen.look.soft and not pen.lamps:
        haze = pen.raw(scene.palette.light.haze)
        fill = pen.canvas.linear([(0, haze, 0), (1, haze, 0.5)])
        rise = scene.unit * 0.16
        pen.rect(0, layer.bottom - rise, scene.width, rise, fill)


def _city_glow(pen: Pen, scene: Scene, layer: Layer) -> None:
    """The light of the streets in the air above the roofs."""
    if not pen.look.soft:
        return
    glow = pen.raw(Lch(0.66, 0.10, 62))
    rise = scene.unit * 0.5
    fill = pen.canvas.linear([(0, glow, 0), (0.6, glow, 0.10), (1, glow, 0.42)])
    pen.rect(0, layer.bottom - rise, scene.width, rise, fill)


def _block(pen: Pen, block: Block, tone: Lch, rng: Random) -> None:
    """One building: a lit and a shaded face, and one of several tops."""
    x, top, w, h = block
    wall, dark, lit = pen.col(tone), pen.col(tone, -0.09), pen.col(tone, 0.06)
    fill = wall
    if pen.look.soft:
        fill = pen.canvas.linear([(0, lit, 1), (0.35, wall, 1), (1, wall, 1)])
    pen.rect(x, top, w, h, fill)
    shade = x if pen.side > 0 else x + w * 0.66
    pen.rect(shade, top, w * 0.34, h, dark)
    edge = x + w * 0.97 if pen.side > 0 else x
    pen.rect(edge, top, w * 0.03, h, lit)
    _TOPS[rng.randrange(len(_TOPS))](pen, block, wall, dark)


def _steps(pen: Pen, block: Block, wall: str, dark: str) -> None:
    x, top, w, h = block
    pen.rect(x + w * 0.18, top - h * 0.09, w * 0.64, h * 0.1, wall)
    pen.rect(x + w * 0.36, top - h * 0.16, w * 0.28, h * 0.08, dark)
    pen.rect(x + w * 0.48, top - h * 0.28, w * 0.04, h * 0.14, dark)


def _spire(pen: Pen, block: Block, wall: str, dark: str) -> None:
    x, top, w, _ = block
    mid = x + w * 0.5
    pen.poly([(x, top + 1), (mid, top - w * 0.9), (x + w, top + 1)], wall)
    away = x if pen.side > 0 else x + w
    pen.poly([(away, top + 1), (mid, top - w * 0.9), (mid, top + 1)], dark)
    pen.rect(mid - w * 0.02, top - w * 1.6, w * 0.05, w * 0.8, dark)


def _slope(pen: Pen, block: Block, wall: str, _dark: str) -> None:
    x, top, w, _ = block
    pen.poly([(x, top + 1), (x, top - w * 0.4), (x + w, top + 1)], wall)


def _mast(pen: Pen, block: Block, _wall: str, dark: str) -> None:
    x, top, w, h = block
    pen.rect(x + w * 0.46, top - h * 0.2, w * 0.06, h * 0.2, dark)
    pen.rect(x + w * 0.2, top - h * 0.03, w * 0.3, h * 0.03 + 1, dark)


def _dome(pen: Pen, block: Block, wall: str, _dark: str) -> None:
    x, top, w, _ = block
    pen.path(
        f"M{num(x)} {num(top + 1)}Q{num(x + w / 2)} {num(top - w)} "
        f"{num(x + w)} {num(top + 1)}Z",
        wall,
    )


def _tank(pen: Pen, block: Block, _wall: str, dark: str) -> None:
    """A water tank and a stair head on the roof."""
    x, top, w, _ = block
    pen.rect(x + w * 0.12, top - w * 0.2, w * 0.3, w * 0.2 + 1, dark)
    a = x + w * 0.58
    pen.rect(a, top - w * 0.36, w * 0.28, w * 0.26, dark)
    pen.poly([(a - w * 0.03, top - w * 0.36), (a + w * 0.14, top - w * 0.5),
              (a + w * 0.31, top - w * 0.36)], dark)  # fmt: skip
    for leg in (0.02, 0.22):
        pen.rect(a + w * leg, top - w * 0.12, w * 0.04, w * 0.13, dark)


def _plain(pen: Pen, block: Block, _wall: str, dark: str) -> None:
    x, top, w, h = block
    pen.rect(x - 1, top - h * 0.012, w + 2, h * 0.02, dark)


_TOPS: tuple[Callable[[Pen, Block, str, str], None], ...] = (
    _steps, _spire, _slope, _mast, _dome, _tank, _plain, _plain,
)  # fmt: skip


def _panes(
    pen: Pen, block: Block, rng: Random, panes: list[str], glow: list[str]
) -> None:
    """A grid of windows, or bands of glass; some are lit when lamps are on."""
    x, top, w, h = block
    bands = rng.random() < 0.25
    cols = max(2, min(6, int(w / 11)))
    pitch = max(8.5, h / 26)
    cw = w * 0.8 / cols
    share = rng.uniform(0.25, 0.6)
    for row in range(int((h - 8) / pitch)):
        y = top + 6 + row * pitch
        rolls = [rng.random() for _ in range(cols)]  # as many by day as by night
        if bands and not pen.lamps:
            panes.append(f"M{num(x + w * 0.08)} {num(y)}h{num(w * 0.84)}"
                         f"v{num(pitch * 0.42)}h{num(-w * 0.84)}Z")  # fmt: skip
            continue
        for col in range(cols):
            a = x + w * 0.1 + col * cw + cw * 0.18
            cell = (
                f"M{num(a)} "
                f"{num(y)}h{num(cw * 0.6)}v{num(pitch * 0.5)}h{num(-cw * 0.6)}Z"
            )
            if pen.lamps and rolls[col] < share:
                glow.append(cell)
            elif not pen.lamps or col % 2:
                panes.append(cell)
