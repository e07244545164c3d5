"""A swamp: dead trees with moss in green water."""

from random import Random

from forge_app.engine.draw.canvas import num
from forge_app.engine.draw.greenery import draw_reeds
from forge_app.engine.draw.pen import Pen
from forge_app.engine.scene.builder import Builder
from forge_app.engine.scene.colour import Lch
from forge_app.engine.scene.model import Layer, Scene
from forge_app.engine.scene.noise import stream
from forge_app.engine.settings.spec import Setting, Stage

MURK, BARK, MOSS = Lch(0.44, 0.06, 140), Lch(0.34, 0.03, 60), Lch(0.56, 0.07, 130)


def banks(b: Builder) -> None:
    """Wooded banks in mist, and the murky water's colour."""
    scene = b.scene
    scene.palette.materials["murk"] = MURK
    for i, (rise, depth) in enumerate(((0.10, 0.62), (0.03, 0.45))):
        b.add(
            "treeline", f"bank-{i + 1}", depth=depth, xs=b.xs(), style="leaves",
            ys=b.rolling(scene.horizon - scene.unit * rise, scene.unit * 0.03, 1.6),
            bottom=scene.horizon + 2,
        )  # fmt: skip
    b.add("veil", "mist", top=scene.horizon - 0.16 * scene.unit,
          bottom=scene.horizon + 0.06 * scene.unit, depth=0.7)  # fmt: skip


def trees(b: Builder) -> None:
    """Bare trees standing in the water, lily pads, reeds."""
    scene, rng = b.scene, b.rng
    rest = scene.height - scene.horizon
    for i, (t, depth) in enumerate(((0.08, 0.4), (0.26, 0.2), (0.5, 0.02))):
        b.add("stumps", f"trees-{i + 1}", depth=depth, bottom=scene.horizon + rest * t,
              paint=draw_trees)  # fmt: skip
    b.add("pads", "lilies", top=scene.horizon + 0.3 * rest, bottom=scene.height,
          paint=draw_pads)  # fmt: skip
    b.add("reeds", "reeds", paint=draw_reeds)
    scene.light_x = scene.width * rng.uniform(0.3, 0.7)


def draw_trees(pen: Pen, scene: Scene, layer: Layer) -> None:
    """A few bare trees with flaring roots; moss hangs from their branches."""
    rng = stream("stumps", layer.seed)
    pen.depth = layer.depth
    near = 1 - layer.depth
    for k in range(4 if layer.depth > 0.1 else 2):
        slot = (k + rng.uniform(0.1, 0.9)) / (4 if layer.depth > 0.1 else 2)
        if layer.depth < 0.1:
            slot = 0.1 * rng.random() if k == 0 else 1 - 0.1 * rng.random()
        high = scene.unit * (0.26 + 0.5 * near**2) * rng.uniform(0.8, 1.1)
        _tree(pen, rng, (scene.width * slot, layer.bottom), high)


def _tree(pen: Pen, rng: Random, at: tuple[float, float], high: float) -> None:
    (x, y), w = at, high * 0.07
    bark, dark = pen.col(BARK), pen.col(BARK, -0.08)
    lean = rng.uniform(-0.08, 0.08) * high
    pen.ellipse(x, y + w * 0.2, w * 4, w * 0.5, pen.col(MURK, -0.14), 0.6)
    d = (
        f"M{num(x - w * 2.6)} {num(y)}Q{num(x - w)} {num(y - high * 0.1)} "
        f"{num(x - w * 0.8)} {num(y - high * 0.4)}"
        f"L{num(x + lean - w * 0.25)} {num(y - high)}h{num(w * 0.5)}"
        f"L{num(x + w * 0.8)} {num(y - high * 0.4)}"
        f"Q{num(x + w)} {num(y - high * 0.1)} {num(x + w * 2.6)} {num(y)}"
        f"Q{num(x + w)} {num(y - w)} {num(x)} {num(y)}"
        f"Q{num(x - w)} {num(y - w)} {num(x - w * 2.6)} {num(y)}Z"
    )
    pen.path(d, bark)
    away = -1 if pen.side > 0 else 1
    pen.poly([(x + away * w * 0.75, y - high * 0.4), (x + lean, y - high),
              (x + w * 0.1 * away, y - high * 0.3), (x + away * w * 1.2, y - w * 0.6)],
             dark, 0.7)  # fmt: skip
    for k in range(6):
        t = 0.45 + 0.09 * k
        side = 1 if k % 2 else -1
        reach = high * rng.uniform(0.16, 0.3) * (1.3 - t)
        bx, by = x + lean * (t - 0.4) / 0.6, y - high * t
        end = (bx + side * reach, by - reach * rng.uniform(0.2, 0.7))
        pen.stroke([(bx, by), (bx + side * reach * 0.6, by - reach * 0.1), end], bark,
                   max(1.2, w * 0.5 * (1.2 - t)))  # fmt: skip
        moss = []
        for j in range(7):
            mx = bx + (end[0] - bx) * (j + 1) / 7.5
            my = by + (end[1] - by) * ((j + 1) / 7.5) ** 1.6
            drop = reach * rng.uniform(0.2, 0.75)
            moss.append(f"M{num(mx - w * 0.25)} {num(my)}Q{num(mx)} {num(my + drop)} "
                        f"{num(mx)} {num(my + drop)}T{num(mx + w * 0.25)} "
                        f"{num(my)}Z")  # fmt: skip
        pen.path("".join(moss), pen.col(MOSS, -0.03 * (k % 3)), 0.85)


def draw_pads(pen: Pen, scene: Scene, layer: Layer) -> None:
    """Lily pads with a notch, some in flower."""
    rng = stream("pads", layer.seed)
    for _ in range(int(26 * min(1.4, pen.look.detail + 0.4))):
        t = rng.random() ** 0.8
        y = layer.top + (layer.bottom - layer.top) * t
        x, r = rng.random() * scene.width, scene.unit * (0.010 + 0.03 * t)
        h = r * 0.34
        pen.path(f"M{num(x)} {num(y)}L{num(x + r * 0.9)} {num(y - h * 0.4)}"
                 f"A{num(r)} {num(h)} 0 1 0 {num(x + r * 0.95)} {num(y + h * 0.3)}Z",
                 pen.col(Lch(0.56, 0.12, 135), rng.uniform(-0.05, 0.05)))  # fmt: skip
        if rng.random() < 0.16:
            petals = [(x + r * 0.3 * k, y - r * (0.55 - 0.12 * abs(k)))
                      for k in (-2, -1, 0, 1, 2)]  # fmt: skip
            for tip in petals:
                pen.blob([(x, y), ((x + tip[0]) / 2 - r * 0.14, (y + tip[1]) / 2), tip,
                          ((x + tip[0]) / 2 + r * 0.14, (y + tip[1]) / 2)],
                         pen.col(Lch(0.88, 0.07, 350)))  # fmt: skip


SETTING = Setting(
    words="swamp marsh bog wetland bayou mangrove everglades moor_pond marshland",
    base="water",
    stages={Stage.BANK: banks, Stage.SHORE: trees},
    surfaces=("water", "sky"),
    horizon=(0.48, 0.56),
    times=("dawn", "dusk", "golden"),
    weather=("mist",),
    scenery=(("frog", 1),),
    water="murk",
    calm=True,
)
