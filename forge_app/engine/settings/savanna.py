"""A savanna of dry grass with acacias."""

from forge_app.engine.draw.pen import Pen
from forge_app.engine.scene.builder import Builder
from forge_app.engine.scene.clearing import hides, named_boxes
from forge_app.engine.scene.colour import Lch
from forge_app.engine.scene.model import Layer, Scene
from forge_app.engine.scene.noise import stream
from forge_app.engine.settings.spec import Setting, Stage

STRAW = Lch(0.78, 0.11, 84)


def plains(b: Builder) -> None:
    """Low hills, acacias far and near, bands of straw."""
    scene = b.scene
    rest = scene.height - b.land
    tint = b.tint("savanna") or STRAW
    b.add("hill", "far-hills", depth=0.62, xs=b.xs(), material="earth", surface="",
          ys=b.rolling(scene.horizon - 0.03 * scene.unit, 0.04 * scene.unit, 1.2),
          bottom=scene.height)  # fmt: skip
    for i, (t, depth) in enumerate(((0.0, 0.4), (0.26, 0.2), (0.66, 0.03))):
        b.add("acacias", f"acacias-{i + 1}", depth=depth + 0.08, paint=draw_acacias,
              bottom=b.land + rest * (t + 0.05))  # fmt: skip
        b.add("hill", f"ground-{i + 1}", depth=depth, xs=b.xs(), tint=tint,
              ys=b.rolling(b.land + rest * t, scene.unit * 0.018, 1.2),
              bottom=scene.height, material="grass", style="tufts")  # fmt: skip


def draw_acacias(pen: Pen, scene: Scene, layer: Layer) -> None:
    """Flat crowns on bent, forked trunks."""
    rng = stream("acacias", layer.seed)
    pen.depth = layer.depth
    near = 1 - layer.depth
    count = (5, 3, 1)[0 if near < 0.65 else 1 if near < 0.85 else 2]
    for k in range(count):
        x = scene.width * (k + rng.uniform(0.1, 0.9)) / count
        side = rng.choice((0.1, 0.9)) if count == 1 else 0.0
        high = scene.unit * (0.10 + 0.34 * near**3) * rng.uniform(0.85, 1.15)
        if side:
            sides = [s for s in (side, 1 - side) if _is_free(scene, layer, s, high)]
            if not sides:
                continue
            x = scene.width * sides[0]
        _acacia(pen, rng.uniform(-1, 1), (x, layer.bottom), high)


def _is_free(scene: Scene, layer: Layer, side: float, high: float) -> bool:
    """Whether a near tree at a side stands before nothing that the prompt names."""
    x, y = scene.width * side, layer.bottom
    crown = x - 0.66 * high, y - 1.1 * high, x + 0.66 * high, y
    return not hides(crown, named_boxes(scene.still or scene))


def _acacia(pen: Pen, lean: float, at: tuple[float, float], high: float) -> None:
    (x, y), w = at, high * 0.045
    bark = pen.col(Lch(0.36, 0.05, 50))
    fork = (x + lean * high * 0.06, y - high * 0.45)
    pen.poly([(x - w, y), (fork[0] - w * 0.7, fork[1]), (fork[0] + w * 0.7, fork[1]),
              (x + w, y)], bark)  # fmt: skip
    for reach in (-0.42, -0.15, 0.18, 0.44):
        end = (fork[0] + reach * high, y - high * 0.84)
        bend = (fork[0] + reach * high * 0.35, y - high * 0.62)
        pen.stroke([fork, bend, end], bark, w * 0.9)
    for dx, dy, wide, shade in ((-0.12, 0.86, 0.52, -0.07), (0.16, 0.90, 0.50, -0.03),
                                (0.0, 0.95, 0.44, 0.05)):  # fmt: skip
        cx, cy, r = fork[0] + dx * high, y - dy * high, wide * high
        crown = [(-1, 0.06), (-0.7, -0.14), (-0.2, -0.22), (0.1, -0.28), (0.5, -0.2),
                 (0.95, -0.12), (1, 0.06), (0.4, 0.12), (-0.4, 0.12)]  # fmt: skip
        pen.blob([(cx + r * a, cy + r * c) for a, c in crown],
                 pen.col(Lch(0.52, 0.10, 120), shade))  # fmt: skip


SETTING = Setting(
    words="savanna savannah serengeti safari african_plain african_savanna bushland "
    "outback",
    stages={Stage.GROUND: plains},
    horizon=(0.54, 0.62),
    times=("golden", "sunset", "golden", "day"),
    scenery=(("giraffe", 2), ("elephant", 1), ("bird", 4)),
)
