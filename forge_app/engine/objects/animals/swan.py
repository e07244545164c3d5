"""A swan afloat: an S of a neck, arched wings."""

from functools import partial
from random import Random

from forge_app.engine.draw.form import curve, inside, limb, solid
from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects.animals._parts import eye
from forge_app.engine.objects.spec import Object
from forge_app.engine.scene.colour import Lch

_BODY = [
    (-60, -26), (-44, -30), (-10, -34), (22, -36), (42, -28), (44, -12), (28, 2),
    (-10, 6), (-38, 0), (-52, -12),
]  # fmt: skip
_NECK = [(34, -16), (42, -36), (32, -54), (22, -70), (27, -88), (40, -92)]


def draw(pen: Pen, _rng: Random) -> None:
    """A swan afloat: an S of a neck, arched wings."""
    white = partial(pen.slot, "plumage")
    body = curve(_BODY)
    solid(pen, body, white, -0.03, 0.06)
    with inside(pen, body):
        pen.path("M-62 -4Q-4 8 48 -8V14H-62Z", white(-0.2), 0.5)
    solid(pen, limb(_NECK, [26, 17, 12, 10, 10, 11]), white, 0.0, 0.05)
    for lift, shade in ((0, -0.10), (1, 0.0)):
        wing = [
            (26, -26), (16, -42), (-6, -54 - 4 * lift), (-30, -54),
            (-66, -44 + 8 * lift), (-66, -44 + 8 * lift), (-50, -34 + 8 * lift),
            (-54, -28 + 8 * lift), (-34, -20 + 6 * lift), (-4, -10), (18, -12),
        ]  # fmt: skip
        solid(pen, curve(wing), white, shade, 0.05)
    for y, x in ((-40, -40), (-32, -36), (-24, -28)):
        pen.path(
            f"M{x} {y}Q{x + 22} {y + 2} {x + 40} {y - 8}",
            "none",
            0.7,
            white(-0.16),
            1.3,
        )
    head = [(33, -96), (42, -99), (50, -94), (52, -86), (44, -83), (34, -86)]
    solid(pen, curve(head), white, 0.02, 0.03)
    pen.path(curve([(49, -94), (49, -94), (60, -87), (66, -80), (58, -80), (48, -84),
             (48, -84)]), pen.slot("bill"))  # fmt: skip
    pen.path("M45 -91L52 -93L52 -84Z", pen.mat("dark"))
    eye(pen, 44, -91, 1.5)


OBJECT = Object(
    words="swan cygnet 🦢",
    draw=draw,
    metres=1.1,
    stands=("water", "land"),
    height=0.115,
    width=1.35,
    many=2,
    slots={"plumage": Lch(0.97, 0.008, 90), "bill": Lch(0.70, 0.17, 50)},
    home="lake",
)
