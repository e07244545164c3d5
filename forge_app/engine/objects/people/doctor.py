"""A doctor in a white coat with stethoscope and clipboard."""

from dataclasses import replace
from functools import partial
from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects.people._figure import (
    BUN,
    HAIRS,
    LONG,
    SHORT,
    STANDING,
    Outfit,
    figure,
    skin_tone,
)
from forge_app.engine.objects.spec import Object, Seat
from forge_app.engine.scene.colour import Lch

_READS = replace(STANDING, far_arm=((14, -62), (11, -54)))


def draw(pen: Pen, rng: Random) -> None:
    """A doctor in a white coat with stethoscope and clipboard."""
    white = partial(pen.slot, "coat")
    wear = Outfit(
        skin_tone(pen, rng), partial(pen.slot, "hair"), white, partial(pen.slot,
                  "scrubs"),
        partial(pen.mat, "dark"), style=rng.choice((SHORT, BUN, LONG)), coat=19,
    )  # fmt: skip
    figure(pen, _READS, wear)
    scrubs = pen.slot("scrubs")
    pen.poly([(-4.4, -81), (4.4, -81), (2.4, -30), (-2.4, -30)], scrubs)
    pen.poly([(-2.6, -81), (2.6, -81), (0, -73)], wear.skin(-0.04))
    for s in (-1, 1):
        pen.poly([(s * 4, -83), (s * 8.4, -78), (s * 3.4, -62)], white(-0.09))
        pen.rect(s * 6.6 - 2.6, -45, 5.2, 5, white(-0.08))
    steel = pen.mat("dark", 0.08)
    pen.path(
        "M-6 -80Q-8 -66 -3 -62Q1 -60 2 -66M6 -80Q7 -72 5 -68", "none", 1, steel, 1.5
    )
    pen.circle(-2.4, -61, 2.4, pen.mat("metal"))
    pen.rect(3, -63, 15, 20, pen.mat("wood"), rx=1.4)
    pen.rect(4.4, -60.5, 12.2, 16, pen.mat("white"))
    for y in (-57, -53.5, -50):
        pen.path(f"M6 {y}H15", "none", 0.8, pen.mat("metal", -0.25), 1)
    pen.rect(8.2, -64.4, 4.6, 3, pen.mat("metal", -0.1), rx=1)
    pen.circle(5, -50, 2.6, wear.skin(0.02))


OBJECT = Object(
    words="doctor physician nurse surgeon medic scientist vet",
    draw=draw,
    metres=1.75,
    stands=("floor", "land"),
    height=0.145,
    width=0.5,
    many=2,
    slots={
        "coat": Lch(0.97, 0.006, 230),
        "scrubs": [Lch(0.60, 0.10, 225), Lch(0.62, 0.10, 180)],
        "hair": list(HAIRS),
    },
    home="office",
    seat=Seat(-1, 1, -99),
)
