"""A crab with raised claws."""

from functools import partial
from random import Random

from forge_app.engine.draw.form import curve, limb, solid
from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects.animals._parts import eye
from forge_app.engine.objects.spec import Object
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, rng: Random) -> None:
    """A crab with raised claws."""
    shell = partial(pen.slot, "shell")
    for s in (-1, 1):
        for i, (knee, foot) in enumerate(
            (((62, -52), (84, -12)), ((56, -42), (72, -2)), ((48, -34), (56, 2)))
        ):
            line = [(s * 30, -36), (s * knee[0], knee[1]), (s * foot[0], foot[1])]
            solid(pen, limb(line, [9, 7.5, 2.5]), shell, -0.08 - 0.02 * i, 0.03)
        lift = rng.uniform(-3, 3)
        arm = [(s * 34, -44), (s * 60, -58), (s * 62, -72 + lift)]
        solid(pen, limb(arm, [11, 10, 10]), shell, -0.03, 0.03)
        claw = [(52, -72), (50, -88), (60, -104), (60, -104), (64, -92), (64, -92),
                (74, -106), (74, -106), (84, -92), (80, -76), (66, -66)]  # fmt: skip
        solid(pen, curve([(s * x, y + lift) for x, y in claw]), shell, 0.03, 0.05)
        pen.stroke([(s * 12, -60), (s * 14, -72), (s * 13, -78)], shell(-0.04), 4)
        pen.circle(s * 13, -80, 6.4, pen.mat("white"))
        eye(pen, s * 13, -80, 4)
    body = [(0, -66), (28, -62), (46, -48), (44, -30), (26, -18), (0, -16), (-26, -18),
            (-44, -30), (-46, -48), (-28, -62)]  # fmt: skip
    solid(pen, curve(body), shell, 0.02, 0.09)
    for x, y, r in ((-22, -50, 3.4), (0, -55, 2.6), (22, -50, 3.4)):
        pen.circle(x, y, r, shell(0.14), 0.8)
    pen.path("M-14 -30Q0 -22 14 -30", "none", 1, shell(-0.24), 2.4)


OBJECT = Object(
    words="crab 🦀",
    draw=draw,
    metres=0.2,
    stands=("land", "underwater"),
    height=0.045,
    width=1.75,
    many=2,
    slots={"shell": [Lch(0.62, 0.20, 30), Lch(0.64, 0.18, 40)]},
    home="beach",
)
