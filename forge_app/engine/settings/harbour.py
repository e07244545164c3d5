"""A harbour: gabled houses on the quay, boats before them."""

from random import Random

from forge_app.engine.draw.canvas import num
from forge_app.engine.draw.pen import Pen
from forge_app.engine.scene.builder import Builder
from forge_app.engine.scene.colour import Lch
from forge_app.engine.scene.lands import quiet_range
from forge_app.engine.scene.model import Layer, Scene
from forge_app.engine.scene.noise import stream
from forge_app.engine.settings.spec import Setting, Stage

FRONTS = (Lch(0.62, 0.15, 30), Lch(0.82, 0.12, 85), Lch(0.66, 0.09, 235),
          Lch(0.93, 0.02, 90), Lch(0.60, 0.10, 160), Lch(0.74, 0.10, 45),
          Lch(0.55, 0.12, 18), Lch(0.80, 0.06, 200))  # fmt: skip
STONE = Lch(0.60, 0.02, 75)


def quay(b: Builder) -> None:
    """A row of houses on the far quay."""
    if not b.has("city"):
        b.add("row", "houses", depth=0.16, bottom=b.scene.horizon + 2,
              tint=b.tint("harbour"), paint=draw_row)  # fmt: skip


def pier(b: Builder) -> None:
    """The stones of the near quay, where people stand."""
    scene = b.scene
    top = scene.height * b.rng.uniform(0.86, 0.89)
    b.add("quay", "quay", surface="land", depth=0.03, xs=b.xs(), top=top,
          ys=b.xs() * 0 + top, bottom=scene.height, paint=draw_quay)  # fmt: skip


def draw_row(pen: Pen, scene: Scene, layer: Layer) -> None:
    """Narrow fronts with gables of four kinds, windows and a stone foot."""
    rng = stream("row", layer.seed)
    unit, low = scene.unit, layer.bottom
    foot = low - 0.025 * unit
    x, last = -rng.uniform(0, 0.06) * unit, -1
    while x < scene.width:
        wide = unit * rng.uniform(0.085, 0.13)
        tall = unit * rng.uniform(0.15, 0.23)
        pick = rng.randrange(len(FRONTS) - 1)
        last = pick if pick != last else len(FRONTS) - 1
        _house(pen, rng, (x, foot, wide, tall), layer.tint or FRONTS[last])
        x += wide * 0.99
    pen.rect(0, foot - 1, scene.width, low - foot + 1, pen.col(STONE))
    pen.rect(0, foot - 1, scene.width, 3, pen.col(STONE, 0.12))
    pen.rect(0, low - 0.008 * unit, scene.width, 0.008 * unit, pen.col(STONE, -0.2))


