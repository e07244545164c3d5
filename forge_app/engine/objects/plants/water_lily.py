"""A water lily: pointed petals over floating pads."""

from functools import partial
from random import Random

from forge_app.engine.draw.form import curve, solid
from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects.spec import Object, Seat
from forge_app.engine.scene.colour import Lch


def pads(pen: Pen, rng: Random) -> None:
    """Three floating leaves, each with its notch."""
    pad = partial(pen.slot, "pad")
    for at, y, rx, ry, cut in (
        (-66, -8, 50, 13, 20),
        (74, -2, 56, 14, -26),
        (4, 2, 66, 15, 30),
    ):
        x = at + rng.uniform(-5, 5)
        pen.ellipse(x, y + 2.4, rx, ry, pad(-0.13))
        d = (f"M{x:.1f} {y}L{x + cut - 8:.1f} {y + ry * 0.93:.1f}A{rx} {ry} 0 1 1 "
             f"{x + cut + 8:.1f} {y + ry * 0.87:.1f}Z")  # fmt: skip
        solid(pen, d, pad, 0, 0.05)
        veins = "".join(f"M{x:.1f} {y}L{x + rx * a:.1f} {y - ry * b:.1f}" for a,
                        b in ((-0.8, 0.2), (-0.4, 0.75), (0.1, 0.85), (0.55, 0.65),
                        (0.85, 0.15)))  # fmt: skip
        pen.path(veins, "none", 0.6, pad(0.1), 1.2)


def draw(pen: Pen, rng: Random) -> None:
    """A water lily: pointed petals over floating pads."""
    petal = partial(pen.slot, "petal")
    pads(pen, rng)
    rows = (
        (-0.1, ((-42, -62), (-22, -86), (0, -96), (22, -86), (42, -62))),
        (-0.02, ((-58, -36), (-36, -66), (-12, -82), (12, -82), (36, -66), (58, -36))),
        (0.06, ((-48, -22), (-26, -46), (0, -58), (26, -46), (48, -22))),
    )
    for i, (shade, tips) in enumerate(rows):
        if i == 2:
            pen.ellipse(0, -46, 12, 12, pen.mat("yellow"))
        for tx, ty in tips:
            w = 11.0
            ring = [(tx * 0.08, -2), (tx * 0.55 - w, (ty - 4) * 0.6), (tx, ty),
                    (tx, ty), (tx * 0.55 + w, (ty - 4) * 0.6)]  # fmt: skip
            lit = 0.04 if tx * pen.side > 0 else -0.02
            solid(pen, curve(ring), petal, shade + lit, 0.06)


OBJECT = Object(
    words="water_lily lotus waterlily lotus_flower 🪷",
    draw=draw,
    metres=0.3,
    stands=("water", "land"),
    height=0.055,
    width=2.5,
    many=6,
    slots={
        "petal": [Lch(0.82, 0.10, 350), Lch(0.95, 0.02, 350), Lch(0.78, 0.12, 0)],
        "pad": Lch(0.56, 0.12, 145),
    },
    home="lake",
    seat=Seat(-40, 40, -8),
    shadow=False,
)
