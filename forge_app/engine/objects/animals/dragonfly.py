"""A dragonfly with four long wings."""

from functools import partial
from random import Random

from forge_app.engine.draw.form import curve, limb, solid
from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects.spec import Object
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, rng: Random) -> None:
    """A dragonfly with four long wings."""
    body = partial(pen.slot, "body")
    glass = pen.slot("wing")
    turn = rng.uniform(8, 16)
    pen.canvas.add(f'<g transform="rotate({turn:.0f} 0 -50)">')
    for s in (-1, 1):
        for rise, long, y in ((-18, 74, -70), (10, 66, -64)):
            tip = (s * long, y + rise)
            wing = [(s * 3, y), (s * long * 0.5, y + rise * 0.8 - 7), tip,
                    (s * long * 0.94, y + rise + 9), (s * long * 0.45,
                    y + rise * 0.4 + 8)]  # fmt: skip
            pen.path(curve(wing), glass, 0.85)
            pen.path(f"M{s * 3} {y}L{s * long * 0.95:.0f} {y + rise + 2:.0f}"
                     f"M{s * 12} {y}L{s * long * 0.8:.0f} {y + rise + 8:.0f}", "none",
                     0.8, body(-0.1), 1.2)  # fmt: skip
            pen.ellipse(s * long * 0.92, y + rise + 1, 3.4, 2, body(-0.15))
    solid(pen, limb([(0, -66), (0, -30), (1, 2)], [8, 5.4, 5]), body, 0, 0.05)
    for i in range(6):
        y = -48 + i * 9
        pen.path(f"M-3 {y}H3.4", "none", 1, body(-0.2), 1.4)
    solid(
        pen,
        curve([(0, -86), (8, -80), (8, -66), (0, -56), (-8, -66), (-8, -80)]),
        body,
        0,
        0.07,
    )
    for s in (-1, 1):
        pen.ellipse(s * 5, -90, 6, 6.4, body(-0.14))
        pen.circle(s * 6.4, -92, 1.7, pen.mat("white"), 0.9)
    pen.canvas.add("</g>")


OBJECT = Object(
    words="dragonfly damselfly",
    draw=draw,
    metres=0.1,
    stands=("sky",),
    height=0.085,
    width=1.6,
    many=2,
    slots={
        "body": [Lch(0.60, 0.13, 200), Lch(0.58, 0.15, 150), Lch(0.58, 0.18, 30)],
        "wing": Lch(0.90, 0.04, 215),
    },
    home="lake",
)