def _house(
    pen: Pen, rng: Random, box: tuple[float, float, float, float], tone: Lch
) -> None:
    x, foot, w, h = box
    top = foot - h
    rise = w * rng.uniform(0.45, 0.75)
    kind = rng.randrange(4)
    roof = pen.col(rng.choice((Lch(0.50, 0.12, 35), Lch(0.42, 0.03, 250))))
    wall = pen.col(tone)
    if kind == 0:  # stepped gable
        steps = "".join(f"v{num(-rise / 4)}h{num(w / 9)}" for _ in range(4))
        down = "".join(f"h{num(w / 9)}v{num(rise / 4)}" for _ in range(4))
        pen.path(f"M{num(x)} {num(foot)}V{num(top)}{steps}h{num(w / 9)}{down}"
                 f"V{num(foot)}Z", wall)  # fmt: skip
    elif kind == 1:  # bell gable
        pen.path(f"M{num(x)} {num(foot)}V{num(top)}Q{num(x + w * 0.2)} {num(top)} "
                 f"{num(x + w * 0.24)} {num(top - rise * 0.6)}Q{num(x + w / 2)} "
                 f"{num(top - rise * 1.3)} {num(x + w * 0.76)} {num(top - rise * 0.6)}"
                 f"Q{num(x + w * 0.8)} {num(top)} {num(x + w)} {num(top)}V{num(foot)}Z",
                 wall)  # fmt: skip
    else:
        pen.rect(x, top, w, h, wall)
        ridge = [(x - 1, top + 1), (x + w / 2, top - rise), (x + w + 1, top + 1)]
        if kind == 3:
            inset = w * 0.16
            flat = top - rise * 0.7
            ridge[1:2] = [(x + inset, flat), (x + w - inset, flat)]
        pen.poly(ridge, roof)
    dim = x if pen.side > 0 else x + w * 0.72
    pen.rect(dim, top, w * 0.28, h, pen.col(tone, -0.08), 0.5)
    cols, rows = rng.choice((2, 3)), rng.choice((3, 4))
    frame = pen.col(Lch(0.96, 0.01, 90))
    for row in range(rows):
        for col in range(cols):
            cw, ch = w * 0.8 / cols, h * 0.86 / rows
            a, y = x + w * 0.1 + cw * col, top + h * 0.05 + ch * row
            if row == rows - 1 and col == cols // 2:
                pen.rect(a + cw * 0.15, y + ch * 0.1, cw * 0.7, foot - y - ch * 0.1,
                         pen.col(Lch(0.38, 0.07, 200)))  # fmt: skip
                continue
            pen.rect(a + cw * 0.13, y + ch * 0.12, cw * 0.74, ch * 0.66, frame)
            lit = rng.random() < 0.6 and pen.lamps
            glass = pen.lamp() if lit else pen.col(Lch(0.45, 0.04, 240))
            pen.rect(a + cw * 0.2, y + ch * 0.18, cw * 0.6, ch * 0.54, glass)
    if kind in {2, 3} and rng.random() < 0.6:
        pen.rect(x + w * 0.7, top - rise * 0.75, w * 0.1, rise * 0.5, roof)


def draw_quay(pen: Pen, scene: Scene, layer: Layer) -> None:
    """Large stones with an edge, and bollards with rope."""
    rng = stream("quay", layer.seed)
    top, low, unit, w = layer.top, scene.height, scene.unit, scene.width
    pen.rect(0, top, w, low - top, pen.col(STONE, 0.02))
    pen.rect(0, top, w, 0.016 * unit, pen.col(STONE, 0.12))
    pen.rect(0, top + 0.016 * unit, w, 3, pen.col(STONE, -0.16), 0.7)
    lines, y = [], top + 0.016 * unit
    row = 0
    while y < low:
        high = unit * (0.03 + 0.012 * row)
        x = -rng.random() * high * 3
        while x < w:
            x += high * rng.uniform(2.2, 3.6)
            lines.append(f"M{num(x)} {num(y)}v{num(high)}")
        y += high
        lines.append(f"M0 {num(y)}H{num(w)}")
        row += 1
    pen.path("".join(lines), "none", 0.6, pen.col(STONE, -0.13), 1.8)
    iron = pen.col(Lch(0.28, 0.02, 260))
    for k in range(3):
        x = w * (k + rng.uniform(0.35, 0.65)) / 3
        r = unit * 0.013
        pen.rect(x - r, top - 2.4 * r, 2 * r, 3.2 * r, iron)
        pen.ellipse(x, top - 2.4 * r, 1.5 * r, 0.7 * r, iron)
        pen.ellipse(x, top - 2.6 * r, 1.1 * r, 0.35 * r, pen.col(Lch(0.5, 0.02, 260)))


SETTING = Setting(
    words="harbour harbor port marina dock docks quay waterfront quayside wharf",
    base="water",
    stages={Stage.RANGE: quiet_range, Stage.BANK: quay, Stage.SHORE: pier},
    surfaces=("land", "water", "sky"),
    horizon=(0.50, 0.56),
    times=("day", "golden", "day", "dusk"),
    scenery=(("sailboat", 3), ("boat", 2), ("bird", 4)),
    water="sea",
    calm=True,
)
