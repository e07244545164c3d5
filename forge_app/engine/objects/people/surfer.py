"""A surfer on a board, riding a curl of water."""

from functools import partial
from random import Random

from forge_app.engine.draw.form import curve, solid
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
from forge_app.engine.objects.spec import Object
from forge_app.engine.scene.colour import Lch

_RIDES = Pose(
    ((17, -36), (19, -16)), ((-14, -34), (-17, -13)), ((21, -70), (34, -76)),
    ((-20, -66), (-33, -62)), hip=(-2, -48), neck=(3, -78), front=True, tilt=5,
)  # fmt: skip


def draw(pen: Pen, rng: Random) -> None:
    """A surfer on a board, riding a curl of water."""
    if pen.surface != "land":
        wave, foam = partial(pen.mat, "tropical"), pen.mat("white")
        curl = [(-96, 6), (-78, -22), (-52, -34), (-30, -26), (-10, -10), (30, -2),
                (80, 4), (96, 8), (0, 12)]  # fmt: skip
        solid(pen, curve(curl), wave, -0.06, 0.08)
        pen.path(curve([(-84, -14), (-66, -34), (-46, -38), (-28, -27), (-46, -29),
                 (-64, -22), (-72, -8)]), foam, 0.9)  # fmt: skip
        for x, y, r in ((-84, -22, 4), (-70, -38, 3), (-58, -43, 4), (-40, -42, 2.4),
                        (62, 0, 5),
                        (76, 3, 4), (48, 2, 3)):  # fmt: skip
            pen.circle(x, y, r, foam, 0.9)
    board = [
        (-46, -14),
        (-40, -7),
        (0, -4),
        (40, -9),
        (56, -18),
        (38, -15),
        (0, -11),
        (-34, -13),
    ]
    pen.path(curve([(x, y + 2) for x, y in board]), pen.slot("board", -0.14))
    solid(pen, curve(board), partial(pen.slot, "board"), 0.02, 0.05)
    skin = skin_tone(pen, rng)
    wear = Outfit(
        skin, partial(pen.slot, "hair"), partial(pen.slot, "suit"),
        partial(pen.slot, "suit"), skin,
        style=rng.choice((SHORT, TAIL)), sleeve=rng.choice((0.0, 0.45)), trouser=0.45,
    )  # fmt: skip
    figure(pen, _RIDES, wear)
    if pen.surface != "land":
        pen.path("M-50 2Q0 -6 60 -2Q20 4 -50 2Z", pen.mat("white"), 0.85)


OBJECT = Object(
    words="surfer surfing",
    draw=draw,
    metres=1.9,
    stands=("water", "land"),
    height=0.17,
    width=1.45,
    many=2,
    slots={
        "suit": ["accent", "red", Lch(0.36, 0.08, 260)],
        "board": ["yellow", "white", "accent"],
        "hair": list(HAIRS),
    },
    home="sea",
    reach=14,
)
