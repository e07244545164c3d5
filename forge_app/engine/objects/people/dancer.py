"""A ballet dancer in a tutu, one leg raised behind her."""

from functools import partial
from random import Random

from forge_app.engine.draw.form import curve, solid
from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects.people._figure import (
    BUN,
    HAIRS,
    Outfit,
    Pose,
    figure,
    skin_tone,
)
from forge_app.engine.objects.spec import Object
from forge_app.engine.scene.colour import Lch

_ARABESQUE = Pose(
    ((-22, -52), (-44, -63)), ((2, -25), (2, -6)), ((-10, -84), (-24, -91)),
    ((19, -86), (34, -96)), hip=(0, -47), neck=(5, -79), tilt=-8,
)  # fmt: skip


def draw(pen: Pen, rng: Random) -> None:
    """A ballet dancer in a tutu, one leg raised behind her."""
    tulle = partial(pen.slot, "dress")
    wear = Outfit(
        skin_tone(pen, rng), partial(pen.slot, "hair"), tulle, tulle,
        partial(pen.shaded, "dress", pen.hue("dress").lighter(-0.08)), style=BUN,
        sleeve=0,
        trouser=0.0, coat=2, build=0.92,
    )  # fmt: skip
    pen.path("M-1 -3L4 -3L3 2L0 2Z", wear.shoes(0))
    for i in range(3):
        tutu = [(-31 + 3 * i, -58 + 4 * i), (-10, -62), (6, -58), (24 - 3 * i, -46 + i),
                (20 - 3 * i, -38), (2, -40), (-18, -46),
                (-29 + 3 * i, -50)]  # fmt: skip
        if i < 2:
            pen.path(curve(tutu), tulle(-0.1 + 0.06 * i), 0.9)
    figure(pen, _ARABESQUE, wear)
    skirt = [(-8, -55), (8, -54), (24, -45), (19, -37), (4, -40), (-12, -42),
             (-27, -48), (-25, -56)]  # fmt: skip
    solid(pen, curve(skirt), tulle, 0.04, 0.06)
    for x, y in ((-20, -50), (-8, -44), (6, -41), (16, -40)):
        pen.path(f"M{x * 0.3:.1f} -53L{x} {y}", "none", 0.6, tulle(-0.12), 0.9)


OBJECT = Object(
    words="dancer ballerina ballet_dancer ballet dancing_woman woman_dancing "
    "girl_dancing dancing_girl 💃",
    draw=draw,
    metres=1.75,
    stands=("floor", "land"),
    height=0.15,
    width=0.85,
    many=3,
    slots={
        "dress": ["pink", "red", "accent", Lch(0.93, 0.02, 300)],
        "hair": list(HAIRS[:3]),
    },
    home="meadow",
)
