"""A city park: lawns, a path with benches and lamps, a pond, towers behind."""

from forge_app.engine.draw.canvas import num
from forge_app.engine.draw.pen import Pen
from forge_app.engine.scene.builder import Builder
from forge_app.engine.scene.model import Layer, Scene
from forge_app.engine.scene.noise import stream
from forge_app.engine.settings.spec import Setting, Stage


def behind(b: Builder) -> None:
    """The town beyond the trees."""
    scene = b.scene
    if not b.has("mountains", "hills", "sea"):
        b.add("skyline", "town", depth=0.66, top=0.35, bottom=scene.horizon + 2)
    for i, (rise, depth) in enumerate(((0.05, 0.5), (0.01, 0.36))):
        b.add("treeline", f"trees-{i + 1}", depth=depth, xs=b.xs(), style="leaves",
              ys=b.rolling(scene.horizon - scene.unit * rise, scene.unit * 0.02, 1.6),
              bottom=scene.horizon + scene.unit * 0.1)  # fmt: skip


def pond(b: Builder, i: int, _y: float, _depth: float) -> None:
    """A pond on the far lawn, away from the path's near end."""
    if i != 1:
        return
    scene, rng = b.scene, b.rng
    rest = scene.height - scene.horizon
    side = rng.choice((-1, 1))
    mid = scene.width * (0.5 + side * rng.uniform(0.18, 0.26))
    half = scene.unit * rng.uniform(0.17, 0.23)
    y = scene.horizon + rest * 0.2
    b.add("pond", "pond", xs=b.span(mid - half, mid + half), top=y - half * 0.17,
          bottom=y + half * 0.17, paint=draw_pond)  # fmt: skip


def draw_pond(pen: Pen, scene: Scene, layer: Layer) -> None:
    """A still pond with a rim of grass and the sky in it."""
    rng = stream("pond", layer.seed)
    x0, x1 = float(layer.xs[0]), float(layer.xs[1])
    x, y = (x0 + x1) / 2, (layer.top + layer.bottom) / 2
    rx, ry = (x1 - x0) / 2, (layer.bottom - layer.top) / 2
    pen.ellipse(x, y - 2, rx * 1.04, ry * 1.12, pen.mat("grass", -0.14))
    sky = scene.palette.light.sky
    fill = pen.raw(sky[-2])
    if pen.look.soft:
        fill = pen.canvas.linear([(0, pen.raw(sky[-1]), 1), (1, pen.raw(sky[1]), 1)])
    pen.ellipse(x, y, rx, ry, fill)
    glints = []
    for _ in range(9):
        w = rx * rng.uniform(0.1, 0.3)
        gx, gy = x + rng.uniform(-0.6, 0.6) * rx, y + rng.uniform(-0.6, 0.6) * ry
        glints.append(f"M{num(gx - w)} {num(gy)}q{num(w)} -3 {num(2 * w)} 0"
                      f"q{num(-w)} 3 {num(-2 * w)} 0Z")  # fmt: skip
    pen.path("".join(glints), pen.raw(sky[-1].lighter(0.05)), 0.6)


SETTING = Setting(
    words="park city_park public_park town_park central_park parkland 🏞",
    stages={Stage.HILLS: behind},
    band=pond,
    horizon=(0.46, 0.54),
    times=("day", "day", "golden", "day"),
    scenery=(("tree", 4), ("bench", 2), ("lantern", 2), ("bush", 5), ("person", 2)),
    frame=("tree",),
    ground="grass",
    way="road",
)
