"""A key whose head is a house."""

from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects._forms import down, tone, tube, turned
from forge_app.engine.objects.spec import Object
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, _rng: Random) -> None:
    """A key whose head is a house."""
    with turned(pen, 0, -50, 0):
        pen.path("M-5 -8H5V46L0 50L-5 46Z", tube(pen, "metal"))
        for y in (16, 27, 38):
            pen.path(
                f"M4 {y}H{15 if y != 27 else 11}V{y + 6}H4Z", tone(pen, "metal", -0.05)
            )
        pen.path(
            (
                "M0 -50L36 -22Q38 -18 33 -18H27V-4Q27 -1 24 -1H-24Q-27 -1 -27 -4V-18"
                "H-33Q-38 -18 -36 -22Z"
            ),
            down(pen, "head"),
        )
        pen.path(
            "M0 -50L36 -22Q38 -18 33 -18L0 -43L-33 -18Q-38 -18 -36 -22Z",
            tone(pen, "head", -0.12),
        )
        pen.circle(0, -22, 7, pen.mat("white"))
        pen.rect(-9, -9, 18, 3.6, pen.mat("white"), 0.9)


OBJECT = Object(
    words="house_key home_key new_home_key real_estate_key",
    draw=draw,
    metres=0.09,
    stands=("table",),
    height=0.40,
    width=0.78,
    many=1,
    slots={"head": ["roof", "accent"], "metal": Lch(0.78, 0.13, 85)},
)
