"""Ears of wheat on nodding stalks."""

from functools import partial
from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects.spec import Object
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, rng: Random) -> None:
    """Ears of wheat on nodding stalks."""
    tone = partial(pen.slot, "ear")
    for i in range(5):
        t = (i - 2) / 2
        shade = -0.06 + 0.03 * i
        lean, tall = t * 20 + rng.uniform(-4, 4), 72 - 8 * abs(t) + rng.uniform(-4, 4)
        nod = (1 if lean >= 0 else -1) * rng.uniform(5, 9)
        x, y = lean, -tall
        pen.stroke(
            [(t * 7, 2), (lean * 0.4, -tall * 0.5), (x, y)], tone(shade - 0.05), 1.7
        )
        if i % 2:
            pen.path(f"M{t * 7 + lean * 0.2:.1f} {-tall * 0.3:.1f}q{t * 12:.1f} -22 "
                     f"{t * 26:.1f} -16q{-t * 18:.1f} 2 {-t * 26:.1f} 16Z",
                     tone(shade - 0.09))  # fmt: skip
        grains, awns = "", ""
        for k in range(6):
            u = k / 6
            gx, gy = x + nod * u * u, y - 26 * u
            for s in (-1, 1):
                grains += (f"M{gx:.1f} {gy:.1f}q{s * 6.6:.1f} -2.6 {s * 4.6:.1f} -9"
                           f"q{-s * 5:.1f} 2 {-s * 4.6:.1f} 9Z")  # fmt: skip
                awns += f"M{gx + s * 4.4:.1f} {gy - 8:.1f}l{s * 3.4:.1f} -10"
        gx, gy = x + nod, y - 25
        grains += f"M{gx - 2:.1f} {gy:.1f}q2 -10 4 0Z"
        pen.path(awns, "none", 0.8, tone(shade + 0.04), 0.6)
        pen.path(grains, tone(shade))
        pen.path(f"M{x:.1f} {y:.1f}Q{x + 1:.1f} {y - 14:.1f} {gx:.1f} {gy:.1f}", "none",
                 0.6, tone(shade - 0.12), 0.8)  # fmt: skip


OBJECT = Object(
    words="wheat ear_of_wheat barley grain rye wheat_stalk 🌾",
    draw=draw,
    metres=0.9,
    height=0.1,
    width=0.75,
    many=50,
    slots={"ear": [Lch(0.80, 0.12, 82), Lch(0.76, 0.12, 78)]},
    home="field",
    shadow=False,
    indoors="vase",
)
