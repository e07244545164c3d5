"""Large leaves, hanging vines and reeds, which frame a picture from near."""

import math
from random import Random

from forge_app.engine.draw.canvas import Point, num
from forge_app.engine.draw.pen import Pen
from forge_app.engine.scene.colour import Lch
from forge_app.engine.scene.model import Layer, Scene
from forge_app.engine.scene.noise import stream

LEAF = Lch(0.46, 0.11, 145)


def leaf(pen: Pen, at: Point, size: float, turn: float, tone: Lch) -> None:
    """A broad leaf with a lit and a shaded half and a midrib.

    Args:
        pen: What to draw with.
        at: Where its stalk begins.
        size: Its length.
        turn: Its direction in radians, 0 to the right, negative upwards.
        tone: Its colour in neutral light.
    """
    (x, y), c, s = at, math.cos(turn), math.sin(turn)

    def p(along: float, across: float) -> str:
        return (f"{num(x + size * (along * c - across * s))} "
                f"{num(y + size * (along * s + across * c))}")  # fmt: skip

    for sign, shade in ((1, -0.05), (-1, 0.05)):
        w = 0.26 * sign
        pen.path(f"M{p(0, 0)}C{p(0.2, w * 1.3)} {p(0.65, w * 1.2)} {p(1, 0)}"
                 f"Q{p(0.5, w * 0.1)} {p(0, 0)}Z", pen.col(tone, shade))  # fmt: skip
    ribs = "".join(
        f"M{p(k, 0)}L{p(k + 0.16, 0.17 * side)}" for k in (0.2, 0.38, 0.56, 0.72)
        for side in (-1, 1)
    )  # fmt: skip
    pen.path(ribs, "none", 0.5, pen.col(tone, 0.09), max(1.0, size * 0.008))
    pen.path(f"M{p(0, 0)}L{p(0.97, 0)}", "none", 0.8, pen.col(tone, 0.1),
             max(1.2, size * 0.014))  # fmt: skip


def fern(pen: Pen, at: Point, size: float, turn: float, tone: Lch) -> None:
    """A frond with narrow leaflets on both sides of a bent stalk."""
    x, y = at
    parts = []
    for k in range(2, 15):
        t = k / 15
        bend = turn + 0.5 * t * (1 if math.cos(turn) > 0 else -1)
        px, py = x + size * t * math.cos(bend), y + size * t * math.sin(bend)
        long = size * 0.3 * math.sin(math.pi * min(1, t * 0.9 + 0.1))
        for side in (-1, 1):
            a = bend + side * 0.95
            ex, ey = px + long * math.cos(a), py + long * math.sin(a)
            mx, my = px + long * 0.5 * math.cos(a - 0.25), py + long * 0.5 * math.sin(
                a - 0.25)  # fmt: skip
            nx, ny = px + long * 0.5 * math.cos(a + 0.25), py + long * 0.5 * math.sin(
                a + 0.25)  # fmt: skip
            parts.append(f"M{num(px)} {num(py)}Q{num(mx)} {num(my)} {num(ex)} {num(ey)}"
                         f"Q{num(nx)} {num(ny)} {num(px)} {num(py)}Z")  # fmt: skip
    pen.path("".join(parts), pen.col(tone))


def draw_frame(pen: Pen, scene: Scene, layer: Layer) -> None:
    """Leaves that come in from the lower corners and from above."""
    rng = stream("leaves", layer.seed)
    tone, unit = layer.tint or LEAF, scene.unit
    dark = Lch(tone.l - 0.13, tone.c * 0.8, tone.h)
    for side in (0, 1):
        edge = scene.width * side
        sign = 1 - 2 * side
        for k in range(7):
            turn = -0.15 - 1.3 * k / 6 + rng.uniform(-0.1, 0.1)
            turn = turn if sign > 0 else math.pi - turn
            at = (edge - sign * unit * 0.04, scene.height * (1.0 - 0.035 * k))
            size = unit * rng.uniform(0.26, 0.42)
            draw = leaf if rng.random() < 0.6 else fern
            draw(pen, at, size, turn, dark if k % 2 else tone)
        for k in range(3):
            turn = 0.3 + 0.5 * k + rng.uniform(-0.1, 0.1)
            turn = turn if sign > 0 else math.pi - turn
            leaf(pen, (edge, unit * 0.04 * k - unit * 0.02),
                 unit * rng.uniform(0.24, 0.36), turn, dark)  # fmt: skip


def draw_vines(pen: Pen, scene: Scene, layer: Layer) -> None:
    """Vines that hang in arcs from the upper edge, with small leaves."""
    rng = stream("vines", layer.seed)
    tone, unit = layer.tint or LEAF, scene.unit
    for _ in range(7):
        x = rng.random() * scene.width
        reach = rng.uniform(-0.16, 0.16) * unit
        drop = scene.horizon * rng.uniform(0.3, 0.75)
        stalk = [(x, -5.0), (x + reach * 0.3, drop * 0.6), (x + reach, drop)]
        pen.stroke(stalk, pen.col(tone, -0.14), unit * 0.006)
        leaves = []
        for k in range(1, 12):
            t = k / 12
            px = x + reach * (0.6 * t * (1 - t) + t * t)
            leaves.append(_small(px, drop * t, unit * 0.022, rng))
        pen.path("".join(leaves), pen.col(tone, rng.choice((-0.05, 0.02))))


def _small(x: float, y: float, size: float, rng: Random) -> str:
    a = rng.uniform(0.3, 2.8)
    ex, ey = x + size * math.cos(a), y + size * math.sin(a)
    return (f"M{num(x)} {num(y)}Q{num(ex - size * 0.5)} {num(y)} {num(ex)} {num(ey)}"
            f"Q{num(x)} {num(ey)} {num(x)} {num(y)}Z")  # fmt: skip


def draw_reeds(pen: Pen, scene: Scene, layer: Layer) -> None:
    """Reeds with brown heads in clumps along the lower edge."""
    rng = stream("reeds", layer.seed)
    tone, unit = layer.tint or Lch(0.50, 0.10, 125), scene.unit
    blades: dict[float, list[str]] = {-0.1: [], 0.0: [], 0.07: []}
    heads = []
    for clump in range(6):
        at = scene.width * (clump + rng.uniform(0.1, 0.9)) / 6
        if abs(at / scene.width - 0.5) < 0.16:
            continue
        for _ in range(12):
            x = at + rng.gauss(0, 0.03) * unit
            y = scene.height * rng.uniform(0.97, 1.03)
            high = unit * rng.uniform(0.12, 0.26)
            lean = rng.gauss(0, 0.22) * high
            shade = rng.choice((-0.1, 0.0, 0.07))
            w = unit * 0.005
            blades[shade].append(
                f"M{num(x - w)} {num(y)}Q{num(x)} {num(y - high * 0.7)} "
                f"{num(x + lean)} {num(y - high)}Q{num(x + w)} {num(y - high * 0.6)} "
                f"{num(x + w)} {num(y)}Z"
            )
            if rng.random() < 0.25:
                tx, ty = x + lean * 0.2, y - high * 0.95
                heads.append(f"M{num(tx)} {num(ty)}v{num(unit * 0.045)}")
    for shade, parts in blades.items():
        pen.path("".join(parts), pen.col(tone, shade))
    pen.path("".join(heads), "none", 1.0, pen.col(Lch(0.38, 0.06, 50)), unit * 0.014)
