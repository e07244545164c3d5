"""A fireplace with a mantel and a fire."""

from random import Random

from forge_app.engine.draw.form import inside
from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects._forms import across, down, tone, turned
from forge_app.engine.objects.spec import Object, Seat
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, rng: Random) -> None:
    """A fireplace with a mantel and a fire."""
    pen.rect(-66, -92, 132, 93, across(pen, "stone"))
    for row in range(8):
        y = -86 + row * 10.6
        pen.rect(-66, y, 132, 0.9, tone(pen, "stone", -0.16), 0.8)
        for x in range(-50 if row % 2 else -60, 66, 20):
            pen.rect(x, y, 0.9, 10.6, tone(pen, "stone", -0.16), 0.8)
    pen.path("M-40 1V-44Q-38 -66 0 -68Q38 -66 40 -44V1Z", tone(pen, "stone", 0.1))
    mouth = "M-33 1V-42Q-31 -58 0 -60Q31 -58 33 -42V1Z"
    pen.path(mouth, pen.col(Lch(0.2, 0.03, 40)))
    with inside(pen, mouth):
        pen.halo(0, -14, 60, pen.raw(Lch(0.75, 0.17, 50)), 0.8)
        for k in range(3):
            _flames(pen, rng, k)
        for x, lean in ((-14, 6), (4, -8), (-4, 2)):
            with turned(pen, x, -7, lean):
                pen.rect(-14, -3.4, 34, 6.8, pen.col(Lch(0.36, 0.05, 50)), rx=3)
                pen.circle(20, 0, 3.4, pen.col(Lch(0.62, 0.08, 65)))
    pen.rect(-35, -4, 70, 5, pen.mat("dark", 0.06))
    for k in range(9):
        pen.rect(-33 + k * 8, -10, 1.6, 8, pen.mat("dark", 0.06))
    pen.rect(-76, -100, 152, 8, down(pen, "mantel", 0.04))
    pen.rect(-72, -92, 144, 3, tone(pen, "mantel", -0.14))
    pen.rect(-74, -3, 148, 6, tone(pen, "stone", 0.08))
    pen.halo(0, -16, 120, pen.raw(Lch(0.8, 0.15, 60)), 0.4 if pen.lamps else 0.15)


def _flames(pen: Pen, rng: Random, k: int) -> None:
    """One sheet of flames, inner ones brighter."""
    colour = pen.raw((Lch(0.66, 0.2, 42), Lch(0.78, 0.17, 62), Lch(0.93, 0.13, 95))[k])
    wide, tall = 24 - 7 * k, 42 - 11 * k
    d = f"M{-wide} -6"
    for i in range(3):
        x0, x1 = -wide + i * wide * 2 / 3, -wide + (i + 1) * wide * 2 / 3
        peak = -tall * (1.0 if i == 1 else 0.68) + rng.uniform(-4, 4)
        peak += pen.drift(3 * k + i, 3, 1.3)
        mid = (x0 + x1) / 2 + rng.uniform(-3, 3)
        d += f"Q{x0:.1f} {peak * 0.6:.1f} {mid:.1f} {peak:.1f}"
        d += f"Q{x1:.1f} {peak * 0.6:.1f} {x1:.1f} -12"
    pen.path(f"{d}L{wide} -6Z", colour)


OBJECT = Object(
    words="fireplace hearth chimney_piece open_fire mantelpiece fire_place",
    draw=draw,
    metres=1.3,
    stands=("floor",),
    height=0.3,
    width=1.56,
    many=1,
    slots={"stone": ["brick", "stone", Lch(0.92, 0.015, 90)], "mantel": "wood"},
    home="room",
    times=("dusk", "night"),
    shadow=False,
    seat=Seat(-60, 60, -100),
)
