"""A grand piano, its lid open."""

from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects._forms import down, line, shine, tone
from forge_app.engine.objects.spec import Object, Seat
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, _rng: Random) -> None:
    """A grand piano, its lid open."""
    lid = "M-60 -66L-38 -108Q14 -106 36 -92Q62 -72 92 -66Z"
    pen.path(lid, tone(pen, "body", -0.05))
    pen.path(
        "M-54 -67L-35 -104Q12 -102 33 -89Q54 -74 76 -67Z", down(pen, "body", 0.16, 0.1)
    )
    shine(pen, "M-42 -72L-30 -102L-16 -102L-28 -72Z", 0.12)
    pen.path("M-56 -62L-50 -70H70L88 -62Z", tone(pen, "inside", -0.04))
    for k in range(10):
        line(
            pen,
            f"M{-46 + k * 12} -70L{-50 + k * 13} -62",
            tone(pen, "inside", 0.2),
            0.7,
        )
    line(pen, "M46 -62L22 -94", pen.mat("metal", -0.1), 2)
    pen.path(
        "M-92 -46H-64V-66H60Q92 -66 94 -50Q94 -38 80 -38H-92Z",
        down(pen, "body", 0.03, 0.1),
    )
    pen.path("M-64 -66H60Q92 -66 94 -52Q90 -62 60 -62H-64Z", tone(pen, "body", 0.18))
    pen.rect(-96, -52, 34, 16, tone(pen, "body", -0.02), rx=1.5)
    pen.poly([(-94, -55), (-62, -55), (-60, -50), (-97, -50)], pen.mat("white"))
    for k in range(8):
        pen.rect(-92.5 + k * 4, -55, 2, 3.2, pen.mat("dark", -0.1))
        pen.rect(-90 + k * 4.2, -51.6, 0.6, 1.8, pen.mat("dark", 0.2))
    pen.poly([(-78, -66), (-56, -66), (-52, -84), (-70, -84)], tone(pen, "body", 0.06))
    pen.poly([(-75, -68), (-59, -68), (-56, -80), (-69, -80)], pen.mat("white"))
    for x in (-84, 66):
        pen.poly(
            [(x, -38), (x + 9, -38), (x + 6.6, -2), (x + 2.4, -2)],
            tone(pen, "body", -0.03),
        )
        pen.circle(x + 4.5, -1.4, 2.4, pen.mat("yellow", -0.1))
    pen.poly([(4, -38), (12, -38), (10, -6), (6, -6)], tone(pen, "body", -0.08))
    line(pen, "M-30 -38L-26 -8M-18 -38L-22 -8M-30 -8H-16", tone(pen, "body", 0.0), 2)
    shine(pen, "M-40 -60H40L34 -56H-40Z", 0.2)


OBJECT = Object(
    words="piano grand_piano concert_piano upright_piano 🎹",
    draw=draw,
    metres=1.5,
    stands=("floor", "land"),
    height=0.26,
    width=1.96,
    many=1,
    slots={"body": Lch(0.24, 0.02, 270), "inside": Lch(0.62, 0.1, 62)},
    home="room",
    seat=Seat(-30, 50, -66),
)
