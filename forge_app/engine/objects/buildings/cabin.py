"""A log cabin with a deep roof and a lit window."""

from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects.spec import Object, Seat
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, rng: Random) -> None:
    """A log cabin with a deep roof and a lit window."""
    pen.rect(22, -96, 11, 36, pen.mat("stone", -0.08))
    pen.rect(-46, -46, 92, 47, pen.slot("wall"))
    for i in range(1, 6):
        pen.rect(-46, -46 + i * 8, 92, 1.5, pen.slot("wall", -0.1))
    pen.poly([(-60, -42), (-36, -88), (36, -88), (60, -42)], pen.slot("roof", -0.06))
    pen.poly([(-60, -42), (60, -42), (57, -48), (-57, -48)], pen.slot("roof", -0.14))
    if pen.part("door"):
        pen.rect(-8, -32, 16, 33, pen.slot("door", -0.08))
    for x in (-34, 18) if pen.part("windows") else ():
        pen.rect(x - 1.5, -35.5, 19, 19, pen.mat("trunk"))
        pen.rect(x, -34, 16, 16, pen.lamp())
        pen.rect(x + 7.2, -34, 1.6, 16, pen.mat("trunk"))
    if pen.lamps:
        pen.halo(0, -24, 60, pen.raw(Lch(0.85, 0.12, 75)), 0.35)
    if pen.part("smoke"):
        for i in range(3):
            r = 5 + i * 3
            pen.circle(
                28 + i * 7 + rng.uniform(-2, 2) + pen.drift(i, 1.5 + i),
                -102 - i * 13,
                r,
                pen.mat("cloud"),
                0.4 - i * 0.1,
            )


OBJECT = Object(
    words="cabin log_cabin lodge chalet shack",
    draw=draw,
    metres=5,
    stands=("land",),
    height=0.17,
    width=1.25,
    many=2,
    slots={"wall": "wood", "roof": "roof", "door": "door"},
    seat=Seat(-34, 20, -87),
    spot="cape",
    parts={"windows": 1.0, "door": 1.0, "smoke": 1.0},
)
