"""A man and a woman in everyday clothes, standing or walking."""

from dataclasses import replace
from functools import partial
from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects.people._figure import (
    BUN,
    LONG,
    SHORT,
    STANDING,
    TAIL,
    WALKING,
    Outfit,
    Pose,
    figure,
    skin_tone,
)

WALKS = replace(
    WALKING, far_leg=((-3, -27), (-13, -8)), near_leg=((7, -27), (10, -4)), front=False
)


def clothes(pen: Pen, rng: Random) -> Outfit:
    """Coat, trousers and hair from the slots of that name."""
    shoes = partial(pen.shaded, "trousers", pen.hue("trousers").lighter(-0.12))
    return Outfit(
        skin_tone(pen, rng), partial(pen.slot, "hair"), partial(pen.slot, "coat"),
        partial(pen.slot, "trousers"), shoes,
    )  # fmt: skip


def _pose(rng: Random) -> Pose:
    return WALKS if rng.random() < 0.6 else STANDING


def man(pen: Pen, rng: Random) -> None:
    """A man in coat and trousers."""
    wear = clothes(pen, rng)
    figure(
        pen, _pose(rng), replace(wear, style=SHORT, coat=rng.choice((3.0, 3.0, 12.0)))
    )


def woman(pen: Pen, rng: Random) -> None:
    """A woman in a dress, or in coat and trousers."""
    wear = replace(
        clothes(pen, rng), style=rng.choice((LONG, BUN, TAIL, LONG)), build=0.94
    )
    pose = _pose(rng)
    if pen.part("dress"):
        dress = rng.choice((-22.0, -28.0, -12.0))
        wear = replace(
            wear, legs=wear.top, skirt=dress, flare=rng.choice((13.0, 16.0)),
            trouser=0.0,
            sleeve=rng.choice((0.4, 1.0)),
        )  # fmt: skip
    figure(pen, pose, wear)
