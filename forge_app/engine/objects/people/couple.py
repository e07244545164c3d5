"""A man and a woman hand in hand."""

from dataclasses import replace
from functools import partial
from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects.people._adults import clothes
from forge_app.engine.objects.people._figure import (
    BUN,
    HAIRS,
    LONG,
    STANDING,
    TAIL,
    figure,
)
from forge_app.engine.objects.spec import Object, Seat
from forge_app.engine.scene.colour import Lch

_HIS = replace(STANDING, far_arm=((11, -64), (15, -48)), tilt=7)
_HERS = replace(STANDING, near_arm=((-11, -64), (-13, -50)), tilt=-8)


def draw(pen: Pen, rng: Random) -> None:
    """A man and a woman hand in hand."""
    wear = clothes(pen, rng)
    gown = partial(pen.slot, "dress")
    hers = replace(
        clothes(pen, rng), top=gown, legs=gown, style=rng.choice((LONG, BUN, TAIL)),
        hair=partial(pen.col, HAIRS[rng.randrange(3)]), build=0.94, trouser=0.0,
        skirt=rng.choice((-24.0, -14.0)), flare=15, sleeve=rng.choice((0.4, 1.0)),
    )  # fmt: skip
    pen.canvas.add('<g transform="translate(15 0) scale(.95)">')
    figure(pen, _HERS, hers)
    pen.canvas.add('</g><g transform="translate(-15 0)">')
    figure(pen, _HIS, wear)
    pen.canvas.add("</g>")


OBJECT = Object(
    words="couple lovers young_couple old_couple elderly_couple newlyweds "
    "couple_in_love bride_and_groom loving_couple 👫 💑",
    draw=draw,
    metres=1.78,
    stands=("land", "floor"),
    height=0.14,
    width=0.75,
    many=2,
    slots={
        "coat": [Lch(0.42, 0.09, 260), Lch(0.45, 0.03, 70), "accent"],
        "dress": ["red", "accent", Lch(0.93, 0.02, 85)],
        "trousers": "dark",
        "hair": list(HAIRS),
    },
    seat=Seat(-2, 2, -99),
)
