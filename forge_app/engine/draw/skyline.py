"""City skylines in rows, with windows lit after dark."""

from random import Random

from forge_app.engine.draw.canvas import num
from forge_app.engine.draw.pen import Pen
from forge_app.engine.scene.colour import Lch
from forge_app.engine.scene.model import Layer, Scene
from forge_app.engine.scene.noise import stream


def draw_skyline(pen: Pen, scene: Scene, layer: Layer) -> None:
    """One row of high-rises standing on the layer's bottom line."""
    rng = stream("skyline", layer.seed)
    pen.depth = layer.depth
    near = 1 - layer.depth
    x = -scene.unit * 0.03
    panes: list[str] = []
    glow: list[str] = []
    while x < scene.width + 10:
        w = scene.unit * rng.uniform(0.045, 0.095) * (0.7 + 0.5 * near)
        mid = abs((x + w / 2) / scene.width - 0.5) * 2
        bulk = 1 - 0.45 * mid**1.5
        h = scene.unit * rng.uniform(0.13, 0.46) * bulk * (0.62 + 0.5 * layer.top)
        _block(pen, layer, x, w, h, rng)
        if layer.depth < 0.6:
            _panes(pen, layer, x, w, h, rng, panes, glow)
        x += w * rng.uniform(0.86, 1.16)
    pen.path(
        "".join(panes),
        pen.mat("glass", -0.03) if not pen.lamps else pen.mat("concrete", 0.08),
        0.55,
    )
    if glow:
        pen.path(
            "".join(glow), pen.raw(Lch(0.88 - 0.25 * layer.depth, 0.125, 80)), 0.92
        )


def _block(pen: Pen, layer: Layer, x: float, w: float, h: float, rng: Random) -> None:
    """One building with one of five tops."""
    low = layer.bottom
    tone = rng.uniform(-0.05, 0.05)
    wall = pen.own(layer.tint, "concrete", tone)
    dark = pen.own(layer.tint, "concrete", tone - 0.08)
    top = low - h
    pen.rect(x, top, w, h, wall)
    shade = x if pen.side > 0 else x + w * 0.66
    pen.rect(shade, top, w * 0.34, h, dark)
    kind = rng.randrange(6)
    if kind == 0:
        pen.rect(x + w * 0.18, top - h * 0.09, w * 0.64, h * 0.1, wall)
        pen.rect(x + w * 0.36, top - h * 0.16, w * 0.28, h * 0.08, dark)
    elif kind == 1:
        pen.poly([(x, top), (x + w * 0.5, top - w * 0.9), (x + w, top)], wall)
        pen.rect(x + w * 0.48, top - w * 1.5, w * 0.05, w * 0.7, dark)
    elif kind == 2:
        pen.poly([(x, top), (x, top - w * 0.4), (x + w, top)], wall)
    elif kind == 3:
        pen.rect(x + w * 0.46, top - h * 0.2, w * 0.06, h * 0.2, dark)
        pen.rect(x + w * 0.2, top - h * 0.03, w * 0.3, h * 0.03, dark)
    elif kind == 4:
        pen.path(
            f"M{num(x)} {num(top + 1)}Q{num(x + w / 2)} {num(top - w)} "
            f"{num(x + w)} {num(top + 1)}Z",
            wall,
        )


def _panes(
    pen: Pen,
    layer: Layer,
    x: float,
    w: float,
    h: float,
    rng: Random,
    panes: list[str],
    glow: list[str],
) -> None:
    """A grid of windows; some are lit when lamps are on."""
    top = layer.bottom - h
    cols = max(2, min(6, int(w / 11)))
    pitch = max(8.5, h / 26)
    cw = w * 0.8 / cols
    lit = rng.uniform(0.25, 0.6) if pen.lamps else 0.0
    for row in range(int((h - 8) / pitch)):
        y = top + 6 + row * pitch
        for col in range(cols):
            a = x + w * 0.1 + col * cw + cw * 0.18
            cell = (
                f"M{num(a)} "
                f"{num(y)}h{num(cw * 0.6)}v{num(pitch * 0.5)}h{num(-cw * 0.6)}Z"
            )
            if rng.random() < lit:
                glow.append(cell)
            elif not pen.lamps or col % 2:
                panes.append(cell)
