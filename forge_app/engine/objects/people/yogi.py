"""A person meditating with crossed legs."""

from functools import partial
from random import Random

from forge_app.engine.draw.form import limb, solid
from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects.people._figure import (
    BUN,
    HAIRS,
    SHORT,
    TAIL,
    Outfit,
    Pose,
    figure,
    skin_tone,
)
from forge_app.engine.objects.spec import Object
from forge_app.engine.scene.colour import Lch

_LOTUS = Pose(
    ((14, -20), (18, -14)), ((-14, -20), (-18, -14)), ((20, -36), (29, -20)),
    ((-20, -36), (-29, -20)), hip=(0, -18), neck=(0, -60), front=True,
)  # fmt: skip


def draw(pen: Pen, rng: Random) -> None:
    """A person meditating with crossed legs."""
    legs = partial(pen.slot, "trousers")
    if pen.part("mat"):
        pen.ellipse(0, -1, 52, 5.4, pen.slot("mat"))
        pen.ellipse(0, -2, 47, 4.2, pen.slot("mat", 0.06))
    skin = skin_tone(pen, rng)
    wear = Outfit(
        skin, partial(pen.slot, "hair"), partial(pen.slot, "shirt"), legs, skin,
        style=rng.choice((BUN, TAIL, SHORT)), sleeve=0.4, build=1.28, head=1.3, coat=2,
    )  # fmt: skip
    for s in (-1, 1):
        thigh = limb([(s * 6, -16), (s * 26, -17), (s * 38, -9)], [17, 15, 12])
        solid(pen, thigh, legs, -0.04, 0.05)
    figure(pen, _LOTUS, wear)
    for s in (1, -1):
        shin = limb([(s * 37, -9), (s * 14, -5), (s * -12, -5)], [13, 12, 9])
        solid(pen, shin, legs, 0.02 if s < 0 else -0.06, 0.04)
        pen.path(limb([(s * -12, -5), (s * -22, -5)], [7, 6]), skin(0))
    for s in (-1, 1):
        pen.circle(s * 30, -17, 4, skin(0.02))


OBJECT = Object(
    words="yogi yoga meditation meditating_person meditating_woman meditating_man "
    "woman_meditating man_meditating person_meditating woman_doing_yoga yoga_pose 🧘",
    draw=draw,
    metres=1.2,
    stands=("land", "floor"),
    height=0.12,
    width=1.05,
    many=2,
    slots={
        "shirt": ["accent", Lch(0.66, 0.12, 300), Lch(0.68, 0.11, 190)],
        "trousers": [Lch(0.36, 0.06, 270), Lch(0.45, 0.06, 200)],
        "hair": list(HAIRS),
        "mat": ["accent", Lch(0.62, 0.10, 180)],
    },
    parts={"mat": 0.7},
)
