"""A crocodile with an open jaw and a ridged back."""

from functools import partial
from random import Random

from forge_app.engine.draw.form import curve, inside, solid
from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects.animals._parts import Leg, leg
from forge_app.engine.objects.spec import Object, Seat
from forge_app.engine.scene.colour import Lch

_HIND = Leg([(-40, -34), (-60, -30), (-48, -14), (-50, 0)], [34, 24, 18, 16], paw=20)
_FORE = Leg([(62, -34), (50, -26), (60, -12), (58, 0)], [28, 20, 16, 15], paw=20)
_BODY = [
    (-190, -6), (-190, -6), (-150, -22), (-100, -38), (-50, -58), (0, -64), (50, -60),
    (84, -58), (96, -44), (90, -26), (60, -14), (0, -8), (-50, -10), (-100, -6),
    (-150, 0),
]  # fmt: skip


def draw(pen: Pen, _rng: Random) -> None:
    """A crocodile with an open jaw and a ridged back."""
    skin, pale = partial(pen.slot, "skin"), pen.slot("belly")
    leg(pen, skin, _HIND, 30, -0.13)
    leg(pen, skin, _FORE, 26, -0.13)
    ridge = []
    for k in range(17):
        x = -172 + k * 15.5
        y = -14 - 48 * min(1.0, (x + 190) / 175)
        ridge.append(
            f"M{x - 8:.0f} {y + 8:.0f}L{x:.0f} {y - 10:.0f}L{x + 9:.0f} {y + 7:.0f}Z"
        )
    pen.path("".join(ridge), skin(-0.1))
    body = curve(_BODY)
    solid(pen, body, skin, 0, 0.08)
    with inside(pen, body):
        pen.path("M-200 -8Q-60 -24 100 -26V10H-200Z", pale, 0.85)
        for x in range(-120, 80, 22):
            pen.path(
                f"M{x} -40q9 -6 16 2M{x + 8} -30q9 -6 16 2",
                "none",
                0.6,
                skin(-0.12),
                2.4,
            )
    lower = [
        (78, -34),
        (120, -26),
        (190, -16),
        (190, -16),
        (184, -6),
        (120, -10),
        (76, -18),
    ]
    solid(pen, curve(lower), skin, -0.05, 0.05)
    pen.path("M88 -36L182 -18L176 -56L92 -50Z", pen.col(Lch(0.55, 0.13, 20)))
    teeth = "".join(
        f"M{x} {-33 + (x - 100) * 0.17:.0f}l4 -9l5 10Z" for x in range(104, 180, 12)
    )
    pen.path(teeth, pen.mat("white"))
    upper = [(74, -60), (92, -74), (106, -70), (120, -64), (170, -74), (190, -72),
             (196, -64), (188, -58), (130, -48), (84, -40)]  # fmt: skip
    solid(pen, curve(upper), skin, 0.02, 0.06)
    teeth = "".join(
        f"M{x} {-44 - (x - 100) * 0.15:.0f}l4 10l5 -11Z" for x in range(108, 184, 12)
    )
    pen.path(teeth, pen.mat("white"))
    pen.circle(97, -71, 8.4, skin(0.03))
    pen.circle(99, -71, 5.4, pen.slot("eye"))
    pen.ellipse(99.6, -71, 1.7, 4.8, pen.mat("dark"))
    pen.circle(188, -70, 2, skin(-0.25))
    leg(pen, skin, _HIND, 0, 0.01)
    leg(pen, skin, _FORE, 0, 0.01)


OBJECT = Object(
    words="crocodile alligator croc caiman 🐊",
    draw=draw,
    metres=0.8,
    stands=("land", "floor"),
    height=0.075,
    width=3.95,
    many=2,
    slots={
        "skin": [Lch(0.52, 0.10, 135), Lch(0.48, 0.07, 125)],
        "belly": Lch(0.80, 0.07, 105),
        "eye": Lch(0.85, 0.16, 95),
    },
    home="lake",
    seat=Seat(-60, 60, -62),
)
