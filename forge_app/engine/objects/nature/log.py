"""A fallen log with rings at its end and a stub of a branch."""

from functools import partial
from random import Random

from forge_app.engine.draw.form import curve, inside, solid
from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects.spec import Object, Seat
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, rng: Random) -> None:
    """A fallen log with rings at its end and a stub of a branch."""
    bark, core = partial(pen.slot, "bark"), partial(pen.col, Lch(0.80, 0.07, 72))
    solid(pen, curve([(-60, -70), (-72, -98), (-58, -104), (-58, -104), (-36, -74)]),
          bark, -0.06, 0.05)  # fmt: skip
    pen.ellipse(-65, -102, 8, 4, core(-0.05))
    body = curve([(-140, -68), (-60, -76), (60, -78), (112, -76), (112, -76), (112, 0),
                 (112, 0), (0, 2), (-120, 0), (-148, -14), (-152, -44)])  # fmt: skip
    solid(pen, body, bark, 0, 0.1)
    with inside(pen, body):
        for i in range(7):
            y = -66 + i * 10 + rng.uniform(-2, 2)
            x = rng.uniform(-130, -40)
            pen.stroke(
                [(x, y), (x + 70, y - 2), (x + 140, y + 1)], bark(-0.13), 2.2, 0.7
            )
        if pen.part("moss"):
            moss = [(-120, -78), (-40, -82), (40, -84), (60, -70), (20, -62),
                    (-10, -54), (-50, -64), (-90, -58), (-130, -64)]  # fmt: skip
            pen.path(curve(moss), pen.mat("grass", -0.06), 0.9)
    pen.ellipse(112, -38, 24, 38, bark(-0.08))
    pen.ellipse(112, -38, 20, 33, core(0))
    for r in (0.72, 0.46, 0.2):
        pen.canvas.add(
            f'<ellipse cx="112" cy="-38" rx="{20 * r:.1f}" ry="{33 * r:.1f}" '
            f'fill="none" stroke="{core(-0.16)}" stroke-width="2"/>'
        )


OBJECT = Object(
    words="log fallen_tree driftwood tree_trunk fallen_log firewood 🪵",
    draw=draw,
    metres=0.5,
    height=0.055,
    width=3.0,
    many=2,
    slots={"bark": [Lch(0.46, 0.06, 55), Lch(0.42, 0.05, 60)]},
    home="forest",
    seat=Seat(-100, 90, -76),
    parts={"moss": 0.6},
)
