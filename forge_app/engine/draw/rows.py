"""Rows of a crop that run together at the horizon: wheat, lavender, tulips, vines."""

from random import Random

from forge_app.engine.draw.canvas import num
from forge_app.engine.draw.pen import Pen
from forge_app.engine.draw.terrain import below
from forge_app.engine.scene.colour import Lch
from forge_app.engine.scene.model import Layer, Scene
from forge_app.engine.scene.noise import stream

CROPS: dict[str, tuple[Lch, ...]] = {
    "wheat": (Lch(0.80, 0.13, 85), Lch(0.74, 0.13, 78)),
    "lavender": (Lch(0.56, 0.15, 300), Lch(0.64, 0.13, 305)),
    "tulip": (Lch(0.62, 0.21, 25), Lch(0.85, 0.16, 92), Lch(0.74, 0.15, 0),
              Lch(0.70, 0.17, 50), Lch(0.55, 0.17, 320), Lch(0.94, 0.02, 90)),
    "sunflower": (Lch(0.84, 0.17, 88), Lch(0.80, 0.17, 82)),
    "corn": (Lch(0.62, 0.14, 132), Lch(0.56, 0.13, 136)),
    "cotton": (Lch(0.93, 0.015, 90), Lch(0.88, 0.02, 95)),
    "rice": (Lch(0.72, 0.15, 128), Lch(0.66, 0.14, 132)),
    "vine": (Lch(0.52, 0.13, 132), Lch(0.46, 0.12, 138)),
}  # fmt: skip
"""What grows, in the colours of its rows, one after the other."""

EARTH = {"wheat": Lch(0.66, 0.10, 80), "lavender": Lch(0.50, 0.06, 60),
         "rice": Lch(0.66, 0.07, 215)}  # fmt: skip


def draw_rows(pen: Pen, scene: Scene, layer: Layer) -> None:
    """A field in rows, each made of tufts that grow towards the viewer."""
    rng = stream("rows", layer.seed)
    pen.depth = layer.depth
    crop = layer.style or "wheat"
    soil = EARTH.get(crop, Lch(0.47, 0.07, 70 if crop != "tulip" else 120))
    d = below(layer)
    pen.path(d, pen.col(soil, -0.02))
    tones = (layer.tint,) if layer.tint else CROPS[crop]
    pen.canvas.add(f'<g clip-path="{pen.canvas.clip(d)}">')
    top, low = float(layer.ys.min()) - 6, scene.height * 1.05
    focus = scene.width * rng.uniform(0.3, 0.7), top - 0.08 * scene.unit
    pitch = scene.unit * (0.27 if crop == "vine" else 0.16) * rng.uniform(0.9, 1.1)
    reach = int(scene.width * 1.9 / pitch)
    for i in range(-reach, reach + 1):
        at = focus[0] + (i + 0.5) * pitch
        span = (at - 0.30 * pitch, at + 0.30 * pitch)
        tone = tones[(i // (2 if crop == "tulip" else 1)) % len(tones)]
        _row(pen, scene, rng, (focus, top, low), span, (crop, tone))
    pen.canvas.add("</g>")


Fan = tuple[tuple[float, float], float, float]
"""Where rows meet, and the heights they start and end at."""


def _row(
    pen: Pen,
    scene: Scene,
    rng: Random,
    fan: Fan,
    span: tuple[float, float],
    plant: tuple[str, Lch],
) -> None:
    """One row: its dark side, its body with a ragged crest, its lights."""
    (fx, fy), top, low = fan
    left, right = span
    crop, tone = plant
    dots = (0.10, 0.15) if crop == "sunflower" else (0.05, 0.1)

    def at(x: float, t: float) -> tuple[float, float]:
        y = top + (low - top) * t
        share = (y - fy) / (low - fy)
        return fx + (x - fx) * share, y

    if max(at(right, 1)[0], at(right, 0)[0]) < -60:
        return
    if min(at(left, 1)[0], at(left, 0)[0]) > scene.width + 60:
        return
    step = scene.unit * 0.045
    a, c = at(left, 1), at(right, 1)
    shade = 0.22 * (c[0] - a[0]) * pen.side
    far, end = at(left, 0), at(right, 0)
    body = f"M{num(a[0] - shade)} {num(a[1])}L{num(far[0])} {num(far[1])}"
    body += f"L{num(end[0])} {num(end[1])}L{num(c[0] - shade)} {num(c[1])}Z"
    pen.path(body, pen.col(tone, -0.16), 0.9)
    crest, lights = [], []
    t = 1.0
    while t > 0.015:
        (x0, y), (x1, _) = at(left, t), at(right, t)
        wide = x1 - x0
        if -wide < x0 < scene.width + wide:
            high = wide * rng.uniform(0.42, 0.6)
            crest.append(
                f"M{num(x0)} {num(y)}Q{num(x0 - wide * 0.06)} {num(y - high)} "
                f"{num(x0 + wide * 0.3)} {num(y - high * 1.15)}"
                f"T{num(x1)} {num(y - high * 0.5)}L{num(x1)} {num(y + wide * 0.2)}"
                f"L{num(x0)} {num(y + wide * 0.2)}Z"
            )
            if wide > 0.02 * scene.unit:
                for _ in range(3):
                    px, r = x0 + wide * rng.random(), wide * rng.uniform(*dots)
                    py = y - high * rng.uniform(0.2, 1.0)
                    lights.append(f"M{num(px - r)} {num(py)}a{num(r)} {num(r)} 0 1 1 "
                                  f"{num(2 * r)} 0a{num(r)} {num(r)} 0 1 1 "
                                  f"{num(-2 * r)} 0Z")  # fmt: skip
        t -= max(0.012, step * t / (low - top) * 1.7)
    pen.path("".join(crest), pen.col(tone, -0.02))
    if crop == "sunflower":
        pen.path("".join(lights), pen.col(Lch(0.36, 0.07, 55)))
        return
    pen.path("".join(lights), pen.col(tone, 0.10), 0.85)
