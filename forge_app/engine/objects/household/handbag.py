"""A handbag."""

from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects._forms import across, contact, line, tone
from forge_app.engine.objects.spec import Object
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, _rng: Random) -> None:
    """A handbag."""
    contact(pen, 0, 46, 4)
    line(pen, "M-26 -54Q-28 -102 0 -102Q28 -102 26 -54", tone(pen, "leather", -0.1), 6)
    body = (
        "M-38 -60H38Q46 -60 48 -50L54 -8Q54 0 46 0H-46Q-54 0 -54 -8L-48 -50Q-46 -60 -38"
        " -60Z"
    )
    pen.path(body, across(pen, "leather"))
    pen.path(
        "M-42 -60H42Q48 -60 49 -50L46 -32Q0 -18 -46 -32L-49 -50Q-48 -60 -42 -60Z",
        tone(pen, "leather", 0.06),
    )
    line(pen, "M-46 -32Q0 -18 46 -32", tone(pen, "leather", -0.16), 1.8)
    line(pen, "M-48 -9Q0 -4 48 -9", tone(pen, "leather", -0.1), 1.2)
    pen.rect(-8, -33, 16, 13, tone(pen, "metal"), rx=3)
    pen.rect(-3, -29, 6, 5, tone(pen, "metal", -0.2), rx=1.5)
    for s in (-1, 1):
        pen.circle(s * 26, -54, 4, tone(pen, "metal"))
        pen.circle(s * 26, -54, 1.8, tone(pen, "metal", -0.2))


OBJECT = Object(
    words="handbag purse hand_bag bag 👜 👛",
    draw=draw,
    metres=0.34,
    stands=("table", "floor", "land"),
    height=0.34,
    width=1.1,
    many=2,
    slots={
        "leather": ["red", "accent", Lch(0.5, 0.09, 50)],
        "metal": Lch(0.80, 0.12, 84),
    },
)
