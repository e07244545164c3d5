"""A key."""

from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects._forms import down, shine, tone, tube, turned
from forge_app.engine.objects.spec import Object
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, _rng: Random) -> None:
    """A key."""
    with turned(pen, 0, -50, 20):
        pen.path("M-4 -22H4V48Q0 52 -4 48Z", tube(pen, "metal"))
        pen.path("M3 26H17V33H12V38H17V46H3Z", tone(pen, "metal", -0.04))
        pen.path("M-7 -25H7V-17H-7Z", tone(pen, "metal", -0.12))
        ring = (
            "M0 -52A20 20 0 1 1 0 -12A20 20 0 1 1 0 -52ZM0 -43A11 11 0 1 0 0 -21A11"
            " 11 0 1 0 0 -43Z"
        )
        pen.path(ring, down(pen, "metal", 0.03))
        shine(pen, "M-15 -38A17 17 0 0 1 -2 -48L-2 -46A14 14 0 0 0 -12 -36Z", 0.7)


OBJECT = Object(
    words="key door_key old_key skeleton_key 🔑 🗝",
    draw=draw,
    metres=0.08,
    stands=("table",),
    height=0.38,
    width=0.66,
    many=2,
    slots={"metal": Lch(0.78, 0.13, 85)},
)
