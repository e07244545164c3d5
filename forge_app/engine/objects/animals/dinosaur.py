"""A tyrannosaur striding with an open jaw, or a long-necked sauropod."""

from functools import partial
from random import Random

from forge_app.engine.draw.form import Tone, curve, inside, limb, solid
from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects.animals._parts import Leg, eye, leg
from forge_app.engine.objects.spec import Object, Seat
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, rng: Random) -> None:
    """A tyrannosaur striding with an open jaw, or a long-necked sauropod."""
    skin = partial(pen.slot, "skin")
    (_tyrannosaur if rng.random() < 0.6 else _sauropod)(pen, skin)


def _tyrannosaur(pen: Pen, skin: Tone) -> None:
    """On two legs, with small arms."""
    back = Leg([(-12, -46), (2, -32), (-14, -20), (0, -3)], [24, 17, 10, 8])
    near = Leg([(-14, -48), (6, -34), (-6, -18), (10, 0)], [32, 23, 13, 12], paw=17)
    leg(pen, skin, back, -14, -0.16)
    pen.path(curve([(-16, -5), (0, -6), (10, 0), (-16, 1)]), skin(-0.16))
    body = curve([
        (-86, -34), (-86, -34), (-62, -46), (-36, -58), (-8, -68), (14, -76), (24, -90),
        (36, -90), (34, -70), (32, -54), (22, -38), (2, -32), (-20, -34), (-42, -38),
        (-64, -36),
    ])  # fmt: skip
    solid(pen, body, skin, 0, 0.07)
    with inside(pen, body):
        pen.path(
            "M-90 -32Q-30 -44 10 -42Q30 -52 32 -74L44 -70V-20H-90Z",
            pen.slot("belly"),
            0.9,
        )
        for x, y in (
            (-54, -46),
            (-40, -52),
            (-26, -58),
            (-12, -64),
            (2, -70),
            (14, -78),
        ):
            pen.path(f"M{x} {y - 8}L{x + 4} {y + 9}L{x + 7} {y - 8}Z", skin(-0.14))
    leg(pen, skin, near, 0, 0.0)
    solid(pen, limb([(24, -58), (32, -50), (39, -53)], [8, 5.6, 4]), skin, 0.02, 0.03)
    jaw = [(30, -80), (46, -78), (66, -74), (68, -71), (54, -70), (38, -71), (28, -76)]
    pen.path(curve(jaw), skin(-0.1))
    pen.path("M36 -82L66 -78L64 -74L40 -76Z", pen.col(Lch(0.5, 0.14, 22)))
    teeth = "".join(
        f"M{x} {-82.5 + (x - 42) * 0.05:.1f}l2 5l2 -5Z" for x in range(42, 70, 5)
    )
    head = [(22, -90), (28, -100), (42, -102), (50, -98), (66, -95), (74, -88),
            (72, -81), (58, -81), (40, -82), (28, -80)]  # fmt: skip
    solid(pen, curve(head), skin, 0.03, 0.05)
    pen.path(teeth, pen.mat("white"))
    pen.circle(70, -90, 1.2, skin(-0.25))
    eye(pen, 43, -94, 2.7)


def _sauropod(pen: Pen, skin: Tone) -> None:
    """On four pillars, with a long neck and tail."""
    hind = Leg([(-24, -34), (-22, -18), (-23, 0)], [26, 18, 15])
    fore = Leg([(16, -34), (18, -18), (18, 0)], [22, 16, 14])
    for shape, dx in ((hind, 13.0), (fore, 11.0)):
        leg(pen, skin, shape, dx, -0.15)
    pen.path(
        limb([(-30, -42), (-54, -34), (-74, -20), (-92, -20)], [26, 15, 8, 2]),
        skin(-0.04),
    )
    neck = limb([(16, -46), (34, -58), (42, -78), (50, -92)], [30, 18, 12, 10])
    solid(pen, neck, skin, 0, 0.05)
    body = curve([(-40, -44), (-28, -58), (-4, -63), (20, -58), (32, -46), (24, -30),
                 (0, -24), (-26, -27)])  # fmt: skip
    solid(pen, body, skin, 0, 0.07)
    with inside(pen, body):
        pen.path("M-44 -34Q-6 -24 36 -38V-10H-44Z", pen.slot("belly"), 0.7)
        for x, y, r in (
            (-20, -54, 4),
            (-6, -58, 3),
            (8, -54, 4),
            (-12, -46, 3),
            (18, -50, 3),
        ):
            pen.circle(x, y, r, skin(-0.1))
    for shape in (hind, fore):
        leg(pen, skin, shape, 0, 0)
    head = [
        (44, -92),
        (50, -100),
        (60, -99),
        (71, -92),
        (70, -86),
        (58, -85),
        (48, -86),
    ]
    solid(pen, curve(head), skin, 0.03, 0.05)
    pen.path("M70 -89Q64 -88 60 -89", "none", 1, skin(-0.25), 1.2)
    eye(pen, 57, -94.5, 2)


OBJECT = Object(
    words="dinosaur t_rex tyrannosaurus brontosaurus brachiosaurus dino sauropod "
    "trex 🦖 🦕",
    draw=draw,
    metres=6,
    height=0.26,
    width=1.75,
    many=2,
    slots={
        "skin": [Lch(0.58, 0.12, 138), Lch(0.56, 0.09, 165), Lch(0.58, 0.08, 75)],
        "belly": Lch(0.84, 0.07, 105),
    },
    home="jungle",
    seat=Seat(-24, 8, -62),
)
