"""A tree stump with rings and roots."""

from functools import partial
from random import Random

from forge_app.engine.draw.form import curve, inside, solid
from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects.spec import Object, Seat
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, rng: Random) -> None:
    """A tree stump with rings and roots."""
    bark, core = partial(pen.slot, "bark"), partial(pen.col, Lch(0.80, 0.07, 72))
    trunk = curve([
        (-46, -80), (-46, -80), (-48, -44), (-56, -18), (-88, 2), (-88, 2), (-40, -2),
        (-22, 4), (-4, -2), (20, 5), (34, -3), (84, 3), (84, 3), (56, -18), (48, -44),
        (46, -80), (46, -80),
    ])  # fmt: skip
    solid(pen, trunk, bark, 0, 0.09)
    with inside(pen, trunk):
        for i in range(8):
            x = -40 + i * 11 + rng.uniform(-2, 2)
            pen.stroke(
                [(x, -72), (x * 1.05, -40), (x * 1.5, -2)], bark(-0.13), 2.4, 0.75
            )
        edge = -90 if pen.side > 0 else 22
        pen.rect(edge, -90, 68, 100, bark(-0.2), 0.25)
    pen.ellipse(0, -80, 48, 18, bark(-0.06))
    pen.ellipse(0, -81, 43, 15, core(0.02))
    for r in (0.76, 0.52, 0.28, 0.08):
        pen.canvas.add(
            f'<ellipse cx="1" cy="-81" rx="{43 * r:.1f}" ry="{15 * r:.1f}" fill="none" '
            f'stroke="{core(-0.14)}" stroke-width="1.6"/>'
        )
    if pen.part("sprout"):
        pen.stroke([(46, -60), (58, -70), (60, -84)], pen.mat("leaf", -0.04), 2.4)
        pen.path("M60 -84q-14 -2 -12 -12q11 0 12 12Zq2 -14 14 -12q0 11 -14 12Z",
                 pen.mat("leaf", 0.05))  # fmt: skip


OBJECT = Object(
    words="stump tree_stump treestump",
    draw=draw,
    metres=0.6,
    height=0.075,
    width=1.7,
    many=2,
    slots={"bark": [Lch(0.46, 0.06, 55), Lch(0.42, 0.05, 60)]},
    home="forest",
    seat=Seat(-26, 26, -82),
    parts={"sprout": 0.4},
)
