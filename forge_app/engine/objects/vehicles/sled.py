"""A wooden sled on curved runners."""

from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects._forms import line, tone
from forge_app.engine.objects.spec import Object, Seat
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, _rng: Random) -> None:
    """A wooden sled on curved runners."""
    far = tone(pen, "runner", -0.16)
    line(pen, "M-84 -14H64Q100 -16 98 -62Q96 -84 76 -82", far, 6)
    for x in (-58, 0, 52):
        pen.poly(
            [(x - 4, -14), (x + 4, -14), (x + 4, -48), (x - 4, -48)],
            tone(pen, "wood", -0.14),
        )
    for k in range(4):
        y = -66 + k * 6.4
        pen.poly(
            [
                (-96 + k * 3, y),
                (78 + k * 3, y),
                (82 + k * 3, y + 5),
                (-92 + k * 3, y + 5),
            ],
            tone(pen, "wood", 0.06 - 0.04 * k),
        )
    pen.rect(-84, -41.4, 172, 6, tone(pen, "wood", -0.12), rx=2)
    for x in (-58, 0, 52):
        pen.poly(
            [(x + 2, -2), (x + 11, -2), (x + 11, -38), (x + 4, -38)],
            tone(pen, "wood", -0.02),
        )
    line(pen, "M-80 -2H72Q112 -4 108 -58Q104 -80 84 -74", tone(pen, "runner"), 7)
    line(pen, "M-80 1.5H72", pen.mat("metal", 0.04), 2)
    line(pen, "M86 -76Q124 -96 132 -60Q136 -30 124 -22", tone(pen, "rope"), 3)


OBJECT = Object(
    words="sled sledge sleigh toboggan 🛷",
    draw=draw,
    metres=0.45,
    height=0.055,
    width=2.66,
    many=1,
    slots={
        "runner": ["red", "metal", "wood"],
        "wood": Lch(0.70, 0.1, 65),
        "rope": "red",
    },
    home="snow",
    seat=Seat(-80, 70, -60),
)
