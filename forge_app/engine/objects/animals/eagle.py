"""An eagle soaring with fingered wings and a white head."""

from functools import partial
from random import Random

from forge_app.engine.draw.form import curve, solid
from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects.spec import Object


def draw(pen: Pen, rng: Random) -> None:
    """An eagle soaring with fingered wings and a white head."""
    body, white = partial(pen.slot, "body"), pen.mat("white")
    lift = rng.uniform(-8, 10)
    for s in (-1, 1):
        tips = [(112, -84), (118, -72), (119, -60), (114, -50), (104, -43)]
        wing = [(s * 5, -48), (s * 34, -70 - lift * 0.4), (s * 70, -88 - lift)]
        for x, y in tips:
            tip = (s * x, y - lift)
            wing += [tip, tip, (s * (x - 13), y - lift + 6)]
        wing += [(s * 66, -42 - lift * 0.5), (s * 30, -30), (s * 7, -22)]
        solid(pen, curve(wing), body, -0.02, 0.07)
        for k in range(5):
            x = 28 + k * 13
            pen.path(f"M{s * x} {-36 - k * 3}Q{s * (x + 3)} {-50 - k * 3} "
                     f"{s * (x - 2)} {-60 - k * 4}", "none", 0.6, body(-0.12),
                     1.6)  # fmt: skip
    tail = [
        (-7, -22),
        (-16, 2),
        (-16, 2),
        (-6, 5),
        (0, 3),
        (6, 5),
        (16, 2),
        (16, 2),
        (7, -22),
    ]
    pen.path(curve(tail), white)
    trunk = [(0, -58), (9, -50), (9, -30), (4, -16), (-4, -16), (-9, -30), (-9, -50)]
    solid(pen, curve(trunk), body, -0.08, 0.06)
    pen.path(
        curve([(0, -72), (7, -66), (8, -54), (0, -49), (-8, -54), (-7, -66)]), white
    )
    pen.path("M-3.4 -69Q0 -82 3.4 -69Q0 -66 -3.4 -69Z", pen.mat("yellow", -0.04))
    for s in (-1, 1):
        pen.circle(s * 4, -65, 1.3, pen.mat("dark"))


OBJECT = Object(
    words="eagle hawk falcon vulture condor bald_eagle 🦅",
    draw=draw,
    metres=0.8,
    stands=("sky",),
    height=0.1,
    width=2.3,
    many=1,
    slots={"body": "trunk"},
    home="mountains",
    reach=12,
)
