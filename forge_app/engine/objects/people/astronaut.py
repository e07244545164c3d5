"""An astronaut in a white suit with a mirrored visor."""

from functools import partial
from random import Random

from forge_app.engine.draw.form import curve, inside, solid
from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects.people._figure import (
    BALD,
    STANDING,
    Outfit,
    Pose,
    figure,
)
from forge_app.engine.objects.spec import Object
from forge_app.engine.scene.colour import Lch

_STANDS = Pose(
    ((9, -24), (10, -6)), ((-9, -24), (-10, -6)), ((20, -58), (19, -42)),
    ((-22, -66), (-29, -82)), hip=STANDING.hip, neck=(0, -75), front=True,
)  # fmt: skip
_FLOATS = Pose(
    ((14, -28), (22, -13)), ((-9, -24), (-13, -6)), ((23, -66), (32, -76)),
    ((-22, -60), (-31, -52)), hip=(0, -47), neck=(0, -75), front=True,
)  # fmt: skip


def draw(pen: Pen, rng: Random) -> None:
    """An astronaut in a white suit with a mirrored visor."""
    suit, trim = partial(pen.slot, "suit"), partial(pen.slot, "trim")
    afloat = pen.surface not in {"land", "floor"}
    pose, turn = (_FLOATS, rng.uniform(-16, 16)) if afloat else (_STANDS, 0.0)
    pen.canvas.add(f'<g transform="rotate({turn:.0f} 0 -50)">')
    pen.rect(-21, -84, 42, 40, suit(-0.22), rx=7)
    wear = Outfit(suit, suit, suit, suit, trim, style=BALD, build=1.72, coat=3)
    figure(pen, pose, wear)
    for (joint, end), at in ((pose.far_leg, 0.45), (pose.near_leg, 0.45),
         (pose.far_arm, 0.6),
                             (pose.near_arm, 0.6)):  # fmt: skip
        x, y = joint[0] + (end[0] - joint[0]) * at, joint[1] + (end[1] - joint[1]) * at
        pen.circle(x, y, 4.6, trim(0.0))
        pen.circle(x, y, 3.4, suit(-0.03))
    pen.rect(-10, -67, 20, 14, suit(-0.12), rx=2)
    for i, fill in enumerate((pen.mat("red"), pen.mat("blue", 0.1), pen.mat("yellow"))):
        pen.circle(-6 + 6 * i, -62, 1.9, fill)
    pen.path("M-6 -57H6", "none", 1, suit(-0.35), 1.6)
    pen.circle(0, -86, 16.5, suit(-0.02))
    pen.path("M-13 -74Q0 -67 13 -74", "none", 1, trim(-0.02), 3)
    visor = curve([(-11, -92), (0, -97), (11, -92), (12, -83), (0, -76), (-12, -83)])
    solid(pen, visor, partial(pen.slot, "visor"), 0, 0.1)
    with inside(pen, visor):
        pen.path("M-14 -82Q0 -90 14 -86V-70H-14Z", pen.slot("visor", 0.16), 0.7)
        pen.ellipse(-5, -92, 4, 2.2, pen.mat("white"), 0.9)
    pen.canvas.add("</g>")


OBJECT = Object(
    words="astronaut cosmonaut spaceman space_man",
    draw=draw,
    metres=1.9,
    stands=("land", "space", "floor"),
    plurals="spacemen",
    height=0.19,
    width=0.7,
    many=2,
    slots={
        "suit": Lch(0.95, 0.008, 250),
        "trim": [Lch(0.65, 0.19, 40), Lch(0.55, 0.14, 250)],
        "visor": [Lch(0.45, 0.10, 255), Lch(0.72, 0.13, 75)],
    },
    home="space",
    reach=4,
)
