"""An octopus with eight curling arms."""

from functools import partial
from random import Random

from forge_app.engine.draw.canvas import Point
from forge_app.engine.draw.form import curve, inside, limb, solid
from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects.animals._parts import eye
from forge_app.engine.objects.spec import Object
from forge_app.engine.scene.colour import Lch

_ARMS: tuple[list[Point], ...] = (
    [(18, -40), (42, -36), (60, -44), (66, -56), (60, -62)],
    [(16, -36), (40, -24), (62, -24), (74, -32), (74, -40)],
    [(11, -34), (28, -12), (46, -4), (60, -6), (64, -14)],
    [(4, -34), (12, -12), (22, 0), (34, 4), (42, 0)],
)
_HEAD = [
    (0, -100), (20, -95), (32, -78), (30, -60), (22, -48), (22, -34), (0, -28),
    (-22, -34), (-22, -48), (-30, -60), (-32, -78), (-20, -95),
]  # fmt: skip


def draw(pen: Pen, rng: Random) -> None:
    """An octopus with eight curling arms."""
    skin = partial(pen.slot, "skin")
    for i, arm in enumerate(_ARMS):
        for s in (-1, 1):
            bend = rng.uniform(-4, 4)
            line = [(s * x, y + bend * k / 4) for k, (x, y) in enumerate(arm)]
            back = i < 2
            solid(
                pen, limb(line, [17, 14, 10, 7, 3]), skin, -0.1 if back else -0.01, 0.05
            )
            if not back:
                for k in (1, 2, 3):
                    x, y = line[k]
                    pen.circle(x - s * 2, y + 3.4 - k * 0.5, 3.2 - 0.6 * k, skin(0.14))
    head = curve(_HEAD)
    solid(pen, head, skin, 0, 0.08)
    with inside(pen, head):
        for x, y, r in ((-12, -86, 4), (4, -90, 3), (15, -80, 4), (-2, -78, 2.4)):
            pen.circle(x, y, r, skin(0.1), 0.7)
    for s in (-1, 1):
        pen.ellipse(s * 12, -56, 8, 9, pen.mat("white"))
        eye(pen, s * 11, -54.5, 5)
    pen.path("M-6 -41Q0 -37 6 -41", "none", 1, skin(-0.25), 2)


OBJECT = Object(
    words="octopus kraken 🐙",
    draw=draw,
    metres=1.0,
    stands=("underwater", "water"),
    plurals="octopuses octopi",
    height=0.15,
    width=1.5,
    many=2,
    slots={"skin": [Lch(0.62, 0.17, 20), Lch(0.58, 0.15, 310), Lch(0.66, 0.16, 40)]},
    shadow=False,
)
