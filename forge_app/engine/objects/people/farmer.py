"""A farmer in dungarees and a straw hat, with a pitchfork."""

from functools import partial
from random import Random

from forge_app.engine.draw.form import curve
from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects.people._figure import (
    HAIRS,
    SHORT,
    TAIL,
    Outfit,
    Pose,
    figure,
    skin_tone,
)
from forge_app.engine.objects.spec import Object, Seat
from forge_app.engine.scene.colour import Lch

_STANDS = Pose(
    ((5, -26), (6, -4)), ((-5, -26), (-6, -4)), ((17, -66), (22, -56)),
    ((-13, -63), (-8, -52)), front=True,
)  # fmt: skip


def draw(pen: Pen, rng: Random) -> None:
    """A farmer in dungarees and a straw hat, with a pitchfork."""
    steel, denim = pen.mat("metal", -0.2), partial(pen.slot, "dungarees")
    pen.path("M24 1L24 -78", "none", 1, pen.mat("wood", -0.04), 2.2)
    pen.path(
        "M17 -96V-82Q17 -78 24 -78Q31 -78 31 -82V-96M24 -98V-78", "none", 1, steel, 1.8
    )
    wear = Outfit(
        skin_tone(pen, rng), partial(pen.slot, "hair"), partial(pen.slot, "shirt"),
        denim,
        partial(pen.mat, "trunk"), style=rng.choice((SHORT, TAIL)), coat=0,
    )  # fmt: skip
    figure(pen, _STANDS, wear)
    bib = [(-6.4, -70), (-6.4, -70), (6.4, -70), (6.4, -70), (9.6, -46), (9.6, -46),
           (-9.6, -46), (-9.6, -46)]  # fmt: skip
    pen.path(curve(bib), denim(0.02))
    pen.rect(-3.4, -64, 6.8, 6, denim(-0.08), rx=1)
    for s in (-1, 1):
        pen.path(f"M{s * 5.4} -69L{s * 7} -81", "none", 1, denim(-0.03), 2.2)
        pen.circle(s * 5.4, -68, 1.1, pen.mat("yellow", -0.1))
    pen.circle(23.4, -56, 3, wear.skin(0))
    x, y = _STANDS.spine(1.3)
    straw = partial(pen.col, Lch(0.84, 0.10, 88))
    pen.ellipse(x, y - 5, 16, 3.6, straw(-0.07))
    pen.path(curve([(x - 8, y - 5), (x - 7, y - 13), (x, y - 14.4), (x + 7, y - 13),
             (x + 8, y - 5)]), straw(0.02))  # fmt: skip
    pen.path(
        f"M{x - 8} {y - 7}Q{x} {y - 4.6:.1f} {x + 8} {y - 7}",
        "none",
        1,
        pen.mat("red"),
        2,
    )


OBJECT = Object(
    words="farmer peasant gardener farmhand",
    draw=draw,
    metres=1.8,
    stands=("land", "floor"),
    height=0.142,
    width=0.7,
    many=2,
    slots={
        "shirt": ["red", "accent", Lch(0.70, 0.12, 60)],
        "dungarees": Lch(0.46, 0.09, 255),
        "hair": list(HAIRS),
    },
    seat=Seat(-1, 1, -103),
    home="farm",
)
