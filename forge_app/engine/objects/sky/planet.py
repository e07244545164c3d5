"""A banded or cratered planet, perhaps with rings, lit from one side."""

from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects.spec import Object, Seat
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, rng: Random) -> None:
    """A banded or cratered planet, perhaps with rings, lit from one side."""
    tilt = rng.uniform(-24, 24)
    pen.halo(0, -50, 78, pen.raw(Lch(0.75, 0.1, pen.hue("body").h)), 0.35)
    pen.canvas.add(f'<g transform="rotate({tilt:.0f} 0 -50)">')
    disc = "M-50 -50A50 50 0 1 1 50 -50A50 50 0 1 1 -50 -50Z"
    pen.path(disc, pen.slot("body"))
    pen.canvas.add(f'<g clip-path="{pen.canvas.clip(disc)}">')
    y = -96.0
    while y < 0:
        h = rng.uniform(5, 15)
        pen.path(
            f"M-56 {y:.0f}Q0 {y + 9:.0f} 56 {y:.0f}V{y + h:.0f}Q0 "
            f"{y + h + 9:.0f} -56 {y + h:.0f}Z",
            pen.slot("body", rng.uniform(-0.1, 0.1)),
        )
        y += h + rng.uniform(2, 9)
    s = pen.side
    pen.path(
        f"M0 -104A54 54 0 0 {0 if s > 0 else 1} 0 4Q{34 * s:.0f} -50 0 -104Z"
        f"M0 -104H{-60 * s:.0f}V4H0Z",
        pen.raw(Lch(0.12, 0.05, 285)),
        0.5,
    )
    pen.canvas.add("</g>")
    if pen.part("rings"):
        d = "M-49 -44C-110 -30 -92 -16 0 -30C92 -44 110 -66 49 -58"
        pen.path(d, "none", 0.85, pen.slot("rings"), 5)
        pen.path(
            "M-52 -40C-122 -22 -102 -6 0 -22C102 -38 124 -68 52 -62",
            "none",
            0.5,
            pen.slot("rings"),
            3,
        )
    pen.canvas.add("</g>")


OBJECT = Object(
    words="planet saturn mars jupiter venus neptune uranus ringed_planet 🪐",
    draw=draw,
    metres=9000,
    stands=("space",),
    height=0.24,
    width=1.6,
    many=3,
    slots={
        "body": [Lch(0.62, 0.12, hue) for hue in range(0, 360, 30)],
        "rings": Lch(0.82, 0.05, 60),
    },
    seat=Seat(-12, 12, -99),
    parts={"rings": 0.5},
)
