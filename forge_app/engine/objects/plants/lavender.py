"""A tuft of lavender: grey-green stems with spikes of florets."""

from functools import partial
from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects.spec import Object
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, rng: Random) -> None:
    """A tuft of lavender: grey-green stems with spikes of florets."""
    green, bloom = partial(pen.col, Lch(0.62, 0.07, 145)), partial(pen.slot, "bloom")
    leaves = []
    for i in range(9):
        x = (i - 4) * 6.5
        leaves.append(f"M{x * 0.3:.1f} 2Q{x * 0.8:.1f} -14 {x * 1.3:.1f} "
                      f"{-30 - (i % 3) * 6}"
                      f"Q{x * 0.5:.1f} -10 {x * 0.3 + 3:.1f} 2Z")  # fmt: skip
    pen.path("".join(leaves), green(-0.05))
    for i in range(7):
        t = (i - 3) / 3
        lean = t * 30 + rng.uniform(-4, 4)
        tall = 98 - 18 * abs(t) - rng.uniform(0, 8)
        pen.stroke([(t * 5, 0), (lean * 0.4, -tall * 0.4), (lean * 0.85, -tall * 0.72)],
                   green(0), 1.7)  # fmt: skip
        buds = {-0.09: "", 0.0: "", 0.08: ""}
        for k in range(6):
            u = k / 5
            x, y = lean * (0.8 + 0.2 * u), -tall * (0.66 + 0.34 * u)
            w = 5.4 - 3.2 * u
            for s, shade in ((-1, -0.09), (1, 0.0)):
                buds[shade] += (f"M{x:.1f} {y:.1f}q{s * w:.1f} -1 {s * w * 0.9:.1f} -6"
                     f"q{-s * w * 0.8:.1f} 0 {-s * w * 0.9:.1f} 6Z")  # fmt: skip
            buds[0.08] += f"M{x - 1.6:.1f} {y:.1f}q1.6 -7 3.2 0Z"
        for shade, d in buds.items():
            pen.path(d, bloom(shade + (0.03 if t * pen.side > 0 else 0)))


OBJECT = Object(
    words="lavender lavender_plant lavender_flower lavender_bush 🪻",
    draw=draw,
    metres=0.6,
    height=0.085,
    width=0.75,
    many=40,
    slots={"bloom": [Lch(0.56, 0.16, 295), Lch(0.60, 0.15, 300)]},
    shadow=False,
    indoors="vase",
)
